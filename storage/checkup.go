package storage

import (
	"time"

	"fromhere/model"
)

// Checkup examines all that a person has of fromhere: the config file, the
// journal, and what was typed and not saved.
type Checkup struct {
	Store    *Store
	Drafts   interface{ Findings() []model.Finding }
	Mistakes []model.Problem // of the config file
}

// Examine reads everything and tells what is not as it should be. It changes
// nothing.
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

// Mend does what the findings say can be done, and what can be done after that,
// and answers with what it did, in words. A config file and drafts are the
// person's to mend.
func (c Checkup) Mend(findings []model.Finding) (did []string, err error) {
	return mendAll(findings, c.Store.Mend, c.Store.Examine)
}
