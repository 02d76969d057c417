package cli

import (
	"errors"
	"fmt"
	"strings"

	"fromhere/model"
)

// saveEdited lets a person edit the entry as text, and saves what comes back.
// The file is removed only after that: whatever goes wrong, nothing typed is
// lost, and the app offers it.
func (c *commands) saveEdited(d newEntry) (model.Entry, error) {
	text, err := d.Store.Encode(d.entry)
	if err != nil {
		return model.Entry{}, err
	}
	drafts := d.Drafts()
	path, err := drafts.EditorPath(d.entry)
	if err == nil {
		_, err = drafts.WriteText(path, d.entry, text, d.now)
	}
	if err != nil {
		return model.Entry{}, fmt.Errorf("write the entry for the editor: %w", err)
	}
	edited, err := c.edit(drafts, path)
	if err != nil {
		return model.Entry{}, fmt.Errorf("%w; what you typed is in %s", err, path)
	}
	key := model.EditorKey(d.entry.ID)
	if strings.TrimSpace(edited) == "" {
		return model.Entry{}, errors.Join(errors.New("the text came back empty, so nothing was added"), drafts.Drop(key))
	}
	if err := d.read(edited); err != nil {
		return model.Entry{}, fmt.Errorf("%s: %w\nwhat you typed is kept in %s", path, err, path)
	}
	saved, _, err := d.Store.Save(d.entry)
	if err != nil {
		return model.Entry{}, fmt.Errorf("%w; what you typed is kept in %s", err, path)
	}
	if err := drafts.Drop(key); err != nil {
		return saved, fmt.Errorf("entry %s is saved, but its temporary text is still there: %w", saved.ID, err)
	}
	return saved, nil
}

// edit runs the person's editor on a file, and reads what it left there.
func (c *commands) edit(drafts Drafts, path string) (string, error) {
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
		return "", fmt.Errorf("the editor %s failed, so nothing was added: %w", editor.Path, err)
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
	if d.practice, err = practiceNamed(d.Catalog, e.Practice); err != nil {
		return err
	}
	e.Practice = d.practice.ID
	named := map[string]string{}
	for written, text := range e.Answers.All() {
		key, err := fieldNamed(d.practice, written)
		if err != nil {
			return err
		}
		if key == stageKey {
			return misusef("%s is no answer; an event with it tells the stage", key)
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
