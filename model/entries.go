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

// talk is the key under which the talks with a person are looked up.
func talk(p *Practice, name string) string { return p.ID + "\n" + PersonKey(name) }

// LastTalks yields the last entry with each person that e names, of e's
// practice, which has no stages.
func (j *Journal) LastTalks(e Entry, p Practice) iter.Seq[*Entry] {
	return func(yield func(*Entry) bool) {
		for _, name := range People(e.Answers.Get(p.Who)) {
			talks := j.lookups.talks.of(j, talk(&p, name))
			if len(talks) > 0 && !yield(talks[len(talks)-1]) {
				return
			}
		}
	}
}
