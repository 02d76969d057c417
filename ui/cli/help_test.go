package cli

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"fromhere/model"
)

// A practice is taught by any of its names, as wide as the terminal is.
func TestHelpTeachesEveryPracticeByItsNames(t *testing.T) {
	for _, p := range model.BuiltIn {
		for _, name := range []string{p.ID, p.Name, p.Short, p.Noun, strings.ToUpper(p.Name)} {
			for _, width := range []int{0, 40, 80, 200} {
				d := newConsole()
				d.env.Width = width
				d.must(t, append([]string{"help"}, strings.Fields(name)...)...)
				said := d.out.String()
				if !strings.HasPrefix(said, p.Name+"\n") {
					t.Fatalf("help %s teaches something else:\n%s", name, said)
				}
				together := strings.Join(strings.Fields(said), " ")
				for _, passage := range p.Teaching() {
					for _, line := range passage.Lines {
						if !strings.Contains(together, line.Text) {
							t.Errorf("help %s at %d lacks %q:\n%s", name, width, line.Text, said)
						}
					}
				}
				for line := range strings.Lines(said) {
					if w := ansi.StringWidth(strings.TrimSuffix(line, "\n")); w > helpWidth || width == 80 && w > width {
						t.Errorf("help %s at %d: %d cells: %s", name, width, w, line)
					}
				}
			}
		}
	}
}

func TestHelpWithAnUnknownTopic(t *testing.T) {
	for name, meant := range map[string]string{
		"promis": "did you mean promise?", "first folower": "did you mean First Follower?", "serch": "did you mean search?",
		"quantum": "`fromhere help` lists both",
	} {
		d := newConsole()
		if code := d.run(append([]string{"help"}, strings.Fields(name)...)...); code != misused || !strings.Contains(d.err.String(), meant) {
			t.Errorf("help %s: exit code %d: %s", name, code, &d.err)
		}
	}
}

// No practice hides behind a command of its name.
func TestNoPracticeIsCalledAsACommand(t *testing.T) {
	d := newConsole()
	for _, name := range append(commandNames((&commands{env: d.env}).root()), "help") {
		if p, err := practiceNamed(model.BuiltIn, name); err == nil {
			t.Errorf("%s is called as the command %s", p.ID, name)
		}
	}
}
