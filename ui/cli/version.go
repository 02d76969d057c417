package cli

import "github.com/spf13/cobra"

func (c *commands) version() *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: "Print the version",
		Args:  atMost(0, "nothing"),
		RunE:  func(*cobra.Command, []string) error { return c.printVersion() },
	}
}

func (c *commands) printVersion() error { return c.print(program + " " + c.env.Version() + "\n") }
