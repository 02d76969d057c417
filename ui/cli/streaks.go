package cli

import (
	"fmt"
	"math"

	"github.com/spf13/cobra"

	"fromhere/model"
	"fromhere/model/streak"
)

const streaksLong = `Show the streak of each practice, its strength, its last twelve weeks, and why the
streak began, goes on or broke.

Days off, weekends and leave are passed over: left empty they neither break nor
lengthen a streak. A practice never begun has no row; one line counts them.`

const streaksExample = `  fromhere streaks
  fromhere streaks --as-of 2026-09-30
  fromhere streaks --as-of "last fri" --json`

type streaksJSON struct {
	AsOf       string       `json:"as_of"`
	Streaks    []streakJSON `json:"streaks"`
	NeverBegun []string     `json:"never_begun"` // the practices without a row
	never      string       // the line that counts them
}

type streakJSON struct {
	Practice string    `json:"practice"`
	Name     string    `json:"name"`
	Cadence  string    `json:"cadence"`
	Unit     string    `json:"unit"` // "day" or "week"
	Current  int       `json:"current"`
	Number   int       `json:"number"` // current, as other figures have it
	N        int       `json:"n"`      // the days practised on until then, of which it is made
	Longest  int       `json:"longest"`
	Done     bool      `json:"done"`
	Missing  int       `json:"missing"`   // days that today or this week still needs
	Left     int       `json:"days_left"` // days left for them
	Tonight  bool      `json:"ends_tonight"`
	Lost     bool      `json:"lost"`
	Strength float64   `json:"strength"` // 0 to 1
	Weeks    []float64 `json:"weeks"`    // shares done, oldest first
	Why      string    `json:"why"`
	tone     model.Tone
}

func streaksCommand(c *commands) *cobra.Command {
	asJSON, day := false, ""
	cmd := &cobra.Command{
		Use:     "streaks",
		Short:   "Show the streak and strength of every practice",
		Long:    streaksLong,
		Example: streaksExample,
		Args:    atMost(0, "no argument, and the day after --as-of"),
		RunE: func(*cobra.Command, []string) error {
			r, err := c.count(day)
			if err != nil {
				return about("streaks", err)
			}
			all := r.streaksOn(r.today)
			if asJSON {
				return c.printJSON(all)
			}
			return c.print(r.streakTable(all, c.env.Width, c.env.Color))
		},
	}
	asOfFlag(cmd, &day)
	cmd.Flags().BoolVar(&asJSON, "json", false, "print a JSON object with all figures")
	return cmd
}

func (r *reading) streaksOn(asOf model.Day) streaksJSON {
	out := streaksJSON{AsOf: asOf.String(), Streaks: []streakJSON{}}
	activity := streak.ActivityOf(r.journal, asOf)
	never := activity.NeverBegun()
	out.never, out.NeverBegun = streak.SayNeverBegun(never), model.Catalog(never).IDs()
	for _, s := range activity.Rows() {
		row := streakJSON{Practice: s.Practice.ID, Name: s.Practice.Name, Cadence: s.Cadence.String(), Unit: s.Unit,
			Current: s.Current, Number: s.Current, N: r.daysPractised(s.Practice.ID, asOf), Longest: s.Longest,
			Done: s.Done, Missing: s.Missing, Left: s.Left, Tonight: s.Tonight, Lost: s.Lost, Why: s.Why,
			Strength: rounded(s.Strength), tone: s.Tone()}
		for _, v := range s.Weeks {
			row.Weeks = append(row.Weeks, rounded(v))
		}
		out.Streaks = append(out.Streaks, row)
	}
	return out
}

// daysPractised counts the days on which a practice was practised, up to one.
func (r *reading) daysPractised(practice string, until model.Day) (n int) {
	for counts := range r.journal.DayCounts(practice) {
		for day := range counts.All() {
			if day <= until {
				n++
			}
		}
	}
	return n
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
	signs := signsFor(r.journal.Config)
	for _, s := range all.Streaks {
		t.add(plain(s.Name), plain(fmt.Sprintf("%d %s", s.Current, s.Unit[:1])), plain(fmt.Sprintf("%d %s", s.Longest, s.Unit[:1])),
			plain(fmt.Sprintf("%.0f %%", 100*s.Strength)), plain(signs.line(s.Weeks)), cell{s.Why, s.tone})
	}
	rows := t.render(width, color)
	if len(all.Streaks) == 0 {
		rows = ""
	}
	if all.never != "" {
		rows += inTone(all.never, model.Muted, color) + "\n"
	}
	return rows
}
