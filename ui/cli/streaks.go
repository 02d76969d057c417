package cli

import (
	"fmt"
	"math"

	"github.com/spf13/cobra"

	"fromhere/model"
)

const streaksLong = `Show how long each practice has been kept up, how firm it has become, its last
twelve weeks, and why its streak stands where it does.

Days off, weekends and leave are passed over: left empty they neither break nor
lengthen a streak.`

const streaksExample = `  fromhere streaks
  fromhere streaks --as-of 2026-09-30
  fromhere streaks --as-of "last fri" --json`

// weeksDrawn is how many weeks a row of the table shows.
const weeksDrawn = 12

type streaksJSON struct {
	AsOf    string       `json:"as_of"`
	Streaks []streakJSON `json:"streaks"`
}

type streakJSON struct {
	Practice string    `json:"practice"`
	Name     string    `json:"name"`
	Cadence  string    `json:"cadence"`
	Unit     string    `json:"unit"` // "day" or "week"
	Current  int       `json:"current"`
	Longest  int       `json:"longest"`
	Done     bool      `json:"done"`
	Tonight  bool      `json:"ends_tonight"`
	Strength float64   `json:"strength"` // 0 to 1
	Weeks    []float64 `json:"weeks"`    // shares done, oldest first
	Why      string    `json:"why"`
}

func (c *commands) streaks() *cobra.Command {
	asJSON, day := false, ""
	cmd := &cobra.Command{
		Use:     "streaks",
		Short:   "Show every practice's streak and strength",
		Long:    streaksLong,
		Example: streaksExample,
		Args:    atMost(0, "no argument, and the day after --as-of"),
		RunE: func(*cobra.Command, []string) error {
			r, err := c.count()
			if err != nil {
				return err
			}
			asOf, err := r.asOf("as-of", day)
			if err != nil {
				return fmt.Errorf("streaks: %w", err)
			}
			all := r.streaksOn(asOf)
			if asJSON {
				return c.printJSON(all)
			}
			return c.print(r.streakTable(all, c.env.Width, c.env.Color))
		},
	}
	cmd.Flags().StringVar(&day, "as-of", "", "as they stood on the evening of a past `DAY`")
	cmd.Flags().BoolVar(&asJSON, "json", false, "print a JSON object with all figures")
	return cmd
}

func (r *reading) streaksOn(asOf model.Day) streaksJSON {
	out := streaksJSON{AsOf: asOf.String(), Streaks: []streakJSON{}}
	practised := r.Practised(asOf)
	for _, s := range practised.Streaks() {
		p, _ := r.Catalog.Practice(s.Practice)
		row := streakJSON{Practice: s.Practice, Name: p.Name, Cadence: s.Cadence.String(), Unit: unitOf(s.Run),
			Current: s.Current, Longest: s.Longest, Done: s.Done, Tonight: s.Tonight, Why: s.Why,
			Strength: rounded(practised.Strength(p))}
		for _, v := range practised.Spark(p, weeksDrawn) {
			row.Weeks = append(row.Weeks, rounded(v))
		}
		out.Streaks = append(out.Streaks, row)
	}
	return out
}

func unitOf(s model.Run) string {
	if s.Unit == "d" {
		return "day"
	}
	return "week"
}

// rounded leaves the digits that mean something.
func rounded(v float64) float64 { return math.Round(v*1e4) / 1e4 }

func (r *reading) streakTable(all streaksJSON, width int, color bool) string {
	t := table{columns: []column{{least: 10}, {right: true}, {right: true, spare: 2}, {right: true, spare: 1},
		{spare: 3}, {least: 10}}}
	head := make([]cell, len(t.columns))
	for i, text := range []string{"", "now", "best", "strength", "12 weeks", ""} {
		head[i] = cell{text, model.Muted}
	}
	t.add(head...)
	signs := signsFor(r.Config)
	for _, s := range all.Streaks {
		tone := model.Muted
		if s.Tonight {
			tone = model.Soon
		}
		t.add(plain(s.Name), plain(fmt.Sprintf("%d %s", s.Current, s.Unit[:1])), plain(fmt.Sprintf("%d %s", s.Longest, s.Unit[:1])),
			plain(fmt.Sprintf("%.0f %%", 100*s.Strength)), plain(signs.line(s.Weeks)), cell{s.Why, tone})
	}
	return t.render(width, color)
}
