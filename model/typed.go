package model

import (
	"fmt"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// ReadTyped turns what a person typed for fields, by field key, into answers in
// their stored form. The fields that nothing was typed for have no answer. The
// error is the AnswerError of the first field whose text cannot be read, or of
// a required one whose text holds nothing.
func ReadTyped(fields []Field, typed map[string]string, now time.Time, dayStarts time.Duration) (map[string]string, error) {
	answers := make(map[string]string, len(typed))
	for _, f := range fields {
		text, ok := typed[f.Key]
		if !ok {
			continue
		}
		stored, err := f.Read(text, now, dayStarts)
		if err != nil {
			return nil, err
		}
		answers[f.Key] = stored
	}
	return answers, nil
}

// Optional are the fields with none of them required, for readers that tell
// what is missing by other means.
func Optional(fields []Field) []Field {
	optional := make([]Field, len(fields))
	for i, f := range fields {
		f.Required = false
		optional[i] = f
	}
	return optional
}

// ReadEdited is an entry as it came back from a person's editor, which was
// given before. Answers changed there are read as typed text, so that "fri 4pm"
// is a due time; the id must be as it was.
func (p Practice) ReadEdited(before, after Entry, now time.Time, dayStarts time.Duration) (Entry, error) {
	if after.ID != before.ID {
		return after, fmt.Errorf("the id was changed from %s to %s; an entry keeps its id", before.ID, after.ID)
	}
	typed := map[string]string{}
	for key, text := range after.Answers.All() {
		if text != before.Answers.Get(key) {
			typed[key] = text
		}
	}
	answers, err := ReadTyped(Optional(p.AllFields()), typed, now, dayStarts)
	if err != nil {
		return after, err
	}
	after = after.Clone()
	for key, stored := range answers {
		after.Answers = after.Answers.With(key, stored)
	}
	return after, nil
}

// AnswerAll is the entry with each of the answers set as by Answer, in the
// order of the practice's fields.
func (e Entry) AnswerAll(p Practice, answers map[string]string, at time.Time) Entry {
	for _, f := range p.AllFields() {
		if stored, ok := answers[f.Key]; ok {
			e = e.Answer(p, f.Key, stored, at)
		}
	}
	return e
}

// CutTagSign takes off the # that people write before a tag. A # that is part of
// a longer character, as the keycap #️⃣ is, belongs to the tag.
func CutTagSign(text string) (tag string, signed bool) {
	tag, signed = strings.CutPrefix(text, "#")
	if next, _ := utf8.DecodeRuneInString(tag); signed && unicode.IsMark(next) {
		return text, false
	}
	return tag, signed
}

// TypedTag is a tag as it has to be typed for CutTagSign to give it back: one
// that begins with a # has a sign before that.
func TypedTag(tag string) string {
	if _, signed := CutTagSign(tag); signed {
		return "#" + tag
	}
	return tag
}
