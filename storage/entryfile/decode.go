package entryfile

import (
	"strconv"
	"strings"
	"time"

	"gopkg.in/yaml.v3"

	"fromhere/model"
)

// schema is the form of file that this program writes, and the newest it can
// read.
const schema = 1

// Document is a decoded file: the entry it holds, and the nodes that say on
// which lines.
type Document struct {
	Entry model.Entry
	root  *yaml.Node
}

// Line is the line of a key's value, 0 where there is no such key.
func (d Document) Line(key string) int {
	if value := Child(d.root, key); value != nil {
		return value.Line
	}
	return 0
}

// Decode reads an entry from the bytes of its file. The error is a *model.Problem.
// Keys that it does not know are left to the nodes.
func Decode(data []byte) (Document, error) {
	root, err := Parse(data)
	if err != nil {
		return Document{}, err
	}
	d := Document{root: root}
	seen := map[string]bool{}
	if err := Pairs(root, func(key, value *yaml.Node) error {
		seen[key.Value] = true
		if key.Value == "schema" {
			return CheckSchema(value)
		}
		return nil
	}); err != nil {
		return Document{}, err
	}
	for _, key := range []string{"schema", "id", "practice", "day", "created"} {
		if !seen[key] {
			return Document{}, model.ProblemAt(0, "add it, such as `"+examples[key]+"`", "it has no %s", Quote(key))
		}
	}
	if err := Pairs(root, d.take); err != nil {
		return Document{}, err
	}
	return d, nil
}

var examples = map[string]string{
	"schema":   "schema: 1",
	"id":       "id: 01kasvq9x2c4m7n8p3r5t6v0w1",
	"practice": "practice: promise",
	"day":      "day: 2026-11-23",
	"created":  "created: 2026-11-23T17:45:12+01:00",
}

// CheckSchema refuses a schema that this program does not know.
func CheckSchema(value *yaml.Node) error {
	text, err := Text("schema", value)
	if err != nil {
		return err
	}
	switch n, err := strconv.Atoi(text); {
	case err != nil || n < 1:
		return model.ProblemAt(value.Line, "write `schema: 1`", "%q is not a schema", text)
	case n > schema:
		return model.ProblemAt(value.Line, "install a newer fromhere to read it",
			"it has schema %d, and this fromhere reads up to %d", n, schema)
	}
	return nil
}

// take reads one key of the file into the entry.
func (d *Document) take(key, value *yaml.Node) error {
	e, err := &d.Entry, error(nil)
	switch key.Value {
	case "id":
		e.ID, err = EntryID(value)
	case "practice":
		e.Practice, err = required(value, "practice")
	case "day":
		e.Day, err = day(value)
	case "created":
		e.Created, err = moment(value, "created")
	case "answers":
		err = d.answers(value)
	case "events":
		err = d.events(value)
	case "tags":
		e.Tags, err = Texts(value, "tags")
	case "links":
		e.Links, err = Texts(value, "links")
	case "evidence":
		e.Evidence, err = truth(value, "evidence")
	case "deleted":
		if !isNull(value) {
			e.Deleted, err = moment(value, "deleted")
		}
	}
	return err
}

// answers reads every answer as the text that is there, also under keys that
// no practice knows. What is no text stays in the file alone.
func (d *Document) answers(value *yaml.Node) error {
	if isNull(value) {
		return nil
	}
	if value.Kind != yaml.MappingNode {
		return model.ProblemAt(value.Line, MendIt, "`answers` holds no keys and values, such as `to: Priya`")
	}
	texts := make(map[string]string, len(value.Content)/2)
	err := Pairs(value, func(key, value *yaml.Node) (err error) {
		if key.Kind == yaml.ScalarNode && value.Kind == yaml.ScalarNode {
			texts[key.Value], err = Text(key.Value, value)
		}
		return err
	})
	d.Entry.Answers = model.AnswersOf(texts)
	return err
}

func (d *Document) events(value *yaml.Node) error {
	if isNull(value) {
		return nil
	}
	if value.Kind != yaml.SequenceNode {
		return model.ProblemAt(value.Line, MendIt, "`events` is not a list, such as `- {at: 2026-11-23T17:45:12+01:00, stage: promised}`")
	}
	for _, item := range value.Content {
		ev, err := event(item)
		if err != nil {
			return err
		}
		d.Entry.Events = append(d.Entry.Events, ev)
	}
	return nil
}

func event(item *yaml.Node) (model.Event, error) {
	var ev model.Event
	if item.Kind != yaml.MappingNode {
		return ev, model.ProblemAt(item.Line, MendIt, "this event is not a `{at: …, stage: …}`")
	}
	err := Pairs(item, func(key, value *yaml.Node) (err error) {
		switch key.Value {
		case "at":
			ev.At, err = moment(value, "at")
		case "stage":
			ev.Stage, err = required(value, "stage")
		case "held":
			ev.Held, err = required(value, "held")
		case "due":
			ev.Due, err = moment(value, "due")
		}
		return err
	})
	switch {
	case err != nil:
		return ev, err
	case ev.At.IsZero():
		return ev, model.ProblemAt(item.Line, "add `at:` and its time", "this event does not say when")
	case ev.Stage == "" && ev.Held == "":
		return ev, model.ProblemAt(item.Line, "add `stage:` and its name", "this event names no stage")
	}
	return ev, nil
}

// Text is the text of a value exactly as written: 012 stays 012.
func Text(what string, value *yaml.Node) (string, error) {
	switch {
	case value.Kind != yaml.ScalarNode:
		return "", model.ProblemAt(value.Line, MendIt, "%s holds a list or a mapping where a text belongs", Quote(what))
	case value.Style&yaml.TaggedStyle != 0:
		return "", model.ProblemAt(value.Line, "write the text without the tag", "%s has the YAML tag %s", Quote(what), value.Tag)
	}
	return value.Value, nil
}

func required(value *yaml.Node, what string) (string, error) {
	text, err := Text(what, value)
	if err == nil && strings.TrimSpace(text) == "" {
		return "", model.ProblemAt(value.Line, "write it after the colon", "%s is empty", Quote(what))
	}
	return text, err
}

// EntryID is the id that an entry says it has.
func EntryID(value *yaml.Node) (string, error) {
	text, err := required(value, "id")
	if err == nil && !IsID(text) {
		return "", model.ProblemAt(value.Line, "write it as in the file's name", "id %q is not made of small letters and digits", text)
	}
	return text, err
}

func day(value *yaml.Node) (model.Day, error) {
	text, err := required(value, "day")
	if err != nil {
		return 0, err
	}
	d, err := model.ParseDay(text)
	if err != nil {
		return 0, model.ProblemAt(value.Line, "write year, month and day", "`day`: %v", err)
	}
	return d, nil
}

func moment(value *yaml.Node, what string) (time.Time, error) {
	text, err := required(value, what)
	if err != nil {
		return time.Time{}, err
	}
	t, err := time.Parse(time.RFC3339, text)
	if err != nil || t.IsZero() {
		return time.Time{}, model.ProblemAt(value.Line, "write date, time and zone",
			"%s: %q is not a time such as 2026-11-23T17:45:12+01:00", Quote(what), text)
	}
	return t, nil
}

func truth(value *yaml.Node, what string) (bool, error) {
	text, err := Text(what, value)
	if err != nil {
		return false, err
	}
	switch strings.ToLower(text) {
	case "true", "yes":
		return true, nil
	case "false", "no", "":
		return false, nil
	}
	return false, model.ProblemAt(value.Line, "write true or false", "%s is %q", Quote(what), text)
}

// Texts are the texts of a list in brackets or of lines.
func Texts(value *yaml.Node, what string) ([]string, error) {
	if isNull(value) {
		return nil, nil
	}
	if value.Kind != yaml.SequenceNode {
		return nil, model.ProblemAt(value.Line, "write it in brackets", "%s is not a list such as [board, q4]", Quote(what))
	}
	var all []string
	for _, item := range value.Content {
		text, err := Text(what, item)
		if err != nil {
			return nil, err
		}
		all = append(all, text)
	}
	return all, nil
}

// isNull tells a key with nothing behind it.
func isNull(n *yaml.Node) bool { return n.Kind == yaml.ScalarNode && n.Tag == "!!null" && n.Style == 0 }

var ownerLine = lazily(`(?m)^id: ([0-9a-z]+)\r?$`)

// OwnerOf is the id of the entry that bytes belong to, also when only a part
// of it was written; "" where they name none.
func OwnerOf(data []byte) string {
	if d, err := Decode(data); err == nil {
		return d.Entry.ID
	}
	if line := ownerLine().FindSubmatch(data); line != nil {
		return string(line[1])
	}
	return ""
}

// Newer tells the files of a later fromhere.
func Newer(data []byte) bool {
	root, err := Parse(data)
	if err != nil {
		return false
	}
	value := Child(root, "schema")
	if value == nil {
		return false
	}
	n, err := strconv.Atoi(value.Value)
	return err == nil && n > schema
}
