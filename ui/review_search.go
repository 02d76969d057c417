package ui

import (
	tea "github.com/charmbracelet/bubbletea"

	"fromhere/model/search"
)

// indexedMsg brings the index of the diary.
type indexedMsg struct {
	asked *reviewView
	index *search.Index
}

// Load makes the index of the diary, unless there is one: for a large
// journal it takes longer than a key should.
func (v *reviewView) Load() tea.Cmd {
	if v.indexing || !v.loaded || v.indexed() {
		return nil
	}
	v.indexing = true
	entries, catalog := v.diary.entries, v.s.journal.Catalog
	return func() (msg tea.Msg) {
		v.s.env.Background(func() { msg = indexedMsg{v, search.NewIndex(entries, catalog)} })
		return msg
	}
}

// Handle searches by an index from now on.
func (m indexedMsg) Handle(*app) tea.Cmd {
	v := m.asked
	v.indexing, v.index = false, m.index
	if v.toFind {
		v.toFind = false
		v.show()
	}
	return nil
}

// showFound shows the entries that the filter finds. While the index is being
// made it waits for it: reading every entry at each key would delay the keys.
func (v *reviewView) showFound() {
	if v.toFind = v.indexing; !v.toFind {
		v.show()
	}
}

// indexed tells that there is an index of the diary as it is now.
func (v *reviewView) indexed() bool { return v.index.Of(v.diary.entries) }

// found are the entries that the filter asks for. Until there is an index, each
// of them is read.
func (v *reviewView) found() []int32 {
	switch {
	case !v.finder.Asks():
		return v.diary.kept
	case v.indexed():
		return v.index.Find(v.finder.query)
	}
	return v.finder.query.Among(v.diary.entries, v.s.journal.Catalog)
}
