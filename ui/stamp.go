package ui

import "fromhere/model"

// stamp tells what a tab was read from: while it is the same, so is what the
// tab shows.
type stamp struct {
	journal            *model.Journal
	revision           int
	minute             int64
	loaded             bool
	problems, versions int
	theme              string
	dark               bool
}

func (s *session) stamp() stamp {
	return stamp{s.journal, s.journal.Revision(), s.now.Unix() / int64(minute.Seconds()), s.loaded,
		len(s.problems), len(s.versions), s.env.Config.Theme, s.env.Dark}
}

// reread brings the current tab up to date, unless nothing that it was read
// from has changed: reading many years takes longer than a key should.
func (a *app) reread() {
	if now := a.s.stamp(); now != a.read[a.current] {
		a.tabs[a.current].Refresh()
		a.read[a.current] = now
	}
}
