package cli

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"fromhere/model"
)

const addLong = `Record an entry of a practice and print its id.

Each field=value answers one field; a value of - is read from standard input.
Dates and moments are read as people say them: "fri 4pm", "tomorrow", "in 2h",
"2026-11-26 16:00". stage=NAME takes the entry further than its first stage.
If a required answer is missing, the error names the fields of the practice.

A script that may run twice chooses the id with --id: if the same entry is there
already, add prints its id again and adds nothing. Lowercase letters
and digits make an id, as from ` + "`uuidgen | tr -d - | tr A-Z a-z`" + `. Without --at,
a second run reads "tomorrow" as on the day of the first.

The practices and their fields:
`

const addExample = `  fromhere add promise to=Priya what="Board numbers" due="thu 4pm"
  fromhere add follower person=Ana idea="Cut the meeting" backed="Said so first" --at "yesterday 5pm"
  fromhere add nuisance problem="Weekly status mail" solution=- <one-pager.md
  fromhere add contact person=Sam --tag support --tag q4
  fromhere add contact person=Sam --id 01kasvq9x2c4m7n8p3r5t6v0w1
  fromhere add ask --edit`

// adding is what the flags of add say.
type adding struct {
	at   string
	tags []string
	edit bool

	id     string
	chosen bool // there is an id, maybe an empty one
}

func addCommand(c *commands) *cobra.Command {
	var flags adding
	cmd := &cobra.Command{
		Use:     "add PRACTICE [field=value …]",
		Short:   "Record an entry and print its id",
		Example: addExample,
		RunE: func(cmd *cobra.Command, args []string) error {
			flags.chosen = cmd.Flags().Changed("id")
			if err := c.record(args, flags); err != nil {
				return fmt.Errorf("add: %w", err)
			}
			return nil
		},
	}
	usual := cmd.HelpFunc()
	cmd.SetHelpFunc(func(cmd *cobra.Command, args []string) {
		cmd.Long = addLong + practiceLines(c.practices())
		usual(cmd, args)
	})
	cmd.Flags().StringVar(&flags.at, "at", "", "when it was, if not now: `WHEN` as people say it")
	cmd.Flags().StringArrayVar(&flags.tags, "tag", nil, "a `TAG`; may be given several times")
	cmd.Flags().StringVar(&flags.id, "id", "", "the `ID` of the entry, for programs that may ask for it twice")
	cmd.Flags().BoolVar(&flags.edit, "edit", false, "open it in $VISUAL or $EDITOR before it is saved")
	return cmd
}

// practices are those of the journal; where it cannot be opened, help must
// still be had, and names those built in.
func (c *commands) practices() model.Catalog {
	if opened, err := c.env.Open(c.dir); err == nil {
		return opened.Catalog
	}
	return model.BuiltIn
}

// practiceLines are a practice a line with its fields, those needed marked.
func practiceLines(catalog model.Catalog) string {
	t := table{indent: 2, columns: []column{{}, {}}}
	for _, p := range catalog {
		t.add(plain(p.ID), plain(strings.Join(fieldKeys(p.Fields, "*"), " ")))
	}
	t.add(plain("(all)"), plain(strings.Join(fieldKeys(model.Common, "*"), " ")))
	return t.render(0, false) + "\n* is needed."
}

func fieldKeys(fields []model.Field, needed string) []string {
	keys := make([]string, len(fields))
	for i, f := range fields {
		keys[i] = f.Key
		if f.Required {
			keys[i] += needed
		}
	}
	return keys
}

// record makes an entry of what the arguments and flags say, saves it, and prints
// its id.
func (c *commands) record(args []string, flags adding) error {
	now := c.env.Now()
	if err := flags.check(func() string { return c.env.NewID(now) }); err != nil {
		return err
	}
	opened, away := c.env.Open(c.dir)
	if away != nil && (opened.Drafts == nil || flags.edit) {
		return away
	}
	if len(args) == 0 {
		return misusef("name the practice first, as in `fromhere add promise`; there are %s",
			strings.Join(opened.Catalog.IDs(), ", "))
	}
	p, err := practiceNamed(opened.Catalog, args[0])
	if err != nil {
		return err
	}
	at, err := pastMoment(flags.at, now, opened.Config.DayStarts)
	if err != nil {
		return err
	}
	given, err := c.answersIn(p, args[1:], flags.edit)
	if err != nil {
		return err
	}
	a := asked{Journal: opened, practice: p, given: given, flags: flags, now: now, at: at}
	if flags.chosen && away == nil {
		return c.recordOnce(a)
	}
	id := flags.id
	if !flags.chosen {
		id = c.env.NewID(at)
	}
	d, err := a.entry(id)
	if err == nil && away != nil {
		if err = d.complete(); err == nil {
			err = d.keep(away)
		}
	}
	if err != nil {
		return err
	}
	var saved model.Entry
	if flags.edit {
		saved, err = c.saveEdited(d)
	} else {
		saved, err = d.save()
	}
	if saved.ID == "" {
		return err
	}
	return errors.Join(err, c.printAdded(opened.Store, saved.ID))
}

// printAdded prints the id of an entry that is saved, and what there is to tell
// beside.
func (c *commands) printAdded(store Store, id string) error {
	if err := c.tellNews(store, id); err != nil {
		return err
	}
	return c.printDone(id+"\n", fmt.Sprintf("entry %s is saved, so do not add it again; only its id could not be printed", id))
}

// tellNews tells on Err what there is to tell beside an entry that is saved.
func (c *commands) tellNews(store Store, id string) error {
	for _, text := range store.News() {
		if err := complain(c.env.Err, text); err != nil {
			return isDone{fmt.Errorf("entry %s is saved, but its report could not be printed: %w", id, err)}
		}
	}
	return nil
}

// asked is an entry as the command line asks for it.
type asked struct {
	Journal
	practice model.Practice
	given    map[string]string // as typed, by field key
	flags    adding
	now      time.Time
	at       time.Time // when it was
}

// entry is the entry under an id.
func (a asked) entry(id string) (newEntry, error) {
	d := newEntry{Journal: a.Journal, practice: a.practice, now: a.now,
		entry: a.Config.NewEntry(id, a.practice, a.at)}
	var err error
	if d.entry.Tags, err = tagsIn(a.flags.tags); err != nil {
		return d, err
	}
	return d, d.answer(a.given, a.at)
}

// practiceNamed finds a practice by any of its names.
func practiceNamed(catalog model.Catalog, name string) (model.Practice, error) {
	if p, ok := catalog.Named(name); ok {
		return p, nil
	}
	return model.Practice{}, unknown("practice", name, catalog.IDs())
}

// pastMoment is when the entry was: now, or what --at says, to the second. An
// entry cannot be of a time to come.
func pastMoment(text string, now time.Time, dayStarts time.Duration) (time.Time, error) {
	if text == "" {
		return now.Truncate(time.Second), nil
	}
	at, err := model.ParseMoment(text, now, dayStarts)
	switch {
	case err != nil:
		return at, misusef("--at: %w", err)
	case at.After(now):
		return at, misusef("--at: %q (%s) must be in the past; try \"yesterday 5pm\", \"last fri 4pm\" or \"2h ago\"",
			text, model.SayMoment(at, now))
	}
	return at.Truncate(time.Second), nil
}

// tagsIn are the tags of the flag, with or without the sign.
func tagsIn(texts []string) ([]string, error) {
	var tags []string
	for _, text := range texts {
		tag, signed := model.CutTagSign(strings.TrimSpace(text))
		if signed && tag == "" {
			return nil, misusef("--tag: # alone is not a tag; give its name too, as in --tag board")
		}
		if tag == "" || strings.ContainsAny(tag, " \t\r\n,") {
			return nil, misusef("--tag: %q is not one word; give --tag once for each", text)
		}
		tags = append(tags, tag)
	}
	return tags, nil
}

// newEntry is an entry that is being made, or a new version of one.
type newEntry struct {
	Journal
	practice model.Practice
	entry    model.Entry
	opened   model.Entry // as it was in the journal; of a new one nothing
	now      time.Time
}

// there tells that the entry was in the journal before.
func (d *newEntry) there() bool { return d.opened.ID != "" }

// nothing says that nothing was done.
func (d *newEntry) nothing() string {
	if d.there() {
		return "nothing was changed"
	}
	return "nothing was added"
}

// answer reads the given answers into the entry; the stage goes last, whatever
// its place on the command line.
func (d *newEntry) answer(given map[string]string, at time.Time) error {
	// What is missing is told for all fields at once.
	answers, err := model.ReadTyped(model.Optional(d.practice.AllFields()), given, d.now, d.Config.DayStarts)
	var bad model.AnswerError
	if errors.As(err, &bad) {
		return misusef("%s: %s", bad.Field.Key, bad.Mistake)
	}
	d.entry = d.entry.AnswerAll(d.practice, answers, at)
	stage := given[stageKey]
	if stage == "" {
		return nil
	}
	if s, ok := d.practice.StageTyped(stage); ok {
		stage = s.Name
	}
	moved, err := d.entry.Advance(d.practice, stage, at, d.entry.Day)
	if err != nil {
		return misusef("stage=%s: %w", clipped(stage), err)
	}
	d.entry = moved
	return nil
}

// save saves the entry if nothing is missing.
func (d *newEntry) save() (model.Entry, error) {
	if err := d.complete(); err != nil {
		return model.Entry{}, err
	}
	saved, _, err := d.Store.Save(d.entry)
	if err != nil && !errors.Is(err, model.ErrChanged) {
		err = d.keep(err)
	}
	return saved, err
}

// complete tells what the entry lacks to be saved, with an example.
func (d *newEntry) complete() error {
	var missing, examples []string
	for _, f := range model.Unfinished(d.entry, d.practice) {
		missing, examples = append(missing, f.Key), append(examples, f.Key+"="+exampleOf(f))
	}
	if len(missing) > 0 && d.there() {
		return misusef("%s needs a value for %s, as in %s", d.practice.ID, strings.Join(missing, ", "),
			strings.Join(examples, " "))
	}
	if len(missing) > 0 {
		return misusef("%s needs %s; for example: %s\nits fields are %s, and of every practice %s", d.practice.ID,
			strings.Join(missing, ", "), d.example(), strings.Join(fieldKeys(d.practice.Fields, "*"), ", "),
			strings.Join(fieldKeys(model.Common, "*"), ", "))
	}
	if d.entry.Answers.Empty() {
		return misusef("%s needs at least one answer; its fields are %s", d.practice.ID,
			strings.Join(fieldKeys(d.practice.AllFields(), ""), ", "))
	}
	if err := d.practice.Check(d.entry); err != nil {
		var bad model.AnswerError
		if errors.As(err, &bad) {
			return misusef("%s: %s", bad.Field.Key, bad.Mistake)
		}
		return Misuse(err)
	}
	return nil
}

// example is a command that gives every answer that is needed.
func (d *newEntry) example() string {
	words := []string{program, "add", d.practice.ID}
	for _, f := range d.practice.Fields {
		if f.Required {
			words = append(words, f.Key+"="+exampleOf(f))
		}
	}
	return strings.Join(words, " ")
}

func exampleOf(f model.Field) string {
	switch f.Kind {
	case model.Person:
		return "Priya"
	case model.Date, model.Dates:
		return "fri"
	case model.Moment:
		return `"fri 4pm"`
	case model.Scale, model.Number:
		return "5"
	case model.YesNo:
		return "yes"
	case model.Choice:
		return f.Choices[0]
	}
	return `"…"`
}

// keep keeps the words of an entry that could not be saved as a draft, which the
// app offers when it opens: of one that was there, those that were changed. The
// error says so, and why the entry could not be saved.
func (d *newEntry) keep(why error) error {
	if d.Drafts == nil {
		return why
	}
	opened := d.opened
	if !d.there() {
		opened = d.entry.Clone()
		opened.Answers, opened.Tags = model.Answers{}, nil
	}
	typed := map[string]string{}
	for _, side := range []model.Answers{opened.Answers, d.entry.Answers} {
		for key := range side.All() {
			if text := d.entry.Answers.Get(key); text != opened.Answers.Get(key) {
				typed[key] = text
			}
		}
	}
	if !slices.Equal(d.entry.Tags, opened.Tags) {
		typed["tags"] = strings.Join(d.entry.Tags, ", ")
	}
	err := d.Drafts().Keep(model.Draft{Key: opened.ID, Kind: model.DraftForm, Opened: opened, Typed: typed,
		Focus: d.practice.Title, Kept: d.now})
	if err != nil {
		return fmt.Errorf("%w; your entry could not be kept as a draft either: %w", why, err)
	}
	return fmt.Errorf("%w; your entry is kept as a draft, and the app offers it at its next start", why)
}
