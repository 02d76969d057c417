package cli

import (
	"fmt"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"fromhere/model"
)

const stageLong = `Take an entry to a stage of its practice, or to the next one if you name none.

--at is when that happened, if not now; it may be before the entry was written.
Name the stage that the entry is at already to correct its time.
A stage that changes the due time, such as "moved" of a promise, needs the new one
with --due.`

const stageExample = `  fromhere stage 6t0w1                               # the next stage
  fromhere stage 6t0w1 kept --at 15:45
  fromhere stage 6t0w1 moved --due "fri 4pm"`

// reaching is what the flags of stage say.
type reaching struct {
	entryChange
	at, due string
}

func stageCommand(c *commands) *cobra.Command {
	d := &reaching{entryChange: entryChange{c: c, command: "stage"}}
	cmd := &cobra.Command{
		Use:     "stage ID [STAGE]",
		Short:   "Take an entry to its next stage, or another",
		Long:    stageLong,
		Example: stageExample,
		Args:    someID("stage", "give the id of an entry and, unless it is the next one, the stage, as in `fromhere stage 6t0w1 kept`"),
		RunE: func(_ *cobra.Command, args []string) error {
			return d.end(d.reach(args[0], strings.Join(args[1:], " ")))
		},
	}
	cmd.Flags().StringVar(&d.at, "at", "", "when it happened, if not now: `WHEN` as people say it")
	cmd.Flags().StringVar(&d.due, "due", "", "the new due time, for a stage that changes it: `WHEN` as people say it")
	d.flags(cmd)
	return cmd
}

// someID wants an id first; otherwise it says what to give.
func someID(command, want string) cobra.PositionalArgs {
	return func(_ *cobra.Command, args []string) error {
		if len(args) == 0 || args[0] == "" {
			return misusef("%s: %s", command, want)
		}
		return nil
	}
}

// reach takes the entry to the stage; "" is the next.
func (d *reaching) reach(id, name string) error {
	e, err := d.inUse(id)
	if err != nil {
		return err
	}
	p := d.journal.Practice(e)
	s, err := d.stageOf(e, p, name)
	if err != nil {
		return err
	}
	at, err := pastMoment(d.at, d.now, d.Config.DayStarts)
	if err != nil {
		return err
	}
	due, err := d.agreed(e, p, s)
	if err != nil {
		return err
	}
	moved, err := e.AdvanceTo(p, s.Name, model.Happening{At: at, Due: due, Today: d.today})
	if err != nil {
		return Misuse(err)
	}
	return d.save(moved, d.told(e, moved, at))
}

// stageOf is the stage that is meant.
func (d *reaching) stageOf(e model.Entry, p model.Practice, name string) (model.Stage, error) {
	if len(p.Stages) == 0 {
		return model.Stage{}, misusef("%s has no stages", d.nameOf(e))
	}
	if name != "" {
		s, ok := p.StageTyped(name)
		if !ok {
			return s, unknown("stage", name, p.StageLabels())
		}
		return s, nil
	}
	s, ok := p.NextStage(e.Stage())
	if !ok {
		return s, misusef("%s is at %s, which has no next stage; name one of %s",
			d.nameOf(e), p.SayStage(e.Stage()), strings.Join(p.StageLabels(), ", "))
	}
	return s, nil
}

// agreed is the time that a move takes; a move whose time is only corrected needs
// none.
func (d *reaching) agreed(e model.Entry, p model.Practice, s model.Stage) (due time.Time, err error) {
	moves := p.Moves(s.Name)
	switch {
	case d.due == "" && (!moves || s.Name == e.Stage()):
		return due, nil
	case !moves:
		return due, misusef("--due works only with a stage that changes the due time, and %s does not; leave --due out", s.Say())
	case d.due == "":
		return due, misusef("%s needs a new due time, as in --due \"fri 4pm\"", s.Say())
	}
	if due, err = model.ParseMoment(d.due, d.now, d.Config.DayStarts); err != nil {
		return due, misusef("--due: %w", err)
	}
	return due, nil
}

// told says what was done.
func (d *reaching) told(before, after model.Entry, at time.Time) string {
	p := d.journal.Practice(after)
	name, to, when := d.nameOf(after), p.SayStage(after.Stage()), fullMoment(at)
	var agreed string
	if last := after.Events[len(after.Events)-1]; !last.Due.IsZero() {
		agreed = "; the new due time is " + fullMoment(last.Due.In(at.Location()))
	}
	stood, stands := before.StageAt(after.Stage())
	switch {
	case before.Stage() == "":
		return fmt.Sprintf("%s went to %s on %s%s", name, to, when, agreed)
	case !stands || before.Stage() != after.Stage():
		return fmt.Sprintf("%s went from %s to %s on %s%s", name, p.SayStage(before.Stage()), to, when, agreed)
	case len(after.Events) > len(before.Events):
		return fmt.Sprintf("%s went to %s once more on %s%s", name, to, when, agreed)
	}
	was := fullMoment(stood.In(at.Location()))
	if was == when {
		return fmt.Sprintf("%s went to %s on %s%s", name, to, when, agreed)
	}
	return fmt.Sprintf("%s went to %s on %s; the time is corrected from %s%s", name, to, when, was, agreed)
}
