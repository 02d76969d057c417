package cli

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
	"github.com/spf13/cobra"

	"fromhere/model"
	"fromhere/ui/term"
)

const helpLong = `Tell how a command is used, or how a practice is done: why it works, its steps, a
weak entry and a strong one, words to say aloud. A practice is known by all its names.`

const helpExample = `  fromhere help add
  fromhere help promise
  fromhere help first follower`

// helpWidth is the width of help where the output is no terminal, and the most that
// it takes where it is one.
const helpWidth = 78

// helpCommand helps with a command or with a practice.
func (c *commands) helpCommand(root *cobra.Command) *cobra.Command {
	return &cobra.Command{
		Use:     "help [COMMAND | PRACTICE]",
		Short:   "Tell how a command is used, or how a practice is done",
		Long:    helpLong,
		Example: helpExample,
		RunE: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return root.Help()
			}
			for _, sub := range root.Commands() {
				if len(args) == 1 && sub.Name() == args[0] {
					return sub.Help()
				}
			}
			return c.teach(strings.Join(args, " "), commandNames(root))
		},
	}
}

// listTopics has the help of the program list the practices, too.
func (c *commands) listTopics(root *cobra.Command) {
	usual := root.HelpFunc()
	root.SetHelpFunc(func(cmd *cobra.Command, args []string) {
		if cmd == root {
			cmd.Long = rootLong + "\n\n" + wrapped("`fromhere help PRACTICE` teaches a practice: "+strings.Join(c.practices().IDs(), ", ")+".", helpWidth)
		}
		usual(cmd, args)
	})
}

// teach prints the method of the practice that a name means. Where it means none,
// the nearest name is told, be it of a command or a practice.
func (c *commands) teach(name string, commands []string) error {
	catalog := c.practices()
	p, err := practiceNamed(catalog, name)
	if err == nil {
		return c.print(teaching(p, c.env.Width))
	}
	names := commands
	for _, p := range catalog {
		names = append(names, p.ID, p.Short, p.Noun, p.Name)
	}
	meant := ""
	if near := nearest(name, names); near != "" {
		meant = "did you mean " + near + "? "
	}
	return misusef("there is no command and no practice %q; %s`fromhere help` lists both", name, meant)
}

// teaching sets what teaches a practice.
func teaching(p model.Practice, width int) string {
	if width <= 0 || width > helpWidth {
		width = helpWidth
	}
	var b strings.Builder
	b.WriteString(term.Clean(p.Name) + "\n")
	if p.Asks != "" {
		b.WriteString(wrapped(p.Asks, width) + "\n")
	}
	for _, passage := range p.Teaching() {
		b.WriteString("\n" + passage.Heading + "\n")
		b.WriteString(passageLines(passage.Lines, width))
	}
	b.WriteString("\nTo record one\n  fromhere add " + recordLine(p) + "\n")
	return b.String()
}

// passageLines sets lines with their numbers or names before them.
func passageLines(lines []model.PassageLine, width int) string {
	const indent = 2
	lead := 0
	for _, line := range lines {
		lead = max(lead, cellsOf([]byte(term.Clean(line.Lead))))
	}
	if lead > 0 {
		lead += columnGap
	}
	var b strings.Builder
	for _, line := range lines {
		before := term.Clean(line.Lead)
		for part := range strings.SplitSeq(wrapped(line.Text, width-indent-lead), "\n") {
			row := strings.Repeat(" ", indent) + before + strings.Repeat(" ", max(lead-cellsOf([]byte(before)), 0)) + part
			b.WriteString(strings.TrimRight(row, " ") + "\n")
			before = ""
		}
	}
	return b.String()
}

// recordLine is a practice with the fields that an entry needs, as add takes them.
func recordLine(p model.Practice) string {
	said := p.ID
	for _, f := range p.Fields {
		if f.Required {
			said += " " + f.Key + "=…"
		}
	}
	return said
}

// wrapped is a text in lines of the width.
func wrapped(text string, width int) string {
	return ansi.Wordwrap(term.Clean(text), max(width, 1), "")
}
