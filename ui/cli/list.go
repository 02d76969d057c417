package cli

import (
	"strings"

	"github.com/spf13/cobra"

	"fromhere/model"
	"fromhere/model/today"
	"fromhere/ui/term"
)

const listLong = "List entries, newest first, each with the ending of its id.\n\n"

const listExample = `  fromhere list practice:promise open:yes
  fromhere list person:priya since:2026-11
  fromhere list '"board numbers"' --json
  fromhere list -- -practice:reflection
  fromhere list --limit 10`

func listCommand(c *commands) *cobra.Command {
	f := filtering{command: "list"}
	cmd := &cobra.Command{
		Use:     "list [FILTER…]",
		Short:   "List entries, newest first",
		Long:    listLong + filterHelp(),
		Example: listExample,
		RunE: func(_ *cobra.Command, args []string) error {
			filter := strings.Join(args, " ")
			found, err := c.find(f, filter, setting{listColumns, func(found *results) func(*model.Entry) {
				return found.listed(c.env.Width == 0 || c.env.Width >= roomy)
			}})
			if err != nil {
				return err
			}
			return c.printFound(f, filter, found)
		},
	}
	f.flags(cmd)
	return cmd
}

// roomy is the width from which on there is room to say a status in full.
const roomy = 100

// listColumns are day, practice, title, person, where it stands, and the ending
// of the id.
var listColumns = []column{{spare: 3}, {spare: 2}, {least: 13}, {least: 6, spare: 1}, {}, {least: 15}, {}}

// listed sets each entry in a row.
func (f *results) listed(full bool) func(*model.Entry) {
	marks, ending := signsFor(f.reading.journal.Config).marks, f.reading.endings()
	practiceOf, days := f.reading.journal.Catalog.Practices(), dayTexts{}
	return func(e *model.Entry) {
		p := practiceOf(e)
		s := today.StatusOf(*e, *p, f.reading.journal, f.reading.now)
		who := ""
		if p.Who != p.Title {
			who = e.Answers.Get(p.Who)
		}
		f.add(days.of(e.Day), plain(e.Practice), plain(e.Title(*p)), plain(who), cell{marks[s.Mark], s.Tone},
			cell{term.Clean(statusText(p.SayStage(e.Stage()), s, full)), s.Tone}, cell{ending(e.ID), model.Muted})
	}
}

// dayTexts says the day of one entry after another, most often the same.
type dayTexts struct {
	day  model.Day
	text string
}

func (d *dayTexts) of(day model.Day) cell {
	if d.text == "" || d.day != day {
		d.day, d.text = day, day.String()
	}
	return cell{text: d.text}
}

// statusText is where an entry stands: "fixed 7 d ago", or by when it is due
// and how far off that is, or only how far.
func statusText(stage string, s today.Status, full bool) string {
	switch {
	case s.Text == "":
		return s.When
	case s.When == stage:
		return s.When + " " + s.Text
	case full:
		return s.When + ", " + s.Text
	}
	return s.Text
}

// endings cuts ids to the fewest letters that tell all entries of the journal
// apart.
func (r *reading) endings() func(id string) string {
	n := r.journal.IDSuffix()
	return func(id string) string { return id[max(len(id)-n, 0):] }
}
