package model

import (
	"maps"
	"slices"
)

// Same tells whether two versions of an entry are equal in all but Version, which
// depends on the bytes of the file.
func (e Entry) Same(other Entry) bool {
	return e.ID == other.ID && e.Practice == other.Practice && e.Day == other.Day &&
		e.Created.Equal(other.Created) && e.Deleted.Equal(other.Deleted) && e.Evidence == other.Evidence &&
		e.Answers == other.Answers &&
		slices.EqualFunc(e.Events, other.Events, Event.Same) &&
		slices.Equal(e.Tags, other.Tags) && slices.Equal(e.Links, other.Links)
}

// Part is a part of an entry in which two versions may differ.
type Part string

// The parts of an entry.
const (
	AnswerPart   Part = "answer" // one for each field
	StagesPart   Part = "stages" // its events: the stages it reached, and whether it held
	TagsPart     Part = "tags"
	LinksPart    Part = "links"
	EvidencePart Part = "evidence"
	TrashPart    Part = "trash"
	DayPart      Part = "day"
	CreatedPart  Part = "created"
	PracticePart Part = "practice"
)

// Difference is a part of an entry that is not the same in two versions.
type Difference struct {
	Part  Part
	Field Field // of an answer
}

// Key names the difference among those of an entry.
func (d Difference) Key() string { return string(d.Part) + " " + d.Field.Key }

// Label is the part in a word or two.
func (d Difference) Label() string {
	if d.Part == AnswerPart {
		return d.Field.Label
	}
	for _, p := range parts {
		if p.part == d.Part {
			return p.label
		}
	}
	return ""
}

// parts are all but the answers, in the order they are shown.
var parts = []struct {
	part  Part
	label string
	same  func(a, b Entry) bool
	take  func(kept *Entry, b Entry)
}{
	{StagesPart, "Stages", func(a, b Entry) bool { return slices.EqualFunc(a.Events, b.Events, Event.Same) },
		func(kept *Entry, b Entry) { kept.Events = b.Events }},
	{TagsPart, "Tags", func(a, b Entry) bool { return slices.Equal(a.Tags, b.Tags) },
		func(kept *Entry, b Entry) { kept.Tags = b.Tags }},
	{LinksPart, "Links", func(a, b Entry) bool { return slices.Equal(a.Links, b.Links) },
		func(kept *Entry, b Entry) { kept.Links = b.Links }},
	{EvidencePart, "Evidence", func(a, b Entry) bool { return a.Evidence == b.Evidence },
		func(kept *Entry, b Entry) { kept.Evidence = b.Evidence }},
	{TrashPart, "Trash", func(a, b Entry) bool { return a.Deleted.Equal(b.Deleted) },
		func(kept *Entry, b Entry) { kept.Deleted = b.Deleted }},
	{DayPart, "Day", func(a, b Entry) bool { return a.Day == b.Day },
		func(kept *Entry, b Entry) { kept.Day = b.Day }},
	{CreatedPart, "Recorded", func(a, b Entry) bool { return a.Created.Equal(b.Created) },
		func(kept *Entry, b Entry) { kept.Created = b.Created }},
	{PracticePart, "Practice", func(a, b Entry) bool { return a.Practice == b.Practice },
		func(kept *Entry, b Entry) { kept.Practice = b.Practice }},
}

// Differences are the parts of an entry that are not the same in two versions:
// answers in the order of the practice's fields, those that the practice does
// not know after them, then the rest.
func Differences(a, b Entry, of Practice) []Difference {
	var found []Difference
	known := map[string]bool{}
	for _, f := range of.AllFields() {
		known[f.Key] = true
		if a.Answers.Get(f.Key) != b.Answers.Get(f.Key) {
			found = append(found, Difference{AnswerPart, f})
		}
	}
	others := map[string]bool{}
	for _, e := range []Entry{a, b} {
		for name := range e.Answers.All() {
			if !known[name] && a.Answers.Get(name) != b.Answers.Get(name) {
				others[name] = true
			}
		}
	}
	for _, name := range slices.Sorted(maps.Keys(others)) {
		found = append(found, Difference{AnswerPart, Field{Key: name, Label: name, Kind: Prose}})
	}
	for _, p := range parts {
		if !p.same(a, b) {
			found = append(found, Difference{Part: p.part})
		}
	}
	return found
}

// Merged is version a of an entry with the picked parts as b has them. It
// keeps the Version of a, for it takes the place of a.
func Merged(a, b Entry, picks []Difference) Entry {
	kept, b := a.Clone(), b.Clone()
	for _, d := range picks {
		if d.Part == AnswerPart {
			kept.Answers = kept.Answers.With(d.Field.Key, b.Answers.Get(d.Field.Key))
			continue
		}
		for _, p := range parts {
			if p.part == d.Part {
				p.take(&kept, b)
			}
		}
	}
	return kept
}
