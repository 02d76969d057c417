package entryfile

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"gopkg.in/yaml.v3"

	"fromhere/model"
)

// The keys of a file and of an event, in the order they are written.
var (
	fileOrder  = []string{"schema", "id", "practice", "day", "created", "answers", "events", "tags", "links", "evidence", "deleted"}
	eventOrder = []string{"at", "stage", "held", "due"}
)

const indent = "  "

// byteMark is what some programs on Windows begin a file with.
const byteMark = "\ufeff"

// Encode is the entry as the bytes of its file. old are the bytes that it
// replaces, or nil: lines of what did not change stay byte for byte. Moments
// are kept to the second. What does not decode to the same entry again is
// refused.
func Encode(e model.Entry, c model.Catalog, old []byte) ([]byte, error) {
	if err := checkTexts(e); err != nil {
		return nil, err
	}
	p, _ := c.Practice(e.Practice)
	if old == nil {
		data := []byte(fresh(e, p))
		_, err := readBack(data, e)
		return data, err
	}
	before, err := Decode(old)
	if err != nil {
		return nil, err
	}
	text, marked := strings.CutPrefix(string(old), byteMark)
	if text, err = rewritten(text, before, e, p); marked {
		text = byteMark + text
	}
	return []byte(text), err
}

// rewritten is the text of a file after an edit: patched, or written anew where
// that is not possible and nothing is lost.
func rewritten(text string, before Document, e model.Entry, p model.Practice) (string, error) {
	was, ok := positionsOf(text, before.root)
	if !ok {
		return "", errLayout
	}
	for where := atWill; where <= notBeforeFirst; where++ {
		try := &patch{positions: was, end: firstEnd(text), placement: where}
		try.edit(before, e, p)
		if patched, ok := try.applied(); ok && verify(patched, e, before, was) == nil {
			return patched, nil
		}
	}
	anew := strings.ReplaceAll(fresh(e, p), "\n", firstEnd(text))
	return anew, verify(anew, e, before, was)
}

// firstEnd is the line end of a text's first line, which new lines get, too.
func firstEnd(text string) string {
	at, size := lineEnd(text)
	if end := text[at : at+size]; end == "\r\n" || end == "\r" {
		return end
	}
	return "\n"
}

// checkTexts refuses an entry that no file can hold.
func checkTexts(e model.Entry) error {
	errs := []error{checkText("the id", e.ID), checkText("the practice", e.Practice)}
	for key, text := range e.Answers.All() {
		errs = append(errs, checkText("the field key "+Quote(key), key), checkText(Quote(key), text))
	}
	for i, ev := range e.Events {
		errs = append(errs, checkText(fmt.Sprintf("the stage of event %d", i+1), ev.Stage),
			checkText(fmt.Sprintf("held of event %d", i+1), ev.Held))
	}
	for i, text := range e.Tags {
		errs = append(errs, checkText(fmt.Sprintf("tag %d", i+1), text))
	}
	for i, text := range e.Links {
		errs = append(errs, checkText(fmt.Sprintf("link %d", i+1), text))
	}
	return errors.Join(errs...)
}

// fresh is the text of a new file.
func fresh(e model.Entry, p model.Practice) string {
	all := spellingsOf(e, p)
	var b strings.Builder
	for _, key := range fileOrder {
		if all[key].flow == "" {
			continue
		}
		lines := all[key].below("")
		lines[0] = pair(key, lines[0])
		b.WriteString(strings.Join(lines, "\n") + "\n")
	}
	return b.String()
}

// edit cuts whatever of an entry differs from what was there before.
func (p *patch) edit(before Document, e model.Entry, practice model.Practice) {
	was, now := spellingsOf(before.Entry, practice), spellingsOf(e, practice)
	for _, key := range fileOrder {
		value := Child(before.root, key)
		switch {
		case now[key].flow == was[key].flow:
		case key == "answers" && value != nil && len(value.Content) > 0:
			p.editAnswers(before, value, e, practice)
		case now[key].flow == "":
			p.remove(before.root, key)
		case key == "events" && value != nil && p.editEvents(value, before.Entry.Events, e.Events):
		case len(was[key].items) > 0 && p.relist(value, was[key].items, now[key].items):
		default:
			p.set(before.root, key, fileOrder, now[key])
		}
	}
}

func (p *patch) editAnswers(before Document, m *yaml.Node, e model.Entry, practice model.Practice) {
	was := before.Entry.Answers
	order := answerOrder(e, practice)
	var gone []string
	for key := range was.All() {
		if !e.Answers.Has(key) {
			gone = append(gone, key)
		}
	}
	if stays := len(p.positions.partsOf(m)) > len(gone); !stays && e.Answers.Empty() {
		p.remove(before.root, "answers")
		return
	} else if !stays && isFlow(m) {
		p.set(before.root, "answers", fileOrder, answersSpelling(e, practice))
		return
	}
	p.remove(m, gone...)
	for _, key := range order {
		if text := e.Answers.Get(key); text != "" && text != was.Get(key) {
			p.set(m, key, order, textSpelling(text))
		}
	}
}

// editEvents corrects the times of the events that are there, each in its place and
// with what else stands there, and puts others behind them. It is not ok where an
// event was taken out or became another.
func (p *patch) editEvents(list *yaml.Node, was, now []model.Event) (ok bool) {
	if len(was) == 0 || len(now) < len(was) {
		return false
	}
	for i, ev := range was {
		if ev.Stage != now[i].Stage || ev.Held != now[i].Held {
			return false
		}
	}
	for i, ev := range was {
		item := list.Content[i]
		if !sameMoment(ev.At, now[i].At) {
			p.set(item, "at", eventOrder, spelling{flow: momentText(now[i].At)})
		}
		switch {
		case sameMoment(ev.Due, now[i].Due):
		case now[i].Due.IsZero():
			p.remove(item, "due")
		default:
			p.set(item, "due", eventOrder, spelling{flow: momentText(now[i].Due)})
		}
	}
	after := eventsSpelling(now).items
	return p.relist(list, after[:len(was)], after)
}

// answerOrder is the order of the catalog, and behind it whatever else was
// answered.
func answerOrder(e model.Entry, p model.Practice) []string {
	var order []string
	for _, f := range p.AllFields() {
		order = append(order, f.Key)
	}
	for key := range e.Answers.All() {
		if !slices.Contains(order, key) {
			order = append(order, key)
		}
	}
	return order
}

// spellingsOf are the forms of all that a file says of an entry. What it does not
// say has an empty one.
func spellingsOf(e model.Entry, p model.Practice) map[string]spelling {
	return map[string]spelling{
		"schema":   {flow: fmt.Sprint(schema)},
		"id":       {flow: flowText(e.ID)},
		"practice": {flow: flowText(e.Practice)},
		"day":      {flow: e.Day.String()},
		"created":  {flow: momentText(e.Created)},
		"answers":  answersSpelling(e, p),
		"events":   eventsSpelling(e.Events),
		"tags":     listSpelling(e.Tags),
		"links":    listSpelling(e.Links),
		"evidence": {flow: map[bool]string{true: "true"}[e.Evidence]},
		"deleted":  {flow: momentText(e.Deleted)},
	}
}

func textSpelling(text string) spelling {
	return spelling{flow: flowText(text), lines: func(in string) []string { return blockLines(text, in+indent) }}
}

func answersSpelling(e model.Entry, p model.Practice) spelling {
	if e.Answers.Empty() {
		return spelling{}
	}
	var keys, pairs []string
	for _, key := range answerOrder(e, p) {
		if text := e.Answers.Get(key); text != "" {
			keys = append(keys, key)
			pairs = append(pairs, pair(key, flowText(text)))
		}
	}
	return spelling{flow: "{" + strings.Join(pairs, ", ") + "}", lines: func(in string) []string {
		in += indent
		all := []string{""}
		for _, key := range keys {
			lines := textSpelling(e.Answers.Get(key)).below(in)
			lines[0] = in + pair(key, lines[0])
			all = append(all, lines...)
		}
		return all
	}}
}

func eventsSpelling(events []model.Event) spelling {
	if len(events) == 0 {
		return spelling{}
	}
	items := make([]string, len(events))
	for i, ev := range events {
		items[i] = eventText(ev)
	}
	return spelling{items: items, flow: "[" + strings.Join(items, ", ") + "]", lines: func(in string) []string {
		lines := []string{""}
		for _, item := range items {
			lines = append(lines, in+indent+"- "+item)
		}
		return lines
	}}
}

func eventText(ev model.Event) string {
	values := map[string]string{"at": momentText(ev.At)}
	if ev.Stage != "" {
		values["stage"] = flowText(ev.Stage)
	}
	if ev.Held != "" {
		values["held"] = flowText(ev.Held)
	}
	if !ev.Due.IsZero() {
		values["due"] = momentText(ev.Due)
	}
	var parts []string
	for _, key := range eventOrder {
		if v, ok := values[key]; ok {
			parts = append(parts, key+": "+v)
		}
	}
	return "{" + strings.Join(parts, ", ") + "}"
}

func listSpelling(texts []string) spelling {
	if len(texts) == 0 {
		return spelling{}
	}
	items := make([]string, len(texts))
	for i, text := range texts {
		items[i] = flowText(text)
	}
	return spelling{items: items, flow: FlowList(texts)}
}

func momentText(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.Format(time.RFC3339)
}

// sameMoment compares moments to the second, zone included, as files hold
// them.
func sameMoment(a, b time.Time) bool { return momentText(a) == momentText(b) }

func sameEvent(a, b model.Event) bool {
	return sameMoment(a.At, b.At) && sameMoment(a.Due, b.Due) && a.Stage == b.Stage && a.Held == b.Held
}
