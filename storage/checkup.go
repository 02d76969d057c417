package storage

import (
	"time"

	"fromhere/model"
)

// Checkup examines all that a person has of fromhere: the config file, the
// journal, and the drafts.
type Checkup struct {
	Store    *Store
	Drafts   interface{ Findings() []model.Finding }
	Mistakes []model.Problem // of the config file
}

// Examine reads everything and lists the faults it finds. It changes nothing.
func (c Checkup) Examine() ([]model.Finding, error) {
	journal, err := c.Store.examine(time.Now(), len(c.Mistakes) > 0)
	if err != nil {
		return nil, err
	}
	var all []model.Finding
	for _, m := range c.Mistakes {
		all = append(all, model.Finding{Problem: m})
	}
	return append(append(all, journal...), c.Drafts.Findings()...), nil
}

// Mend puts right the findings that have a cure, and those that have one only
// then; the answer says in words what was done. A config file and drafts are the
// person's to mend.
func (c Checkup) Mend(findings []model.Finding) (did []string, err error) {
	return mendAll(findings, c.Store.Mend, c.Store.Examine)
}
