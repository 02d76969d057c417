package model

import (
	"fmt"
	"strings"
	"time"
)

// Markdown is an entry as Markdown, to be pasted anywhere: its title, where it
// stands, and every answer under its label but those that are private. Prose that has
// headings of its own, such as a one-pager, keeps them.
func Markdown(e Entry, p Practice) string {
	for f := range p.EachField {
		if f.Private {
			e.Answers = e.Answers.With(f.Key, "")
		}
	}
	return WholeMarkdown(e, p)
}

// WholeMarkdown is an entry as Markdown with everything in it, for its writer's own
// eyes.
func WholeMarkdown(e Entry, p Practice) string {
	var b strings.Builder
	title := e.Title(p)
	if title == "" {
		title = p.Name
	}
	fmt.Fprintf(&b, "# %s\n\n", title)
	fmt.Fprintf(&b, "%s · %s", p.Name, e.Day)
	if stage := p.SayStage(e.Stage()); stage != "" {
		fmt.Fprintf(&b, " · %s", stage)
	}
	b.WriteString("\n")
	lines, prose := true, strings.Builder{}
	for _, f := range p.AllFields() {
		answer := e.Answers.Get(f.Key)
		if answer == "" || f.Key == p.Title {
			continue
		}
		if f.Kind == Prose {
			fmt.Fprintf(&prose, "\n## %s\n\n%s\n", f.Label, strings.TrimRight(answer, "\n"))
			continue
		}
		if lines {
			b.WriteString("\n")
			lines = false
		}
		fmt.Fprintf(&b, "- **%s:** %s\n", f.Label, dated(f, answer))
	}
	b.WriteString(prose.String())
	if len(e.Tags) > 0 {
		fmt.Fprintf(&b, "\n#%s\n", strings.Join(e.Tags, " #"))
	}
	return b.String()
}

// dated is an answer as it reads on any day: moments with their full date,
// since "today" would be wrong tomorrow.
func dated(f Field, answer string) string {
	if t, err := time.Parse(time.RFC3339, answer); err == nil && f.Kind == Moment {
		return t.Format("Mon 2 Jan 2006 15:04")
	}
	return answer
}
