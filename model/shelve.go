package model

import "slices"

// Size is how many entries are at hand, the trash and what is left of erased
// ones too.
func (j *Journal) Size() int { return len(j.order) }

// Ready lays out what a list of entries, and one of them shown whole, look up,
// so that the first to ask does not wait for it.
func (j *Journal) Ready() {
	j.byID()
	s := &j.shelves
	for _, shelf := range []*shelf[string]{&s.diary, &s.talks, &s.links} {
		shelf.fill(j)
	}
}

// Shelve lays out all that is ever looked up. Of many years that takes longer
// than a key should, which is what Twin is for.
func (j *Journal) Shelve() {
	for s := range j.shelves.each {
		s.fill(j)
	}
}

// Twin is another journal of the same entries, to be shelved while this one is
// asked, and changed.
func (j *Journal) Twin() *Journal {
	twin := *j
	twin.order, twin.named = slices.Clone(j.order), nil
	return &twin
}

// TakeShelves takes what a twin was shelved with, unless this journal has
// changed since then: it lays out by itself what it is asked for.
func (j *Journal) TakeShelves(twin *Journal) {
	if twin.revision == j.revision {
		j.shelves = twin.shelves
	}
}
