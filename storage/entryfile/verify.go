package entryfile

import (
	"errors"
	"fmt"
	"slices"

	"fromhere/model"
)

// errLayout tells that a file cannot be edited without losing a part of it.
var errLayout = errors.New("the layout of the file is unusual, and saving would lose a part of it; change it in a text editor")

// readBack decodes the bytes of a file again and refuses them unless they hold
// the whole entry.
func readBack(data []byte, e model.Entry) (Document, error) {
	d, err := Decode(data)
	if err != nil {
		return d, fmt.Errorf("the text to write could not be read back: %w", err)
	}
	if part := difference(e, d.Entry); part != "" {
		return d, fmt.Errorf("%s would not come back from the file as it was typed; please report this", part)
	}
	return d, nil
}

// verify refuses the text of a file unless it holds the whole entry, and
// whatever else was in the file before.
func verify(text string, e model.Entry, before Document, was *positions) error {
	after, err := readBack([]byte(text), e)
	if err != nil {
		return err
	}
	is, ok := positionsOf(text, after.root)
	if !ok {
		return errLayout
	}
	if part := lost(before, after, was, is); part != "" {
		return fmt.Errorf("%w (%s)", errLayout, part)
	}
	return nil
}

// difference names the first part in which two entries differ.
func difference(a, b model.Entry) string {
	for key, text := range a.Answers.All() {
		if text != b.Answers.Get(key) {
			return Quote(key)
		}
	}
	switch {
	case a.ID != b.ID:
		return "the id"
	case a.Practice != b.Practice:
		return "the practice"
	case a.Day != b.Day:
		return "the day"
	case !sameMoment(a.Created, b.Created):
		return "the time of creation"
	case a.Answers != b.Answers:
		return "an answer"
	case !slices.EqualFunc(a.Events, b.Events, sameEvent):
		return "an event"
	case !slices.Equal(a.Tags, b.Tags):
		return "a tag"
	case !slices.Equal(a.Links, b.Links):
		return "a link"
	case a.Evidence != b.Evidence:
		return "the evidence mark"
	case !sameMoment(a.Deleted, b.Deleted):
		return "the time of deletion"
	}
	return ""
}
