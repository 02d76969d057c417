package ui

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/ansi"

	"fromhere/model"
	"fromhere/ui/keys"
	"fromhere/ui/term"
)

// A story plays a person at the keyboard: each key goes through the app, each
// command is run at once and its message fed back until all is quiet, and
// after every message the frame must be exactly height lines of width cells.
type story struct {
	t             *testing.T
	app           *app
	store         *memoryStore
	drafts        *memoryDrafts
	now           time.Time
	width, height int
	ids           int
	copied        []string
	rewrite       func(text string) string // what the editor does to a file
	left          bool
	keys          int // pressed so far
	holding       bool
	held          []tea.Msg // answers of loads that are on their way
}

// evening is when the stories are set, unless they say otherwise.
var evening = time.Date(2026, 11, 23, 17, 48, 0, 0, time.FixedZone("", 3600))

type option func(*story, *Env)

// keyPress is the message of a key by its name.
var keyPress = keys.Press

func sized(width, height int) option {
	return func(st *story, _ *Env) { st.width, st.height = width, height }
}

func at(now time.Time) option { return func(st *story, _ *Env) { st.now = now } }

func holding(entries ...model.Entry) option {
	return func(st *story, _ *Env) {
		for _, e := range entries {
			st.store.put(e)
		}
	}
}

func with(set func(*Env)) option { return func(_ *story, env *Env) { set(env) } }

func newStory(t *testing.T, options ...option) *story {
	t.Helper()
	st := &story{t: t, store: newMemoryStore(), drafts: newMemoryDrafts(t), now: evening, width: 80, height: 24}
	catalog, err := model.NewCatalog()
	if err != nil {
		t.Fatal(err)
	}
	env := Env{
		Store:   st.store,
		Catalog: catalog,
		Config:  model.DefaultConfig(),
		Now:     func() time.Time { return st.now },
		NewID: func(time.Time) string {
			st.ids++
			return fmt.Sprintf("01kasvq9x2c4m7n8p3r5t%05d", st.ids)
		},
		Copy:   func(text string) error { st.copied = append(st.copied, text); return nil },
		Editor: func(path string) (*exec.Cmd, error) { return exec.Command("editor", path), nil },
		Exec: func(c *exec.Cmd, done func(error) tea.Msg) tea.Cmd {
			return func() tea.Msg { return done(st.outside(c.Args[1])) }
		},
		Drafts:   st.drafts,
		Settings: newMemorySettings(),
		Place:    "/journal",
		Dark:     true,
	}
	for _, set := range options {
		set(st, &env)
	}
	st.app, err = newApp(env)
	if err != nil {
		t.Fatal(err)
	}
	st.send(tea.WindowSizeMsg{Width: st.width, Height: st.height})
	st.run(st.app.Init())
	return st
}

// outside plays the person in their editor.
func (st *story) outside(path string) error {
	text, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	return os.WriteFile(path, []byte(st.rewrite(string(text))), 0o600)
}

// send feeds one message and everything that follows from it.
func (st *story) send(msg tea.Msg) {
	st.t.Helper()
	_, cmd := st.app.Update(msg)
	st.check()
	st.run(cmd)
}

func (st *story) run(cmd tea.Cmd) {
	st.t.Helper()
	if cmd == nil {
		return
	}
	msg := cmd()
	if msg == nil {
		return
	}
	if _, ok := msg.(tea.QuitMsg); ok {
		st.left = true
		return
	}
	if cmds, ok := commands(msg); ok {
		for _, c := range cmds {
			st.run(c)
		}
		return
	}
	if _, isLoad := msg.(loadedMsg); isLoad && st.holding {
		st.held = append(st.held, msg)
		return
	}
	st.send(msg)
}

// commands are those that a batch or a sequence holds; Bubble Tea keeps the
// type of the latter to itself.
func commands(msg tea.Msg) ([]tea.Cmd, bool) {
	v := reflect.ValueOf(msg)
	if v.Kind() != reflect.Slice || v.Type().Elem() != reflect.TypeFor[tea.Cmd]() {
		return nil, false
	}
	cmds := make([]tea.Cmd, v.Len())
	for i := range cmds {
		cmds[i] = v.Index(i).Interface().(tea.Cmd)
	}
	return cmds, true
}

// check holds every frame to the size of the screen, and the cursor inside it.
func (st *story) check() {
	st.t.Helper()
	frame := st.app.View()
	row, col, shown := term.CursorAt(frame)
	if shown && (row < 0 || row >= st.height || col < 0 || col >= st.width) {
		st.t.Fatalf("the cursor is at row %d, column %d of a %d×%d screen", row, col, st.width, st.height)
	}
	lines := strings.Split(term.Strip(frame), "\n")
	if len(lines) != st.height {
		st.t.Fatalf("the frame has %d lines, the screen %d:\n%s", len(lines), st.height, ansi.Strip(term.Strip(frame)))
	}
	for i, line := range lines {
		if w := ansi.StringWidth(line); w != st.width {
			st.t.Fatalf("line %d is %d cells wide, the screen %d: %q", i, w, st.width, line)
		}
	}
}

// press presses keys by their names: "n", "tab", "ctrl+s", "space". "open
// promise" presses those that lead to a practice, and "open Review" those that
// lead to a tab.
func (st *story) press(names ...string) {
	st.t.Helper()
	for _, name := range names {
		if to, ok := strings.CutPrefix(name, "open "); ok {
			st.press(st.app.keysTo(to)...)
			continue
		}
		st.keys++
		if name == "space" {
			name = " "
		}
		st.send(keyPress(name))
	}
}

// keysTo are the keys that lead to a practice, by its id, or to a tab, by its
// title.
func (a *app) keysTo(name string) []string {
	for i, tab := range a.tabs {
		number := strconv.Itoa(i + 1)
		if tab.Title() == name {
			return []string{number}
		}
		if v, ok := tab.(*practicesView); ok {
			if at := slices.IndexFunc(v.practices, func(p model.Practice) bool { return p.ID == name }); at >= 0 {
				turns := (at - v.current + len(v.practices)) % len(v.practices)
				return append([]string{number}, slices.Repeat([]string{"]"}, turns)...)
			}
		}
	}
	panic("there is no practice and no tab " + name)
}

// write types text rune by rune.
func (st *story) write(text string) {
	st.t.Helper()
	for _, r := range text {
		if r == ' ' {
			st.send(keyPress(" "))
			continue
		}
		st.send(tea.KeyMsg(tea.Key{Type: tea.KeyRunes, Runes: []rune{r}}))
	}
}

func (st *story) resize(width, height int) {
	st.t.Helper()
	st.width, st.height = width, height
	st.send(tea.WindowSizeMsg{Width: width, Height: height})
}

// screen is what a person sees, without colours.
func (st *story) screen() string { return ansi.Strip(term.Strip(st.app.View())) }

// belowTabs is a screen without the tab bar, which only the goldens of Today
// hold, so that another tab changes none of the others.
func belowTabs(screen string) string {
	_, below, _ := strings.Cut(screen, "\n")
	return below
}

func (st *story) see(texts ...string) {
	st.t.Helper()
	for _, text := range texts {
		if !strings.Contains(st.screen(), text) && !strings.Contains(unwrapped(st.screen()), text) {
			st.t.Fatalf("the screen does not show %q:\n%s", text, st.screen())
		}
	}
}

// unwrapped is the screen in one line, so that a text is found across its
// line breaks.
func unwrapped(screen string) string { return strings.Join(strings.Fields(screen), " ") }

func (st *story) seeNot(texts ...string) {
	st.t.Helper()
	for _, text := range texts {
		if strings.Contains(st.screen(), text) {
			st.t.Fatalf("the screen shows %q:\n%s", text, st.screen())
		}
	}
}

// kept are the entries of a practice that the store holds, oldest first.
func (st *story) kept(practice string) []model.Entry {
	j := model.NewJournal(st.app.s.env.Catalog, st.app.s.env.Config)
	snapshot, _ := st.store.Load()
	j.Replace(snapshot.Entries)
	return j.Of(practice)
}

// only is the one entry of a practice that the store holds.
func (st *story) only(practice string) model.Entry {
	st.t.Helper()
	all := st.kept(practice)
	if len(all) != 1 {
		st.t.Fatalf("the store holds %d entries of %s, not one", len(all), practice)
	}
	return all[0]
}

var errDisk = errors.New("write /journal/entries: no space left on device")
