package cli

import (
	"errors"
	"fmt"
	"strings"

	"fromhere/model"
)

// saveEdited lets a person edit the entry as text, and saves what comes back: of
// an entry that is there with its comments, and not where nothing was changed. The
// file is removed only after that: whatever goes wrong, nothing typed is lost, and
// the app offers it.
func (c *commands) saveEdited(d newEntry) (model.Entry, error) {
	text, err := d.Store.Encode(d.entry)
	if err != nil {
		return model.Entry{}, err
	}
	drafts, before := d.Drafts(), d.entry
	path, err := drafts.EditorPath(before)
	var given []byte
	if err == nil {
		given, err = drafts.WriteText(path, before, text, d.now)
	}
	if err != nil {
		return model.Entry{}, fmt.Errorf("write the entry for the editor: %w", err)
	}
	edited, err := c.openEditor(drafts, path, d.nothing())
	if err != nil {
		return model.Entry{}, fmt.Errorf("%w; what you typed is in %s", err, path)
	}
	key := model.EditorKey(d.entry.ID)
	if strings.TrimSpace(edited) == "" {
		return model.Entry{}, errors.Join(errors.New("the editor left an empty text, so "+d.nothing()), drafts.Drop(key))
	}
	if d.there() && edited == string(given) && d.entry.Same(d.opened) {
		return before, drafts.Drop(key)
	}
	if err := d.read(edited); err != nil {
		return model.Entry{}, fmt.Errorf("%s: %w\nwhat you typed is kept in %s", path, err, path)
	}
	saved, err := d.keepText([]byte(edited))
	if err != nil {
		return model.Entry{}, fmt.Errorf("%w; what you typed is kept in %s", err, path)
	}
	if err := drafts.Drop(key); err != nil {
		return saved, fmt.Errorf("entry %s is saved, but its temporary text is still there: %w", saved.ID, err)
	}
	return saved, nil
}

// keepText saves the entry that was read from a text. One that was there before
// keeps the text as it was written, comments and all, and after it what reads
// otherwise in its stored form.
func (d *newEntry) keepText(text []byte) (model.Entry, error) {
	e := d.entry
	if d.there() {
		saved, _, err := d.Store.SaveText(text, e.Version)
		if err != nil || saved.Same(e) {
			return saved, err
		}
		e.Version = saved.Version
	}
	saved, _, err := d.Store.Save(e)
	return saved, err
}

// openEditor runs the person's editor on a file, and reads what it left there;
// nothing says what was not done where that fails.
func (c *commands) openEditor(drafts Drafts, path, nothing string) (string, error) {
	editor, err := c.env.Editor(path)
	if err != nil {
		return "", err
	}
	// Where the output is kept by a program, as in id=$(fromhere add …), the
	// editor still needs a terminal to draw on.
	editor.Stdin, editor.Stdout, editor.Stderr = c.env.In, c.env.Out, c.env.Err
	if c.env.Width == 0 {
		editor.Stdout = c.env.Err
	}
	if err := editor.Run(); err != nil {
		return "", fmt.Errorf("the editor %s failed, so %s: %w", editor.Path, nothing, err)
	}
	data, err := drafts.ReadText(path)
	return string(data), err
}

// read takes the edited text for the entry. Answers may be typed as people say
// them.
func (d *newEntry) read(text string) error {
	e, err := d.Store.Decode([]byte(text))
	if err != nil {
		return Misuse(err)
	}
	switch {
	case !d.there():
		if d.practice, err = practiceNamed(d.Catalog, e.Practice); err != nil {
			return err
		}
	case e.Practice != d.entry.Practice:
		return misusef("the practice was changed from %s to %s; add a new entry instead", d.entry.Practice, e.Practice)
	}
	e.Practice, e.Version = d.practice.ID, d.entry.Version
	named := map[string]string{}
	for written, text := range e.Answers.All() {
		key, err := fieldNamed(d.practice, written)
		if err != nil {
			return err
		}
		if key == stageKey {
			return misusef("the %s cannot be changed among the answers; take that line out, and use `fromhere stage`", key)
		}
		if named[key] != "" {
			return misusef("%s is there twice; leave one out", key)
		}
		named[key] = text
	}
	e.Answers = model.AnswersOf(named)
	if d.entry, err = d.practice.ReadEdited(d.entry, e, d.now, d.Config.DayStarts); err != nil {
		return Misuse(err)
	}
	return d.complete()
}
