package ui

import (
	"context"
	"fmt"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"fromhere/model"
	"fromhere/ui/term"
)

// app is the root: the tabs, what is opened over them, and the messages that
// concern all.
type app struct {
	s             *session
	tabs          []view
	read          []stamp // what each tab was read from
	current       int
	width, height int
	watch         <-chan struct{}
	stop          context.CancelFunc
	ctx           context.Context
	unkept        bool // what was typed could not be saved on leaving
	leaving       bool // leave once what was typed is kept
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
	a.read = make([]stamp, len(a.tabs))
	a.reread() // the other tabs are read when they are first turned to
	return a, nil
}

// minute is how often the clock on the screen moves.
const minute = time.Minute

type tickMsg time.Time

// watchingMsg answers the wish to be told of changes from outside.
type watchingMsg struct {
	changes <-chan struct{}
	err     error
}

// changedMsg tells that something outside changed the journal.
type changedMsg struct{}

// Init puts right what was left behind, reads the journal, and begins to
// watch it.
func (a *app) Init() tea.Cmd {
	return tea.Batch(a.s.tend(), a.s.findLeft(), a.s.check(), a.watchStore, a.tick())
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
	_, typing := msg.(tea.KeyMsg)
	before := a.top()
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
		cmd = tea.Batch(cmd, a.makeIndex())
	case progressMsg:
		if cmd = a.s.followed(msg); !a.s.whole() {
			a.refresh()
		}
	case checkedMsg:
		cmd = a.s.checked(msg)
	case rememberedMsg:
		a.s.remembered(msg)
	case watchingMsg:
		a.watch = msg.changes
		if msg.err != nil {
			a.s.fail(fmt.Errorf("watching the journal for changes from outside: %w; they will show when the window is focused", msg.err))
		}
		cmd = a.await()
	case changedMsg:
		cmd = tea.Batch(a.s.load(), a.await())
	case tea.FocusMsg:
		cmd = a.s.check()
	case tickMsg:
		a.refresh()
		cmd = a.tick()
	case LeaveMsg:
		a.told()
	case keepTimeMsg:
		a.s.drafts.ticking, a.s.drafts.urgent = false, true
	case draftKeptMsg:
		a.s.draftKept(msg)
	case leftMsg:
		a.s.foundLeft(msg)
	case elsewhereMsg:
		a.s.wroteElsewhere(msg)
	case copiedMsg:
		a.s.copied(msg)
	case writtenMsg:
		cmd = a.s.written(msg)
	case editedMsg:
		cmd = a.s.edited(msg)
	case indexedMsg:
		msg.asked.takeIndex(msg)
	case pastMsg:
		msg.asked.take(msg)
	case tendedMsg:
		a.s.toldTended(msg)
	case discardedMsg:
		a.s.fail(msg.err)
	case term.BackgroundMsg:
		a.s.env.Dark = msg.Dark
		a.s.look(a.s.env.Config.Theme)
	default:
		cmd = a.top().Update(msg)
	}
	a.s.offerLeft()
	if a.current > 0 || len(a.s.overlay) > 0 { // Today alone has all that it needs
		cmd = tea.Batch(cmd, a.s.need())
	}
	cmd = tea.Batch(cmd, a.s.keepDrafts(typing && a.top() == before), a.s.copyCut(), a.depart())
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
			a.read[i] = a.s.stamp()
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
	a.read[a.current] = a.s.stamp()
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
	return tea.Batch(cmds...)
}
