package cli

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"fromhere/model"
)

const filterLong = `A filter is what the Review tab takes:
  word  "a phrase"                in answers, tags and people
  practice: person: tag: stage:   by the beginning of the name; #x is tag:x
  since: until:                   a day, "mon" being the last one, or 30d, 6w, 2026-11
  open:yes  evidence:yes  is:deleted
A leading - takes out what follows; put -- before the first one, since it looks
like a flag. All that is asked must hold.

The exit code is 1 when nothing was found.`

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

// hits are the entries that pass a filter, newest first.
type hits struct {
	*reading
	query   model.Query
	entries []model.Entry
}

// find reads the journal and picks what passes the filter.
func (c *commands) find(f filtering, filter string) (hits, error) {
	if f.limit < 0 {
		return hits{}, misusef("%s: --limit: %d is below 0; 0 lists all", f.command, f.limit)
	}
	r, store, err := c.begin()
	if err != nil {
		return hits{}, err
	}
	query, err := model.ParseQuery(filter, r.today, r.Catalog)
	if err != nil {
		// Each line of the error is a part that cannot be read.
		return hits{}, Misuse(errors.New(f.command + ": " + strings.ReplaceAll(err.Error(), "\n", "\n"+f.command+": ")))
	}
	found, err := c.pick(r, store, query, f.limit)
	if err != nil {
		return hits{}, err
	}
	slices.Reverse(found)
	return hits{r, query, found}, nil
}

// pick are the newest entries that the query asks for, oldest first; 0 stands
// for all. Where a glance says what is to be known of the others, they need
// not be at hand.
func (c *commands) pick(r *reading, store Store, query model.Query, newest int) ([]model.Entry, error) {
	g, ok := store.Glance(r.today)
	if !ok {
		if err := c.readAll(r, store); err != nil {
			return nil, err
		}
		found := query.Select(r.Journal)
		return found[max(0, len(found)-cmp.Or(newest, len(found))):], c.warn(r)
	}
	snapshot, err := store.Sift(query.Keep(r.Catalog), newest)
	if err != nil {
		return nil, fmt.Errorf("read the journal: %w", err)
	}
	r.Glimpse(g)
	r.problems = snapshot.Problems
	c.after = func() error { return store.Remember(r.today) }
	return snapshot.Entries, c.warn(r)
}

// printHits prints what was found: as JSON, or by show. That nothing was is an
// error, after an empty array.
func (c *commands) printHits(f filtering, filter string, h hits, show func() string) error {
	if f.asJSON {
		if err := c.printJSON(h.entriesJSON(h.entries)); err != nil {
			return err
		}
	} else if err := c.print(show()); err != nil {
		return err
	}
	switch {
	case len(h.entries) > 0:
		return nil
	case h.query.Empty():
		return errors.New("nothing is recorded yet; `fromhere add promise` tells what an entry needs")
	}
	return fmt.Errorf("no entry passes the filter %s; `fromhere %s --help` shows what can be asked", filter, f.command)
}
