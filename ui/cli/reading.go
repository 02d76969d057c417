package cli

import (
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"fromhere/model"
	"fromhere/ui/term"
)

// reading is a journal with its entries, at one moment.
type reading struct {
	journal  *model.Journal
	now      time.Time
	today    model.Day
	problems []model.Problem // files that cannot be read, and are left out
}

// begin opens the journal and reads nothing of it yet.
func (c *commands) begin() (*reading, Store, error) {
	opened, err := c.env.Open(c.dir)
	if err != nil {
		return nil, nil, err
	}
	if err := note(c.env, opened.Notes); err != nil {
		return nil, nil, err
	}
	return c.readingOf(opened), opened.Store, nil
}

// beginAsOf is begin on the evening that the flag --as-of says; past tells that it
// is not today's.
func (c *commands) beginAsOf(asOf string) (r *reading, store Store, past bool, err error) {
	if r, store, err = c.begin(); err == nil {
		past, err = r.goBack(asOf)
	}
	return r, store, past, err
}

// readingOf is an open journal of which nothing is read yet.
func (c *commands) readingOf(opened Journal) *reading {
	r := &reading{journal: model.NewJournal(opened.Catalog, opened.Config), now: c.env.Now()}
	r.today = r.journal.DayOf(r.now)
	today := r.today
	c.after = func() error { return opened.Store.Remember(today) }
	return r
}

// note tells a person of settings without effect. It is no failure, and a program, such
// as a prompt, is not told.
func note(env Env, notes []model.Problem) error {
	if len(notes) == 0 || env.Width == 0 {
		return nil
	}
	text := "note: " + notes[0].String()
	if n := len(notes); n > 1 {
		text = fmt.Sprintf("note: %s without effect; `%s doctor` lists them", model.Plural(n, "setting"), program)
	}
	if err := complain(env.Err, text); err != nil {
		return fmt.Errorf("write a note: %w", err)
	}
	return nil
}

// read opens the journal and reads all its entries. Files that cannot be read
// are told of on Err; the rest works without them.
func (c *commands) read() (*reading, error) {
	r, store, err := c.begin()
	if err != nil {
		return nil, err
	}
	return c.warned(r, r.load(store))
}

// count opens the journal and counts all its entries, day by day, which is all
// that streaks are made of; as they were known on the evening that the flag
// --as-of says.
func (c *commands) count(asOf string) (*reading, error) {
	r, store, past, err := c.beginAsOf(asOf)
	if err != nil {
		return nil, err
	}
	var sum model.Summary
	practice := r.journal.Catalog.Practices()
	err = r.visit(store, func(e *model.Entry) bool {
		then, known := *e, true
		if past {
			then, known = e.AsOf(*practice(e), r.today, r.journal.Config.DayStarts)
		}
		if known {
			sum.Add(then, r.journal.Config.DayStarts)
		}
		return true
	})
	r.journal.Preview(model.Preview{Summary: sum})
	return c.warned(r, err)
}

// readAsOf reads the journal as it was known on the evening that the flag --as-of
// says; where it says nothing, as it is now.
func (c *commands) readAsOf(asOf string) (*reading, error) {
	r, store, past, err := c.beginAsOf(asOf)
	if err != nil {
		return nil, err
	}
	if r, err = c.warned(r, r.load(store)); err == nil && past {
		r.journal = r.journal.AsOf(r.today)
	}
	return r, err
}

// answer prints what say makes of what today rests on, which for a large journal
// is much less than all.
func (c *commands) answer(say func(*reading) (string, error)) error {
	r, store, err := c.begin()
	if err == nil {
		err = r.preview(store)
	}
	if err != nil {
		return err
	}
	said, err := say(r)
	if err != nil {
		return err
	}
	return c.print(said)
}

// preview reads what today rests on, or all where only that can tell.
func (r *reading) preview(store Store) error {
	p, ok := store.Preview(r.today)
	if !ok {
		return r.load(store)
	}
	r.journal.Preview(p)
	return nil
}

// load reads all entries there are.
func (r *reading) load(store Store) error {
	snapshot, err := store.Load()
	if err != nil {
		return fmt.Errorf("read the journal: %w", err)
	}
	r.journal.Replace(snapshot.Entries)
	r.problems = snapshot.Problems
	return nil
}

// visit looks at each entry once, newest first, for as long as more are wanted.
func (r *reading) visit(store Store, see func(*model.Entry) (more bool)) error {
	snapshot, err := store.Visit(see)
	if err != nil {
		return fmt.Errorf("read the journal: %w", err)
	}
	r.problems = snapshot.Problems
	return nil
}

// warned tells on Err of the files that were left out.
func (c *commands) warned(r *reading, err error) (*reading, error) {
	if err == nil {
		err = c.warn(r)
	}
	if err != nil {
		return nil, err
	}
	return r, nil
}

// warn tells in one line of the files that were left out: what is wrong with a
// single one, and how many there are of more.
func (c *commands) warn(r *reading) error {
	var text string
	switch n := len(r.problems); n {
	case 0:
		return nil
	case 1:
		text = "left out " + term.Clean(r.problems[0].String())
	default:
		doctor := program + " doctor"
		if c.dir != "" {
			doctor += " --journal " + term.Clean(c.dir)
		}
		text = fmt.Sprintf("%s cannot be read; `%s` lists them", model.Plural(n, "file"), doctor)
	}
	if err := complain(c.env.Err, "warning: "+text); err != nil {
		return fmt.Errorf("write a warning: %w", err)
	}
	return nil
}

// goBack makes the reading one of the evening that the flag --as-of says; past is
// false where it says nothing. The day cannot lie ahead.
func (r *reading) goBack(text string) (past bool, err error) {
	if text == "" {
		return false, nil
	}
	day, err := model.ParseDate(text, r.today)
	switch {
	case err != nil:
		return false, misusef("--as-of: %w", err)
	case day > r.today:
		return false, misusef("--as-of: %s must be today or in the past; try \"last fri\" or %s", text, r.today-1)
	case day < r.today:
		r.now, r.today = model.EveningOf(day, r.journal.Config.DayStarts, r.now.Location()), day
	}
	return true, nil
}

// asOfFlag gives a command the flag --as-of.
func asOfFlag(cmd *cobra.Command, text *string) {
	cmd.Flags().StringVar(text, "as-of", "", "as it was known on the evening of a past `DAY`")
}
