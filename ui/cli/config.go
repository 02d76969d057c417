package cli

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"fromhere/model"
	"fromhere/ui/term"
)

const configLong = `Say where the config file and the journal's own file are, and which file
each setting is in that changes your figures.

These settings change your figures: day_starts, workdays, week_starts, buffer,
cadences, warm, cold, intervals and practices. These belong in journal.yaml in the journal, so that
two machines that share it say the same. Until that file has one of them, those in
the config file are used; from then on they are ignored there.`

const moveLong = `Move the settings that change your figures from the config file to journal.yaml in the
journal, after a question. In the config file their lines become comments; all
other lines stay as they are. Where the journal has such settings already these
stay, and the ones in the config file, which have no effect, become comments.

It is done once. Other journals that use this config file will use the default
settings until they have their own. To move the settings into one of these too,
remove the # again and run this with --journal DIR.`

const configExample = `  fromhere config
  fromhere config list
  fromhere config set theme dark
  fromhere config unset theme
  fromhere config move`

const moveExample = `  fromhere config move
  fromhere config move --yes`

// Settings are those in the config file and in the journal.
type Settings interface {
	// Read reads every setting, with its value and where it is said.
	Read() (model.Settings, error)
	// Set gives a setting the value that a text says, in the file where it belongs.
	Set(name, text string) (model.Settings, error)
	// Unset takes a setting out of its file, so that its default holds.
	Unset(name string) (model.Settings, error)
	// Where tells in lines which file says what.
	Where() ([]string, error)
	// Plan tells in lines what Move would do; none where there is nothing to do.
	Plan() ([]string, error)
	// Move does it, and answers with what it did.
	Move() (did []string, err error)
}

func configCommand(c *commands) *cobra.Command {
	cmd := &cobra.Command{
		Use:     "config",
		Short:   "Show which file holds which settings",
		Long:    configLong,
		Example: configExample,
		Args:    atMost(0, "list, set, unset, move or nothing"),
		RunE: func(*cobra.Command, []string) error {
			settings, err := c.env.Settings(c.dir)
			if err != nil {
				return err
			}
			where, err := settings.Where()
			if err != nil {
				return fmt.Errorf("config: %w", err)
			}
			return c.print(cleanLines(where))
		},
	}
	cmd.AddCommand(settingCommands(c)...)
	cmd.AddCommand((&settingsMove{c: c}).command())
	return cmd
}

// settingsMove is the command that moves settings.
type settingsMove struct {
	c   *commands
	yes bool // do not ask
}

func (m *settingsMove) command() *cobra.Command {
	cmd := &cobra.Command{
		Use:     "move",
		Short:   "Move the settings that change your figures into the journal",
		Long:    moveLong,
		Example: moveExample,
		Args:    atMost(0, "no argument"),
		RunE:    func(*cobra.Command, []string) error { return m.run() },
	}
	cmd.Flags().BoolVar(&m.yes, "yes", false, "do not ask")
	return cmd
}

// run moves the settings after a yes. What is done is told also where something else
// failed.
func (m *settingsMove) run() error {
	c := m.c
	settings, err := c.env.Settings(c.dir)
	if err != nil {
		return err
	}
	plan, err := settings.Plan()
	switch {
	case err != nil:
		return fmt.Errorf("config move: %w", err)
	case len(plan) == 0:
		return c.print("The config file sets none of the settings that change your figures: there is nothing to move.\n")
	case !m.yes && !c.env.Asks:
		return misusef("config move: there is no terminal to ask in; add --yes to move the settings without a question")
	case !m.yes:
		yes, err := ask(c.env, cleanLines(plan)+"Go on? [y/N] ")
		if err != nil {
			return fmt.Errorf("config move: %w", err)
		}
		if !yes {
			return c.print("Nothing was moved.\n")
		}
	}
	did, err := settings.Move()
	if len(did) > 0 {
		err = errors.Join(err, c.printDone(cleanLines(did), "config move: "+strings.Join(did, "; ")))
	}
	return err
}

// ask asks on Err, and answers whether the line that comes back says yes.
func ask(env Env, question string) (yes bool, err error) {
	if _, err := io.WriteString(env.Err, question); err != nil {
		return false, fmt.Errorf("write the question: %w", err)
	}
	answer, err := bufio.NewReader(env.In).ReadString('\n')
	if err != nil && !errors.Is(err, io.EOF) {
		return false, fmt.Errorf("read the answer: %w", err)
	}
	return slices.Contains([]string{"y", "yes"}, strings.ToLower(strings.TrimSpace(answer))), nil
}

// cleanLines are lines that are safe for a terminal.
func cleanLines(lines []string) string {
	var b strings.Builder
	for _, line := range lines {
		b.WriteString(term.Clean(line) + "\n")
	}
	return b.String()
}
