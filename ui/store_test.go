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
	entries  map[string]model.Entry
	problems []model.Problem
	seq      int
	saves    int
	past     map[string][]model.Past
	tended   []string
	fail     error // what the next saves answer, while set
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
	m.seq++
	ids := slices.Sorted(maps.Keys(m.entries))
	entries := make([]model.Entry, len(ids))
	for i, id := range ids {
		entries[i] = m.entries[id].Clone()
	}
	return model.Snapshot{Entries: entries, Problems: m.problems, Seq: m.seq}, nil
}

func (m *memoryStore) Save(e model.Entry) (model.Entry, int, error) {
	if m.fail != nil {
		return model.Entry{}, m.seq, m.fail
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

func (m *memoryStore) Encode(e model.Entry) ([]byte, error) { return json.Marshal(e) }

func (m *memoryStore) Decode(text []byte) (e model.Entry, err error) {
	err = json.Unmarshal(text, &e)
	return e, err
}

func (m *memoryStore) Past(id string) ([]model.Past, error) { return m.past[id], nil }

func (m *memoryStore) Settle(c model.Conflict, kept model.Entry) (model.Entry, int, error) {
	return m.Save(kept)
}

func (m *memoryStore) Purge(e model.Entry) (model.Entry, int, error) { return m.Save(e) }

func (m *memoryStore) Tend() ([]string, error) { return m.tended, nil }
