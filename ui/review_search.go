package ui

import (
	tea "github.com/charmbracelet/bubbletea"

	"fromhere/model"
)

// laidOutMsg brings the words of the diary, laid out to be searched.
type laidOutMsg struct {
	asked *reviewView
	words *model.Concordance
}

// Load lays the words of the diary out, unless that is done: for a large
// journal it takes longer than a key should.
func (v *reviewView) Load() tea.Cmd {
	if v.layingOut || !v.loaded || v.searchable() {
		return nil
	}
	v.layingOut = true
	before, entries := v.search.In(), v.diary.entries
	return func() (msg tea.Msg) {
		v.s.env.Background(func() { msg = laidOutMsg{v, before.Renewed(entries)} })
		return msg
	}
}

// Handle searches the words that were laid out from now on.
func (m laidOutMsg) Handle(*app) tea.Cmd {
	v := m.asked
	v.layingOut = false
	v.search = model.NewSearch(m.words)
	v.completeFromWords()
	if v.toFind {
		v.toFind = false
		v.show()
	}
	return nil
}

// showFound shows what the filter asks for, but while the words are laid out
// only when they are: reading every entry for each key would hold all keys up.
func (v *reviewView) showFound() {
	if v.toFind = v.layingOut; !v.toFind {
		v.show()
	}
}

// completeFromWords lets the filter complete the names that were counted when
// the words were laid out, so that no key waits for counting them.
func (v *reviewView) completeFromWords() {
	if v.searchable() {
		v.filter.words = map[string][]string{
			"person": talliedNames(v.search.In().PeopleSeen()), "tag": talliedNames(v.search.In().TagsSeen()),
		}
	}
}

// searchable tells that the words of the diary are laid out as it is now.
func (v *reviewView) searchable() bool { return v.search.In().Of(v.diary.entries) }

// found are the entries that the filter asks for. Until their words are laid
// out, each of them is read.
func (v *reviewView) found() []int32 {
	switch {
	case !v.filter.Asks():
		return v.diary.kept
	case v.searchable():
		return v.search.Find(v.filter.query)
	}
	return v.filter.query.Among(v.diary.entries, v.s.journal.Catalog)
}
