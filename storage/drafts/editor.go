package drafts

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"strings"
	"time"
	"unicode"

	"fromhere/model"
	"fromhere/storage/disk"
	"fromhere/storage/entryfile"
)

// EditorPath is the file for an entry's text while it is in the person's
// editor: the one that was left there before, if there is one.
func (p *Drafts) EditorPath(e model.Entry) (path string, err error) {
	p.enter()
	defer p.leave()
	opened := e.Version
	if opened == "" {
		opened = "new"
	}
	name := e.ID + "-" + opened + textExtension
	if !entryfile.IsName(e.ID) || !entryfile.IsName(opened) {
		name = entryfile.Version([]byte(name)) + textExtension
	}
	for _, dir := range p.adopted {
		if _, err := p.files(dir).Disk.Lstat(filepath.Join(dir, name)); err == nil {
			return filepath.Join(dir, name), nil
		}
	}
	err = p.inOwn("find a place for your editor's text", func(dir string) error {
		path = filepath.Join(dir, name)
		return nil
	})
	return path, err
}

// WriteText writes the text of an entry for the person's editor to the path
// that EditorPath gave, and keeps a draft of it. The text of a new entry gets an
// empty line for each field of its form without an answer, those that are known
// later among them. A text that was left at the path
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
	switch err := p.createText(path, text); {
	case errors.Is(err, fs.ErrExist):
		return nil, nil
	case err != nil:
		return nil, err
	}
	return text, nil
}

// createText writes the text for the person's editor to a path. A text that was
// left there before is kept, and the error is fs.ErrExist.
func (p *Drafts) createText(path string, text []byte) error {
	p.enter()
	defer p.leave()
	files := p.files(path)
	err := files.Create(path, text)
	if there, unknown := files.Disk.Lstat(path); errors.Is(err, fs.ErrExist) && unknown == nil {
		err = cmp.Or(disk.RefuseIrregular(there.Mode), err) // an editor would follow a link
	}
	if err != nil {
		return fmt.Errorf("write the text for your editor to %s: %w; %s", path, err, disk.Remedy(err))
	}
	return nil
}

// ReadText reads what the person's editor left at a path.
func (p *Drafts) ReadText(path string) ([]byte, error) {
	p.enter()
	defer p.leave()
	text, err := p.content(path)
	if err != nil {
		return nil, fmt.Errorf("read what your editor left in %s: %w; %s", path, err, disk.Remedy(err))
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
		if !f.Hidden && e.Answers.Get(f.Key) == "" {
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

// hintOf is what to write in a field, as a comment behind its key.
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
