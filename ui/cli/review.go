package cli

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"fromhere/model"
	"fromhere/model/figures"
	"fromhere/ui/term"
)

const reviewLong = `Show a period: its figures, practices, people and entries.

SPAN is a period as people say it: today, yesterday, week, last month, this quarter,
year; or its name: 2026-11-23, 2026-W48, 2026-11, 2026-Q4, 2026. Without one it is
the week.`

const reviewExample = `  fromhere review
  fromhere review last month
  fromhere review 2026-W48 --json
  fromhere review 2026-Q3 --as-of 2026-10-02`

// reviewJSON is what a period holds.
type reviewJSON struct {
	Period     string       `json:"period"`
	Kind       string       `json:"kind"`
	From       string       `json:"from"`
	To         string       `json:"to"`
	AsOf       string       `json:"as_of"`
	LookedBack bool         `json:"looked_back"`
	Figures    []figureJSON `json:"figures"`
	Practices  []tallyJSON  `json:"practices"`
	People     []tallyJSON  `json:"people"`
	Plans      []entryJSON  `json:"plans"` // for weeks that begin in it
	Entries    []entryJSON  `json:"entries"`
}

type tallyJSON struct {
	Name  string `json:"name"`
	Count int    `json:"count"`
}

func reviewCommand(c *commands) *cobra.Command {
	day, asJSON := "", false
	cmd := &cobra.Command{
		Use:     "review [SPAN]",
		Short:   "Show a day, week, month, quarter or year",
		Long:    reviewLong,
		Example: reviewExample,
		RunE: func(_ *cobra.Command, args []string) error {
			r, err := c.readAsOf(day)
			if err != nil {
				return about("review", err)
			}
			period, err := r.span(strings.Join(args, " "))
			if err != nil {
				return about("review", err)
			}
			review := figures.ReviewOf(r.journal, period, r.now)
			if asJSON {
				err = c.printJSON(r.reviewJSON(review))
			} else {
				err = c.print(r.reviewText(review, c.env.Width, c.env.Color))
			}
			if err == nil && len(review.Entries)+len(review.Figures) == 0 {
				err = fmt.Errorf("nothing was recorded in %s", period.Title())
			}
			return err
		},
	}
	asOfFlag(cmd, &day)
	cmd.Flags().BoolVar(&asJSON, "json", false, "print a JSON object with figures and entries")
	return cmd
}

// span is the period that is asked for; it cannot lie ahead.
func (r *reading) span(text string) (model.Period, error) {
	if text == "" {
		return model.PeriodOf(model.OneWeek, r.today), nil
	}
	p, err := model.ParsePeriod(text, r.today)
	switch {
	case err != nil:
		return p, Misuse(err)
	case p.From > r.today:
		return p, misusef("%s must not be in the future; try \"last %s\" or %s", clipped(text), p.Kind,
			model.PeriodOf(p.Kind, r.today).Name())
	}
	return p, nil
}

func (r *reading) reviewJSON(v figures.Review) reviewJSON {
	return reviewJSON{
		Period: v.Period.Name(), Kind: string(v.Period.Kind), From: v.Period.From.String(), To: v.Period.To.String(), AsOf: r.today.String(),
		LookedBack: v.LookedBack, Figures: figuresJSON(v.Figures), Practices: talliesJSON(v.ByPractice), People: talliesJSON(v.People),
		Plans: r.entriesJSON(v.Plans), Entries: r.entriesJSON(v.Entries),
	}
}

func talliesJSON(tallies []model.Tally) []tallyJSON {
	out := make([]tallyJSON, 0, len(tallies))
	for _, t := range tallies {
		out = append(out, tallyJSON{t.Name, t.Count})
	}
	return out
}

// reviewText is a period in words, and its entries as list shows them, oldest
// first.
func (r *reading) reviewText(v figures.Review, width int, color bool) string {
	var b strings.Builder
	b.WriteString(v.Period.Title())
	switch {
	case v.ToLookBack():
		b.WriteString(signsFor(r.journal.Config).between + inTone("not reviewed yet", model.Muted, color))
	case v.LookedBack:
		b.WriteString(signsFor(r.journal.Config).between + inTone("reviewed", model.Good, color))
	}
	b.WriteString("\n")
	if len(v.Figures) > 0 {
		b.WriteString("\n" + inWords(figuresJSON(v.Figures), width, color) + "\n")
	}
	t := table{columns: []column{{}, {}}}
	room := max(width-len("Practices")-columnGap, 0)
	for _, row := range []struct {
		head    string
		tallies []model.Tally
	}{{"Practices", v.ByPractice}, {"People", v.People}} {
		head := row.head
		for line := range strings.SplitSeq(packed(counts(row.tallies), room), "\n") {
			if line != "" {
				t.add(cell{text: head}, cell{text: line})
				head = ""
			}
		}
	}
	if t.rows > 0 {
		b.WriteString("\n" + t.render(0, false))
	}
	if len(v.Entries) > 0 {
		listed := results{reading: r, table: table{columns: listColumns}}
		set := listed.listed(width == 0 || width >= roomy)
		for i := range v.Entries {
			set(&v.Entries[i])
		}
		b.WriteString("\n" + listed.render(width, color))
	}
	return b.String()
}

func counts(tallies []model.Tally) []string {
	parts := make([]string, len(tallies))
	for i, t := range tallies {
		parts[i] = fmt.Sprintf("%s %d", term.Clean(t.Name), t.Count)
	}
	return parts
}
