package ui

import (
	"strings"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"

	"fromhere/model"
	"fromhere/ui/keys"
	"fromhere/ui/widget"
)

// pointed is a view with something to choose in it. A click at a cell of it
// chooses what is drawn there, and tells whether that was chosen already: then it
// is opened.
type pointed interface{ Click(x, y int) (again bool) }

// wheeled is a view with more in it than one thing that moves. It tells whether
// the wheel moved what is drawn at a cell; else it moves as the keys do.
type wheeled interface {
	Wheel(x, y int, m keys.Move) bool
}

// wheelLines are how many lines of text one step of the wheel moves. A selection
// it moves by one.
const wheelLines = 3

// useMouse has the mouse reported, or left to the terminal, as the config says.
func (s *session) useMouse() tea.Cmd {
	report, on := s.env.Mouse, s.env.Config.Mouse
	if report == nil {
		return nil
	}
	return func() tea.Msg {
		report(on)
		return nil
	}
}

// mouse is the app to a mouse: what is where on the screen.
type mouse struct{ app *app }

// take handles what the mouse did. Like any key it waits for no save: what is on
// the screen then may be another thing than the one pointed at.
func (on mouse) take(m tea.MouseEvent) tea.Cmd {
	if m.Action != tea.MouseActionPress || !on.app.s.env.Config.Mouse || on.app.s.veil.drawn || on.app.s.saves.writing || on.app.width < leastWidth || on.app.height < leastHeight {
		return nil
	}
	switch m.Button {
	case tea.MouseButtonLeft:
		return on.click(m.X, m.Y)
	case tea.MouseButtonWheelUp:
		return on.wheel(m.X, m.Y, keys.Up)
	case tea.MouseButtonWheelDown:
		return on.wheel(m.X, m.Y, keys.Down)
	}
	return nil
}

// click handles a press of the left button at a cell of the screen.
func (on mouse) click(x, y int) tea.Cmd {
	width, height := on.app.body()
	top, _ := on.app.frame()
	x -= marginFor(on.app.width)
	told := len(footer(on).lines(width))
	if on.app.s.text != "" && y >= on.app.height-told { // the next key, which clears it
		on.heard()
		return nil
	}
	switch {
	case y == 0:
		return on.clickTab(x, width)
	case y == on.app.height-1:
		return on.clickFooter(x, width)
	case y < top || y >= top+height || x < 0 || x >= width:
		return nil
	}
	on.heard()
	if f := on.app.finder(); f != nil && f.Typing() {
		f.keep()
	}
	if v, ok := on.app.top().(pointed); ok && v.Click(x, y-top) {
		return on.pressFirst(on.opens())
	}
	return nil
}

// heard is for a click what comes before each key.
func (on mouse) heard() {
	on.app.s.next()
	on.app.unkept = false
}

// opens is what opens the thing that is chosen in the view on top.
func (on mouse) opens() key.Binding {
	if on.app.top().Typing() {
		return on.app.s.keys.Choose
	}
	return on.app.s.keys.Open
}

// pressFirst presses the first key of a binding.
func (on mouse) pressFirst(b key.Binding) tea.Cmd {
	if len(b.Keys()) == 0 { // none is given to it in the config
		return nil
	}
	return on.app.press(keys.Press(b.Keys()[0]))
}

// clickTab turns to the tab under a column of the header.
func (on mouse) clickTab(x, width int) tea.Cmd {
	h := on.app.heading(width)
	tab, ok := widget.LabelAt(h.labels, on.app.current, h.room, x-len(h.name)-h.gap)
	if !ok {
		return nil
	}
	on.heard()
	reason := on.app.unfinished()
	if len(on.app.s.overlay) > 0 && on.app.asks() {
		reason = on.app.s.keys.Back.Help().Key + " first closes what is open here"
	}
	if reason != "" {
		on.app.s.say("%s", reason)
		return nil
	}
	return on.app.turnTo(tab)
}

// clickFooter presses the key that the footer names in a column. Of two keys that
// it names together it is the one pointed at, or the second.
func (on mouse) clickFooter(x, width int) tea.Cmd {
	for _, h := range footer(on).hints(width) {
		if x < h.at || x >= h.at+h.width() {
			continue
		}
		first, _, both := strings.Cut(h.Help().Key, " ")
		if both && x <= h.at+widget.Width(first) {
			for _, action := range on.app.actions() {
				if action.Help().Key == first {
					return on.pressFirst(action.Binding)
				}
			}
		}
		return on.pressFirst(h.Binding)
	}
	return nil
}

// wheel moves what is drawn at a cell of the screen.
func (on mouse) wheel(x, y int, m keys.Move) tea.Cmd {
	top, _ := on.app.frame()
	if v, ok := on.app.top().(wheeled); ok && v.Wheel(x-marginFor(on.app.width), y-top, m) {
		return nil
	}
	if on.app.top().Typing() {
		return on.app.press(keys.Press([...]string{keys.Up: "up", keys.Down: "down"}[m]))
	}
	b, steps := [...]key.Binding{keys.Up: on.app.s.keys.Up, keys.Down: on.app.s.keys.Down}[m], wheelLines
	if _, chooses := on.app.top().(pointed); chooses {
		steps = 1
	}
	if !keys.Has(on.app.actions(), b) {
		return nil
	}
	var cmds []tea.Cmd
	for range steps {
		cmds = append(cmds, on.pressFirst(b))
	}
	return tea.Batch(cmds...)
}

// Click chooses an entry, or begins with the one that is told beside the list.
func (b *sideBySide) Click(x, y int) (again bool) {
	if b.split() && x >= b.list.Width {
		return !b.list.Empty()
	}
	again = b.list.Click(y)
	b.Follow()
	return again
}

// Wheel scrolls the entry beside the list.
func (b *sideBySide) Wheel(x int, m keys.Move) bool {
	if !b.split() || x < b.list.Width {
		return false
	}
	for range wheelLines {
		b.detail.page.Move(m)
	}
	return true
}

// Click chooses a line of the day.
func (v *todayView) Click(x, y int) (again bool) {
	return v.s.loaded && v.board.Click(x, y)
}

// Click turns to a practice, or chooses an entry.
func (v *practicesView) Click(x, y int) (again bool) {
	head := v.head()
	switch {
	case y == 0:
		if at, ok := widget.LabelAt(v.shorts(), v.current, v.width, x); ok {
			v.turnTo(at)
		}
		return false
	case y < len(head):
		return v.figures.Click(head[y], x)
	}
	return v.figures.under(v.entries.Click(x, y-len(head)))
}

// Wheel scrolls the entry beside the list.
func (v *practicesView) Wheel(x, _ int, m keys.Move) bool { return v.entries.Wheel(x, m) }

// Click turns to a span, or chooses an entry.
func (v *reviewView) Click(x, y int) (again bool) {
	head := v.head()
	switch {
	case y == 0:
		if at, ok := widget.LabelAt(spanNames(), v.span, v.width, x); ok && at != v.span {
			v.turn(at - v.span)
		}
		return false
	case y < len(head):
		if v.span > 0 && head[y] == v.periodLine() {
			v.clickPeriod(x)
			return false
		}
		return v.figures.Click(head[y], x)
	}
	again = v.figures.under(v.entries.Click(x, y-len(head)))
	v.want = v.entries.list.Selected()
	return again
}

// clickPeriod goes to the earlier or later period at the sign beside the name of
// this one.
func (v *reviewView) clickPeriod(x int) {
	after := widget.Width(v.review.Period.Title()) + 3 // a sign, and a space on both sides of the name
	switch {
	case x == 0 && v.noEarlier() == "":
		v.goTo(v.review.Period.Prev())
	case x == after && v.noLater() == "":
		v.goTo(v.review.Period.Next())
	}
}

// Wheel scrolls the entry beside the list.
func (v *reviewView) Wheel(x, _ int, m keys.Move) bool { return v.entries.Wheel(x, m) }

// Click turns to a panel, and chooses what is drawn there in it.
func (v *streaksView) Click(x, y int) (again bool) {
	if v.blank() {
		return false
	}
	names := v.headRows() - 1
	if v.height >= roomy {
		names-- // a blank line is last
	}
	switch {
	case y == names:
		if at, ok := widget.LabelAt(panelNames, int(v.panel), v.width, x); ok {
			v.turnTo(panel(at))
		}
		return false
	case v.tall() && y < yearRows:
		return v.clickPanel(yearPanel, x, y)
	case y < v.headRows():
		return false
	case !v.split():
		return v.clickPanel(v.panel, x, y-v.headRows())
	case x < v.mainWidth():
		return v.clickPanel(v.main, x, y-v.headRows())
	}
	row := y - v.headRows()
	for _, p := range aside {
		lines := len(v.panels[p].Lines(false)) + 2 // its name and a blank line
		if row < lines {
			return v.clickPanel(p, x-v.mainWidth()-2*widget.Gap, row-1)
		}
		row -= lines
	}
	return false
}

// clickPanel turns to a panel that is in sight, and chooses what is drawn at a cell
// of it, which is chosen for the first time where another was turned to.
func (v *streaksView) clickPanel(p panel, x, y int) (again bool) {
	turned := v.panel == p
	if !turned {
		v.turnTo(p)
	}
	if rows, ok := v.panels[p].(pointed); ok {
		again = rows.Click(x, y)
	}
	v.chosen()
	return again && turned
}

// Click chooses a practice.
func (p *practiceRows) Click(_, y int) (again bool) { return p.at.Click(y - 1) }

// Click chooses a person.
func (p *peopleRows) Click(_, y int) (again bool) { return p.at.Click(y - 1) }

// Click chooses a weekday.
func (w *weekdayBars) Click(_, y int) (again bool) {
	if !w.over {
		y--
	}
	return w.on.Click(y)
}

// Click chooses a line of credits.
func (c *creditRows) Click(_, y int) (again bool) {
	row := y - 1
	if blank := c.everybody() + 1 - c.at.Top; c.apart && blank > 0 && row >= blank {
		if row == blank {
			return false
		}
		row--
	}
	return c.at.Click(row)
}

// Click chooses a day of the year, under its title and the months.
func (y *yearMap) Click(x, line int) (again bool) {
	m := newHeatmap(&y.s.theme, y.heat, y.width)
	weekday := line - (yearRows - model.DaysAWeek)
	if x < m.label || x >= m.width() || weekday < 0 || weekday >= model.DaysAWeek {
		return false
	}
	day := y.first() + model.Day((x-m.label)/m.cells*model.DaysAWeek+weekday)
	if day > y.activity.AsOf {
		return false
	}
	again = day == y.day
	y.to(day)
	return again
}

// Click chooses a figure, where the line clicked on is that of the figures.
func (l *figureLine) Click(line string, x int) (again bool) {
	if line == "" || line != l.View() {
		return false
	}
	from := 0
	for i, f := range l.shown() {
		width := widget.Width(figureText(f))
		if x >= from && x < from+width {
			again = l.at == i+1
			l.to(i + 1)
		}
		from += width + figureGap
	}
	return again
}

// under goes back to the list after a click on it, whose selection is then seen
// to be there for the first time.
func (l *figureLine) under(again bool) bool {
	again = again && l.at == 0
	l.Leave()
	return again
}

// Click chooses an entry.
func (v *behindView) Click(x, y int) (again bool) { return v.entries.Click(x, y-titleRows) }

// Wheel scrolls the entry beside the list.
func (v *behindView) Wheel(x, _ int, m keys.Move) bool { return v.entries.Wheel(x, m) }

// Click chooses a row of the list.
func (v *titledList) Click(_, y int) (again bool) { return v.list.Click(y - titleRows) }

// Click chooses a setting.
func (v *settingsView) Click(_, y int) (again bool) { return v.list.Click(y - titleRows) }

// Click chooses a version.
func (v *pastView) Click(_, y int) (again bool) { return v.at.Click(y - len(v.head)) }

// Click chooses what is picked.
func (v *pickerView) Click(_, y int) (again bool) { return v.Picker.Click(y) }

// Click chooses a part in which the versions differ.
func (v *settleView) Click(_, y int) (again bool) {
	line := y - len(v.head) + v.page.Top
	for i := range v.parts {
		if v.sure == nil && y >= len(v.head) && line >= v.starts[i] && line < v.starts[i+1] {
			v.at = i
			v.layout()
		}
	}
	return false
}

// Click puts the cursor into a field.
func (v *formView) Click(x, y int) (again bool) {
	line := y - v.headRows() + v.page.Top
	if x >= v.width || y < v.headRows() || y >= v.headRows()+v.page.Height {
		return false
	}
	for i, f := range v.fields {
		if rows := len(v.over(f)) + f.rows(v.editorWidth(f)); line >= rows {
			line -= rows
			continue
		}
		v.move(i - v.focus)
		v.layout()
		return false
	}
	return false
}
