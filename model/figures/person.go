package figures

import (
	"strconv"

	"fromhere/model"
)

// Figures are what is known of a person in numbers: the entries that name them,
// the promises to them that are open, kept and broken, and how many of those whose
// time has come were on time.
func (s PersonSummary) Figures() []Figure {
	counted := func(name, label, unit string, n int) Figure {
		return Figure{Name: name, Label: label, Value: strconv.Itoa(n), Number: float64(n), Unit: unit, N: n}
	}
	all := []Figure{counted("entries", "entries", "entries", s.Entries), counted("open", "open", "promises", s.Open),
		counted("kept", "kept", "promises", s.Kept), counted("broken", "broken", "promises", s.Broken)}
	if s.OnTime.Known() {
		all = append(all, Figure{Name: "on_time", Label: "on time", Value: s.OnTime.String(), Number: float64(s.OnTime.Percent()), Unit: "%",
			N: s.OnTime.Whole, Tone: model.GoodIf(s.OnTime.Part == s.OnTime.Whole)})
	}
	return all
}
