package cli

import (
	"strings"

	"fromhere/model/today"

	"github.com/spf13/cobra"
)

const dueLong = `List the entries that are due within seven days or late, in order of time, and
those to check back on: did the fix hold?

When nothing is due it says so. The exit code is 0 either way.`

// dueJSON is the part of today's JSON that is due, under the same keys.
type dueJSON struct {
	Day   string     `json:"day"`
	Due   []itemJSON `json:"due"`
	Holds []itemJSON `json:"did_it_hold"`
}

func dueCommand(c *commands) *cobra.Command {
	return c.ofAgenda(&cobra.Command{
		Use:     "due",
		Short:   "List entries that are due or late",
		Long:    dueLong,
		Example: "  fromhere due\n  fromhere due --json",
	}, (*reading).due, func(_ *reading, a today.Agenda) any {
		return dueJSON{a.Day.String(), itemsJSON(a.Due), itemsJSON(a.Holds)}
	})
}

// due sets what is due, and what is to be asked about.
func (r *reading) due(a today.Agenda, width int, color bool) string {
	set := r.parts([]part{{today.DueHeading, a.Due}, {today.HoldsHeading, a.Holds}}, width, color)
	if len(set) == 0 {
		return "Nothing is due within seven days.\n"
	}
	return strings.Join(set, "\n")
}
