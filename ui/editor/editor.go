package editor

import (
	"strings"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/lipgloss"
)

// Editor is what a form asks of its fields.
type Editor interface {
	// Update takes keys and pastes. Keys that are not handled do nothing.
	Update(tea.Msg) tea.Cmd
	// View draws exactly the size that was set. While focused it carries
	// term.Cursor at the insertion point.
	View() string
	// SetSize is in cells.
	SetSize(width, height int)
	Focus()
	Blur()
	Focused() bool
	// Value is the whole text; after an edit it costs the text's size, once.
	Value() string
	// Is tells whether the text is s; where their lengths differ, at no cost.
	Is(s string) bool
	// SetValue replaces the text and forgets its history. The cursor is then
	// at the end.
	SetValue(string)
	// Handles tells whether this key edits or moves here and now. A form acts
	// on the others: up on the first row moves to the field above.
	Handles(tea.KeyMsg) bool
}

var (
	_ Editor = (*Line)(nil)
	_ Editor = (*Text)(nil)
)

// Styles are how an editor looks: Text for what was written, Hint for the
// placeholder and completions, Mark for what a remark is about, Selected for
// what is selected; and in a Text, for the signs of Markdown: Heading, Item for
// what begins the item of a list, Emphasis and Strong.
type Styles struct {
	Text, Hint, Mark, Selected      lipgloss.Style
	Heading, Item, Emphasis, Strong lipgloss.Style
}

// field is what a Line and a Text have in common.
type field struct {
	// KeyMap holds the keys that edit and move.
	KeyMap KeyMap

	buffer  buffer
	styles  styles
	hint    string
	focused bool
}

func newField(s Styles) field {
	return field{KeyMap: DefaultKeyMap(), styles: newStyles(s), buffer: buffer{clip: &Clip{}}}
}

// SetStyles changes the look, for a theme that was settled late.
func (f *field) SetStyles(s Styles) { f.styles = newStyles(s) }

// SetHint sets what is shown while there is no text.
func (f *field) SetHint(hint string) { f.hint = hint }

// SetClip makes the editor share what is cut and copied with others.
func (f *field) SetClip(c *Clip) { f.buffer.clip = c }

// SetRemarks sets the parts of the text, as ranges of bytes, that are drawn
// with Styles.Mark. They move along with the text; an edit inside one drops it.
func (f *field) SetRemarks(remarks [][2]int) {
	f.buffer.remarks = append([][2]int(nil), remarks...)
}

// Focus shows the cursor.
func (f *field) Focus() { f.focused = true }

// Blur hides the cursor, and selects nothing.
func (f *field) Blur() {
	f.focused = false
	f.buffer.move(f.buffer.at)
}

// Focused tells whether the cursor is here.
func (f *field) Focused() bool { return f.focused }

// Value is the text.
func (f *field) Value() string { return f.buffer.whole() }

// Is tells whether the text is s.
func (f *field) Is(s string) bool { return f.buffer.is(s) }

// Len is the size of the text in bytes.
func (f *field) Len() int { return f.buffer.text.len() }

// Selection is the text that is selected.
func (f *field) Selection() string {
	from, to, _ := f.buffer.selection()
	return f.buffer.text.slice(from, to)
}

func (f *field) set(s string) { f.buffer.set(strings.ToValidUTF8(s, "\ufffd")) }

// cursor is the insertion point, or -1 while it is not to be shown.
func (f *field) cursor() int {
	if !f.focused {
		return -1
	}
	return f.buffer.at
}
