package cli

import (
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"fromhere/model"
)

// longestID keeps a file's name short enough for every system.
const longestID = 64

// check refuses an id that no file could have, and says how to make one.
func (a adding) check(newID func() string) error {
	switch {
	case !a.chosen:
		return nil
	case a.edit:
		return misusef("--id is for scripts, and --edit is for people; use only one of them")
	case a.id == "" || len(a.id) > longestID || strings.Trim(a.id, "0123456789abcdefghijklmnopqrstuvwxyz") != "":
		return misusef("--id: %q is not an id: an id has 1 to %d small letters and digits; "+
			"`uuidgen | tr -d - | tr A-Z a-z` makes one, and here is another: %s", clipped(a.id), longestID, newID())
	}
	return nil
}

// recordOnce is for a program that asks again because it does not know whether
// its entry was added: one that is there already under its id, saying the same,
// is left alone.
func (c *commands) recordOnce(a asked) error {
	there, err := a.there()
	if err == nil && len(there) == 0 {
		if err = a.add(); err == nil {
			return errors.Join(a.dropDrafts(), c.printAdded(a.Store, a.flags.id))
		}
		if errors.Is(err, model.ErrChanged) { // another program may have added it meanwhile
			if now, looking := a.there(); looking == nil && len(now) > 0 {
				there, err = now, nil
			}
		}
	}
	if err != nil {
		return err
	}
	return c.recognize(a, there)
}

// there are the versions of the entry with the id, those in the trash too; most
// often one or none.
func (a asked) there() (versions []model.Entry, err error) {
	snapshot, err := a.Store.Load()
	if err != nil {
		return nil, fmt.Errorf("read the journal: %w", err)
	}
	for _, p := range snapshot.Problems {
		name, _, _ := strings.Cut(filepath.Base(p.Path), ".")
		if strings.HasSuffix(name, "-"+a.flags.id) {
			return nil, fmt.Errorf("--id: entry %s may be there, but its file cannot be read, and nothing was added: %s", a.flags.id, p)
		}
	}
	for _, e := range snapshot.Entries {
		if e.ID == a.flags.id {
			versions = append(versions, e)
		}
	}
	for _, c := range snapshot.Conflicts {
		for _, side := range c.Sides {
			if c.ID == a.flags.id {
				versions = append(versions, side.Entry)
			}
		}
	}
	return versions, nil
}

// dropDrafts removes the drafts of attempts that failed: the entry is saved now.
func (a asked) dropDrafts() error {
	if a.Drafts == nil {
		return nil
	}
	if err := a.Drafts().Erase(a.flags.id); err != nil {
		return isDone{fmt.Errorf("entry %s is saved; remove the drafts of earlier attempts: %w", a.flags.id, err)}
	}
	return nil
}

func (a asked) add() error {
	d, err := a.entry(a.flags.id)
	if err != nil {
		return err
	}
	_, err = d.save()
	return err
}

// recognize tells whether the entry that is there is the one that is asked for.
func (c *commands) recognize(a asked, there []model.Entry) error {
	id := a.flags.id
	var differs []string
	for _, e := range there {
		if e.Tombstone() {
			return fmt.Errorf("--id: entry %s was erased for good; nothing was added; choose another id to add yours", id)
		}
		var err error
		if differs, err = a.differsFrom(e); err != nil {
			return err
		}
		if len(differs) > 0 {
			continue
		}
		said := "add: --id: entry " + id + " exists already, and nothing was added"
		if e.InTrash() {
			said += "; it is in the trash"
		}
		if err := complain(c.env.Err, said); err != nil {
			return fmt.Errorf("write what was done: %w", err)
		}
		return c.printAdded(a.Store, id)
	}
	return fmt.Errorf("--id: entry %s exists already and differs in %s; nothing was changed; `%s show %s` shows it; choose another id to add yours",
		id, strings.Join(differs, ", "), program, id)
}

// differsFrom names what an entry that is there has otherwise than the one that
// is asked for. What was done with it since, such as further stages, does not
// count. Without --at the words are read as of when it was added.
func (a asked) differsFrom(e model.Entry) (parts []string, err error) {
	if a.flags.at == "" {
		a.at = e.Created.In(a.now.Location())
		a.now = a.at
	}
	d, err := a.entry(e.ID)
	if err == nil {
		err = d.complete()
	}
	if err != nil {
		return nil, err
	}
	text, err := a.Store.Encode(d.entry)
	if err != nil {
		return nil, err
	}
	want, err := a.Store.Decode(text) // as it would be read back
	if err != nil {
		return nil, err
	}
	for _, difference := range model.Differences(want, e, a.practice) {
		switch difference.Part {
		case model.LinksPart, model.EvidencePart, model.TrashPart:
			continue
		case model.StagesPart:
			if beginsWith(e.Events, want.Events) {
				continue
			}
		}
		parts = append(parts, difference.Label())
	}
	return parts, nil
}

func beginsWith(events, first []model.Event) bool {
	return len(events) >= len(first) && slices.EqualFunc(events[:len(first)], first, model.Event.Same)
}
