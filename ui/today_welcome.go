package ui

import (
	"fromhere/model"
	"fromhere/ui/widget"
)

// greeting is what a journal without entries says of the program.
const (
	greeting = "A journal for people who lead without a title. Record small things as you do them, keep your promises in " +
		"sight, close each day in two minutes."
	prospect = " In a few months you have a track record to rely on."
)

// fresh tells that nothing was ever recorded. Entries in the trash count, and
// so do files that cannot be read: whoever has them knows the program.
func (v *todayView) fresh() bool {
	return v.s.loaded && v.unused && len(v.s.problems) == 0
}

// welcome greets, and names three keys to begin with.
func (v *todayView) welcome() []string {
	s, t := v.s, &v.s.theme
	width := min(v.width, widget.ProseWidth)
	said, lines := greeting, []string{}
	if v.height >= short {
		said += prospect
		lines = make([]string, v.height/welcomeShare)
	}
	lines = append(append(lines, widget.Wrap(said, width)...), "")
	for i, line := range [][2]string{
		{s.keys.Open.Help().Key, "write down a promise: to whom, what, by when"},
		{s.keys.New.Help().Key, "begin with another practice"},
		{s.keys.Reflect.Help().Key, "close the day: a few short questions"},
	} {
		style := t.Text
		if i == 0 {
			style = t.Accent
		}
		for n, part := range widget.Wrap(line[1], width-welcomeKeys) {
			name := ""
			if n == 0 {
				name = style.Render(line[0])
			}
			lines = append(lines, widget.Cell(name, welcomeKeys)+part)
		}
	}
	if v.height >= short {
		lines = append(lines, "", t.Muted.Render(widget.Cut("Everything stays in plain files on this computer: "+widget.Clean(s.env.Place), width)))
	}
	return lines
}

// firstPromise opens the form of a promise.
func (v *todayView) firstPromise() {
	p, _ := v.s.journal.Catalog.InRole(model.RolePromise)
	v.s.send(newEntryOf{p})
}
