package cli

import (
	"fmt"
	"time"

	"fromhere/model"
	"fromhere/ui/term"
)

// reading is a journal with its entries, at one moment.
type reading struct {
	*model.Journal
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
	r := &reading{Journal: model.NewJournal(opened.Catalog, opened.Config), now: c.env.Now()}
	r.today = r.DayOf(r.now)
	return r, opened.Store, nil
}

// read opens the journal and reads all its entries. Files that cannot be read
// are told of on Err; the rest works without them.
func (c *commands) read() (*reading, error) {
	r, store, err := c.begin()
	if err != nil {
		return nil, err
	}
	return c.warned(r, c.readAll(r, store))
}

// check opens the journal, looks at every file, and reads what today and the
// streaks rest on, which for a large journal is much less than all.
func (c *commands) check() (*reading, error) {
	r, store, err := c.begin()
	if err != nil {
		return nil, err
	}
	g, ok := store.Peek(r.today)
	if ok {
		if ok, err = store.Check(); err != nil {
			return nil, fmt.Errorf("read the journal: %w", err)
		}
	}
	return c.warned(r, c.glimpse(r, store, g, ok))
}

// answer prints what say makes of what today rests on. It is made while the
// files are looked at, and anew where one of them is not as it was.
func (c *commands) answer(say func(*reading) (string, error)) error {
	r, store, err := c.begin()
	if err != nil {
		return err
	}
	g, sure, ok := store.Guess(r.today)
	if err := c.glimpse(r, store, g, ok); err != nil {
		return err
	}
	said, err := say(r)
	if ok && !sure() {
		g, ok = store.Glance(r.today)
		if err := c.glimpse(r, store, g, ok); err != nil {
			return err
		}
		said, err = say(r)
	}
	if err != nil {
		return err
	}
	return c.print(said)
}

// glimpse takes in what today rests on, or all where only that can tell.
func (c *commands) glimpse(r *reading, store Store, g model.Glance, ok bool) error {
	if !ok {
		return c.readAll(r, store)
	}
	r.Glimpse(g)
	return nil
}

// readAll reads all entries there are.
func (c *commands) readAll(r *reading, store Store) error {
	snapshot, err := store.Load()
	if err != nil {
		return fmt.Errorf("read the journal: %w", err)
	}
	c.after = func() error { return store.Remember(r.today) }
	r.Replace(snapshot.Entries)
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

// asOf reads the day of a flag, which cannot lie ahead.
func (r *reading) asOf(flag, text string) (model.Day, error) {
	if text == "" {
		return r.today, nil
	}
	day, err := model.ParseDate(text, r.today)
	switch {
	case err != nil:
		return 0, misusef("--%s: %w", flag, err)
	case day > r.today:
		return 0, misusef("--%s: %s is %s, which is still to come; try \"last fri\" or %s",
			flag, text, model.SayDay(day, r.today), r.today-1)
	}
	return day, nil
}
