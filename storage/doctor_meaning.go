package storage

import (
	"path/filepath"
	"slices"
	"strings"

	"fromhere/model"
)

// meaning notes what an entry says that the journal cannot follow.
func (x *examination) meaning() {
	for id, e := range x.entries {
		path := x.paths[id]
		p, known := x.journal.catalog.Practice(e.Practice)
		if !known && !x.practicesUnread {
			x.note(path, faultAt(0, "add it to `practices` in the config file, or change the entry",
				"there is no practice %q", e.Practice))
		}
		for _, ev := range e.Events {
			if known && ev.Stage != "" && !slices.ContainsFunc(p.Stages, func(st model.Stage) bool { return st.Name == ev.Stage }) {
				x.note(path, faultAt(0, "change the stage in a text editor", "%s has no stage %q", p.Name, ev.Stage))
			}
		}
		for _, link := range e.Links {
			if _, there := x.entries[link]; !there {
				x.note(path, faultAt(0, "take the link out, or put the entry back", "it links to %s, which is not there", link))
			}
		}
		if day := filepath.Base(path); !strings.HasPrefix(day, e.Day.String()) {
			x.note(path, faultAt(0, "nothing needs to be done: an entry keeps its file when its day is changed",
				"its day is %s, and its file name begins with another", e.Day))
		}
	}
}
