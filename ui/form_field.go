package ui

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"fromhere/model"
	"fromhere/model/language"
	"fromhere/model/today"
	"fromhere/ui/editor"
	"fromhere/ui/keys"
	"fromhere/ui/widget"
)

// The keys of the two form fields that are no answers.
const (
	tagsKey  = "tags"
	stageKey = "stage"
)

// requiredSign follows the label of a field that an answer is needed in.
const requiredSign = " *"

// formField is one line of a form: what is asked and the editor that takes
// the answer.
type formField struct {
	model.Field
	editor.Editor
	line  *editor.Line  // the Editor, where it is a line
	text  *editor.Text  // the Editor, where it is prose
	first string        // the value that it began with
	known []model.Tally // what completes it
	among model.Catalog // what it names, where it names practices

	wrong   string // why its answer was refused, until another is typed
	refused string // that answer

	checked *string           // the text that the language check read last
	remarks []language.Remark // what it had to say of that
}

// learn takes in what completes the field.
func (f *formField) learn(j *model.Journal) {
	switch {
	case f.Kind == model.Person:
		f.known = j.PeopleSeen()
	case f.Key == tagsKey:
		f.known = j.TagsSeen()
	case f.Kind == model.Practices:
		f.among = j.Catalog
	}
}

// newField is a field of a form that begins with a value as it is shown.
func newField(s *session, f model.Field, value string) *formField {
	field := &formField{Field: f}
	switch f.Kind {
	case model.Prose:
		field.text = s.newText()
		field.text.SetHint(f.Hint)
		field.text.KeyMap.NewLine.SetKeys(append(s.keys.NewLine.Keys(), field.text.KeyMap.NewLine.Keys()...)...)
		field.Editor = field.text
	case model.Choice, model.YesNo:
		options := f.Choices
		if f.Kind == model.YesNo {
			options = []string{"yes", "no"}
		}
		if !f.Required {
			options = append([]string{""}, options...)
		}
		chooser := widget.NewChooser(&s.theme, options...)
		if f.Kind == model.YesNo {
			chooser.Empty = "no answer"
		}
		field.Editor = chooser
	default:
		field.line = s.newLine()
		field.line.SetHint(f.Hint)
		field.Editor = field.line
	}
	field.learn(s.journal)
	field.SetValue(value)
	field.first = field.Value()
	return field
}

// label is what is asked, with a star while an answer is needed.
func (f *formField) label() string {
	star := ""
	if f.Required && f.Is("") {
		star = requiredSign
	}
	return widget.Clean(f.Label) + star
}

// Changed tells that the person wrote something else than there was.
func (f *formField) Changed() bool { return !f.Is(f.first) && !f.untouched() }

// untouched tells that only the template stands in an empty field.
func (f *formField) untouched() bool {
	return f.Template != "" && f.first == "" && f.Is(f.Template)
}

// enter puts the cursor into the field, and its headings into an empty one: then
// the cursor stands under the first of them.
func (f *formField) enter() {
	if f.text != nil && f.Template != "" && f.Is("") {
		f.SetValue(f.Template)
		f.text.GoTo(underHeading(f.Template))
	}
	f.Focus()
}

// underHeading is the place of the first blank line of a template, else its end.
func underHeading(template string) int {
	if blank := strings.Index(template, "\n\n"); blank >= 0 {
		return blank + 1
	}
	return len(template)
}

// leave takes the cursor out, and headings that nothing was written under.
func (f *formField) leave() {
	if f.untouched() {
		f.SetValue("")
	}
	f.Blur()
}

// rows is how many lines the field needs at a width.
func (f *formField) rows(width int) int {
	switch {
	case f.text != nil:
		return f.text.Rows(width, proseRows)
	case f.line != nil:
		return f.line.Rows(width, widget.LineRows)
	}
	return 1
}

// refuse remembers beside the field why its answer was refused, without its
// label.
func (f *formField) refuse(err error) {
	f.refused = f.Value()
	if strings.TrimSpace(f.refused) == "" {
		f.wrong = "is needed"
		return
	}
	f.wrong = strings.TrimPrefix(strings.TrimPrefix(err.Error(), f.Label+": "), f.Label+" ")
}

// mend forgets why an answer was refused, once there is another.
func (f *formField) mend() {
	if f.wrong != "" && !f.Is(f.refused) {
		f.wrong = ""
	}
}

// matches are the known names or tags that complete what is being typed, the
// most frequent first; or the practices of which a name does.
func (f *formField) matches() []model.Tally {
	typed := strings.ToLower(f.unfinished())
	var found []model.Tally
	for _, p := range f.among {
		begins := func(name string) bool { return strings.HasPrefix(strings.ToLower(name), typed) }
		if typed != "" && slices.ContainsFunc(p.Names(), begins) && !strings.EqualFold(p.Name, typed) && p.Group != model.Records {
			found = append(found, model.Tally{Name: p.Name})
		}
	}
	for _, t := range f.known {
		if name := strings.ToLower(t.Name); typed != "" && strings.HasPrefix(name, typed) && name != typed {
			found = append(found, t)
		}
	}
	return found
}

// unfinished is the name or tag that is being typed: what follows the last
// comma, or the last space for tags.
func (f *formField) unfinished() string {
	value := f.Value()
	if f.Key == tagsKey {
		tag, _ := model.CutTagSign(value[strings.LastIndexAny(value, " ,")+1:])
		return tag
	}
	return strings.TrimLeft(value[strings.LastIndexByte(value, ',')+1:], " ")
}

// complete shows behind the cursor what the best match would add.
func (f *formField) complete() {
	if !f.completes() {
		return
	}
	f.line.SetGhost("")
	if found := f.matches(); len(found) > 0 {
		typed, name := []rune(f.unfinished()), []rune(found[0].Name)
		if n := min(len(typed), len(name)); strings.EqualFold(string(name[:n]), string(typed)) {
			f.line.SetGhost(string(name[n:]))
		}
	}
}

// completes tells that known names or tags complete what is typed.
func (f *formField) completes() bool { return f.line != nil && (f.known != nil || f.among != nil) }

// accept takes the best match in at the keys that move to the right of the text's
// end.
func (f *formField) accept(msg tea.KeyMsg) bool {
	if msg.Type != tea.KeyRight && msg.Type != tea.KeyEnd || !f.completes() || !f.line.AtEnd() || len(f.matches()) == 0 || f.among == nil && f.line.Ghost() == "" {
		return false
	}
	f.line.Complete(len(f.Value())-len(f.unfinished()), f.matches()[0].Name)
	return true
}

// written is what a line and a text that can be marked have in common.
type written interface {
	Len() int
	SetRemarks([][2]int)
}

// check has the language check read what was written, if that is another text
// than before, and marks the words that it points out. A text as long as a
// chapter it does not read at every key.
func (f *formField) check() {
	w, ok := f.Editor.(written)
	if f.Manner == model.AnyManner || !ok || f.checked != nil && f.Is(*f.checked) {
		return
	}
	f.checked, f.remarks = nil, nil
	if w.Len() <= checkedText {
		text := f.Value()
		f.checked, f.remarks = &text, language.Check(text, f.Manner)
	}
	ranges := make([][2]int, len(f.remarks))
	for i, r := range f.remarks {
		ranges[i] = [2]int{r.Start, r.End}
	}
	w.SetRemarks(ranges)
}

// remark is the first of the remarks in words.
func (f *formField) remark() string {
	if len(f.remarks) == 0 {
		return ""
	}
	first := f.remarks[0]
	text := fmt.Sprintf("“%s”: %s", widget.Clean(first.Phrase), first.Why)
	if first.Instead != "" {
		text += "; try " + first.Instead
	}
	return text
}

// hasAside tells that something is said beside the field while it is typed:
// how a date is read, which names are known.
func (f *formField) hasAside() bool {
	return f.wrong != "" || f.isDate() || f.Kind == model.NamedPeriod || f.completes() || f.explainsChoice()
}

// explainsChoice tells that the values to choose from are explained.
func (f *formField) explainsChoice() bool { return f.Kind == model.Choice && f.Hint != "" }

func (f *formField) isDate() bool {
	return f.Kind == model.Date || f.Kind == model.Moment || f.Kind == model.Dates
}

// aside is what to say beside the field: how a date is read, who is meant,
// what the language check found.
func (f *formField) aside(s *session, p model.Practice) string {
	t := &s.theme
	switch {
	case f.wrong != "":
		return t.Bad.Render(widget.Clean(f.wrong))
	case f.isDate(), f.Kind == model.NamedPeriod:
		return f.reading(s, p)
	case f.explainsChoice() && f.Focused():
		return t.Hint.Render(f.Hint)
	case f.completes() && f.Focused():
		var names []string
		for _, m := range f.matches() {
			name := widget.Clean(m.Name)
			if m.Count > 0 {
				name += fmt.Sprintf(" (%d)", m.Count)
			}
			names = append(names, name)
		}
		switch {
		case len(names) == 0 && f.among != nil:
			return f.focusRead(s)
		case len(names) == 0:
			return ""
		}
		return t.Muted.Render(keys.ShownName("right") + " " + strings.Join(names, "  "))
	case f.Manner != model.AnyManner && f.Focused():
		return t.Hint.Render(f.remark())
	}
	return ""
}

// focusRead is how an answer that names practices is understood.
func (f *formField) focusRead(s *session) string {
	named, unknown := f.among.Several(f.Value())
	switch {
	case len(unknown) > 0:
		return s.theme.Bad.Render("no practice: " + widget.Clean(unknown[0]))
	case len(named) > today.MostFocus:
		return s.theme.Bad.Render(fmt.Sprintf("the first %d count", today.MostFocus))
	}
	names := make([]string, len(named))
	for i, p := range named {
		names[i] = widget.Clean(p.Name)
	}
	return s.theme.Hint.Render(strings.Join(names, ", "))
}

// reading is how what was typed for a date is understood; of a promise's due
// time also the moment to aim for so that it is early.
func (f *formField) reading(s *session, p model.Practice) string {
	t := &s.theme
	if f.Value() == "" || f.Value() == f.first {
		return ""
	}
	starts := s.journal.Config.DayStarts
	stored, err := f.Read(f.Value(), s.now, starts)
	if err != nil {
		if f.Kind == model.NamedPeriod {
			return t.Bad.Render("not a period I understand yet")
		}
		return t.Bad.Render("not a date I understand yet")
	}
	if stored == "" {
		return ""
	}
	text := t.Glyphs.Arrow + " " + f.Say(stored, s.now, starts)
	if period, ok := model.PeriodNamed(stored); ok && f.Kind == model.NamedPeriod {
		text = t.Glyphs.Arrow + " " + period.Title()
	}
	if due, err := time.Parse(time.RFC3339, stored); err == nil && p.Role == model.RolePromise && p.SaysDue(&f.Field) {
		text += ", aim for " + due.Add(-s.journal.Config.Buffer).Format("15:04")
	}
	return t.Hint.Render(text)
}

// tagsOf are the tags in a line: parted by spaces or commas, with or without
// the sign.
func tagsOf(line string) []string {
	var tags []string
	for _, tag := range strings.FieldsFunc(line, func(r rune) bool { return r == ' ' || r == ',' }) {
		if tag, _ = model.CutTagSign(tag); tag != "" && !slices.Contains(tags, tag) {
			tags = append(tags, tag)
		}
	}
	return tags
}

// tagsLine is the line that tagsOf reads tags from.
func tagsLine(tags []string) string {
	typed := make([]string, len(tags))
	for i, tag := range tags {
		typed[i] = model.TypedTag(tag)
	}
	return strings.Join(typed, " ")
}

var errClash = errors.New("another program changed the same answer while you wrote")
