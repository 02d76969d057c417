package cli

import (
	"errors"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"fromhere/model"
	"fromhere/ui/term"
)

const listLong = `List entries, newest first, each with the ending of its id.

A filter is what the Review tab takes:
  word  "a phrase"                in answers, tags and people
  practice: person: tag: stage:   by the beginning of the name; #x is tag:x
  since: until:                   a day, "mon" being the last one, or 30d, 6w, 2026-11
  open:yes  evidence:yes  is:deleted
A leading - takes out what follows; put -- before the first one, since it looks
like a flag. All that is asked must hold.

The exit code is 1 when nothing was found.`

const listExample = `  fromhere list practice:promise open:yes
  fromhere list person:priya since:2026-11
  fromhere list '"board numbers"' --json
  fromhere list -- -practice:reflection
  fromhere list --limit 10`

func (c *commands) list() *cobra.Command {
	asJSON, limit := false, 0
	cmd := &cobra.Command{
		Use:     "list [FILTER…]",
		Short:   "List entries, newest first",
		Long:    listLong,
		Example: listExample,
		RunE: func(_ *cobra.Command, args []string) error {
			if limit < 0 {
				return misusef("list: --limit: %d is below 0; 0 lists all", limit)
			}
			return c.runList(strings.Join(args, " "), limit, asJSON)
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "print a JSON array with every field")
	cmd.Flags().IntVar(&limit, "limit", 0, "list the newest `N` only; 0 for all")
	return cmd
}

func (c *commands) runList(filter string, limit int, asJSON bool) error {
	r, err := c.read()
	if err != nil {
		return err
	}
	query, err := model.ParseQuery(filter, r.today, r.Catalog)
	if err != nil {
		return Misuse(underList(err))
	}
	found := query.Select(r.Journal)
	slices.Reverse(found)
	if limit > 0 && len(found) > limit {
		found = found[:limit]
	}
	if asJSON {
		err = c.printJSON(r.entriesJSON(found))
	} else {
		err = c.print(r.listed(found, c.env.Width, c.env.Color))
	}
	switch {
	case err != nil || len(found) > 0:
		return err
	case query.Empty():
		return errors.New("nothing is recorded yet; `fromhere add promise` tells what an entry needs")
	}
	return errors.New("no entry passes the filter " + filter + "; `fromhere list --help` shows what can be asked")
}

// underList puts the command's name before each line of an error.
func underList(err error) error {
	return errors.New("list: " + strings.ReplaceAll(err.Error(), "\n", "\nlist: "))
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
