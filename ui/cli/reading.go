package cli

import (
	"fmt"
	"time"

	"fromhere/model"
)

// reading is a journal with all its entries, at one moment.
type reading struct {
	*model.Journal
	now   time.Time
	today model.Day
}

// read opens the journal and reads its entries. Files that cannot be read are
// named on Err; the rest works without them.
func (c *commands) read() (*reading, error) {
	opened, err := c.env.Open(c.dir)
	if err != nil {
		return nil, err
	}
	snapshot, err := opened.Store.Load()
	if err != nil {
		return nil, fmt.Errorf("read the journal: %w", err)
	}
	for _, p := range snapshot.Problems {
		if err := complain(c.env.Err, "warning: left out "+p.String()); err != nil {
			return nil, fmt.Errorf("write a warning: %w", err)
		}
	}
	r := &reading{Journal: model.NewJournal(opened.Catalog, opened.Config), now: c.env.Now()}
	r.Replace(snapshot.Entries)
	r.today = r.DayOf(r.now)
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
