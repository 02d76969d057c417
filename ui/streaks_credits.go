package ui

import (
	"fmt"
	"strconv"

	"fromhere/model/figures"
	"fromhere/ui/widget"
)

// creditSaying tells what the columns are for.
const creditSaying = "Help given earns the right to ask."

// readCredits reads the credits of the last days.
func (v *streaksView) readCredits() {
	today := v.s.today()
	v.credits = figures.CreditsOf(v.s.journal, today-figures.CreditDays+1, today, v.s.now)
}

// creditLines draw the credits that were given, and those that were drawn: in all
// by what they are made of, and below that by person, as many as there is room for.
func (v *streaksView) creditLines(width, height int) []string {
	t := &v.s.theme
	columns := []widget.Column{
		{Head: fmt.Sprintf("last %d days", figures.CreditDays), Width: creditWidth},
		{Head: "given", Width: creditDigits, Right: true}, {Head: "drawn", Width: creditDigits, Right: true}}
	line := func(name, given, drawn string, style widget.TableCell) string {
		cells := []widget.TableCell{{Text: widget.Clean(name), Style: style.Style}}
		for _, points := range []string{given, drawn} {
			style.Text = points
			cells = append(cells, style)
		}
		return widget.TableLine(t, columns, cells, false)
	}
	plain, strong := widget.TableCell{Style: t.Text}, widget.TableCell{Style: t.Strong}
	lines := []string{widget.TableHead(t, columns)}
	for _, l := range v.credits.Lines {
		points := strconv.Itoa(l.Points)
		if l.Draws() {
			lines = append(lines, line(l.Label, "", points, plain))
		} else {
			lines = append(lines, line(l.Label, points, "", plain))
		}
	}
	both := func(name string, a figures.Account, style widget.TableCell) string {
		return line(name, strconv.Itoa(a.Given()), strconv.Itoa(a.Drawn()), style)
	}
	lines = append(lines, both("All people", v.credits.Account, strong))
	saying := v.muted(creditSaying, width)
	people := v.credits.People
	if room := height - len(lines) - len(saying) - 2; len(people) > 0 && room > 1 {
		lines = append(lines, "")
		shown := people
		if len(people) > room {
			shown = people[:room-1]
		}
		for _, a := range shown {
			lines = append(lines, both(a.Name, a, plain))
		}
		if more := len(people) - len(shown); more > 0 {
			lines = append(lines, t.Muted.Render(fmt.Sprintf("and %d more", more)))
		}
	}
	return append(append(lines, ""), saying...)
}
