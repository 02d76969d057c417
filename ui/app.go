package ui

import (
	"context"
	"fmt"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"fromhere/model"
	"fromhere/ui/term"
)

// app is the root: the tabs, the screens opened over them, and the messages
// that concern them all.
type app struct {
	s             *session
	tabs          []view
	read          []cacheKey // of what each tab shows
	current       int
	width, height int
	watch         <-chan struct{}
	stop          context.CancelFunc
	ctx           context.Context
	unkept        bool // what was typed could not be saved on leaving
	leaving       bool // leave once what was typed is kept
}

// New returns the app, ready to run. The error names a setting of the config that
// cannot be followed.
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
		newPractices(s, "Next", model.NextSteps, model.Rituals, model.Records),
		newReview(s),
		newStreaks(s),
	}
	a.read = make([]cacheKey, len(a.tabs))
	a.reread() // the other tabs are read when they are first turned to
	return a, nil
}

// minute is how often the clock on the screen moves.
const minute = time.Minute

type tickMsg time.Time

func (tickMsg) Handle(a *app) tea.Cmd {
	a.refresh()
	return a.tick()
}

// watchingMsg answers watchStore.
type watchingMsg struct {
	changes <-chan struct{}
	err     error
}

func (m watchingMsg) Handle(a *app) tea.Cmd {
	a.watch = m.changes
	if m.err != nil {
		a.s.fail(fmt.Errorf("watching the journal for changes by other programs: %w; they show once the window is focused again", m.err))
	}
	return a.await()
}

// changedMsg tells that something outside changed the journal.
type changedMsg struct{}

func (changedMsg) Handle(a *app) tea.Cmd { return tea.Batch(a.s.reading.load(), a.await()) }

// Init repairs what a program left behind that was cut short, reads the journal,
// and begins to watch it.
func (a *app) Init() tea.Cmd {
	return tea.Batch(repair(a.s.env.Store), a.s.drafts.findLeft(), a.s.reading.check(), a.watchStore, a.tick(), a.s.useMouse())
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

// Update handles every message; all state changes here, at once.
func (a *app) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	a.s.now = a.s.env.Now()
	_, typing := msg.(tea.KeyMsg)
	before := a.top()
	cmds := []tea.Cmd{a.take(msg), a.takeSent()}
	a.s.drafts.offer()
	if a.current > 0 || len(a.s.overlay) > 0 { // Today alone has all that it needs
		cmds = append(cmds, a.s.reading.need())
	}
	cmds = append(cmds, a.s.drafts.keep(typing && a.top() == before), a.s.copyCut(), a.depart())
	a.resize()
	return a, tea.Batch(cmds...)
}

// take handles one message: those of the terminal itself, and those of the app
// by their methods.
func (a *app) take(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		a.width, a.height = msg.Width, msg.Height
	case tea.KeyMsg:
		return a.keys(msg)
	case tea.MouseMsg:
		return mouse{a}.take(tea.MouseEvent(msg))
	case tea.FocusMsg:
		return a.s.reading.check()
	case term.ResumedMsg:
		return resumed(a, msg.Err)
	case term.BackgroundMsg:
		a.s.env.Dark = msg.Dark
		a.look(a.s.env.Config.Theme)
	case opening:
		return a.s.open(msg.Screen(a.s))
	case message:
		return msg.Handle(a)
	}
	return nil
}

// resumed has the app go on after it was suspended: much may have changed in the
// meantime.
func resumed(a *app, err error) tea.Cmd {
	if err != nil {
		a.s.fail(fmt.Errorf("not suspended: %w", err))
	}
	a.refresh()
	return a.s.reading.check()
}

// takeSent handles the messages that views sent to the root, one after the other.
func (a *app) takeSent() tea.Cmd {
	var cmds []tea.Cmd
	for len(a.s.sent) > 0 {
		msg := a.s.sent[0]
		a.s.sent = a.s.sent[1:]
		a.resize()
		cmds = append(cmds, a.take(msg))
	}
	return tea.Batch(cmds...)
}

// resize gives the views on the screen their sizes.
func (a *app) resize() {
	width, height := a.body()
	if f := a.finder(); f != nil {
		f.fit(width)
	}
	a.tabs[a.current].SetSize(width, height)
	for _, v := range a.s.overlay {
		v.SetSize(width, height)
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
	a.read[a.current] = a.s.cacheKey()
	for _, v := range a.s.overlay {
		v.Refresh()
	}
}
