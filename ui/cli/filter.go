package cli

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"fromhere/model"
	"fromhere/model/search"
)

// filterHelp explains the filter language.
func filterHelp() string {
	return `A filter is what the Review tab takes:
` + search.Help() + `A leading - takes out what follows; put -- before the first one, since it looks
like a flag. All that is asked must hold.

The exit code is 1 when nothing was found.`
}

// filtering is a command that takes a filter, and what its flags say.
type filtering struct {
	command string
	asJSON  bool
	limit   int
}

func (f *filtering) flags(cmd *cobra.Command) {
	cmd.Flags().BoolVar(&f.asJSON, "json", false, "print a JSON array with every field")
	cmd.Flags().IntVar(&f.limit, "limit", 0, "the newest `N` only; 0 for all")
}

// setting is how a command sets the entries that were found: in rows of these
// columns, and how on a page, which may go on side by side.
type setting struct {
	columns []column
	rows    func(*finding) func(*page) func(*model.Entry)
}

// find reads the journal and sets what passes the filter on pages.
func (c *commands) find(f filtering, filter string, as setting) (*finding, error) {
	if f.limit < 0 {
		return nil, misusef("%s: --limit: %d is below 0; 0 lists all", f.command, f.limit)
	}
	r, store, err := c.begin()
	if err != nil {
		return nil, err
	}
	query, err := search.Parse(filter, r.today, r.Catalog)
	if err != nil {
		// Each line of the error is a part that cannot be read.
		return nil, Misuse(errors.New(f.command + ": " + strings.ReplaceAll(err.Error(), "\n", "\n"+f.command+": ")))
	}
	found := &finding{reading: r, columns: as.columns, query: query, newest: f.limit, keep: query.Keep(r.Catalog)}
	g, ok := store.GlanceTalks(r.today)
	if !ok {
		if err := c.readAll(r, store); err != nil {
			return nil, err
		}
		found.set = as.on(found, f.asJSON)
		found.lendAll(query.Select(r.Journal))
		return found, c.warn(r)
	}
	// A glance says what is to be known of all other entries.
	r.Glimpse(g)
	found.set = as.on(found, f.asJSON)
	snapshot, err := store.Lend(found, f.limit)
	if err != nil {
		return nil, fmt.Errorf("read the journal: %w", err)
	}
	r.problems = snapshot.Problems
	c.after = func() error { return store.Remember(r.today) }
	return found, c.warn(r)
}

// on is how entries are set on a page of what is found.
func (s setting) on(found *finding, asJSON bool) func(*page) func(*model.Entry) {
	if asJSON {
		return found.asJSON
	}
	return s.rows(found)
}

// printFound prints what was found: as JSON, or in the columns. That nothing
// was is an error, after an empty array.
func (c *commands) printFound(f filtering, filter string, found *finding) error {
	if f.asJSON {
		all, err := found.json()
		if err == nil {
			err = c.printJSON(all)
		}
		if err != nil {
			return err
		}
	} else if err := found.print(c); err != nil {
		return err
	}
	switch {
	case found.size() > 0:
		return nil
	case found.query.Empty():
		return errors.New("nothing is recorded yet; `fromhere add promise` tells what an entry needs")
	}
	return fmt.Errorf("no entry passes the filter %s; `fromhere %s --help` shows what can be asked", filter, f.command)
}
