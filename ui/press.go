package ui

import (
	"slices"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"

	"fromhere/model"
)

// keys takes what was typed. Bubble Tea hands over letters that arrive at once
// as one message, which could read like the name of a key ("up") and of which
// the first may open what the others are meant for.
func (a *app) keys(msg tea.KeyMsg) tea.Cmd {
	switch {
	case msg.Paste && a.top().Typing():
		return a.paste(msg)
	case msg.Type != tea.KeyRunes || msg.Paste || len(msg.Runes) < 2:
		return a.press(msg)
	}
	cmds := make([]tea.Cmd, len(msg.Runes))
	for i, r := range msg.Runes {
		cmds[i] = a.press(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune{r}, Alt: msg.Alt})
		a.settle()
	}
	return tea.Batch(cmds...)
}

// press takes a key: the view on top has it first when letters are text to
// it, the app has its own keys first otherwise.
func (a *app) press(msg tea.KeyMsg) tea.Cmd {
	s := a.s
	if s.saves.writing && !key.Matches(msg, s.keys.Abort) {
		s.saves.keys = append(s.saves.keys, msg)
		return nil
	}
	warned := a.warned
	a.warned = false
	s.notice = notice{}
	if key.Matches(msg, s.keys.Abort) {
		return a.abort(warned)
	}
	a.unkept = false
	if !a.top().Typing() {
		if cmd, done := a.global(msg); done {
			return cmd
		}
	}
	return tea.Batch(a.top().Update(msg), a.pressed())
}

// pressed takes the keys that the palette pressed.
func (a *app) pressed() tea.Cmd {
	keys := a.s.pressed
	a.s.pressed = nil
	cmds := make([]tea.Cmd, 0, len(keys))
	for _, msg := range keys {
		a.settle()
		cmds = append(cmds, a.press(msg))
	}
	return tea.Batch(cmds...)
}

// global are the keys that work on every screen where letters are shortcuts.
func (a *app) global(msg tea.KeyMsg) (cmd tea.Cmd, done bool) {
	s, k := a.s, &a.s.keys
	over := len(s.overlay) > 0
	switch {
	case key.Matches(msg, k.Leave):
		return a.leave(), true
	case key.Matches(msg, k.Undo):
		return s.back(), true
	case key.Matches(msg, k.Redo):
		return s.again(), true
	case key.Matches(msg, k.FollowOn) && s.offer != nil:
		s.followOn()
		return nil, true
	case over:
		return nil, false
	case key.Matches(msg, k.Help):
		s.open(newHelp(s, a.active()))
	case key.Matches(msg, k.Palette):
		s.openPalette(a.active())
	case key.Matches(msg, k.Reflect, k.Yesterday) && !s.loaded:
		s.say("What an evening asks depends on the whole journal, which is still being read")
	case key.Matches(msg, k.Reflect):
		s.open(newReflection(s, s.today()))
	case key.Matches(msg, k.Yesterday):
		a.closeYesterday()
	case key.Matches(msg, k.Trash):
		s.open(newTrash(s))
	case key.Matches(msg, k.Problems):
		s.open(newProblems(s))
	case key.Matches(msg, k.Conflicts):
		s.openConflicts()
	case key.Matches(msg, k.Tabs):
		return a.turnTo(slices.Index(k.Tabs.Keys(), msg.String())), true
	case key.Matches(msg, k.NextTab):
		return a.turnTo((a.current + 1) % len(a.tabs)), true
	case key.Matches(msg, k.PrevTab):
		return a.turnTo((a.current + len(a.tabs) - 1) % len(a.tabs)), true
	default:
		return nil, false
	}
	return nil, true
}

// turnTo shows a tab, if there is one of that number.
func (a *app) turnTo(tab int) tea.Cmd {
	if tab >= len(a.tabs) {
		return nil
	}
	a.current = tab
	a.reread()
	return a.makeIndex()
}

func (a *app) closeYesterday() {
	day, ok := model.UnclosedYesterday(a.s.journal, a.s.today())
	if _, begun := model.ReflectionOf(a.s.journal, day); !ok && !begun {
		a.s.say("Nothing before today is left to close")
		return
	}
	a.s.open(newReflection(a.s, day))
}

// active are the bindings that work now: those of the view on top, and the
// app's own where letters are shortcuts.
func (a *app) active() []key.Binding {
	k := &a.s.keys
	keys := a.top().Keys()
	if a.top().Typing() {
		return append(keys, k.Abort)
	}
	if a.s.offer != nil {
		keys = append([]key.Binding{k.FollowOn}, keys...)
	}
	if len(a.s.overlay) == 0 {
		if !bound(keys, k.Reflect) { // Today names it first
			keys = append(keys, k.Reflect)
		}
		keys = append(keys, k.Palette, k.Help, k.Leave, k.Undo, k.Redo, k.Tabs, k.NextTab, k.PrevTab,
			k.Yesterday, k.Trash, k.Problems, k.Conflicts)
		if !a.s.loaded { // no evening can be asked about yet
			evening := []key.Binding{k.Reflect, k.Yesterday}
			keys = slices.DeleteFunc(keys, func(b key.Binding) bool { return bound(evening, b) })
		}
	} else {
		keys = append(keys, k.Undo, k.Redo, k.Leave)
	}
	return append(keys, k.Abort)
}

// bound tells whether a binding is among others.
func bound(bindings []key.Binding, b key.Binding) bool {
	return slices.ContainsFunc(bindings, func(other key.Binding) bool { return other.Help() == b.Help() })
}
