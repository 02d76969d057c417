package storage

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"fromhere/model"
)

// A word that somebody writes begins with the entry and the field that it is
// written for, so that it can be told where it does not belong.
func wordsBegin(id, key string) string { return id[len(id)-3:] + "." + key + "." }

// keysOf are the fields that are written in.
var keysOf = map[string][]string{"promise": {"to", "what", "note"}, "contact": {"person", "team", "struggle", "note"}}

// writer is a person with a clone.
type writer struct {
	name    string
	store   *Store
	dice    *rand.Rand
	said    int
	entries []model.Entry
}

func (w *writer) word(id, key string) string {
	w.said++
	return fmt.Sprintf("%s%s%d", wordsBegin(id, key), w.name, w.said)
}

// moment is one of few, so that two writers also do the same at the same time.
func (w *writer) moment() time.Time {
	return promise.Created.Add(time.Duration(w.dice.IntN(4)) * time.Hour)
}

func (w *writer) begin(t *testing.T, number int) {
	e := promise.Clone()
	e.ID = fmt.Sprintf("01kasvq9x2c4m7n8p3r5t60%03d", number)
	e.Practice = []string{"promise", "contact"}[number%2]
	e.Answers = model.Answers{}
	for _, key := range keysOf[e.Practice] {
		e.Answers = e.Answers.With(key, w.word(e.ID, key))
	}
	for range 4 {
		e.Answers = e.Answers.With("note", e.Answers.Get("note")+"\n"+w.word(e.ID, "note"))
	}
	e.Tags, e.Links, e.Events = []string{w.word(e.ID, "tag")}, nil, []model.Event{{At: e.Created, Stage: "promised"}}
	w.entries = append(w.entries, save(t, w.store, e))
}

// write changes one thing in one entry, or begins another.
func (w *writer) write(t *testing.T, newest *int) {
	i := w.dice.IntN(len(w.entries))
	e := w.entries[i].Clone()
	key := keysOf[e.Practice][w.dice.IntN(len(keysOf[e.Practice]))]
	switch w.dice.IntN(12) {
	case 0, 1:
		e.Answers = e.Answers.With(key, w.word(e.ID, key))
	case 2, 3: // one line of several
		lines := strings.Split(e.Answers.Get("note"), "\n")
		lines[w.dice.IntN(len(lines))] = w.word(e.ID, "note")
		e.Answers = e.Answers.With("note", strings.Join(lines, "\n"))
	case 4:
		e.Answers = e.Answers.With(key, "")
	case 5:
		e.Tags = append(e.Tags, w.word(e.ID, "tag"))
	case 6:
		e.Tags = nil
	case 7:
		at := w.moment()
		e.Events = append(e.Events, []model.Event{{At: at, Stage: "kept"}, {At: at, Held: "yes"}, {At: at, Stage: "renegotiated"}}[w.dice.IntN(3)])
	case 8:
		if e.Deleted = w.moment(); w.entries[i].InTrash() {
			e.Deleted = time.Time{}
		}
	case 9:
		e.Evidence = !e.Evidence
	case 10:
		e.Links = []string{w.word(e.ID, "link")}
	case 11:
		*newest++
		w.begin(t, *newest)
		return
	}
	w.entries[i] = save(t, w.store, e)
}

// wordsOf is all that an entry says, in pieces that git may put together anew.
func wordsOf(e model.Entry) []string {
	var all []string
	for key, text := range e.Answers.All() {
		for line := range strings.SplitSeq(text, "\n") {
			all = append(all, key+": "+line)
		}
	}
	for _, tag := range e.Tags {
		all = append(all, "tag: "+tag)
	}
	for _, link := range e.Links {
		all = append(all, "link: "+link)
	}
	for _, ev := range e.Events {
		all = append(all, fmt.Sprint("event: ", ev.At, ev.Stage, ev.Held))
	}
	if e.Evidence {
		all = append(all, "evidence: yes")
	}
	if e.InTrash() {
		all = append(all, "deleted: "+e.Deleted.String())
	}
	return all
}
