package cli

import (
	"strings"

	"github.com/spf13/cobra"

	"fromhere/model"
	"fromhere/ui/term"
)

const listLong = "List entries, newest first, each with the ending of its id.\n\n" + filterLong

const listExample = `  fromhere list practice:promise open:yes
  fromhere list person:priya since:2026-11
  fromhere list '"board numbers"' --json
  fromhere list -- -practice:reflection
  fromhere list --limit 10`

func (c *commands) list() *cobra.Command {
	f := filtering{command: "list"}
	cmd := &cobra.Command{
		Use:     "list [FILTER…]",
		Short:   "List entries, newest first",
		Long:    listLong,
		Example: listExample,
		RunE: func(_ *cobra.Command, args []string) error {
			filter := strings.Join(args, " ")
			h, err := c.find(f, filter)
			if err != nil {
				return err
			}
			return c.printHits(f, filter, h, func() string { return h.listed(h.entries, c.env.Width, c.env.Color) })
		},
	}
	f.flags(cmd)
	return cmd
}

// roomy is the width from which on there is room to say a standing in full.
const roomy = 100

// listed sets entries in a table: day, practice, title, person, where it
// stands, and the ending of the id.
func (r *reading) listed(entries []model.Entry, width int, color bool) string {
	t := table{columns: []column{{spare: 3}, {spare: 2}, {least: 14}, {least: 6, spare: 1}, {}, {least: 12}, {}}}
	marks, ending := signsFor(r.Config).marks, r.endings()
	for _, e := range entries {
		p := r.Practice(e)
		s := model.StandingOf(e, p, r.Journal, r.now)
		who := ""
		if p.Who != p.Title {
			who = e.Answers[p.Who]
		}
		t.add(plain(e.Day.String()), plain(e.Practice), plain(e.Title(p)), plain(who), cell{marks[s.Mark], s.Tone},
			cell{term.Clean(standing(e, s, width == 0 || width >= roomy)), s.Tone}, cell{ending(e.ID), model.Muted})
	}
	return t.render(width, color)
}

// standing is where an entry stands: "fixed 7 d ago", or by when it is due
// and how far off that is, or only how far.
func standing(e model.Entry, s model.Standing, full bool) string {
	switch {
	case s.Text == "":
		return s.When
	case s.When == e.Stage():
		return s.When + " " + s.Text
	case full:
		return s.When + ", " + s.Text
	}
	return s.Text
}

// endings cuts ids to the fewest letters that tell all entries of the journal
// apart.
func (r *reading) endings() func(id string) string {
	n := r.Letters()
	return func(id string) string { return id[max(len(id)-n, 0):] }
}
