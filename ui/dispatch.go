package ui

import (
	"slices"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"

	"fromhere/model/today"
	"fromhere/ui/keys"
	"fromhere/ui/term"
)

// keys handles a message of keys. Letters that arrive at once come as one
// message, which could read like the name of a key ("up"); and the first may open
// the screen that the others are meant for. So each is pressed by itself.
func (a *app) keys(msg tea.KeyMsg) tea.Cmd {
	switch {
	case msg.Paste && a.s.veil.drawn:
		return nil
	case msg.Paste && a.top().Typing():
		return a.paste(msg)
	case msg.Type != tea.KeyRunes || msg.Paste || len(msg.Runes) < 2:
		return a.press(msg)
	}
	presses := make([]tea.KeyMsg, len(msg.Runes))
	for i, r := range msg.Runes {
		presses[i] = tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune{r}, Alt: msg.Alt}
	}
	return a.pressAll(presses)
}

// pressAll takes keys one after the other, each on the screen that the one
// before it led to.
func (a *app) pressAll(presses []tea.KeyMsg) tea.Cmd {
	var cmds []tea.Cmd
	for _, press := range presses {
		cmds = append(cmds, a.takeSent())
		a.resize()
		cmds = append(cmds, a.press(press))
	}
	return tea.Batch(cmds...)
}

// press handles a key: it runs the action that the key has now, else the key is
// text for the view on top.
func (a *app) press(msg tea.KeyMsg) tea.Cmd {
	s := a.s
	if s.veil.drawn {
		return a.s.veil.press(a, msg)
	}
	abort := key.Matches(msg, s.keys.Abort)
	if s.saves.writing && !abort {
		s.saves.keys = append(s.saves.keys, msg)
		return nil
	}
	if s.asking != "" && key.Matches(msg, s.keys.Back) {
		s.notice = notice{}
		s.say("Nothing was done")
		return nil
	}
	s.next()
	a.unkept = a.unkept && abort
	action, bound := keys.Find(a.actions(), msg)
	if !bound && !a.asks() {
		action, bound = keys.Find(s.keys.Unused(), msg)
		if bound && !s.loaded {
			action.Not = "The journal is still being read"
		}
	}
	switch {
	case !bound:
		return a.top().Update(msg)
	case action.Not != "":
		s.say("%s", action.Not)
		return nil
	}
	return action.Do(msg)
}

// actions are the actions that have a key now, in the order of the footer: those
// of the view on top, and the app's own where letters are shortcuts.
func (a *app) actions() []keys.Action {
	s, k := a.s, &a.s.keys
	actions := a.own()
	abort := keys.On(k.Abort, a.abort)
	if a.top().Typing() {
		return append(actions, s.veils(false), abort)
	}
	undo, redo, leave := keys.On(k.Undo, s.history.undo).Unless(s.history.noUndo()), keys.On(k.Redo, s.history.redo).Unless(s.history.noRedo()), keys.On(k.Leave, a.leave)
	suspend := keys.On(k.Suspend, func() tea.Cmd { return term.Suspend })
	if s.selected.count(a.top()) > 0 {
		actions = s.selected.actions(actions)
	}
	if a.asks() {
		return append(actions, undo, redo, leave, suspend, s.veils(false), abort)
	}
	if s.entries.offer != nil {
		actions = append([]keys.Action{keys.On(k.FollowOn, s.entries.followOn)}, actions...)
	}
	for _, common := range []keys.Action{ // a view that has a use of its own for one names it where it belongs
		keys.On(k.New, func() { s.send(choosePractice{}) }),
		s.closeToday(),
		keys.On(k.Method, func() { s.send(chooseMethod{}) }).Unless(opened[*methodView](a, "This is how it is done")),
	} {
		if !keys.Has(actions, common.Binding) {
			actions = append(actions, common)
		}
	}
	return append(actions,
		keys.On(k.Palette, func() { s.send(openPalette{a.actions()}) }),
		keys.On(k.Help, func() { s.send(openHelp{keys.Shown(a.actions())}) }).Unless(opened[*helpView](a, "This is the help")),
		undo, leave,
		keys.Action{Binding: k.Tabs, Do: func(press tea.KeyMsg) tea.Cmd {
			return a.turnTo(slices.Index(k.Tabs.Keys(), press.String()))
		}}.Unless(a.unfinished()),
		keys.On(k.NextTab, func() tea.Cmd { return a.turnTo((a.current + 1) % len(a.tabs)) }).Unless(a.unfinished()),
		keys.On(k.PrevTab, func() tea.Cmd { return a.turnTo((a.current + len(a.tabs) - 1) % len(a.tabs)) }).Unless(a.unfinished()),
		redo,
		keys.On(k.Jump, func() { s.send(openJump{}) }).Unless(a.unfinished()),
		keys.On(k.Yesterday, s.closeYesterday).Unless(s.noEvening()),
		keys.On(k.Trash, func() { s.send(openTrash{}) }).Unless(opened[*trashView](a, "This is the trash")),
		keys.On(k.Problems, func() { s.send(openProblems{}) }).Unless(opened[*problemsView](a, "These are the files that cannot be read")),
		keys.On(k.Conflicts, func() { s.send(openConflicts{}) }).Unless(opened[*conflictsView](a, "These are the conflicts")),
		s.veils(true),
		keys.On(k.Settings, func() { s.send(openSettings{}) }).Unless(opened[*settingsView](a, "These are the settings")),
		suspend,
		abort)
}

// own are the actions of the view on top, with those of its finder.
func (a *app) own() []keys.Action {
	if f := a.finder(); f != nil {
		return f.actions(a.top())
	}
	return a.top().Keys()
}

// finder is that of the view on top; nil where there is nothing to find in.
func (a *app) finder() *finder {
	if v, ok := a.top().(interface{ finding() *finder }); ok {
		return v.finding()
	}
	return nil
}

// asks tells that the view on top asks for something.
func (a *app) asks() bool { return asks(a.top()) }

// asks tells that a view asks for something, as a form does: it has keys of its own.
func asks(v view) bool {
	_, evening := v.(*reflectionView)
	return evening || v.Typing()
}

// opened is the reason not to open a screen that is open already, or "".
func opened[V view](a *app, reason string) string {
	if _, same := a.top().(V); same {
		return reason
	}
	return ""
}

// unfinished is the reason not to turn to a tab, or "": a form stands under the
// screen on top.
func (a *app) unfinished() string {
	under := a.s.overlay[:max(len(a.s.overlay)-1, 0)]
	if slices.ContainsFunc(under, asks) {
		return a.s.keys.Back.Help().Key + " first goes back to what you were writing"
	}
	return ""
}

// closeToday is the action that begins the day's reflection.
func (s *session) closeToday() keys.Action {
	return keys.On(s.keys.Reflect, func() { s.send(openReflection{s.today()}) }).Unless(s.noEvening())
}

// noEvening is why no evening can be asked about yet, or "".
func (s *session) noEvening() string {
	if !s.loaded {
		return "The questions of the evening need the whole journal, which is still being read"
	}
	return ""
}

func (s *session) closeYesterday() {
	day, ok := today.UnclosedYesterday(s.journal, s.today())
	if _, begun := today.ReflectionOf(s.journal, day); !ok && !begun {
		s.say("There is no earlier day left to close")
		return
	}
	s.send(openReflection{day})
}

// turnTo shows a tab, if there is one of that number.
func (a *app) turnTo(tab int) tea.Cmd {
	if tab >= len(a.tabs) {
		return nil
	}
	a.s.overlay = nil
	a.unselect()
	a.current = tab
	a.reread()
	return a.loadTab()
}

// reread refreshes the current tab if the data that it shows has changed:
// reading many years takes longer than a key should.
func (a *app) reread() {
	if now := a.s.cacheKey(); now != a.read[a.current] {
		a.tabs[a.current].Refresh()
		a.read[a.current] = now
	}
}

// loadTab loads what the current tab needs beyond the journal.
func (a *app) loadTab() tea.Cmd {
	if v, ok := a.tabs[a.current].(loader); ok {
		return v.Load()
	}
	return nil
}
