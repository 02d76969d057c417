package cli

import (
	"github.com/spf13/cobra"

	"fromhere/model"
)

const markLong = `Mark entries as evidence for a brag document; an entry that has the mark loses it. ` + "`fromhere list is:evidence`" + ` shows them.

If one of the ids cannot be found, nothing is done.`

func markCommand(c *commands) *cobra.Command {
	return c.toEach(&cobra.Command{
		Use:     "mark ID…",
		Short:   "Mark entries as evidence, or no longer",
		Long:    markLong,
		Example: "  fromhere mark 6t0w1\n  fromhere mark 6t0w1 7x9k2 --json",
	}, func(d *entryChange, e model.Entry) error {
		if err := d.refuseTrash(e); err != nil {
			return err
		}
		e.Evidence = !e.Evidence
		if e.Evidence {
			return d.save(e, d.nameOf(e)+" is marked as evidence")
		}
		return d.save(e, d.nameOf(e)+" is no longer marked as evidence")
	})
}

// toEach makes a command that does the same to each entry that is named.
func (c *commands) toEach(cmd *cobra.Command, do func(*entryChange, model.Entry) error) *cobra.Command {
	d := &entryChange{c: c, command: cmd.Name()}
	cmd.Args = someID(d.command, "give the id of an entry, or the ending of it that `fromhere list` shows; several are taken, too")
	cmd.RunE = func(_ *cobra.Command, args []string) error {
		found, err := d.begin(args...)
		for _, e := range found {
			if err == nil {
				err = do(d, e.Clone())
			}
		}
		return d.end(err)
	}
	d.flags(cmd)
	return cmd
}
