package ui

import (
	"fmt"

	"fromhere/model"
	"fromhere/model/figures"
)

// creditSpan is what was put in and drawn in the last days.
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

// creditLines draw what was given, kept and shared, and what asking has drawn.
func (v *streaksView) creditLines(width int) []string {
	t := &v.s.theme
	columns := []column{{width: creditWidth}}
	for _, span := range v.credits {
		head := span.name
		if width < narrow {
			head = span.brief
		}
		columns = append(columns, column{head: head, width: max(len(head), creditDigits), right: true})
	}
	line := func(name string, style tableCell, sign string, of func(figures.Credits) int) string {
		cells := []tableCell{{text: name, ink: style.ink}}
		for _, span := range v.credits {
			n, shown := of(span.credits), style
			shown.text = fmt.Sprint(n)
			if n != 0 {
				shown.text = sign + shown.text
			} else {
				shown.ink = t.Muted
			}
			cells = append(cells, shown)
		}
		return tableLine(&v.s.theme, columns, cells, false)
	}
	plain, strong := tableCell{ink: t.Text}, tableCell{ink: t.Strong}
	lines := []string{
		tableHead(&v.s.theme, columns),
		line("Help given", plain, "+", func(c figures.Credits) int { return c.Helps }),
		line("Promises kept", plain, "+", func(c figures.Credits) int { return c.Kept }),
		line("Credit shared", plain, "+", func(c figures.Credits) int { return c.Shared }),
		line("Asks drawn", plain, "-", func(c figures.Credits) int { return c.Drawn }),
		line("In credit", strong, "", figures.Credits.Balance),
		"",
	}
	return append(lines, v.muted("Who gives, keeps and shares may ask.", width)...)
}
