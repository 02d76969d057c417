package model

import "time"

// Config is what can be set. Storage reads it: what shapes figures from the
// journal's own file, so that two machines say the same, and the rest from the
// person's config file.
type Config struct {
	// What shapes figures.
	DayStarts  time.Duration // when a journal day starts, after midnight
	Workdays   map[time.Weekday]bool
	WeekStarts time.Weekday       // the first day of a week
	Cadences   map[string]Cadence // by practice id; the others keep the catalog's
	Buffer     time.Duration      // how early a promise is aimed for
	Warm       int                // days within which a person is warm: the interval of those without one of their own
	Cold       int                // days after which a person is cold
	Intervals  map[string]int     // by tag, the days within which people with it are to be kept in touch with
	Practices  []Practice         // a person's own

	// What does not.
	Theme string              // one of Themes
	ASCII bool                // draw with ASCII alone
	Mouse bool                // take clicks and the wheel; else the terminal has the mouse to itself
	Keys  map[string][]string // by the binding's name, the keys that replace its own
}

// Themes are the names of the looks that a person can choose. The first follows
// the terminal's background.
var Themes = []string{"auto", "light", "dark", "contrast", "mono"}

// DefaultConfig is what holds where the config file says nothing.
func DefaultConfig() Config {
	return Config{
		DayStarts: 4 * time.Hour,
		Workdays: map[time.Weekday]bool{time.Monday: true, time.Tuesday: true, time.Wednesday: true,
			time.Thursday: true, time.Friday: true},
		WeekStarts: time.Monday,
		Buffer:     15 * time.Minute,
		Warm:       21,
		Cold:       42,
		Theme:      Themes[0],
		Mouse:      true,
	}
}

// WithLooks is the config with the looks and the keys of another, which shape no
// figure.
func (c Config) WithLooks(of Config) Config {
	c.Theme, c.ASCII, c.Mouse, c.Keys = of.Theme, of.ASCII, of.Mouse, of.Keys
	return c
}

// CadenceOf is how often a practice is meant to be practised.
func (c Config) CadenceOf(p Practice) Cadence {
	if own, ok := c.Cadences[p.ID]; ok {
		return own
	}
	return p.Cadence
}
