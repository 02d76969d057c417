package model

// Keep is the query as a test of entries one by one, also of entries that no
// journal holds. It may be called from several goroutines.
func (q Query) Keep(catalog Catalog) func(*Entry) bool {
	byID := make(map[string]*Practice, len(catalog))
	for i := range catalog {
		byID[catalog[i].ID] = &catalog[i]
	}
	return func(e *Entry) bool {
		p := byID[e.Practice]
		if p == nil {
			unknown := catalog.practiceOf(e)
			p = &unknown
		}
		return q.match(e, p)
	}
}
