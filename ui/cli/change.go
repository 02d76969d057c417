package cli

import (
	"errors"
	"fmt"
	"slices"
	"unicode"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"fromhere/model"
	"fromhere/ui/term"
)

// entryChange is what a command does to entries that are there: it reads the journal,
// finds them, saves them one after another, and says in a sentence of each what
// was done.
type entryChange struct {
	*reading
	Journal
	c       *commands
	command string
	asJSON  bool
	saved   []model.Entry // as they are now, also those that needed no change
}

// flags gives the command the flag that every change has.
func (d *entryChange) flags(cmd *cobra.Command) {
	cmd.Flags().BoolVar(&d.asJSON, "json", false, "print a JSON array with each entry as it is now, as show does")
}

// begin opens the journal, and finds the entries by endings of their ids, each
// once. Nothing is done where one of them cannot be found.
func (d *entryChange) begin(endings ...string) ([]model.Entry, error) {
	var err error
	if d.Journal, err = d.c.env.Open(d.c.dir); err != nil {
		return nil, err
	}
	d.reading = d.c.readingOf(d.Journal)
	if err := d.load(d.Store); err != nil {
		return nil, err
	}
	if err := d.c.warn(d.reading); err != nil {
		return nil, err
	}
	var found []model.Entry
	for _, ending := range endings {
		e, err := d.journal.Find(ending)
		if err != nil {
			return nil, err
		}
		if e.Tombstone() {
			return nil, fmt.Errorf("entry %s was erased for good, so it cannot be changed", e.ID)
		}
		if !slices.ContainsFunc(found, func(other model.Entry) bool { return other.ID == e.ID }) {
			found = append(found, e)
		}
	}
	return found, nil
}

// inUse is the one entry of an ending, outside the trash.
func (d *entryChange) inUse(ending string) (model.Entry, error) {
	found, err := d.begin(ending)
	if err != nil {
		return model.Entry{}, err
	}
	return found[0], d.refuseTrash(found[0])
}

func (d *entryChange) refuseTrash(e model.Entry) error {
	if e.InTrash() {
		return fmt.Errorf("%s is in the trash; `%s restore %s` takes it out first", d.nameOf(e), program, d.endings()(e.ID))
	}
	return nil
}

// nameOf names an entry in a sentence: the promise "Board numbers" (0v0w1).
func (r *reading) nameOf(e model.Entry) string {
	p, ending := r.journal.Practice(e), r.endings()(e.ID)
	if title := e.Title(p); title != "" {
		return fmt.Sprintf("the %s \"%s\" (%s)", term.Clean(p.Noun), clipped(term.Clean(title)), ending)
	}
	return fmt.Sprintf("the %s %s", term.Clean(p.Noun), ending)
}

// save keeps an entry that was changed, and says what was done.
func (d *entryChange) save(changed model.Entry, done string) error {
	saved, _, err := d.Store.Save(changed)
	if err != nil {
		return err
	}
	return d.did(saved, done)
}

// did says what was done to an entry, which is saved as it is given here.
func (d *entryChange) did(saved model.Entry, done string) error {
	d.saved = append(d.saved, saved)
	if err := d.c.tellNews(d.Store, saved.ID); err != nil || d.asJSON {
		return err
	}
	return d.c.printDone(sentence(done), "it is done: "+done+"; only this message could not be printed")
}

// sentence begins with a capital letter, and ends a line.
func sentence(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToUpper(first)) + term.Clean(text[size:]) + ".\n"
}

// left says why an entry was left as it is.
func (d *entryChange) left(e model.Entry, why string) error {
	d.saved = append(d.saved, e)
	if d.asJSON {
		return nil
	}
	return d.c.print(sentence(why))
}

// end prints the entries for programs, those before an error too.
func (d *entryChange) end(err error) error {
	if d.asJSON && len(d.saved) > 0 {
		text, failed := inJSON(d.entriesJSON(d.saved))
		if failed == nil {
			failed = d.c.printDone(text, "it is done and saved; only the entry could not be printed")
		}
		err = errors.Join(err, failed)
	}
	if err != nil {
		return fmt.Errorf("%s: %w", d.command, err)
	}
	return nil
}
