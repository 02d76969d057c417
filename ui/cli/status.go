package cli

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"fromhere/model"
	"fromhere/model/today"
	"fromhere/ui/term"
)

const statusLong = `Say in one short line what waits: how much is due within a day, how much is
late, how much is to be asked "did it hold?", and which streak ends tonight. The
line is empty when nothing waits, and the exit code is 0 either way.

Files that cannot be read are counted in the line, without a warning.`

const statusExample = `  fromhere status
  fromhere status --json
  PS1='$(fromhere status) \$ '
  set -g status-right '#(fromhere status)'     # in .tmux.conf`

// statusJSON is the line and what it is made of.
type statusJSON struct {
	Day        string        `json:"day"`
	Text       string        `json:"text"`
	Due        int           `json:"due"` // within a day, and not late
	Late       int           `json:"late"`
	Holds      int           `json:"did_it_hold"`
	Tonight    []tonightJSON `json:"ends_tonight"`
	Unreadable int           `json:"unreadable"`
}

func statusCommand(c *commands) *cobra.Command {
	asJSON := false
	cmd := &cobra.Command{
		Use:     "status",
		Short:   "Count what is due in one line, for a prompt or status bar",
		Long:    statusLong,
		Example: statusExample,
		Args:    atMost(0, "no argument"),
		RunE: func(*cobra.Command, []string) error {
			return c.answer(func(r *reading) (string, error) {
				status := r.statusOf(today.Of(r.journal, r.now))
				if asJSON {
					return inJSON(status)
				}
				return status.line(signsFor(r.journal.Config), c.env.Color) + "\n", nil
			})
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "print a JSON object")
	return cmd
}

func (r *reading) statusOf(a today.Agenda) statusJSON {
	s := statusJSON{Day: a.Day.String(), Holds: len(a.Holds), Tonight: tonightsJSON(a.Tonight), Unreadable: len(r.problems)}
	for _, item := range a.Due {
		switch item.Tone {
		case model.Bad:
			s.Late++
		case model.Soon:
			s.Due++
		}
	}
	s.Text = s.line(signsFor(r.journal.Config), false)
	return s
}

// line is the status in words: "2 due · 1 late · reflection 23 d ends tonight".
func (s statusJSON) line(signs signs, color bool) string {
	var parts []string
	say := func(n int, text string, tone model.Tone) {
		if n > 0 {
			parts = append(parts, inTone(text, tone, color))
		}
	}
	say(s.Due, fmt.Sprintf("%d due", s.Due), model.Soon)
	say(s.Late, fmt.Sprintf("%d late", s.Late), model.Bad)
	say(s.Holds, model.Plural(s.Holds, "follow-up"), model.Plain)
	switch len(s.Tonight) {
	case 0:
	case 1:
		one := s.Tonight[0]
		say(1, fmt.Sprintf("%s %d %s ends tonight", term.Clean(one.Practice), one.Current, one.Unit[:1]), model.Soon)
	default:
		say(1, fmt.Sprintf("%s end tonight", model.Plural(len(s.Tonight), "streak")), model.Soon)
	}
	say(s.Unreadable, model.Plural(s.Unreadable, "file")+" unreadable", model.Bad)
	return strings.Join(parts, signs.between)
}
