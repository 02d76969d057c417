package model

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"
)

// AnswerError tells that a field's answer cannot be taken. Field is where the
// mistake is, so that a form can put the cursor there. It is returned as a
// value: var bad AnswerError; errors.As(err, &bad).
type AnswerError struct {
	Field   Field
	Reason  string // a whole sentence that names the field by its label
	Mistake string // the same where the field is named already
}

// Error is the reason.
func (e AnswerError) Error() string { return e.Reason }

// Read turns what a person typed for the field into its stored form. Text
// that holds nothing is stored as "", and refused only if the field is
// required. Dates and moments are read as by ParseDate and ParseMoment, and
// moments stored in the zone of now; a period as by ParsePeriod. A line's inner newlines become spaces. A
// choice may be cut to any unambiguous beginning. For Dates, "yes" means the
// usual follow-ups from today and "no" none. The error is an AnswerError.
func (f Field) Read(text string, now time.Time, dayStarts time.Duration) (stored string, err error) {
	switch stored, err = f.read(text, now, dayStarts); {
	case err != nil:
		return "", f.mistaken(err.Error())
	case stored == "" && f.Required:
		return "", f.needed()
	}
	return stored, nil
}

// mistaken is the error of an answer that cannot be taken.
func (f Field) mistaken(why string) AnswerError {
	return AnswerError{f, f.Label + ": " + why, why}
}

// needed is the error of a required field that holds nothing.
func (f Field) needed() AnswerError {
	hint := ""
	if f.Hint != "" {
		hint = ": " + f.Hint
	}
	return AnswerError{f, "Fill in " + f.Label + hint, "fill it in" + hint}
}

func (f Field) read(text string, now time.Time, dayStarts time.Duration) (string, error) {
	if f.Kind == Prose {
		return f.readProse(text), nil
	}
	if text = strings.TrimSpace(text); text == "" {
		return "", nil
	}
	switch f.Kind {
	case Person:
		return readNames(text), nil
	case Date:
		d, err := ParseDate(text, DayOf(now, dayStarts))
		return d.String(), err
	case Moment:
		t, err := ParseMoment(text, now, dayStarts)
		return t.Format(time.RFC3339), err
	case Dates:
		return readDates(text, DayOf(now, dayStarts))
	case NamedPeriod:
		return readPeriod(text, DayOf(now, dayStarts))
	case Choice:
		return readChoice(text, f.Choices)
	case YesNo:
		return readYesNo(text)
	case Scale:
		return readScale(text)
	case Number:
		return readNumber(text)
	}
	return onOneLine(text), nil
}

// readProse keeps text as typed, without blank lines at its end. A template
// that was left as it is holds nothing.
func (f Field) readProse(text string) string {
	lines := strings.Split(text, "\n")
	for len(lines) > 0 && strings.TrimSpace(lines[len(lines)-1]) == "" {
		lines = lines[:len(lines)-1]
	}
	if text = strings.Join(lines, "\n"); slices.Equal(strings.Fields(text), strings.Fields(f.Template)) {
		return ""
	}
	return text
}

// onOneLine puts a space for every line break and the white space round it.
func onOneLine(text string) string {
	var parts []string
	for line := range strings.FieldsFuncSeq(text, func(r rune) bool { return r == '\n' || r == '\r' }) {
		if line = strings.TrimSpace(line); line != "" {
			parts = append(parts, line)
		}
	}
	return strings.Join(parts, " ")
}

// readNames trims each name, and keeps each once.
func readNames(text string) string {
	var names []string
	for _, name := range People(text) {
		if name = strings.Join(strings.Fields(name), " "); !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return strings.Join(names, ", ")
}

// readDates reads days separated by commas or, where there are none, by spaces.
func readDates(text string, today Day) (string, error) {
	days, err := severalDays(text, today)
	if err != nil {
		return "", err
	}
	return storedDays(days), nil
}

// storedDays are days as an answer holds them: in order and each once.
func storedDays(days []Day) string {
	slices.Sort(days)
	days = slices.Compact(days)
	stored := make([]string, len(days))
	for i, d := range days {
		stored[i] = d.String()
	}
	return strings.Join(stored, " ")
}

// daysToAsk are the days after a day on which it is asked whether something held.
func daysToAsk(day Day) (days []Day) {
	for _, after := range heldAfter {
		days = append(days, day+after)
	}
	return days
}

func severalDays(text string, today Day) (days []Day, err error) {
	switch said, known := yesNo[strings.ToLower(text)]; {
	case known && said == "yes":
		return daysToAsk(today), nil
	case known:
		return nil, nil
	}
	if d, err := ParseDate(text, today); err == nil {
		return []Day{d}, nil
	}
	parts := strings.Fields(text)
	if strings.Contains(text, ",") {
		parts = People(text)
	}
	for _, part := range parts {
		d, err := ParseDate(part, today)
		if err != nil {
			return nil, fmt.Errorf("%w, with commas between days, or yes for "+sayHeldAfter, err)
		}
		days = append(days, d)
	}
	return days, nil
}

// errOneDay is why a day is no answer where a longer period is asked for.
var errOneDay = errors.New("that is one day; a week is 2026-W49, a month 2026-11, a quarter 2026-Q4, a year 2026")

func readPeriod(text string, today Day) (string, error) {
	p, err := ParsePeriod(text, today)
	if err == nil && p.Kind == OneDay {
		err = errOneDay
	}
	return p.Name(), err
}

func readChoice(text string, choices []string) (string, error) {
	var begun []string
	for _, c := range choices {
		if strings.EqualFold(c, text) {
			return c, nil
		}
		if strings.HasPrefix(strings.ToLower(c), strings.ToLower(text)) {
			begun = append(begun, c)
		}
	}
	switch len(begun) {
	case 1:
		return begun[0], nil
	case 0:
		return "", fmt.Errorf("%q is not one of %s", clipped(text), strings.Join(choices, ", "))
	}
	return "", fmt.Errorf("%q may be %s; type more of it", text, strings.Join(begun, " or "))
}

// yesNo is what people type for yes and no.
var yesNo = map[string]string{"y": "yes", "yes": "yes", "true": "yes", "n": "no", "no": "no", "false": "no"}

func readYesNo(text string) (string, error) {
	if said, ok := yesNo[strings.ToLower(text)]; ok {
		return said, nil
	}
	return "", fmt.Errorf("%q is neither yes nor no", clipped(text))
}

func readNumber(text string) (string, error) {
	n, err := strconv.Atoi(text)
	if err != nil || n < 0 {
		return "", fmt.Errorf("%q is not a whole number, 0 or more", clipped(text))
	}
	return strconv.Itoa(n), nil
}

func readScale(text string) (string, error) {
	n, err := strconv.Atoi(text)
	if err != nil || n < 0 || n > 10 {
		return "", fmt.Errorf("%q is not a whole number from 0 to 10", clipped(text))
	}
	return strconv.Itoa(n), nil
}

// Say is a stored value as a person reads it and could type it again: Read
// turns it back into the stored form. A value that is not in the form of its
// kind, as in a file edited by hand, is said as it is.
func (f Field) Say(stored string, now time.Time, dayStarts time.Duration) string {
	today := DayOf(now, dayStarts)
	switch f.Kind {
	case Date:
		if d, err := ParseDay(stored); err == nil {
			if f.Dated {
				return SayDate(d, today)
			}
			return SayDay(d, today)
		}
	case Moment:
		if t, err := time.Parse(time.RFC3339, stored); err == nil {
			return sayMoment(t, now, max(dayStarts, smallHours))
		}
	case Dates:
		return sayDates(stored, today)
	}
	return stored
}

func sayDates(stored string, today Day) string {
	var said []string
	for text := range strings.FieldsSeq(stored) {
		d, err := ParseDay(text)
		if err != nil {
			return stored
		}
		said = append(said, SayDay(d, today))
	}
	return strings.Join(said, ", ")
}

// Check tells what keeps an entry from being saved: the first required field
// that is empty, as an AnswerError; leave that ends before it begins, as one
// too; a stage that the practice lacks.
func (p Practice) Check(e Entry) error {
	for _, f := range p.AllFields() {
		if p.lacks(e, f) {
			return f.needed()
		}
	}
	if p.Role == RoleLeave {
		from, begins := e.Date("from")
		to, ends := e.Date("to")
		if f, _ := p.Field("to"); begins && ends && to < from {
			return f.mistaken(fmt.Sprintf("%s is before %s, when leave begins", to, from))
		}
	}
	for _, ev := range e.Events {
		if ev.Stage == "" {
			continue
		}
		if _, ok := p.Stage(ev.Stage); !ok {
			return p.unknownStage(ev.Stage)
		}
	}
	return nil
}

// lacks tells that the entry leaves a required field empty. A week plan may name
// no week: older ones do not, and are for the week that they were recorded in.
func (p Practice) lacks(e Entry, f Field) bool {
	old := p.Role == RoleWeekPlan && f.Kind == Date
	return f.Required && !old && f.readProse(strings.TrimSpace(e.Answers.Get(f.Key))) == ""
}

func (p Practice) unknownStage(name string) error {
	if len(p.Stages) == 0 {
		return fmt.Errorf("%s has no stages, so %q cannot be one", p.Name, name)
	}
	return fmt.Errorf("%s has no stage %q; its stages are %s", p.Name, name, strings.Join(p.StageLabels(), ", "))
}

// Unfinished are the required fields that the entry leaves empty: lists mark
// it, and its form asks for them.
func Unfinished(e Entry, p Practice) []Field {
	var empty []Field
	for _, f := range p.AllFields() {
		if p.lacks(e, f) {
			empty = append(empty, f)
		}
	}
	return empty
}
