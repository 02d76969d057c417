package ui

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"

	"fromhere/model"
	"fromhere/ui/term"
)

// app is the root: the tabs, what is opened over them, and the messages that
// concern all.
type app struct {
	s             *session
	tabs          []view
	current       int
	width, height int
	watch         <-chan struct{}
	stop          context.CancelFunc
	ctx           context.Context
	warned        bool // the last key was the first of two that leave unsaved text
	unkept        bool // what was typed could not be saved on leaving
}

// New is the app, ready to run. The error tells what the config asks for and
// cannot be had.
func New(env Env) (tea.Model, error) { return newApp(env) }

func newApp(env Env) (*app, error) {
	s, err := newSession(env)
	if err != nil {
		return nil, err
	}
	a := &app{s: s}
	a.ctx, a.stop = context.WithCancel(context.Background())
	a.tabs = []view{
		newToday(s),
		newPractices(s, "Steps", model.Steps),
		newPractices(s, "Habits", model.Habits),
		newPractices(s, "Next", model.NextSteps, model.Rituals),
		newReview(s),
		newStreaks(s),
	}
	return a, nil
}

// minute is how often the clock on the screen moves.
const minute = time.Minute

type tickMsg time.Time

// LeaveMsg asks the app to leave, once its last save has answered: what a
// signal to end means.
type LeaveMsg struct{}

// watchingMsg answers the wish to be told of changes from outside.
type watchingMsg struct {
	changes <-chan struct{}
	err     error
}

// changedMsg tells that something outside changed the journal.
type changedMsg struct{}

// Init reads the journal and begins to watch it.
func (a *app) Init() tea.Cmd {
	return tea.Batch(a.s.load(), a.watchStore, a.tick())
}

func (a *app) watchStore() tea.Msg {
	changes, err := a.s.env.Store.Watch(a.ctx)
	return watchingMsg{changes: changes, err: err}
}

// await waits for the next change from outside.
func (a *app) await() tea.Cmd {
	if a.watch == nil {
		return nil
	}
	changes, done := a.watch, a.ctx.Done()
	return func() tea.Msg {
		select {
		case _, open := <-changes:
			if open {
				return changedMsg{}
			}
		case <-done:
		}
		return nil
	}
}

func (a *app) tick() tea.Cmd {
	if a.s.env.Tick == nil {
		return nil
	}
	untilNext := minute - time.Duration(a.s.now.Second())*time.Second
	return a.s.env.Tick(untilNext, func(t time.Time) tea.Msg { return tickMsg(t) })
}

// Update takes every message in; all state changes here, at once.
func (a *app) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	a.s.now = a.s.env.Now()
	var cmd tea.Cmd
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		a.width, a.height = msg.Width, msg.Height
	case tea.KeyMsg:
		cmd = a.keys(msg)
	case savedMsg:
		cmd = a.saved(msg)
	case loadedMsg:
		cmd = a.s.take(msg)
		a.refresh()
	case watchingMsg:
		a.watch = msg.changes
		if msg.err != nil {
			a.s.fail(fmt.Errorf("watching the journal for changes from outside: %w; they will show when the window is focused", msg.err))
		}
		cmd = a.await()
	case changedMsg:
		cmd = tea.Batch(a.s.load(), a.await())
	case tea.FocusMsg:
		cmd = a.s.load()
	case tickMsg:
		a.refresh()
		cmd = a.tick()
	case LeaveMsg:
		cmd = a.leave()
	case copiedMsg:
		a.s.copied(msg)
	case writtenMsg:
		cmd = a.s.written(msg)
	case editedMsg:
		cmd = a.s.edited(msg)
	case discardedMsg:
		a.s.fail(msg.err)
	case term.BackgroundMsg:
		a.s.env.Dark = msg.Dark
		a.s.look(a.s.env.Config.Theme)
	default:
		cmd = a.top().Update(msg)
	}
	a.settle()
	return a, cmd
}

// settle brings the sizes up to date after whatever happened.
func (a *app) settle() {
	if a.s.relooked {
		a.s.relooked = false
		a.refresh()
	}
	if a.s.jump != "" {
		a.show(a.s.jump)
		a.s.jump = ""
	}
	width, height := a.body()
	a.tabs[a.current].SetSize(width, height)
	for _, v := range a.s.overlay {
		v.SetSize(width, height)
	}
}

// show goes to the tab and sub-tab of a practice.
func (a *app) show(practice string) {
	for i, tab := range a.tabs {
		if p, ok := tab.(*practicesView); ok && p.Show(practice) {
			a.s.overlay = nil
			a.current = i
			p.Refresh()
		}
	}
}

// top is the view that takes the keys.
func (a *app) top() view {
	if n := len(a.s.overlay); n > 0 {
		return a.s.overlay[n-1]
	}
	return a.tabs[a.current]
}

func (a *app) refresh() {
	a.tabs[a.current].Refresh()
	for _, v := range a.s.overlay {
		v.Refresh()
	}
}

// saved takes the answer of a save in, then presses the keys that waited for
// it.
func (a *app) saved(m savedMsg) tea.Cmd {
	cmds := []tea.Cmd{a.s.settle(m)}
	a.refresh()
	a.s.fresh = ""
	keys := a.s.saves.keys
	a.s.saves.keys = nil
	for _, msg := range keys {
		a.settle()
		cmds = append(cmds, a.press(msg))
	}
	if a.s.saves.leaving && !a.s.saves.writing {
		cmds = append(cmds, a.quit())
	}
	return tea.Batch(cmds...)
}

// keys takes what was typed. Bubble Tea hands over letters that arrive at once
// as one message, which could read like the name of a key ("up") and of which
// the first may open what the others are meant for.
func (a *app) keys(msg tea.KeyMsg) tea.Cmd {
	if msg.Type != tea.KeyRunes || msg.Paste || len(msg.Runes) < 2 {
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
		s.open(newPalette(s, a.active()))
	case key.Matches(msg, k.Reflect):
		s.open(newReflection(s, s.today()))
	case key.Matches(msg, k.Yesterday):
		a.closeYesterday()
	case key.Matches(msg, k.Trash):
		s.open(newTrash(s))
	case key.Matches(msg, k.Problems):
		s.open(newProblems(s))
	case key.Matches(msg, k.Tabs):
		a.turnTo(slices.Index(k.Tabs.Keys(), msg.String()))
	case key.Matches(msg, k.NextTab):
		a.turnTo((a.current + 1) % len(a.tabs))
	case key.Matches(msg, k.PrevTab):
		a.turnTo((a.current + len(a.tabs) - 1) % len(a.tabs))
	default:
		return nil, false
	}
	return nil, true
}

// turnTo shows a tab, if there is one of that number.
func (a *app) turnTo(tab int) {
	if tab < len(a.tabs) {
		a.current = tab
		a.tabs[tab].Refresh()
	}
}

func (a *app) closeYesterday() {
	day, ok := model.UnclosedYesterday(a.s.journal, a.s.today())
	if _, begun := model.ReflectionOf(a.s.journal, day); !ok && !begun {
		a.s.say("There is no day before today to close")
		return
	}
	a.s.open(newReflection(a.s, day))
}

// unsaved is a view that may hold words nowhere else kept.
type unsaved interface{ Unsaved() bool }

// abort is ctrl+c: it leaves, but not with unsaved words at the first time.
func (a *app) abort(warned bool) tea.Cmd {
	if a.unkept {
		return a.quit()
	}
	if v, ok := a.top().(unsaved); ok && v.Unsaved() && !warned {
		a.warned = true
		a.s.say("There is unsaved text: %s saves it, %s once more leaves without it",
			a.s.keys.Save.Help().Key, a.s.keys.Abort.Help().Key)
		return nil
	}
	return a.leave()
}

// leave saves what was typed in a reflection left open, then ends the program.
// When that fails the program stays, until it is told to leave once more.
func (a *app) leave() tea.Cmd {
	var quit tea.Cmd
	cmd := a.s.evening.keep(func(err error) tea.Cmd {
		if err != nil {
			a.unkept = true
			a.s.fail(fmt.Errorf("%w; %s leaves without it", err, a.s.keys.Abort.Help().Key))
			return nil
		}
		quit = a.quit()
		return quit
	})
	if quit != nil { // there was nothing to save
		return quit
	}
	return cmd
}

// quit ends the program, after the last save has answered.
func (a *app) quit() tea.Cmd {
	if a.s.saves.writing || len(a.s.saves.waiting) > 0 {
		a.s.saves.leaving = true
		return nil
	}
	a.stop()
	return tea.Quit
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
			k.Yesterday, k.Trash, k.Problems)
	} else {
		keys = append(keys, k.Undo, k.Redo, k.Leave)
	}
	return append(keys, k.Abort)
}

// bound tells whether a binding is among others.
func bound(bindings []key.Binding, b key.Binding) bool {
	return slices.ContainsFunc(bindings, func(other key.Binding) bool { return other.Help() == b.Help() })
}

// body is the cells that a view has.
func (a *app) body() (width, height int) {
	top, bottom := a.frame()
	return max(a.width-2*marginFor(a.width), 0), max(a.height-top-bottom, 0)
}

// frame is how many lines stand over and under a view.
func (a *app) frame() (top, bottom int) {
	if a.height < short {
		return 1, 1
	}
	return 2, 2
}

// View draws the screen: header, the view, footer.
func (a *app) View() string {
	if a.width == 0 || a.height == 0 {
		return ""
	}
	if a.width < leastWidth || a.height < leastHeight {
		words := fmt.Sprintf("%s needs %d×%d, not %d×%d", appName, leastWidth, leastHeight, a.width, a.height)
		return term.Place(fit(a.s.signs(words), a.width, a.height))
	}
	side := marginFor(a.width)
	width, height := a.body()
	lines := strings.Split(fit(a.header(width), width, a.topRows()), "\n")
	lines = append(lines, strings.Split(fit(a.top().View(), width, height), "\n")...)
	foot := a.footer(width)
	_, bottom := a.frame()
	room := max(len(lines)+bottom-max(len(foot), 1), 0)
	for len(lines) < room {
		lines = append(lines, "")
	}
	lines = append(lines[:room], foot...)
	frame := fit(indented(strings.Join(lines, "\n"), side), a.width, a.height)
	return term.Place(a.s.signs(frame))
}

func (a *app) topRows() int {
	top, _ := a.frame()
	return top
}

// signs puts ASCII in the place of the program's own signs, where the config
// asks for it.
func (s *session) signs(frame string) string {
	if !s.theme.inASCII {
		return frame
	}
	return asciiSigns.Replace(frame)
}
