package model

import (
	"maps"
	"slices"
)

// Part is what two versions of an entry may differ in.
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

// Difference is one part of an entry that two versions of it have otherwise.
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
	return partLabels[d.Part]
}

var partLabels = map[Part]string{
	StagesPart: "Stages", TagsPart: "Tags", LinksPart: "Links", EvidencePart: "Evidence", TrashPart: "Trash",
	DayPart: "Day", CreatedPart: "Recorded", PracticePart: "Practice",
}

// Differences are the parts that two versions of an entry have otherwise:
// answers in the order of the practice's fields, those that the practice does
// not know after them, then the rest.
func Differences(a, b Entry, p Practice) []Difference {
	var found []Difference
	known := map[string]bool{}
	for _, f := range p.AllFields() {
		known[f.Key] = true
		if a.Answers[f.Key] != b.Answers[f.Key] {
			found = append(found, Difference{AnswerPart, f})
		}
	}
	others := maps.Clone(b.Answers)
	if others == nil {
		others = map[string]string{}
	}
	maps.Copy(others, a.Answers)
	for _, name := range slices.Sorted(maps.Keys(others)) {
		if !known[name] && a.Answers[name] != b.Answers[name] {
			found = append(found, Difference{AnswerPart, Field{Key: name, Label: name, Kind: Prose}})
		}
	}
	for _, part := range []struct {
		part Part
		same bool
	}{
		{StagesPart, slices.EqualFunc(a.Events, b.Events, Event.same)},
		{TagsPart, slices.Equal(a.Tags, b.Tags)},
		{LinksPart, slices.Equal(a.Links, b.Links)},
		{EvidencePart, a.Evidence == b.Evidence},
		{TrashPart, a.Deleted.Equal(b.Deleted)},
		{DayPart, a.Day == b.Day},
		{CreatedPart, a.Created.Equal(b.Created)},
		{PracticePart, a.Practice == b.Practice},
	} {
		if !part.same {
			found = append(found, Difference{Part: part.part})
		}
	}
	return found
}

// Merged is version a of an entry with the picked parts as b has them. It
// keeps the Version of a, for it takes the place of a.
func Merged(a, b Entry, picks []Difference) Entry {
	kept, b := a.Clone(), b.Clone()
	for _, d := range picks {
		switch d.Part {
		case AnswerPart:
			if stored, ok := b.Answers[d.Field.Key]; ok {
				kept.Answers[d.Field.Key] = stored
			} else {
				delete(kept.Answers, d.Field.Key)
			}
		case StagesPart:
			kept.Events = b.Events
		case TagsPart:
			kept.Tags = b.Tags
		case LinksPart:
			kept.Links = b.Links
		case EvidencePart:
			kept.Evidence = b.Evidence
		case TrashPart:
			kept.Deleted = b.Deleted
		case DayPart:
			kept.Day = b.Day
		case CreatedPart:
			kept.Created = b.Created
		case PracticePart:
			kept.Practice = b.Practice
		}
	}
	return kept
}
