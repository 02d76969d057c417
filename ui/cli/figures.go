package cli

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"
	"github.com/spf13/cobra"

	"fromhere/model"
	"fromhere/model/figures"
	"fromhere/ui/term"
)

const figuresLong = `Show the figures of every practice, or of one: those of its view in the app.

Of one practice each figure says how many entries it is worked out from. --explain
says of each how it is made. --as-of leaves out what was recorded or happened
later: entries, stages, leave.`

const figuresExample = `  fromhere figures
  fromhere figures promise --explain
  fromhere figures promise --as-of "last fri" --json`

// practiceFiguresJSON are the figures of one practice.
type practiceFiguresJSON struct {
	Practice string       `json:"practice"`
	Figures  []figureJSON `json:"figures"`

	of    model.Practice
	begun bool // there is an entry of it
}

// says tells that there is something to read of a practice: of one never begun,
// that there is too little to count is not.
func (p *practiceFiguresJSON) says() bool {
	return slices.ContainsFunc(p.Figures, func(f figureJSON) bool { return p.begun || f.Unit != "" })
}

// figureJSON is a figure as people read it, and as programs do: the number, in its
// unit, and the entries that it is worked out from.
type figureJSON struct {
	Name       string   `json:"name"`
	Value      string   `json:"value"`
	Number     float64  `json:"number"`
	Unit       string   `json:"unit"`
	N          int      `json:"n"`
	Entries    []string `json:"entries"`
	Definition string   `json:"definition,omitempty"`

	label string
	tone  model.Tone
}

func figuresJSON(all []figures.Figure) []figureJSON {
	out := make([]figureJSON, 0, len(all))
	for _, f := range all {
		out = append(out, figureJSON{Name: f.Name, Value: f.Value, Number: rounded(f.Number), Unit: f.Unit, N: len(f.Entries),
			Entries: append([]string{}, f.Entries...), label: f.Label, tone: f.Tone})
	}
	return out
}

func figuresCommand(c *commands) *cobra.Command {
	day, asJSON, explain := "", false, false
	cmd := &cobra.Command{
		Use:     "figures [PRACTICE]",
		Short:   "Show the figures of practices",
		Long:    figuresLong,
		Example: figuresExample,
		Args:    atMost(1, "one practice"),
		RunE: func(_ *cobra.Command, args []string) error {
			r, err := c.readAsOf(day)
			if err != nil {
				return about("figures", err)
			}
			practices := r.journal.Catalog
			if len(args) == 1 {
				p, err := practiceNamed(practices, args[0])
				if err != nil {
					return about("figures", err)
				}
				practices = model.Catalog{p}
			}
			all := r.figuresOf(practices, explain)
			switch {
			case asJSON:
				err = c.printJSON(all)
			case explain || len(args) == 1:
				err = c.print(figureRows(all, c.env.Width, c.env.Color))
			default:
				err = c.print(figureLines(all, c.env.Width, c.env.Color))
			}
			if err != nil {
				return err
			}
			for _, p := range all {
				if len(p.Figures) > 0 {
					return nil
				}
			}
			if len(args) == 1 {
				return fmt.Errorf("there are no figures of %s yet; `fromhere add %s` tells what an entry needs", practices[0].ID, practices[0].ID)
			}
			return errors.New("there are no figures yet; `fromhere add promise` tells what an entry needs")
		},
	}
	asOfFlag(cmd, &day)
	cmd.Flags().BoolVar(&explain, "explain", false, "say of each figure how it is made")
	cmd.Flags().BoolVar(&asJSON, "json", false, "print a JSON array with a practice each")
	return cmd
}

// figuresOf are the figures of practices, also of those that have none yet.
func (r *reading) figuresOf(practices model.Catalog, explain bool) []practiceFiguresJSON {
	all := make([]practiceFiguresJSON, 0, len(practices))
	for _, p := range practices {
		row := practiceFiguresJSON{Practice: p.ID, Figures: figuresJSON(figures.Of(p, r.journal, r.now)), of: p,
			begun: len(r.journal.Of(p.ID)) > 0}
		for i := range row.Figures {
			if text, ok := figures.Explain(p.ID, row.Figures[i].Name); ok && explain {
				row.Figures[i].Definition = text
			}
		}
		all = append(all, row)
	}
	return all
}

// figureLines sets a practice and its figures in a few words each.
func figureLines(all []practiceFiguresJSON, width int, color bool) string {
	var b strings.Builder
	for _, p := range all {
		if !p.says() {
			continue
		}
		b.WriteString(term.Clean(p.of.Name) + "\n")
		for line := range strings.SplitSeq(inWords(p.Figures, width-columnGap, color), "\n") {
			b.WriteString(strings.Repeat(" ", columnGap) + line + "\n")
		}
	}
	return b.String()
}

// inWords packs figures into lines of the width, each as "on time 92 %".
func inWords(all []figureJSON, width int, color bool) string {
	parts := make([]string, len(all))
	for i, f := range all {
		parts[i] = strings.TrimSpace(term.Clean(f.label) + " " + inTone(term.Clean(f.Value), f.tone, color))
	}
	return packed(parts, max(width, 0))
}

// figureRows sets a figure a row, with how many entries it is worked out from, and
// under it how it is made.
func figureRows(all []practiceFiguresJSON, width int, color bool) string {
	var b strings.Builder
	for _, p := range all {
		if len(p.Figures) == 0 {
			continue
		}
		if b.Len() > 0 {
			b.WriteString("\n")
		}
		b.WriteString(term.Clean(p.of.Name) + "\n")
		t := table{indent: columnGap, columns: []column{{least: 8}, {least: 8}, {right: true, spare: 1}, {spare: 1}}}
		for _, f := range p.Figures {
			count := cell{}
			if f.N > 0 && float64(f.N) != f.Number { // else it is said already
				count = cell{"from " + strconv.Itoa(f.N), model.Muted}
			}
			t.add(plain(f.label), cell{term.Clean(f.Value), f.tone}, count, cell{term.Clean(f.Name), model.Muted})
			t.under = append(t.under, indented(f.Definition, width))
		}
		b.WriteString(t.render(width, color))
	}
	return b.String()
}

// indented sets a text in lines of the width under a row.
func indented(text string, width int) string {
	if text == "" {
		return ""
	}
	const indent = "      "
	var b strings.Builder
	for line := range strings.SplitSeq(ansi.Wordwrap(term.Clean(text), max(width-len(indent), 0), ""), "\n") {
		b.WriteString(indent + line + "\n")
	}
	return b.String()
}
