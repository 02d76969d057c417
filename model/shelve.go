package model

// Size is how many entries are at hand, the trash and what is left of erased
// ones too.
func (j *Journal) Size() int { return len(j.order) }

// Shelve lays out all that is ever looked up, so that the first to ask does not
// wait for it: of many years that takes longer than a key should.
func (j *Journal) Shelve() {
	j.byID()
	for s := range j.shelves.each {
		s.fill(j)
	}
}
