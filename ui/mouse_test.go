package ui

import (
	"slices"
	"strings"
	"testing"
	"time"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/ansi"

	"fromhere/model"
	"fromhere/ui/term"
)

// clickOn presses the left button on the first place of the screen that shows a
// text, from a line on, and lets it go, as terminals report it.
func (st *story) clickOn(text string, from int) {
	st.t.Helper()
	x, y := st.find(text, from)
	st.click(x, y)
}

// find is the cell at which a text begins on the screen, from a line on.
func (st *story) find(text string, from int) (x, y int) {
	st.t.Helper()
	for y, line := range strings.Split(st.screen(), "\n") {
		if before, _, found := strings.Cut(line, text); found && y >= from {
			return ansi.StringWidth(before), y
		}
	}
	st.t.Fatalf("there is no %q from line %d on:\n%s", text, from, st.screen())
	return 0, 0
}

func (st *story) click(x, y int) {
	st.t.Helper()
	st.send(tea.MouseMsg{X: x, Y: y, Button: tea.MouseButtonLeft, Action: tea.MouseActionPress})
	st.send(tea.MouseMsg{X: x, Y: y, Button: tea.MouseButtonLeft, Action: tea.MouseActionRelease})
}

// wheel turns the wheel at a cell: down for positive steps.
func (st *story) wheel(x, y, steps int) {
	st.t.Helper()
	button := tea.MouseButtonWheelDown
	if steps < 0 {
		button, steps = tea.MouseButtonWheelUp, -steps
	}
	for range steps {
		st.send(tea.MouseMsg{X: x, Y: y, Button: button, Action: tea.MouseActionPress})
	}
}

// chosen is the line with the bar of the selection in it.
func (st *story) chosen() string {
	for line := range strings.SplitSeq(st.screen(), "\n") {
		if strings.Contains(line, st.app.s.theme.Glyphs.Bar) {
			return line
		}
	}
	return ""
}

var mouseSizes = [][2]int{{120, 40}, {80, 24}, {40, 12}}

// A click on a tab turns to it, also from a screen that is open over the tabs.
func TestB16ClickOnATab(t *testing.T) {
	for _, size := range mouseSizes {
		st := demoStory(t, sized(size[0], size[1]))
		for _, tab := range []int{1, 4, 3, 0, 5} {
			name := st.app.tabs[tab].Title()
			if size[0] == 40 && !strings.Contains(strings.SplitN(st.screen(), "\n", 2)[0], name) {
				continue
			}
			st.clickOn(name, 0)
			if st.app.current != tab {
				t.Fatalf("%v: a click on %s leads to tab %d", size, name, st.app.current+1)
			}
		}
		st.press("1", "T")
		st.clickOn("Steps", 0)
		if st.app.current != 1 || len(st.app.s.overlay) > 0 {
			t.Errorf("%v: from the trash a click leads to tab %d with %d screens over it", size, st.app.current+1, len(st.app.s.overlay))
		}
	}
}

// No click on a tab throws away what is being written.
func TestB16ClickOnATabKeepsAForm(t *testing.T) {
	st := demoStory(t)
	st.press("2", "n")
	st.write("nobody knows")
	st.clickOn("Streaks", 0)
	st.see("New nuisance", "nobody knows", "esc first closes what is open here")
	st.press("ctrl+s")
	if got := st.app.current; got != 1 {
		t.Errorf("on tab %d", got+1)
	}
}

// A click on a row selects it, and one more opens it; so it does in every list.
func TestB16ClickOnARow(t *testing.T) {
	for _, size := range mouseSizes {
		for _, tc := range []struct {
			name string
			keys []string
			row  string
			then string
		}{
			{"today", []string{"1"}, "Retro notes", "Retro notes"},
			{"practice", []string{"2"}, "", ""},
			{"review", []string{"5"}, "", ""},
			{"palette", []string{":"}, "Copy as Markdown", "Copied as Markdown"},
		} {
			st := demoStory(t, sized(size[0], size[1]))
			st.press(tc.keys...)
			row, from := tc.row, 3
			if tc.name == "palette" {
				st.write("do")
			}
			if row == "" {
				st.press("down", "down")
				row = strings.TrimSpace(strings.Trim(st.chosen(), " "+st.app.s.theme.Glyphs.Bar))
				row = string([]rune(row)[2:12])
				st.press("up", "up")
			}
			st.clickOn(row, from)
			if !strings.Contains(st.chosen(), row) {
				t.Fatalf("%v %s: the click on %q leaves %q selected:\n%s", size, tc.name, row, st.chosen(), st.screen())
			}
			over := len(st.app.s.overlay)
			st.clickOn(row, from)
			if now := len(st.app.s.overlay); over == 0 && now != 1 {
				t.Errorf("%v %s: one more click on %q opens nothing:\n%s", size, tc.name, row, st.screen())
			}
			if tc.then != "" {
				st.see(tc.then)
			}
		}
	}
}

// A click beside what can be chosen does nothing, nor do other buttons, releases
// and movement.
func TestB16OtherClicksDoNothing(t *testing.T) {
	for _, scene := range screensWithKeys {
		st := demoStory(t)
		st.press(scene.keys...)
		before, told := st.screen(), st.app.s.text
		for _, y := range []int{0, 2, 9, 23} {
			for _, x := range []int{1, 30} {
				for _, m := range []tea.MouseMsg{
					{X: x, Y: y, Button: tea.MouseButtonRight}, {X: x, Y: y, Button: tea.MouseButtonMiddle}, {X: x, Y: y, Button: tea.MouseButtonWheelLeft},
					{X: x, Y: y, Button: tea.MouseButtonLeft, Action: tea.MouseActionRelease}, {X: x, Y: y, Button: tea.MouseButtonNone, Action: tea.MouseActionMotion},
				} {
					st.send(m)
				}
			}
		}
		for _, at := range [][2]int{{-1, 3}, {3, -1}, {400, 3}, {3, 400}, {0, 10}, {79, 10}} {
			st.click(at[0], at[1])
		}
		if now := st.screen(); now != before && st.app.s.text == told {
			t.Errorf("%s changed to\n%s\nfrom\n%s", scene.name, now, before)
		}
	}
}

// Wherever one clicks, nothing breaks, nothing is recorded that was not chosen,
// and the frame stays whole.
func TestB16AnyClickIsSafe(t *testing.T) {
	for _, scene := range screensWithKeys {
		st := demoStory(t, sized(120, 12))
		st.press(scene.keys...)
		for y := range 11 {
			for _, x := range []int{3, 40, 75, 110} {
				st.click(x, y)
				st.wheel(x, y, 1)
				st.wheel(x, y, -1)
			}
		}
	}
}

// A click on a key that the footer names presses it, also of two named together;
// every hint is where a click finds it.
func TestB16ClickOnAFooterKey(t *testing.T) {
	st := demoStory(t)
	foot := st.height - 1
	st.clickOn("n new", foot)
	if _, chooses := st.app.top().(*pickerView); !chooses {
		t.Fatalf("a click on new leads to %T", st.app.top())
	}
	st.press("esc")
	st.clickOn("? help", foot)
	st.see("Keys that work here")
	st.clickOn("back", foot)
	st.seeNot("Keys that work here")
	for _, scene := range screensWithKeys {
		for _, size := range mouseSizes[1:] {
			st := demoStory(t, sized(size[0], size[1]))
			st.press(scene.keys...)
			if st.app.s.text != "" {
				continue
			}
			width, _ := st.app.body()
			line := strings.Split(st.screen(), "\n")[size[1]-1]
			for _, h := range (footer{st.app}).hints(width) {
				at := ansi.Cut(line, marginFor(size[0])+h.at, marginFor(size[0])+h.at+h.width())
				if want := h.Help().Key + " " + h.Help().Desc; at != st.app.s.theme.Signs(want) {
					t.Errorf("%v %s: %q stands where %q is clicked", size, scene.name, at, want)
				}
			}
		}
	}
	st = demoStory(t, sized(120, 24))
	st.press("2")
	practices := st.app.tabs[1].(*practicesView)
	x, y := st.find("practices", foot)
	st.click(x, y)
	if practices.current != 1 {
		t.Errorf("practice %d", practices.current)
	}
	x, y = st.find("practices", foot)
	st.click(x-len("x y "), y) // the first of the two keys
	if practices.current != 0 {
		t.Errorf("back at practice %d", practices.current)
	}
	// A click on a notice clears it, as any key does.
	st.press("d", "u")
	st.click(5, foot)
	st.see("? help")
}

// A click on the name of a practice, span or panel turns to it; one on the entry
// beside a list opens it.
func TestB16ClickOnAPanel(t *testing.T) {
	st := demoStory(t, sized(160, 40))
	st.press("2")
	v := st.app.tabs[1].(*practicesView)
	st.clickOn(v.practices[2].Short, 1)
	if v.current != 2 {
		t.Errorf("practice %d", v.current)
	}
	st.press("down")
	e, _ := v.entries.Selected()
	st.click(140, 12)
	if top, ok := st.app.top().(*detailView); !ok || top.id != e.ID {
		t.Errorf("the click beside opens %T", st.app.top())
	}
	st.press("esc")
	v.turnTo(2)
	st.clickOn("on time", 2)
	if f, ok := v.figures.Selected(); !ok || f.Label != "on time" {
		t.Errorf("the click on a figure selects %v, %+v", ok, f)
	}
	st.clickOn("on time", 2)
	if _, ok := st.app.top().(*behindView); !ok {
		t.Errorf("one more click on the figure opens %T", st.app.top())
	}
	st.press("esc")
	st.clickOn("Board numbers", 5)
	if _, ok := v.figures.Selected(); ok || len(st.app.s.overlay) > 0 {
		t.Error("the click on a row leaves the figure selected")
	}
	st.press("5")
	st.clickOn("Month", 2)
	if r := st.app.tabs[4].(*reviewView); spans[r.span] != model.OneMonth {
		t.Errorf("span %s", spans[r.span])
	}
	st.press("6")
	for _, name := range []string{"Courage", "People", "Practices"} {
		st := demoStory(t)
		st.press("6")
		st.clickOn(name, 3)
		if got := st.app.tabs[5].(*streaksView); panelNames[got.panel] != name {
			t.Errorf("panel %s, not %s", panelNames[got.panel], name)
		}
	}
	st.press("6")
	streaks := st.app.tabs[5].(*streaksView)
	st.clickOn(streaks.record.rows[3].name, yearRows+2)
	if streaks.record.at.Cursor != 3 {
		t.Errorf("row %d is selected", streaks.record.at.Cursor)
	}
	x, y := st.find("Wed", 0)
	st.click(x+30, y)
	day := streaks.year.day
	if streaks.panel != yearPanel || day.Start().Weekday() != time.Wednesday || day == streaks.record.activity.AsOf {
		t.Errorf("panel %d, day %v", streaks.panel, day)
	}
}

// The wheel moves the selection of a list, and text under it: of a list with an
// entry beside it, the one that it is over.
func TestB16Wheel(t *testing.T) {
	for _, size := range mouseSizes {
		for _, keys := range [][]string{{"1"}, {"2"}, {"5"}, {":"}} {
			st, other := demoStory(t, sized(size[0], size[1])), demoStory(t, sized(size[0], size[1]))
			st.press(keys...)
			other.press(keys...)
			st.wheel(5, 6, 2)
			other.press("down", "down")
			if st.screen() != other.screen() {
				t.Errorf("%v %v: after the wheel\n%s\nafter the keys\n%s", size, keys, st.screen(), other.screen())
			}
			st.wheel(5, 6, -1)
			other.press("up")
			if st.screen() != other.screen() {
				t.Errorf("%v %v, back: after the wheel\n%s\nafter the keys\n%s", size, keys, st.screen(), other.screen())
			}
		}
	}
	st := demoStory(t, sized(160, 12))
	st.press("2")
	v := st.app.tabs[1].(*practicesView)
	st.wheel(5, 8, 1)
	if v.entries.list.Cursor != 1 || v.entries.detail.page.Top != 0 {
		t.Errorf("over the list: entry %d, line %d", v.entries.list.Cursor, v.entries.detail.page.Top)
	}
	st.wheel(140, 8, 1)
	if v.entries.list.Cursor != 1 || v.entries.detail.page.Top == 0 {
		t.Errorf("over the entry: entry %d, line %d", v.entries.list.Cursor, v.entries.detail.page.Top)
	}
	st = demoStory(t, sized(80, 12))
	st.press("?")
	help := st.app.top().(*helpView)
	st.wheel(5, 5, 1)
	if help.page.Top != wheelLines {
		t.Errorf("help stands at line %d", help.page.Top)
	}
}

// A click puts the cursor into a field of a form.
func TestB16ClickInAForm(t *testing.T) {
	for _, size := range mouseSizes[:2] {
		st := demoStory(t, sized(size[0], size[1]))
		st.press("2", "right", "n")
		form := st.app.top().(*formView)
		for i := range slices.Backward(form.fields) {
			if label := form.fields[i].label(); strings.Contains(st.screen(), label) {
				st.clickOn(label, 2)
				if form.focus != i {
					t.Errorf("%v: the click on %s leads to field %d, not %d", size, label, form.focus, i)
				}
			}
		}
	}
}

// Where the config leaves the mouse to the terminal, the app neither asks for it
// nor heeds it.
func TestB16TheMouseCanBeLeftToTheTerminal(t *testing.T) {
	for _, on := range []bool{true, false} {
		var asked []bool
		st := demoStory(t, with(func(env *Env) {
			env.Config.Mouse = on
			env.Mouse = func(on bool) { asked = append(asked, on) }
		}))
		if !slices.Equal(asked, []bool{on}) {
			t.Errorf("mouse %v: the terminal was asked %v", on, asked)
		}
		st.clickOn("Steps", 0)
		if turned := st.app.current == 1; turned != on {
			t.Errorf("mouse %v: turned %v", on, turned)
		}
		other := st.app.s.env.Config
		other.Mouse = !on
		st.run(st.app.follow(other))
		if !slices.Equal(asked, []bool{on, !on}) {
			t.Errorf("mouse %v, then changed: the terminal was asked %v", on, asked)
		}
	}
}

// After it was suspended the app reads what has changed meanwhile, also the time;
// where it could not be suspended it says why.
func TestB16Resuming(t *testing.T) {
	st := demoStory(t)
	_, cmd := st.app.Update(keyPress("ctrl+z"))
	if cmd == nil {
		t.Fatal("ctrl+z does nothing")
	}
	st.see("17:48")
	st.now = st.now.Add(3 * time.Hour)
	st.send(term.ResumedMsg{})
	st.see("20:48")
	st.send(term.ResumedMsg{Err: term.ErrNotSuspended})
	st.see("not suspended", "no shell")
	st.press("2", "n")
	st.write("a thing")
	st.press("ctrl+z") // there it undoes
	st.seeNot("a thing")
}

// The setting turns the mouse on and off at once, here and where its file is changed
// by other means.
func TestB16TheSettingTurnsTheMouseOnAndOff(t *testing.T) {
	var reported []bool
	st := newStory(t, with(func(env *Env) { env.Mouse = func(on bool) { reported = append(reported, on) } }))
	last := func() bool { return len(reported) > 0 && reported[len(reported)-1] }
	st.press("S")
	st.selectSetting("mouse")
	st.press("enter")
	if st.see("Mouse is no, kept in config.yaml"); last() {
		t.Error("it is off, and still reported")
	}
	st.press("u")
	if !last() {
		t.Error("it is on again, and not reported")
	}
	if _, err := st.settingsOf().Set("mouse", "no"); err != nil {
		t.Fatal(err)
	}
	st.press("esc", "S")
	if last() {
		t.Error("the file turns it off, and it is still reported")
	}
}
