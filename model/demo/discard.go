package demo

import (
	"time"

	"fromhere/model"
)

// discard puts a few entries into the trash, as anybody does.
func (y *year) discard() {
	for i, s := range []scene{
		{practice: model.Promise, answers: map[string]string{"to": "Lee", "what": "Everything, by tomorrow", "due": stored(y.clock(y.today-200, 12, 0))}},
		{practice: "ownership", answers: map[string]string{"what": "The client call", "owned": "Written in anger; a calmer one is kept", "blame": "Everybody's"}},
		{practice: "language", answers: map[string]string{"phrase": "asdf", "instead": "trying out the form"}},
		{practice: model.Contact, answers: map[string]string{"person": "Sam", "notes": "Twice by accident"}},
		{practice: "gap", answers: map[string]string{"thing": "Turned out to have an owner: Jürgen, for years"}},
		{practice: "follower", answers: map[string]string{"person": "Ravi", "idea": "The freeze", "backed": "I did not, in truth"}},
	} {
		s.at = y.during(y.workdayFrom(y.first + model.Day(20+55*i)))
		s.deleted = s.at.Add(time.Duration(3+i*7) * time.Minute)
		if !s.deleted.After(y.now) {
			y.record(s)
		}
	}
}
