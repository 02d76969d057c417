package cli

import (
	"errors"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// commands are the program's commands on one Env.
type commands struct {
	env Env
	dir string // what --journal says
	// after, which may be nil, is to be done when the command has answered.
	after func() error
}

const rootLong = `fromhere is a journal for people who lead without a title.

It turns five actionable steps and four habits into small entries, closes the
day in two minutes, and shows over months a track record to rely on. All of it
stays on this computer, in plain text files.

Without a command it opens the app.`

const rootExample = `  fromhere                    # open the app
  fromhere --demo             # look round in a made-up year
  fromhere add promise to=Priya what="Board numbers" due="thu 4pm"
  fromhere list practice:promise open:yes`

// root is the command without a name, which opens the app, and under it all
// others. A new command is one file and one line here.
func (c *commands) root() *cobra.Command {
	demo, version := false, false
	root := &cobra.Command{
		Use:           program,
		Short:         "A journal for people who lead without a title",
		Long:          rootLong,
		Example:       rootExample,
		SilenceErrors: true,
		SilenceUsage:  true,
		Args:          c.noSuchCommand,
		RunE: func(*cobra.Command, []string) error {
			switch {
			case version:
				return c.printVersion()
			case demo && c.dir != "":
				return misusef("--demo brings a journal of its own; leave --journal %s out", c.dir)
			case demo:
				return c.env.Demo()
			}
			return c.env.App(c.dir)
		},
	}
	root.CompletionOptions.DisableDefaultCmd = true
	root.PersistentFlags().StringVar(&c.dir, "journal", "", "use the journal in `DIR`, not the one of $FROMHERE_JOURNAL or the usual place")
	root.Flags().BoolVar(&demo, "demo", false, "open the app on a made-up year, in a temporary journal")
	root.Flags().BoolVar(&version, "version", false, "print the version") // Cobra's own needs text/template, a fifth of the program
	root.SetFlagErrorFunc(flagError)
	root.SetHelpCommand(c.helpCommand(root))
	c.listTopics(root)
	cobra.EnableCommandSorting = false
	for _, command := range []func(*commands) *cobra.Command{
		addCommand, stageCommand, markCommand, editCommand, removeCommand, restoreCommand,
		listCommand, searchCommand, showCommand,
		todayCommand, dueCommand, statusCommand, figuresCommand, streaksCommand, peopleCommand, reviewCommand,
		doctorCommand, configCommand, versionCommand,
	} {
		root.AddCommand(command(c))
	}
	return root
}

// noSuchCommand refuses what is neither a command nor a flag.
func (c *commands) noSuchCommand(root *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	return unknown("command", args[0], commandNames(root))
}

func commandNames(root *cobra.Command) []string {
	var names []string
	for _, sub := range root.Commands() {
		names = append(names, sub.Name())
	}
	return names
}

// flagError says what is wrong with a flag, and which one may be meant.
func flagError(cmd *cobra.Command, err error) error {
	var missing *pflag.NotExistError
	var invalid *pflag.InvalidValueError
	help := "`" + cmd.CommandPath() + " --help`"
	see := help + " lists them"
	switch {
	case errors.As(err, &missing):
		return missingFlag(cmd, missing, see)
	case errors.As(err, &invalid):
		f := invalid.GetFlag()
		return misusef("%s--%s: %q is not a %s; see %s", under(cmd), f.Name, invalid.GetValue(), kindOf(f), help)
	}
	return misusef("%s%w; %s", under(cmd), err, see)
}

// under is the command that an error is about; nothing for the app.
func under(cmd *cobra.Command) string {
	if !cmd.HasParent() {
		return ""
	}
	return cmd.Name() + ": "
}

func missingFlag(cmd *cobra.Command, missing *pflag.NotExistError, see string) error {
	name := missing.GetSpecifiedName()
	if short := missing.GetSpecifiedShortnames(); short != "" {
		if name := cmd.Name(); (name == "list" || name == "search") && strings.ContainsAny(short, ":#") {
			return misusef("%s: -%s looks like a flag; put -- before the filter: `fromhere %s -- -%s`", name, short, name, short)
		}
		return misusef("%sthere is no flag -%s; %s", under(cmd), name, see)
	}
	var names []string
	cmd.Flags().VisitAll(func(f *pflag.Flag) { names = append(names, f.Name) })
	if near := nearest(name, names); near != "" {
		return misusef("%sthere is no flag --%s; did you mean --%s?", under(cmd), name, near)
	}
	return misusef("%sthere is no flag --%s; %s", under(cmd), name, see)
}

// kindOf is what a flag's value should be, in words.
func kindOf(f *pflag.Flag) string {
	if f.Value.Type() == "int" {
		return "whole number"
	}
	return f.Value.Type()
}

// atMost allows so many arguments; what says which.
func atMost(n int, what string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) > n {
			return misusef("%s%q is one too many: the command takes %s; see `%s --help`", under(cmd), args[n], what, cmd.CommandPath())
		}
		return nil
	}
}

func versionCommand(c *commands) *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: "Print the version",
		Args:  atMost(0, "nothing"),
		RunE:  func(*cobra.Command, []string) error { return c.printVersion() },
	}
}

func (c *commands) printVersion() error { return c.print(program + " " + c.env.Version() + "\n") }
