package ui

import (
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"slices"

	"fromhere/model"
)

// memoryStore is a Store for stories. It refuses what the real one refuses,
// and fails when told to.
type memoryStore struct {
	entries     map[string]model.Entry
	problems    []model.Problem
	seq         int
	saves       int
	past        map[string][]model.Version
	twice       []model.Conflict
	marked      bool     // the versions of each are in one file, as git leaves them
	news        []string // to be told at the next save
	repaired    []string
	unrepaired  error                   // what Repair answers
	fail        error                   // what the next saves answer, while set
	fails       func(model.Entry) error // what the saves of some entries answer; may be nil
	loads       int
	done        int // what Progress answers
	all         int
	uncheckable error
	unreadable  error // what Load answers, while set
	changed     bool  // what Check answers is that all is another
}

func newMemoryStore() *memoryStore { return &memoryStore{entries: map[string]model.Entry{}} }

// put is a change from outside the app.
func (m *memoryStore) put(e model.Entry) model.Entry {
	m.seq++
	e = e.Clone()
	e.Version = fmt.Sprint("v", m.seq)
	m.entries[e.ID] = e
	return e
}

func (m *memoryStore) Load() (model.Snapshot, error) {
	m.loads++
	if m.unreadable != nil {
		return model.Snapshot{}, m.unreadable
	}
	m.seq++
	ids := slices.Sorted(maps.Keys(m.entries))
	entries := make([]model.Entry, len(ids))
	for i, id := range ids {
		entries[i] = m.entries[id].Clone()
	}
	return model.Snapshot{Entries: entries, Problems: m.problems, Conflicts: slices.Clone(m.twice), Seq: m.seq}, nil
}

func (m *memoryStore) Check() (same bool, err error) {
	return !m.changed && m.uncheckable == nil, m.uncheckable
}

func (m *memoryStore) Progress() (done, all int) { return m.done, m.all }

func (m *memoryStore) Remember(model.Day) error { return nil }

func (m *memoryStore) Save(e model.Entry) (model.Entry, int, error) {
	if m.fail != nil {
		return model.Entry{}, m.seq, m.fail
	}
	if m.fails != nil {
		if err := m.fails(e); err != nil {
			return model.Entry{}, m.seq, err
		}
	}
	if m.marked && slices.ContainsFunc(m.twice, func(c model.Conflict) bool { return c.ID == e.ID }) {
		return model.Entry{}, m.seq, fmt.Errorf("saving %s: settle its two versions first", e.ID)
	}
	if m.entries[e.ID].Version != e.Version {
		return model.Entry{}, m.seq, fmt.Errorf("saving %s: %w", e.ID, model.ErrChanged)
	}
	m.saves++
	saved := m.put(e)
	return saved, m.seq, nil
}

func (m *memoryStore) SaveText(text []byte, version string) (model.Entry, int, error) {
	e, err := m.Decode(text)
	if err != nil {
		return e, m.seq, err
	}
	e.Version = version
	return m.Save(e)
}

func (m *memoryStore) Watch(context.Context) (<-chan struct{}, error) { return nil, nil }

// entryText is an entry as the text that an editor is given.
type entryText struct {
	model.Entry
	Answers map[string]string
}

func (m *memoryStore) Encode(e model.Entry) ([]byte, error) {
	return json.Marshal(entryText{e, maps.Collect(e.Answers.All())})
}

func (m *memoryStore) Decode(text []byte) (model.Entry, error) {
	var e entryText
	err := json.Unmarshal(text, &e)
	e.Entry.Answers = model.AnswersOf(e.Answers)
	return e.Entry, err
}

func (m *memoryStore) Versions(id string) ([]model.Version, error) { return m.past[id], nil }

// clash makes several versions of an entry, the first of them shown.
func (m *memoryStore) clash(entries ...model.Entry) model.Conflict {
	c := model.Conflict{ID: entries[0].ID}
	for i, e := range entries {
		e = e.Clone()
		if i == 0 {
			e = m.put(e)
		} else {
			m.seq++
			e.Version = fmt.Sprint("v", m.seq)
		}
		c.Sides = append(c.Sides, model.Side{Entry: e, Path: fmt.Sprint("/journal/", i), Origin: origins[i]})
	}
	m.twice = append(slices.DeleteFunc(m.twice, func(old model.Conflict) bool { return old.ID == c.ID }), c)
	return c
}

var origins = []string{"this computer", "Syncthing, 3 Nov 14:05", "Dropbox, Ana’s computer"}

// Settle keeps one version, and the others as past ones, unless one of them is
// no longer what is settled.
func (m *memoryStore) Settle(c model.Conflict, kept model.Entry) (model.Entry, int, error) {
	i := slices.IndexFunc(m.twice, func(now model.Conflict) bool {
		return slices.EqualFunc(now.Sides, c.Sides, func(a, b model.Side) bool { return a.Entry.Version == b.Entry.Version })
	})
	if i < 0 {
		return model.Entry{}, m.seq, fmt.Errorf("settling the versions of %s: %w", c.ID, model.ErrChanged)
	}
	before := m.twice
	m.twice = slices.Delete(slices.Clone(m.twice), i, i+1)
	saved, seq, err := m.Save(kept)
	if err != nil {
		m.twice = before
		return saved, seq, err
	}
	for _, side := range c.Sides {
		m.keepPast(side.Entry)
	}
	return saved, seq, nil
}

func (m *memoryStore) keepPast(e model.Entry) {
	if m.past == nil {
		m.past = map[string][]model.Version{}
	}
	m.past[e.ID] = append([]model.Version{{Entry: e, Written: e.Touched()}}, m.past[e.ID]...)
}

// Purge leaves what says that the entry was there.
func (m *memoryStore) Purge(e model.Entry) (model.Entry, int, error) {
	saved, seq, err := m.Save(model.Entry{ID: e.ID, Practice: e.Practice, Day: e.Day, Created: e.Created,
		Deleted: e.Deleted, Version: e.Version})
	if err == nil {
		delete(m.past, e.ID)
	}
	return saved, seq, err
}

func (m *memoryStore) Repair() ([]string, error) { return m.repaired, m.unrepaired }

// News is told once.
func (m *memoryStore) News() []string {
	news := m.news
	m.news = nil
	return news
}
