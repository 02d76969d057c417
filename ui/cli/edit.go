package cli

import (
	"cmp"
	"errors"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"fromhere/model"
)

const editLong = `Change answers and tags of an entry, or open it in the editor.

Each field=value answers one field, as in add; field= empties one. With --edit, or
with nothing to change, the entry is opened in $VISUAL or $EDITOR, and what comes
back is saved with its comments. A stage is changed by ` + "`fromhere stage`" + `.`

const editExample = `  fromhere edit 6t0w1 what="Board numbers, all of them" notes=
  fromhere edit 6t0w1 notes=- <notes.md
  fromhere edit 6t0w1 --tag board --untag q3
  fromhere edit 6t0w1`

// editing is what the flags of edit say.
type editing struct {
	entryChange
	tags, untags []string
	outside      bool
}

func editCommand(c *commands) *cobra.Command {
	d := &editing{entryChange: entryChange{c: c, command: "edit"}}
	cmd := &cobra.Command{
		Use:     "edit ID [field=value …]",
		Short:   "Change what an entry says",
		Long:    editLong,
		Example: editExample,
		Args:    someID("edit", "give the id of an entry and what to change, as in `fromhere edit 6t0w1 notes=\"After the close\"`"),
		RunE:    func(_ *cobra.Command, args []string) error { return d.end(d.change(args[0], args[1:])) },
	}
	cmd.Flags().StringArrayVar(&d.tags, "tag", nil, "a `TAG` to add; may be given several times")
	cmd.Flags().StringArrayVar(&d.untags, "untag", nil, "a `TAG` to take off; may be given several times")
	cmd.Flags().BoolVar(&d.outside, "edit", false, "open it in $VISUAL or $EDITOR before it is saved")
	d.flags(cmd)
	return cmd
}

// change changes what the arguments and flags say, and saves it.
func (d *editing) change(id string, args []string) error {
	before, err := d.inUse(id)
	if err != nil {
		return err
	}
	n := newEntry{Journal: d.Journal, practice: d.journal.Practice(before), entry: before.Clone(), opened: before, now: d.now}
	outside := d.outside || len(args)+len(d.tags)+len(d.untags) == 0
	given, err := d.c.answersIn(n.practice, args, outside)
	if err != nil {
		return err
	}
	if _, ok := given[stageKey]; ok {
		return misusef("stage is not an answer; `%s stage %s` takes the entry to another stage", program, d.endings()(before.ID))
	}
	if err := n.answer(given, d.now); err != nil {
		return err
	}
	if err := d.tag(&n.entry); err != nil {
		return err
	}
	saved, err := d.keep(&n, outside)
	switch {
	case saved.ID == "":
		return err
	case err == nil && saved.Same(before):
		return d.left(saved, "nothing was changed in "+d.nameOf(before))
	}
	return errors.Join(err, d.did(saved, "changed "+changedIn(before, saved, n.practice)+" of "+d.nameOf(saved)))
}

// keep saves the entry, by way of the editor if that is wanted.
func (d *editing) keep(n *newEntry, outside bool) (model.Entry, error) {
	if outside {
		return d.c.saveEdited(*n)
	}
	return n.save()
}

// tag adds tags and takes them off.
func (d *editing) tag(e *model.Entry) error {
	add, err := tagsIn(d.tags)
	if err != nil {
		return err
	}
	off, err := tagsIn(d.untags)
	if err != nil {
		return err
	}
	for _, tag := range off {
		at := slices.Index(e.Tags, tag)
		if at < 0 {
			return misusef("--untag: %s has no tag %q; its tags are %s", d.nameOf(*e), tag, cmp.Or(strings.Join(e.Tags, ", "), "none"))
		}
		e.Tags = slices.Delete(e.Tags, at, at+1)
	}
	for _, tag := range add {
		if !slices.Contains(e.Tags, tag) {
			e.Tags = append(e.Tags, tag)
		}
	}
	return nil
}

// changedIn names what differs between two versions of an entry: "due, notes and
// tags".
func changedIn(before, after model.Entry, p model.Practice) string {
	var said []string
	for _, difference := range model.Differences(before, after, p) {
		if difference.Part == model.AnswerPart {
			said = append(said, difference.Field.Key)
		} else {
			said = append(said, strings.ToLower(difference.Label()))
		}
	}
	if n := len(said); n > 1 {
		return strings.Join(said[:n-1], ", ") + " and " + said[n-1]
	}
	return strings.Join(said, "")
}
