package ui

import (
	"errors"
	"slices"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"fromhere/model"
	"fromhere/ui/editor"
	"fromhere/ui/keys"
	"fromhere/ui/widget"
)

// tagView asks for the tags that are added to one entry or to several, and for
// those that are taken away: "board -draft".
type tagView struct {
	s     *session
	ids   []string
	line  *editor.Line
	width int
}

// openTags asks for the tags of entries.
type openTags struct{ ids []string }

func (m openTags) Screen(s *session) view {
	v := &tagView{s: s, ids: m.ids, line: s.newLine()}
	v.line.SetHint("board adds a tag, -board takes it away")
	v.line.Focus()
	return v
}

func (v *tagView) Title() string { return "Tags" }
func (v *tagView) Typing() bool  { return true }

// Refresh closes the question once its entries are gone.
func (v *tagView) Refresh() {
	if len(v.entries()) == 0 {
		v.s.close(v)
	}
}

// entries are those that are tagged, as they are now.
func (v *tagView) entries() (all []model.Entry) {
	for _, id := range v.ids {
		if e, ok := v.s.journal.Entry(id); ok && !e.InTrash() {
			all = append(all, e)
		}
	}
	return all
}

func (v *tagView) SetSize(width, _ int) {
	v.width = min(width, widget.ProseWidth)
	v.line.SetSize(v.width, 1)
}

func (v *tagView) Keys() []keys.Action {
	k := &v.s.keys
	actions := []keys.Action{keys.On(k.Keep, v.save).As("tag"), keys.On(k.Clear, func() { v.s.close(v) }).As("back")}
	if v.line.Ghost() != "" {
		actions = append(actions, keys.On(k.Complete, v.complete))
	}
	return actions
}

func (v *tagView) Update(msg tea.Msg) tea.Cmd {
	if press, ok := msg.(tea.KeyMsg); ok && v.line.Handles(press) {
		v.line.Update(press)
		ghost, _ := v.ending()
		v.line.SetGhost(ghost)
	}
	return nil
}

// ending is how the tag that is being typed may end, by the tags that are known,
// and the whole line with it.
func (v *tagView) ending() (ghost, whole string) {
	typed := v.line.Value()
	begun := typed[strings.LastIndexAny(typed, " ,")+1:]
	before := typed[:len(typed)-len(begun)]
	sign := ""
	if rest, minus := strings.CutPrefix(begun, "-"); minus {
		sign, begun = "-", rest
	}
	begun, _ = model.CutTagSign(begun)
	if begun == "" {
		return "", ""
	}
	for _, known := range v.s.journal.TagsSeen() {
		if tail, ok := strings.CutPrefix(known.Name, begun); ok && tail != "" {
			return widget.Clean(tail), before + sign + known.Name + " "
		}
	}
	return "", ""
}

func (v *tagView) complete() {
	if _, whole := v.ending(); whole != "" {
		v.line.SetValue(whole)
	}
}

var errNoTag = errors.New("type a tag to add, or one with a minus before it to take away")

// asked are the tags to add and to take away.
func (v *tagView) asked() (add, drop []string) {
	for _, part := range strings.FieldsFunc(v.line.Value(), func(r rune) bool { return r == ' ' || r == ',' }) {
		if rest, minus := strings.CutPrefix(part, "-"); minus {
			drop = append(drop, tagsOf(rest)...)
		} else {
			add = append(add, tagsOf(part)...)
		}
	}
	return add, drop
}

// save saves the tags, and closes; what was typed stays where none could be saved.
func (v *tagView) save() tea.Cmd {
	add, drop := v.asked()
	if len(add)+len(drop) == 0 {
		v.s.fail(errNoTag)
		return nil
	}
	return v.s.entries.all(v.ids, "Tagged", func(e model.Entry, _ model.Practice) string {
		if slices.Equal(retagged(e.Tags, add, drop), e.Tags) {
			return "it has these tags already"
		}
		return ""
	}, func(e model.Entry, _ model.Practice) (model.Entry, error) {
		e.Tags = retagged(e.Tags, add, drop)
		return e, nil
	}, func(made []pair) {
		v.s.selected.dropMade(made)
		if len(made) > 0 {
			v.s.close(v)
		}
	})
}

// retagged are tags with some more and some less. Tags are the same by their
// letters, whatever their case and accents.
func retagged(tags, add, drop []string) []string {
	has := func(tags []string, tag string) bool {
		return slices.ContainsFunc(tags, func(other string) bool { return model.Fold(other) == model.Fold(tag) })
	}
	var all []string
	for _, tag := range tags {
		if !has(drop, tag) {
			all = append(all, tag)
		}
	}
	for _, tag := range add {
		if !has(all, tag) {
			all = append(all, tag)
		}
	}
	return all
}

// View draws of what the tags are, which there are, and the line.
func (v *tagView) View() string {
	t := &v.s.theme
	all := v.entries()
	named := "Tags of " + entryCount(len(all))
	var tags []string
	for _, e := range all {
		tags = retagged(tags, e.Tags, nil)
	}
	if len(all) == 1 {
		named = "Tags of " + v.s.titleOf(all[0])
	}
	now := "No tag yet"
	if len(tags) > 0 {
		now = "Now #" + widget.Clean(strings.Join(tags, " #"))
	}
	return strings.Join([]string{t.Strong.Render(widget.Cut(named, v.width)), t.Muted.Render(widget.Cut(now, v.width)), "", v.line.View()}, "\n")
}
