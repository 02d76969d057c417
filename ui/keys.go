package ui

import (
	"maps"
	"slices"
	"strings"
	"sync"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"

	"fromhere/ui/editor"
)

// keyMap is every key of the app. A binding is made here and nowhere else, but
// for those of the text fields, which bring their own: handlers match it, and
// help, footer, palette and README show it.
type keyMap struct {
	Up, Down, Top, Bottom, PageUp, PageDown   key.Binding
	Tabs                                      key.Binding
	NextTab, PrevTab, NextSub, PrevSub        key.Binding
	New, Open, Edit, External, Next, Stages   key.Binding
	Delete, Restore, Copy, Evidence, FollowOn key.Binding
	HeldYes, HeldNo                           key.Binding
	Filter, Palette, Help, Undo, Redo         key.Binding
	Reflect, Yesterday, Trash, Problems       key.Binding
	Save, Back, Leave, Abort                  key.Binding
	NextField, PrevField, NextLine            key.Binding
	Choose, Skip, Kept, Moved, Broken, Tick   key.Binding
	Span, Earlier, Later, LookBack            key.Binding
	Keep, Clear, Complete                     key.Binding
	First, Unfold, Pass, NewLine              key.Binding
	PutOff, Done, WriteLine, PrevStep         key.Binding
	NextPanel, PrevPanel                      key.Binding
	Conflicts, History, Revert, Purge         key.Binding
	TakeFirst, TakeSecond, TakeOther          key.Binding
	AllFirst, AllSecond, Settle               key.Binding
	Resume, Discard, Elsewhere                key.Binding

	Writing editor.KeyMap // the keys of every text field
}

// bind makes a binding: the words help shows for its keys, what it does, and
// the keys.
func bind(shown, does string, keys ...string) key.Binding {
	return key.NewBinding(key.WithKeys(keys...), key.WithHelp(shown, does))
}

// newKeyMap is the keys as they come, with those that the config renames in
// their place.
func newKeyMap(own map[string][]string) keyMap {
	k := keyMap{
		Up:       bind("↑", "up", "up", "k"),
		Down:     bind("↓", "down", "down", "j"),
		Top:      bind("g", "first", "home", "g"),
		Bottom:   bind("G", "last", "end", "G"),
		PageUp:   bind("pgup", "page up", "pgup", "ctrl+b"),
		PageDown: bind("pgdn", "page down", "pgdown", "ctrl+f"),

		Tabs:    bind("1–6", "tabs", "1", "2", "3", "4", "5", "6"),
		NextTab: bind("tab", "next tab", "tab"),
		PrevTab: bind("shift+tab", "tab before", "shift+tab"),
		NextSub: bind("]", "next practice", "]"),
		PrevSub: bind("[", "practice before", "["),

		New:      bind("n", "new", "n"),
		Open:     bind("enter", "open", "enter"),
		Edit:     bind("e", "edit", "e"),
		External: bind("E", "edit in $EDITOR", "E"),
		Next:     bind("space", "next stage", " "),
		Stages:   bind("s", "choose a stage", "s"),
		Delete:   bind("d", "delete", "d"),
		Restore:  bind("enter", "put back", "enter"),
		Copy:     bind("y", "copy as Markdown", "y"),
		Evidence: bind("m", "mark as evidence", "m"),
		FollowOn: bind("o", "follow on", "o"),
		HeldYes:  bind("y", "yes, it held", "y"),
		HeldNo:   bind("n", "no, it did not", "n"),

		Filter:    bind("/", "find", "/"),
		Palette:   bind(":", "commands", ":"),
		Help:      bind("?", "help", "?"),
		Undo:      bind("u", "undo", "u"),
		Redo:      bind("U", "redo", "U"),
		Reflect:   bind("r", "close the day", "r"),
		Yesterday: bind("R", "close yesterday", "R"),
		Trash:     bind("T", "trash", "T"),
		Problems:  bind("P", "unreadable files", "P"),

		Save:  bind("ctrl+s", "save", "ctrl+s"),
		Back:  bind("esc", "back", "esc"),
		Leave: bind("q", "leave", "q"),
		Abort: bind("ctrl+c", "leave", "ctrl+c"),

		NextField: bind("tab", "next field", "tab"),
		PrevField: bind("shift+tab", "field before", "shift+tab"),
		NextLine:  bind("enter", "next", "enter"),

		Choose: bind("enter", "choose", "enter"),
		Skip:   bind("ctrl+n", "skip", "ctrl+n"),
		Kept:   bind("y", "kept", "y"),
		Moved:  bind("m", "moved", "m"),
		Broken: bind("b", "broken", "b"),
		Tick:   bind("space", "tick", " "),

		Span:    bind("v", "day, week, …", "v"),
		Earlier: bind("←", "earlier", "left", "h"),
		Later:   bind("→", "later", "right", "l"),

		NextPanel: bind("]", "next panel", "]"),
		PrevPanel: bind("[", "panel before", "["),

		LookBack: bind("b", "look back", "b"),
		Keep:     bind("enter", "keep", "enter"),
		Clear:    bind("esc", "clear", "esc"),
		Complete: bind("tab", "complete", "tab", "right", "end"),

		First:   bind("enter", "a first promise", "enter"),
		Unfold:  bind("enter", "show all", "enter"),
		Pass:    bind("s", "skip", "s"),
		NewLine: bind("alt+enter", "new line", "alt+enter", "ctrl+j"),

		PutOff:    bind("esc", "later", "esc"),
		Done:      bind("enter", "done", "enter"),
		WriteLine: bind("tab", "write", "tab"),
		PrevStep:  bind("shift+tab", "question before", "shift+tab"),

		Conflicts:  bind("C", "two versions", "C"),
		TakeFirst:  bind("←", "take the first", "left", "h"),
		TakeSecond: bind("→", "take the second", "right", "l"),
		TakeOther:  bind("space", "take the other", " "),
		AllFirst:   bind("1", "all of the first", "1"),
		AllSecond:  bind("2", "all of the second", "2"),
		Settle:     bind("enter", "settle", "enter"),

		Resume:    bind("enter", "go on writing", "enter"),
		Discard:   bind("d", "throw away", "d", "D"),
		Elsewhere: bind("ctrl+o", "write to a file", "ctrl+o"),

		History: bind("H", "earlier versions", "H"),
		Revert:  bind("r", "put this version back", "r"),
		Purge:   bind("D", "erase for good", "D"),

		Writing: editor.DefaultKeyMap(),
	}
	for _, b := range k.Writing.Named() {
		b.SetHelp(shownKey(b.Keys()[0]), b.Help().Desc)
	}
	if len(own) > 0 {
		k.rename(own)
	}
	return k
}

// rename gives bindings the keys of a config, by their names.
func (k *keyMap) rename(own map[string][]string) {
	for name, b := range k.named() {
		written, renamed := own[name]
		if !renamed {
			continue
		}
		keys := make([]string, len(written))
		for i := range written {
			keys[i] = sentKey(written[i])
		}
		b.SetKeys(keys...)
		shown := ""
		if len(keys) > 0 {
			shown = shownKey(keys[0])
		}
		b.SetHelp(shown, b.Help().Desc)
	}
}

// sentKey is the key that Bubble Tea sends for a name as a person writes it,
// which may be the one that is shown: "space", "↑".
func sentKey(written string) string {
	for sent, shown := range keyWords {
		if shown == written {
			return sent
		}
	}
	return written
}

// named is every binding by the name that the config knows it by.
func (k *keyMap) named() map[string]*key.Binding {
	named := map[string]*key.Binding{
		"up": &k.Up, "down": &k.Down,
		"top": &k.Top, "bottom": &k.Bottom, "page_up": &k.PageUp, "page_down": &k.PageDown,
		"tabs": &k.Tabs, "next_tab": &k.NextTab, "prev_tab": &k.PrevTab, "next_practice": &k.NextSub, "prev_practice": &k.PrevSub,
		"new": &k.New, "open": &k.Open, "edit": &k.Edit, "external": &k.External, "next_stage": &k.Next, "stages": &k.Stages,
		"delete": &k.Delete, "restore": &k.Restore, "copy": &k.Copy, "evidence": &k.Evidence, "follow_on": &k.FollowOn,
		"held_yes": &k.HeldYes, "held_no": &k.HeldNo,
		"filter": &k.Filter, "palette": &k.Palette, "help": &k.Help, "undo": &k.Undo, "redo": &k.Redo,
		"reflect": &k.Reflect, "yesterday": &k.Yesterday, "trash": &k.Trash, "problems": &k.Problems,
		"save": &k.Save, "back": &k.Back, "leave": &k.Leave, "abort": &k.Abort,
		"next_field": &k.NextField, "prev_field": &k.PrevField, "next_line": &k.NextLine,
		"choose": &k.Choose, "skip": &k.Skip, "kept": &k.Kept, "moved": &k.Moved, "broken": &k.Broken, "tick": &k.Tick,
		"span": &k.Span, "earlier": &k.Earlier, "later": &k.Later, "look_back": &k.LookBack,
		"keep": &k.Keep, "clear": &k.Clear, "complete": &k.Complete,
		"first": &k.First, "unfold": &k.Unfold, "pass": &k.Pass, "new_line": &k.NewLine,
		"put_off": &k.PutOff, "done": &k.Done, "write_line": &k.WriteLine, "question_before": &k.PrevStep,
		"next_panel": &k.NextPanel, "prev_panel": &k.PrevPanel,
		"conflicts": &k.Conflicts, "take_first": &k.TakeFirst, "take_second": &k.TakeSecond, "take_other": &k.TakeOther,
		"all_first": &k.AllFirst, "all_second": &k.AllSecond, "settle": &k.Settle,
		"resume": &k.Resume, "discard": &k.Discard, "elsewhere": &k.Elsewhere,
		"history": &k.History, "revert": &k.Revert, "purge": &k.Purge,
	}
	for _, b := range k.Writing.Named() {
		named[writingKey+b.Name] = b.Binding
	}
	return named
}

// writingKey begins the names of the keys of text fields.
const writingKey = "edit_"

func (k *keyMap) names() []string {
	return slices.Sorted(maps.Keys(k.named()))
}

// moves are the bindings that every list and every scrolled text shares.
func (k *keyMap) moves() []key.Binding {
	return []key.Binding{k.Up, k.Down, k.Top, k.Bottom, k.PageUp, k.PageDown}
}

// keyPress is the message that a key of a binding sends when it is pressed:
// the palette presses keys for the person.
func keyPress(name string) tea.KeyMsg {
	if t, ok := keyTypes()[name]; ok {
		return tea.KeyMsg(tea.Key{Type: t})
	}
	if rest, ok := strings.CutPrefix(name, "alt+"); ok {
		press := keyPress(rest)
		press.Alt = true
		return press
	}
	if name == " " {
		return tea.KeyMsg(tea.Key{Type: tea.KeySpace, Runes: []rune{' '}})
	}
	return tea.KeyMsg(tea.Key{Type: tea.KeyRunes, Runes: []rune(name)})
}

// keyTypes are the keys that are no runes, by the name Bubble Tea gives them.
var keyTypes = sync.OnceValue(func() map[string]tea.KeyType {
	types := map[string]tea.KeyType{}
	for t := tea.KeyType(-128); t < 128; t++ {
		if name := t.String(); name != "" && t != tea.KeyRunes && t != tea.KeySpace {
			types[name] = t
		}
	}
	return types
})
