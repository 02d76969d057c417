package cli

import (
	"fmt"
	"time"

	"fromhere/model"
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
// are named on Err; the rest works without them.
func (c *commands) read() (*reading, error) { return c.warned(c.open(wholly)) }

// glance opens the journal and reads what today rests on, which for a large
// journal is much less than all.
func (c *commands) glance() (*reading, error) { return c.warned(c.open(glancing)) }

// extent is how much of a journal a command needs.
type extent int

const (
	wholly   extent = iota
	glancing        // what today and the streaks rest on, as far as the last look at every file holds
	checking        // the same, after another look at every file
)

// open opens the journal and reads as much of it as is asked.
func (c *commands) open(much extent) (*reading, error) {
	r, store, err := c.begin()
	if err != nil {
		return nil, err
	}
	if much != wholly {
		g, ok := store.Glance(r.today)
		if ok && much == checking {
			if ok, err = store.Check(); err != nil {
				return nil, fmt.Errorf("read the journal: %w", err)
			}
		}
		if ok {
			r.Glimpse(g)
			return r, nil
		}
	}
	return r, c.readAll(r, store)
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

// warned names on Err the files that were left out.
func (c *commands) warned(r *reading, err error) (*reading, error) {
	if err == nil {
		err = c.warn(r)
	}
	if err != nil {
		return nil, err
	}
	return r, nil
}

func (c *commands) warn(r *reading) error {
	for _, p := range r.problems {
		if err := complain(c.env.Err, "warning: left out "+p.String()); err != nil {
			return fmt.Errorf("write a warning: %w", err)
		}
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
