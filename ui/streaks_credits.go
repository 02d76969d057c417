package ui

import (
	"fmt"

	"fromhere/model"
	"fromhere/model/figures"
	"fromhere/ui/widget"
)

// creditSpan is the credits of the last days.
type creditSpan struct {
	name    string
	brief   string // on a narrow screen
	credits figures.Credits
}

// creditSpans are how far back credits are counted.
var creditSpans = []struct {
	name  string
	brief string
	days  model.Day
}{{"30 days", "30 d", 30}, {"90 days", "90 d", 90}, {"a year", "365 d", 365}}

func (s *session) creditSpans() []creditSpan {
	today := s.today()
	spans := make([]creditSpan, len(creditSpans))
	for i, span := range creditSpans {
		spans[i] = creditSpan{span.name, span.brief, figures.CreditsOf(s.journal, today-span.days+1, today)}
	}
	return spans
}

// creditLines draw the credits that were given, and those that were drawn.
func (v *streaksView) creditLines(width int) []string {
	t := &v.s.theme
	columns := []widget.Column{{Width: creditWidth}}
	for _, span := range v.credits {
		head := span.name
		if width < narrow {
			head = span.brief
		}
		columns = append(columns, widget.Column{Head: head, Width: max(len(head), creditDigits), Right: true})
	}
	line := func(name string, style widget.TableCell, sign string, of func(figures.Credits) int) string {
		cells := []widget.TableCell{{Text: name, Style: style.Style}}
		for _, span := range v.credits {
			n, shown := of(span.credits), style
			shown.Text = fmt.Sprint(n)
			if n != 0 {
				shown.Text = sign + shown.Text
			} else {
				shown.Style = t.Muted
			}
			cells = append(cells, shown)
		}
		return widget.TableLine(&v.s.theme, columns, cells, false)
	}
	plain, strong := widget.TableCell{Style: t.Text}, widget.TableCell{Style: t.Strong}
	lines := []string{
		widget.TableHead(&v.s.theme, columns),
		line("Help given", plain, "+", func(c figures.Credits) int { return c.Helps }),
		line("Promises kept", plain, "+", func(c figures.Credits) int { return c.Kept }),
		line("Credit shared", plain, "+", func(c figures.Credits) int { return c.Shared }),
		line("Asks drawn", plain, "-", func(c figures.Credits) int { return c.Drawn }),
		line("In credit", strong, "", figures.Credits.Balance),
		"",
	}
	return append(lines, v.muted("Who gives, keeps and shares may ask.", width)...)
}
