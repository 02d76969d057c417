package model

import (
	"iter"
	"slices"
)

// Each yields the entries outside the trash, oldest first, without copying them
// all as Entries does.
func (j *Journal) Each(yield func(Entry) bool) {
	for _, e := range j.order {
		if !e.InTrash() && !yield(*e) {
			return
		}
	}
}

// among yields the entries of several lists, oldest first and each once.
func among(lists ...[]*Entry) iter.Seq[Entry] {
	all := slices.Concat(lists...)
	slices.SortFunc(all, byCreation)
	all = slices.Compact(all)
	return func(yield func(Entry) bool) {
		for _, e := range all {
			if !yield(*e) {
				return
			}
		}
	}
}

// Between yields the entries outside the trash that were recorded or reached a
// stage on the days from and to, both included, and all of the practices that
// play one of the roles; oldest first.
func (j *Journal) Between(from, to Day, roles ...Role) iter.Seq[Entry] {
	var lists [][]*Entry
	for d := from; d <= to; d++ {
		lists = append(lists, j.lookups.days.of(j, d))
	}
	for _, r := range roles {
		lists = append(lists, j.ofRole(r))
	}
	return among(lists...)
}

// OnDay yields the entries outside the trash that were recorded on a day or
// reached a stage on it, oldest first.
func (j *Journal) OnDay(day Day) iter.Seq[Entry] { return among(j.lookups.days.of(j, day)) }

// OfDay yields the entries outside the trash that were recorded on a day, oldest
// first.
func (j *Journal) OfDay(day Day) iter.Seq[Entry] {
	return func(yield func(Entry) bool) {
		for _, e := range j.lookups.days.of(j, day) {
			if e.Day == day && !yield(*e) {
				return
			}
		}
	}
}

// Practised yields the entries outside the trash that count on a day as practice of
// a practice or, with "", of every practice but leave and the records, oldest first:
// those that DayCounts counts.
func (j *Journal) Practised(practice string, day Day) iter.Seq[Entry] {
	return func(yield func(Entry) bool) {
		for _, e := range j.lookups.days.of(j, day) {
			counts := e.Practice == practice || practice == "" && j.Catalog.practised(e.Practice)
			if counts && !yield(*e) {
				return
			}
		}
	}
}

// Naming yields the entries outside the trash that name the person whom a name
// means, under any of their spellings, or are about them; oldest first.
func (j *Journal) Naming(name string) iter.Seq[Entry] {
	person := j.PersonOf(name)
	var lists [][]*Entry
	for written, entries := range j.lookups.people.all(j) {
		if j.PersonOf(written) == person {
			lists = append(lists, entries)
		}
	}
	return among(lists...)
}

// LastTalk is the last entry of a practice without stages with the person whom a
// name means, under any of their spellings; nil where there is none.
func LastTalk(name string, p Practice, j *Journal) *Entry {
	return j.lookups.encounters.lastWith(j, p.ID, name).entry
}

// LastTalkWith are the names of those with whom an entry, of a practice without
// stages, is the last one of its practice, so that their next date is still its to
// say. Each is named once, as people are shown.
func LastTalkWith(e Entry, p Practice, j *Journal) []string {
	var names []string
	for _, name := range People(e.Answers.Get(p.Who)) {
		shown := j.NameOf(name)
		if last := LastTalk(name, p, j); last != nil && last.ID == e.ID && !slices.Contains(names, shown) {
			names = append(names, shown)
		}
	}
	return names
}
