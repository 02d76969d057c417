package cli

import (
	"fmt"
	"path/filepath"

	"github.com/spf13/cobra"

	"fromhere/model"
	"fromhere/ui/term"
)

const setLong = `Give a setting a value, in the file where it belongs: what changes your figures
goes to journal.yaml in the journal, or to the config file for as long as that one
holds such settings; looks go to the config file. The other lines and the comments stay as they
are. config list has the names and the values.`

const setExample = `  fromhere config set theme dark
  fromhere config set workdays 'mon, tue, wed, thu'
  fromhere config set cadences.promise '3 a week'
  fromhere config set intervals.tags 'board: 30, team: 7'`

// settingCommands list settings and change one.
func settingCommands(c *commands) []*cobra.Command {
	list := &cobra.Command{
		Use: "list", Short: "List every setting, its value and which file it is in",
		Args: atMost(0, "no argument"),
		RunE: func(*cobra.Command, []string) error { return c.listSettings() },
	}
	set := &cobra.Command{
		Use: "set NAME VALUE", Short: "Give a setting a value", Long: setLong, Example: setExample,
		Args: exactly(2, "the name of a setting and a value"),
		RunE: func(_ *cobra.Command, args []string) error {
			return c.changeSetting(args[0], func(s Settings) (model.Settings, error) { return s.Set(args[0], args[1]) })
		},
	}
	unset := &cobra.Command{
		Use: "unset NAME", Short: "Take a setting out of its file, so that its default holds",
		Example: "  fromhere config unset theme",
		Args:    exactly(1, "the name of a setting"),
		RunE: func(_ *cobra.Command, args []string) error {
			return c.changeSetting(args[0], func(s Settings) (model.Settings, error) { return s.Unset(args[0]) })
		},
	}
	return []*cobra.Command{list, set, unset}
}

// listSettings prints a table of the settings.
func (c *commands) listSettings() error {
	settings, err := c.env.Settings(c.dir)
	if err != nil {
		return err
	}
	now, err := settings.Read()
	if err != nil {
		return fmt.Errorf("config list: %w", err)
	}
	name, value := 0, 0
	for _, one := range now.All {
		name, value = max(name, len(one.Name)), max(value, len([]rune(term.Clean(one.Value))))
	}
	var lines []string
	for _, one := range now.All {
		lines = append(lines, fmt.Sprintf("%-*s  %-*s  %s", name, one.Name, value, term.Clean(one.Value), saidIn(one)))
	}
	return c.print(cleanLines(lines))
}

// saidIn is where the value of a setting comes from.
func saidIn(one model.Setting) string {
	if one.From == "" {
		return "default"
	}
	return filepath.Base(one.From)
}

// changeSetting changes a setting, and says what it is then.
func (c *commands) changeSetting(name string, change func(Settings) (model.Settings, error)) error {
	settings, err := c.env.Settings(c.dir)
	if err != nil {
		return err
	}
	now, err := change(settings)
	if err != nil {
		return err
	}
	one, _ := now.Setting(name)
	done := fmt.Sprintf("%s is %s (%s)", one.Name, term.Clean(one.Value), one.From)
	if one.From == "" {
		done = fmt.Sprintf("%s is %s, its default", one.Name, term.Clean(one.Value))
	}
	return c.printDone(cleanLines([]string{done}), "config: "+done)
}

// exactly asks for so many arguments; what says which.
func exactly(n int, what string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) != n {
			return misusef("%sit takes %s; see `%s --help`", under(cmd), what, cmd.CommandPath())
		}
		return nil
	}
}
