package cli

import (
	"time"

	"github.com/spf13/cobra"

	"fromhere/model"
)

const rmLong = `Put entries into the trash, where ` + "`fromhere list is:deleted`" + ` shows them and
restore takes them out again.

An entry that is there already is left as it is. If one of the
ids cannot be found, nothing is done.`

const restoreLong = `Take entries out of the trash.

An entry that is not there is left as it is. If one of the ids cannot be
found, nothing is done.`

func removeCommand(c *commands) *cobra.Command {
	return c.toEach(&cobra.Command{
		Use:     "rm ID…",
		Short:   "Put entries into the trash",
		Long:    rmLong,
		Example: "  fromhere rm 6t0w1\n  fromhere rm 6t0w1 7x9k2",
	}, func(d *entryChange, e model.Entry) error {
		if e.InTrash() {
			return d.left(e, d.nameOf(e)+" is in the trash already")
		}
		e.Deleted = d.now.Truncate(time.Second)
		return d.save(e, d.nameOf(e)+" is in the trash now; `"+program+" restore "+d.endings()(e.ID)+"` takes it out")
	})
}

func restoreCommand(c *commands) *cobra.Command {
	return c.toEach(&cobra.Command{
		Use:     "restore ID…",
		Short:   "Take entries out of the trash",
		Long:    restoreLong,
		Example: "  fromhere list is:deleted\n  fromhere restore 6t0w1",
	}, func(d *entryChange, e model.Entry) error {
		if !e.InTrash() {
			return d.left(e, d.nameOf(e)+" is not in the trash")
		}
		e.Deleted = time.Time{}
		return d.save(e, d.nameOf(e)+" is out of the trash")
	})
}
