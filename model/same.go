package model

import (
	"slices"
)

// Same tells whether two versions of an entry hold the same: all but Version,
// which names the bytes and not what they say.
func (e Entry) Same(other Entry) bool {
	return e.ID == other.ID && e.Practice == other.Practice && e.Day == other.Day &&
		e.Created.Equal(other.Created) && e.Deleted.Equal(other.Deleted) && e.Evidence == other.Evidence &&
		e.Answers == other.Answers &&
		slices.EqualFunc(e.Events, other.Events, Event.same) &&
		slices.Equal(e.Tags, other.Tags) && slices.Equal(e.Links, other.Links)
}

func (ev Event) same(other Event) bool {
	return ev.At.Equal(other.At) && ev.Stage == other.Stage && ev.Held == other.Held
}
