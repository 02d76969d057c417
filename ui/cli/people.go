package cli

import (
	"errors"
	"strconv"

	"github.com/spf13/cobra"

	"fromhere/model"
	"fromhere/model/figures"
	"fromhere/ui/term"
)

const peopleLong = `Show every person that entries name, longest silence first: how warm the contact is,
the last touch, the team, and how promises to them were kept. A touch is an entry
that records real contact. All spellings of a name are one person.`

const peopleExample = `  fromhere people
  fromhere people --as-of 2026-09-30
  fromhere people --json`

// personJSON is a person and the figures about them.
type personJSON struct {
	Name      string       `json:"name"`
	Warmth    string       `json:"warmth"`     // "" of nobody to keep in touch with
	LastTouch string       `json:"last_touch"` // "" where there was none
	Left      bool         `json:"left"`
	LastSeen  string       `json:"last_seen"`
	Team      string       `json:"team"`
	Direction string       `json:"direction"`
	Figures   []figureJSON `json:"figures"`
}

func peopleCommand(c *commands) *cobra.Command {
	day, asJSON := "", false
	cmd := &cobra.Command{
		Use:     "people",
		Short:   "Show your contacts and your promises by person",
		Long:    peopleLong,
		Example: peopleExample,
		Args:    atMost(0, "no name; `fromhere list person:NAME` shows one person"),
		RunE: func(*cobra.Command, []string) error {
			r, err := c.readAsOf(day)
			if err != nil {
				return about("people", err)
			}
			all := figures.PeopleOf(r.journal, r.now)
			figures.BySilence(all)
			if asJSON {
				err = c.printJSON(r.peopleJSON(all))
			} else {
				err = c.print(r.peopleTable(all, c.env.Width, c.env.Color))
			}
			if err == nil && len(all) == 0 {
				err = errors.New("no entry names anybody yet; `fromhere add contact` shows the fields of an entry")
			}
			return err
		},
	}
	asOfFlag(cmd, &day)
	cmd.Flags().BoolVar(&asJSON, "json", false, "print a JSON array, one person each")
	return cmd
}

func (r *reading) peopleJSON(all []figures.PersonSummary) []personJSON {
	out := make([]personJSON, 0, len(all))
	numbers := figures.PeopleFigures(all, r.journal, r.now)
	for _, s := range all {
		row := personJSON{Name: s.Name, Warmth: string(s.Warmth), Left: s.Left, LastSeen: s.LastSeen.String(), Team: s.Team, Direction: s.Direction,
			Figures: figuresJSON(numbers[s.Key])}
		if s.Touched {
			row.LastTouch = s.Talked.String()
		}
		out = append(out, row)
	}
	return out
}

// peopleTable sets a person a row.
func (r *reading) peopleTable(all []figures.PersonSummary, width int, color bool) string {
	if len(all) == 0 {
		return ""
	}
	t := table{columns: []column{{least: 10}, {}, {right: true}, {least: 6, spare: 1}, {spare: 2}, {right: true, spare: 4}, {right: true, spare: 5},
		{right: true, spare: 3}}}
	head := make([]cell, len(t.columns))
	for i, text := range []string{"", "", "last touch", "", "", "entries", "open", "on time"} {
		head[i] = cell{text, model.Muted}
	}
	t.add(head...)
	for _, s := range all {
		onTime, open := "", ""
		if s.OnTime.Known() {
			onTime = s.OnTime.String()
		}
		if s.Open > 0 {
			open = strconv.Itoa(s.Open)
		}
		t.add(plain(s.Name), cell{s.SayWarmth(), figures.WarmthTone(s.Warmth)}, plain(s.SayTouch(r.today)), plain(s.Team), plain(term.Clean(s.Direction)),
			plain(strconv.Itoa(s.Entries)), plain(open), plain(onTime))
	}
	return t.render(width, color)
}
