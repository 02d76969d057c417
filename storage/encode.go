package storage

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"fromhere/model"
)

// The keys of a file and of an event, in the order they are written.
var (
	fileOrder  = []string{"schema", "id", "practice", "day", "created", "answers", "events", "tags", "links", "evidence", "deleted"}
	eventOrder = []string{"at", "stage", "held"}
)

const indent = "  "

// encode is the entry as the bytes of its file. old are the bytes that it
// replaces, or nil: what did not change keeps its lines. Moments are kept to
// the second. What does not decode to the same entry again is refused.
func encode(e model.Entry, c model.Catalog, old []byte) ([]byte, error) {
	e, err := tidied(e)
	if err != nil {
		return nil, err
	}
	p, _ := c.Practice(e.Practice)
	if old == nil {
		data := written(e, p, document{}, layout{})
		return data, verify(data, e, document{})
	}
	before, err := decode([]byte(unixLines(string(old))))
	if err != nil {
		return nil, err
	}
	if top, ok := layOut(before.root, splitLines(unixLines(string(old))), 1); ok {
		data := written(e, p, before, top)
		if verify(data, e, before) == nil {
			return data, nil
		}
	}
	data := written(e, p, document{}, layout{})
	return data, verify(data, e, before)
}

// tidied is the entry in the form that a file can hold.
func tidied(e model.Entry) (model.Entry, error) {
	e = e.Clone()
	var errs []error
	tidy := func(what, text string) string {
		errs = append(errs, checkText(what, text))
		return unixLines(text)
	}
	e.ID, e.Practice = tidy("the id", e.ID), tidy("the practice", e.Practice)
	for key, text := range e.Answers.All() {
		errs = append(errs, checkText("the field key "+name(key), key))
		e.Answers = e.Answers.With(key, tidy(name(key), text))
	}
	for i, ev := range e.Events {
		e.Events[i].Stage = tidy(fmt.Sprintf("the stage of event %d", i+1), ev.Stage)
		e.Events[i].Held = tidy(fmt.Sprintf("held of event %d", i+1), ev.Held)
	}
	for i := range e.Tags {
		e.Tags[i] = tidy(fmt.Sprintf("tag %d", i+1), e.Tags[i])
	}
	for i := range e.Links {
		e.Links[i] = tidy(fmt.Sprintf("link %d", i+1), e.Links[i])
	}
	return e, errors.Join(errs...)
}

// written lays the entry over what was there before.
func written(e model.Entry, p model.Practice, before document, top layout) []byte {
	was := before.entry
	isNew := before.root == nil
	set := func(key string, same bool, value string) {
		switch {
		case same && !isNew:
		case value == "":
			top.remove(key)
		default:
			top.set(key, fileOrder, []string{key + ": " + value})
		}
	}
	set("schema", true, fmt.Sprint(schema))
	set("id", e.ID == was.ID, flowText(e.ID))
	set("practice", e.Practice == was.Practice, flowText(e.Practice))
	set("day", e.Day == was.Day, e.Day.String())
	set("created", sameMoment(e.Created, was.Created), momentText(e.Created))
	if e.Answers != was.Answers {
		writeAnswers(&top, e, p, was)
	}
	if !slices.EqualFunc(e.Events, was.Events, sameEvent) {
		writeEvents(&top, e, was)
	}
	set("tags", slices.Equal(e.Tags, was.Tags), listText(e.Tags))
	set("links", slices.Equal(e.Links, was.Links), listText(e.Links))
	set("evidence", e.Evidence == was.Evidence, map[bool]string{true: "true"}[e.Evidence])
	set("deleted", sameMoment(e.Deleted, was.Deleted), momentText(e.Deleted))
	return joined(top.lines())
}

// inner is the layout of what stands below a key, and the key's own line. It
// is empty when there is nothing, or nothing that can be kept line by line.
func inner(top *layout, key string) (l layout, header string) {
	if i := top.find(key); i >= 0 {
		b := top.blocks[i]
		if l, ok := layOut(b.value, b.lines[1:], b.line+1); ok {
			return l, b.lines[0]
		}
	}
	return layout{indent: indent}, ""
}

// put puts what stands below a key back; without a header it is written anew.
func put(top *layout, key string, l layout, header string) {
	lines := l.lines()
	switch i := top.find(key); {
	case len(lines) == 0:
		top.remove(key)
	case header != "":
		top.blocks[i].lines = append([]string{header}, lines...)
		top.blocks[i].keeps = len(l.tail) == 0 && len(l.blocks) > 0 && l.blocks[len(l.blocks)-1].keeps
	default:
		top.set(key, fileOrder, []string{key + ":"})
		i = top.find(key)
		top.blocks[i].lines = append(top.blocks[i].lines, lines...)
		top.blocks[i].keeps = l.blocks[len(l.blocks)-1].keeps
	}
}

func writeAnswers(top *layout, e model.Entry, p model.Practice, was model.Entry) {
	l, header := inner(top, "answers")
	order := answerOrder(e, p)
	for _, key := range order {
		text := e.Answers.Get(key)
		if text == was.Answers.Get(key) && (header != "" || text == "") {
			continue
		}
		if text == "" {
			l.remove(key)
			continue
		}
		lines := blockLines(text, l.indent+indent)
		lines[0] = flowText(key) + ": " + lines[0]
		l.set(key, order, lines)
	}
	for key := range was.Answers.All() {
		if !e.Answers.Has(key) {
			l.remove(key)
		}
	}
	put(top, "answers", l, header)
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

// writeEvents keeps the lines of events that are still there, and the
// comments of those that are not.
func writeEvents(top *layout, e, was model.Entry) {
	l, header := inner(top, "events")
	next := layout{indent: l.indent, tail: l.tail}
	old := l.blocks
	for _, ev := range e.Events {
		fresh := block{lines: []string{l.indent + "- " + eventText(ev) + "\n"}}
		for i := range old {
			if sameEvent(was.Events[len(l.blocks)-len(old)+i], ev) {
				gone := commentsOf(old[:i], l)
				fresh, old = old[i], old[i+1:]
				fresh.lead = append(gone, fresh.lead...)
				break
			}
		}
		next.blocks = append(next.blocks, fresh)
	}
	next.tail = append(commentsOf(old, l), next.tail...)
	put(top, "events", next, header)
}

// commentsOf are the comments above and within blocks, as lines of their own.
func commentsOf(blocks []block, l layout) []string {
	var all []string
	for _, b := range blocks {
		all = append(all, b.lead...)
		all = append(all, l.ended(b.remarks())...)
	}
	return all
}

func eventText(ev model.Event) string {
	values := map[string]string{"at": momentText(ev.At)}
	if ev.Stage != "" {
		values["stage"] = flowText(ev.Stage)
	}
	if ev.Held != "" {
		values["held"] = flowText(ev.Held)
	}
	var parts []string
	for _, key := range eventOrder {
		if v, ok := values[key]; ok {
			parts = append(parts, key+": "+v)
		}
	}
	return "{" + strings.Join(parts, ", ") + "}"
}

func listText(texts []string) string {
	if len(texts) == 0 {
		return ""
	}
	return flowList(texts)
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
	return sameMoment(a.At, b.At) && a.Stage == b.Stage && a.Held == b.Held
}

func joined(lines []string) []byte {
	var b strings.Builder
	for i, line := range lines {
		b.WriteString(line)
		_, ended := lineEnd(line)
		if i+1 < len(lines) && ended == 0 || i+1 == len(lines) && !strings.HasSuffix(line, "\n") {
			b.WriteByte('\n')
		}
	}
	return []byte(b.String())
}
