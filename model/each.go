package model

// each yields the entries outside the trash, oldest first, without gathering
// them all: what only looks at entries should not copy a whole journal.
func (j *Journal) each(yield func(Entry) bool) {
	for _, id := range j.order {
		if e := j.byID[id]; !e.InTrash() && !yield(e) {
			return
		}
	}
}
