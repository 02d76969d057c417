package cli

import (
	"fmt"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"fromhere/model"
	"fromhere/ui/term"
)

const showExample = `  fromhere show 6t0w1
  fromhere show 01kasvq9x2c4m7n8p3r5t6v0w1 --json`

func showCommand(c *commands) *cobra.Command {
	asJSON := false
	cmd := &cobra.Command{
		Use:     "show ID",
		Short:   "Show one entry",
		Long:    "Show one entry with everything in it. The id may be shortened to any ending\nthat no other entry has; `fromhere list` shows one for each.",
		Example: showExample,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 1 {
				return nil
			}
			return misusef("show: give the id of one entry, or the ending of it that `fromhere list` shows")
		},
		RunE: func(_ *cobra.Command, args []string) error {
			r, err := c.read()
			if err != nil {
				return err
			}
			e, err := r.journal.Find(args[0])
			if err != nil {
				return fmt.Errorf("show: %w", err)
			}
			if asJSON {
				return c.printJSON(r.entriesJSON([]model.Entry{e}))
			}
			return c.print(term.CleanText(r.markdown(e)))
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "print a JSON array with the entry")
	return cmd
}

// markdown is an entry as Markdown: what it says, what happened to it, and what
// it is linked with.
func (r *reading) markdown(e model.Entry) string {
	var b strings.Builder
	b.WriteString(model.WholeMarkdown(e, r.journal.Practice(e)))
	if _, unknown := answersOf(e, r.journal.Practice(e)); len(unknown) > 0 {
		b.WriteString("\n## Other answers\n\n") // which Markdown leaves out
		for _, a := range unknown {
			fmt.Fprintf(&b, "- **%s:** %s\n", a.key, a.value)
		}
	}
	if len(e.Events) > 0 {
		b.WriteString("\n## Events\n\n")
		for _, ev := range e.Events {
			fmt.Fprintf(&b, "- %s · %s\n", fullMoment(ev.At), happened(ev, r.journal.Practice(e)))
		}
	}
	if linked := r.journal.Linked(e); len(linked) > 0 {
		b.WriteString("\n## Linked\n\n")
		ending := r.endings()
		for _, l := range linked {
			fmt.Fprintf(&b, "- %s · %s · %s · %s\n", l.Day, l.Practice, l.Title(r.journal.Practice(l)), ending(l.ID))
		}
	}
	fmt.Fprintf(&b, "\nrecorded %s · id %s\n", fullMoment(e.Created), e.ID)
	if e.Evidence {
		b.WriteString("marked as evidence\n")
	}
	if e.InTrash() {
		fmt.Fprintf(&b, "in the trash since %s\n", fullMoment(e.Deleted))
	}
	return b.String()
}

func happened(ev model.Event, p model.Practice) string {
	switch {
	case ev.Held != "":
		return "did it hold? " + ev.Held
	case !ev.Due.IsZero():
		return p.SayStage(ev.Stage) + " to " + fullMoment(ev.Due)
	}
	return p.SayStage(ev.Stage)
}

// fullMoment is a moment with all that it needs to be understood on any day.
func fullMoment(t time.Time) string { return t.Format("Mon 2 Jan 2006 15:04") }
