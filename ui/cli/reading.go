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

// read opens the journal and reads all its entries. Files that cannot be read
// are named on Err; the rest works without them.
func (c *commands) read() (*reading, error) { return c.warned(c.open(wholly)) }

// glance opens the journal and reads what today rests on, which for a large
// journal is much less than all.
func (c *commands) glance() (*reading, error) { return c.warned(c.open(glancing)) }

// extent is how much of a journal a command needs.
type extent int

const (
	wholly extent = iota
	glancing
)

// open opens the journal and reads as much of it as is asked.
func (c *commands) open(much extent) (*reading, error) {
	opened, err := c.env.Open(c.dir)
	if err != nil {
		return nil, err
	}
	r := &reading{Journal: model.NewJournal(opened.Catalog, opened.Config), now: c.env.Now()}
	r.today = r.DayOf(r.now)
	if much == glancing {
		if g, ok := opened.Store.Glance(r.today); ok {
			r.Glimpse(g)
			return r, nil
		}
	}
	snapshot, err := opened.Store.Load()
	if err != nil {
		return nil, fmt.Errorf("read the journal: %w", err)
	}
	c.after = func() error { return opened.Store.Remember(r.today) }
	r.Replace(snapshot.Entries)
	r.problems = snapshot.Problems
	return r, nil
}

// warned names on Err the files that were left out.
func (c *commands) warned(r *reading, err error) (*reading, error) {
	if err != nil {
		return nil, err
	}
	for _, p := range r.problems {
		if err := complain(c.env.Err, "warning: left out "+p.String()); err != nil {
			return nil, fmt.Errorf("write a warning: %w", err)
		}
	}
	return r, nil
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
