package storage

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"time"
	"unicode"

	"fromhere/model"
)

// WriteText writes the text of an entry for the person's editor to the path
// that EditorPath gave, and keeps a draft of it. The text of a new entry gets an
// empty line for each field without an answer. A text that was left at the path
// before stays, and given is nil.
func (p *Drafts) WriteText(path string, e model.Entry, text []byte, now time.Time) (given []byte, err error) {
	if e.Version == "" {
		practice, _ := p.catalog.Practice(e.Practice)
		text = withBlanks(text, e, practice)
	}
	d := model.Draft{Key: model.EditorKey(e.ID), Kind: model.DraftEditor, Opened: e, Path: path, Kept: now}
	if err := p.Keep(d); err != nil {
		return nil, err
	}
	switch err := p.fillText(path, text); {
	case errors.Is(err, fs.ErrExist):
		return nil, nil
	case err != nil:
		return nil, err
	}
	return text, nil
}

// withBlanks adds an empty line for each field without an answer to the text of
// an entry, and says at its head what to do with them.
func withBlanks(text []byte, e model.Entry, p model.Practice) []byte {
	lines := strings.SplitAfter(string(text), "\n")
	at := blockEnd(lines, "answers:")
	var blanks strings.Builder
	if at < 0 {
		at = blockEnd(lines, "created:")
		blanks.WriteString("answers:\n")
	}
	for _, f := range p.AllFields() {
		if e.Answers.Get(f.Key) == "" {
			fmt.Fprintf(&blanks, "  %s:  # %s\n", f.Key, printable(hintOf(f)))
		}
	}
	head := fmt.Sprintf("# %s: %s\n# Write behind the colons, and leave empty what does not matter.\n",
		printable(p.Name), printable(p.Asks))
	return []byte(head + strings.Join(lines[:at], "") + blanks.String() + strings.Join(lines[at:], ""))
}

// printable puts a space for each character that a comment must not hold, such
// as a line break.
func printable(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsPrint(r) {
			return r
		}
		return ' '
	}, text)
}

// blockEnd is the line after a top-level key and all that stands under it; -1
// when the key is not there.
func blockEnd(lines []string, key string) int {
	for i, line := range lines {
		if !strings.HasPrefix(line, key) {
			continue
		}
		for i++; i < len(lines) && strings.HasPrefix(strings.TrimRight(lines[i], "\n")+" ", " "); i++ {
			if lines[i] == "" {
				break
			}
		}
		return i
	}
	return -1
}

func hintOf(f model.Field) string {
	hint := f.Hint
	if f.Kind == model.Choice {
		hint = strings.Join(f.Choices, ", ")
	}
	if f.Required {
		hint = "needed: " + hint
	}
	return hint
}
