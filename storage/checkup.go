package storage

import (
	"slices"
	"time"

	"fromhere/model"
)

// Checkup examines all that a person has of fromhere: the settings, the
// journal, and the drafts.
type Checkup struct {
	Store    *Store
	Drafts   interface{ Findings() []model.Finding }
	Mistakes []model.Problem // in the settings, which do not hold then
	Notes    []model.Problem // of settings without effect
}

// Examine reads everything and lists the faults it finds. It changes nothing.
func (c Checkup) Examine() ([]model.Finding, error) {
	journal, err := c.Store.examine(time.Now(), len(c.Mistakes) > 0)
	if err != nil {
		return nil, err
	}
	var all []model.Finding
	for _, m := range c.Mistakes {
		told := func(f model.Finding) bool { return f.Path == m.Path && f.Line == m.Line && f.Reason == m.Reason }
		if !slices.ContainsFunc(journal, told) { // a journal.yaml that cannot be read is a fault of the journal, too
			all = append(all, model.Finding{Problem: m})
		}
	}
	for _, n := range c.Notes {
		all = append(all, model.Finding{Problem: n, Note: true})
	}
	return append(append(all, journal...), c.Drafts.Findings()...), nil
}

// Mend puts right the findings that have a cure, and those that have one only
// then; the answer says in words what was done. Settings and drafts are the
// person's to mend.
func (c Checkup) Mend(findings []model.Finding) (did []string, err error) {
	return mendAll(findings, c.Store.Mend, c.Store.Examine)
}
