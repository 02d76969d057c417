package entryfile

import (
	"fmt"
	"slices"
	"strings"

	"fromhere/model"
)

// WithUnixLines is the entry with the line ends of Windows turned into those of
// everything else wherever a text was typed. A text that old, the file, holds
// under the same name was not typed, and stays as it is.
func WithUnixLines(e model.Entry, old []byte) model.Entry {
	if !strings.Contains(fmt.Sprint(e.Answers, e.Events, e.Tags, e.Links), "\r\n") {
		return e
	}
	e = e.Clone()
	var was model.Entry
	if d, err := Decode(old); err == nil {
		was = d.Entry
	}
	for key, text := range e.Answers.All() {
		if text != was.Answers.Get(key) {
			e.Answers = e.Answers.With(key, unixLines(text))
		}
	}
	for i, ev := range e.Events {
		if !slices.ContainsFunc(was.Events, func(o model.Event) bool { return sameEvent(o, ev) }) {
			e.Events[i].Stage, e.Events[i].Held = unixLines(ev.Stage), unixLines(ev.Held)
		}
	}
	tidy := func(texts, before []string) {
		for i, text := range texts {
			if !slices.Contains(before, text) {
				texts[i] = unixLines(text)
			}
		}
	}
	tidy(e.Tags, was.Tags)
	tidy(e.Links, was.Links)
	return e
}
