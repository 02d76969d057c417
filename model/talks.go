package model

import "iter"

// talk names what was said with a person, to look its entries up by.
func talk(p *Practice, name string) string { return p.ID + "\n" + personKey(name) }

// talkedAgain tells whether a later entry of the practice, one without stages,
// names one of e's people.
func (j *Journal) talkedAgain(e *Entry, p *Practice) bool {
	for latest := range j.latestTalks(e, p) {
		if latest.ID != e.ID && later(*latest, *e) {
			return true
		}
	}
	return false
}

// latestTalks yields the latest entry, of a practice without stages, with each
// person that e names.
func (j *Journal) latestTalks(e *Entry, p *Practice) iter.Seq[*Entry] {
	return func(yield func(*Entry) bool) {
		for _, name := range People(e.Answers.Get(p.Who)) {
			if latest := j.latestTalk(p, name); latest != nil && !yield(latest) {
				return
			}
		}
	}
}

// latestTalk is the latest entry of a practice without stages that names the
// person; nil when there is none.
func (j *Journal) latestTalk(p *Practice, name string) *Entry {
	talks := j.shelves.talks.of(j, talk(p, name))
	if len(talks) == 0 {
		return nil
	}
	return talks[len(talks)-1]
}

// later orders entries by day, then by creation.
func later(a, b Entry) bool {
	return a.Day > b.Day || a.Day == b.Day && a.Created.After(b.Created)
}
