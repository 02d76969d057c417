package cli

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"time"
	"unicode/utf16"

	"fromhere/model"
	"fromhere/ui/term"
)

// entryJSON is an entry with the keys and the values of its file, and the
// stage it stands at.
type entryJSON struct {
	ID       string      `json:"id"`
	Practice string      `json:"practice"`
	Day      string      `json:"day"`
	Created  string      `json:"created"`
	Answers  answersJSON `json:"answers"`
	Events   []eventJSON `json:"events"`
	Tags     []string    `json:"tags"`
	Links    []string    `json:"links"`
	Evidence bool        `json:"evidence"`
	Deleted  string      `json:"deleted,omitempty"`
	Stage    string      `json:"stage"`
}

type eventJSON struct {
	At    string `json:"at"`
	Stage string `json:"stage,omitempty"`
	Held  string `json:"held,omitempty"`
	Due   string `json:"due,omitempty"`
}

// answersJSON is answers in the order of the file, which a map would lose.
type answersJSON []answerJSON

type answerJSON struct{ key, value string }

// MarshalJSON writes the answers as one object.
func (a answersJSON) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	b.WriteByte('{')
	for i, answer := range a {
		if i > 0 {
			b.WriteByte(',')
		}
		for j, text := range []string{answer.key, answer.value} {
			if j > 0 {
				b.WriteByte(':')
			}
			enc := json.NewEncoder(&b)
			enc.SetEscapeHTML(false)
			if err := enc.Encode(text); err != nil {
				return nil, err
			}
		}
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

func toJSON(e model.Entry, p model.Practice) entryJSON {
	known, unknown := answersOf(e, p)
	out := entryJSON{
		ID: e.ID, Practice: e.Practice, Day: e.Day.String(), Created: fileTime(e.Created),
		Answers: append(known, unknown...), Events: []eventJSON{}, Tags: append([]string{}, e.Tags...),
		Links: append([]string{}, e.Links...), Evidence: e.Evidence, Deleted: fileTime(e.Deleted), Stage: e.Stage(),
	}
	for _, ev := range e.Events {
		out.Events = append(out.Events, eventJSON{At: fileTime(ev.At), Stage: ev.Stage, Held: ev.Held, Due: fileTime(ev.Due)})
	}
	return out
}

// answersOf are the answers to the fields of the practice, in their order, and
// those under keys that it does not know.
func answersOf(e model.Entry, p model.Practice) (known, unknown answersJSON) {
	for f := range p.EachField {
		if text := e.Answers.Get(f.Key); text != "" {
			known = append(known, answerJSON{f.Key, text})
		}
	}
	for key, text := range e.Answers.All() {
		if !slices.ContainsFunc(known, func(a answerJSON) bool { return a.key == key }) {
			unknown = append(unknown, answerJSON{key, text})
		}
	}
	return known, unknown
}

// entriesJSON is what list and show print: always an array.
func (r *reading) entriesJSON(entries []model.Entry) []entryJSON {
	out := make([]entryJSON, 0, len(entries))
	for _, e := range entries {
		out = append(out, toJSON(e, r.journal.Practice(e)))
	}
	return out
}

// fileTime is a moment as files hold it; "" for none.
func fileTime(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.Format(time.RFC3339)
}

// printJSON prints a value as JSON.
func (c *commands) printJSON(value any) error {
	text, err := inJSON(value)
	if err != nil {
		return err
	}
	return c.print(text)
}

// inJSON is a value as JSON that a terminal can bear.
func inJSON(value any) (string, error) {
	text, err := marshalled(value, "  ")
	if err != nil {
		return "", fmt.Errorf("write JSON: %w", err)
	}
	return escaped(string(text)), nil
}

// marshalled is a value as JSON without the escapes that only web pages need,
// each level indented; in one line where indent is "".
func marshalled(value any, indent string) ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", indent)
	err := enc.Encode(value)
	return b.Bytes(), err
}

// escaped writes the runes that steer a terminal, or are not to be seen, and that
// JSON lets through by their numbers. They can only be inside strings, so the
// values stay the same.
func escaped(text string) string {
	var b bytes.Buffer
	for i, r := range text {
		if (r < 0x7f || r > 0x9f) && !term.Unseen(text, i) {
			b.WriteRune(r)
			continue
		}
		for _, unit := range utf16.AppendRune(nil, r) {
			fmt.Fprintf(&b, `\u%04x`, unit)
		}
	}
	return b.String()
}
