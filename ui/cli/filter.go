package cli

import (
	"encoding/json"
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
` + search.Help() + `A leading - excludes the entries that the part finds; put -- before the first one,
which would look like a flag. An entry must match every part.

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
// columns.
type setting struct {
	columns []column
	rows    func(*results) func(*model.Entry)
}

// find reads the journal and sets what passes the filter.
func (c *commands) find(f filtering, filter string, as setting) (*results, error) {
	if f.limit < 0 {
		return nil, misusef("%s: --limit: %d is below 0; 0 lists all", f.command, f.limit)
	}
	r, store, err := c.begin()
	if err != nil {
		return nil, err
	}
	query, err := search.Parse(filter, r.today, r.journal.Catalog)
	if err != nil {
		// Each line of the error is a part that cannot be read.
		return nil, Misuse(errors.New(f.command + ": " + strings.ReplaceAll(err.Error(), "\n", "\n"+f.command+": ")))
	}
	found := &results{reading: r, table: table{columns: as.columns}, query: query, keep: query.Keep(r.journal.Catalog), newest: f.limit, json: []json.RawMessage{}}
	// What is known of all entries says how each of them stands.
	if err := r.preview(store); err != nil {
		return nil, err
	}
	found.set = found.addJSON
	if !f.asJSON {
		found.set = as.rows(found)
	}
	if err := r.visit(store, found.see); err != nil {
		return nil, err
	}
	return found, c.warn(r)
}

// printFound prints what was found: as JSON, or in the columns. That nothing
// was is an error, after an empty array.
func (c *commands) printFound(f filtering, filter string, found *results) error {
	if f.asJSON {
		if found.err != nil {
			return found.err
		}
		if err := c.printJSON(found.json); err != nil {
			return err
		}
	} else if err := c.printTable(&found.table); err != nil {
		return err
	}
	switch {
	case found.found > 0:
		return nil
	case found.query.Empty():
		return errors.New("nothing is recorded yet; `fromhere add promise` shows the fields of an entry")
	}
	return fmt.Errorf("no entry matches the filter %s; `fromhere %s --help` shows the parts of a filter", filter, f.command)
}
