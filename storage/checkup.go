package storage

import (
	"errors"
	"io/fs"
	"path/filepath"
	"time"

	"fromhere/model"
)

// Checkup examines all that a person has of fromhere: the config file, the
// journal, and what was typed and not saved.
type Checkup struct {
	Store  *Store
	Drafts *Drafts
	Config *ConfigError // nil where the config file has no mistake
}

// Examine reads everything and tells what is not as it should be. It changes
// nothing.
func (c Checkup) Examine() ([]model.Finding, error) {
	x := &examination{now: time.Now(), practicesUnread: c.Config != nil}
	journal, err := c.Store.examine(x)
	if err != nil {
		return nil, err
	}
	var all []model.Finding
	if c.Config != nil {
		for _, m := range c.Config.Mistakes {
			all = append(all, model.Finding{Problem: m})
		}
	}
	return append(append(all, journal...), c.Drafts.waiting()...), nil
}

// Mend does what the findings say can be done, and what can be done after that,
// and answers with what it did, in words. A config file and drafts are the
// person's to mend.
func (c Checkup) Mend(findings []model.Finding) (did []string, err error) {
	return c.Store.mendAll(findings, c.Store.Examine)
}

// waiting tells where drafts of this journal are. It takes none over, so those
// of programs that run are among them.
func (p *Drafts) waiting() []model.Finding {
	var all []model.Finding
	note := func(path string, f *fault) {
		all = append(all, model.Finding{Problem: f.In(path), Note: true})
	}
	p.enter()
	defer p.leave()
	told := func(dir string, content []sighting, err error) []sighting {
		if err != nil && !errors.Is(err, fs.ErrNotExist) { // a program that ends removes its own
			note(dir, faultOf(err))
		}
		return content
	}
	for _, place := range p.places {
		programs, err := place.list()
		for _, program := range told(place.dir, programs, err) {
			if !program.mode.IsDir() {
				continue
			}
			dir, count := filepath.Join(place.dir, program.name), 0
			items, err := place.files.list(dir)
			for _, item := range told(dir, items, err) {
				path := filepath.Join(dir, item.name)
				if filepath.Ext(path) != draftExtension {
					continue
				}
				switch _, journal, err := p.read(path); {
				case errors.Is(err, fs.ErrNotExist): // just saved
				case err != nil:
					note(path, faultOf(err))
				case journal == p.journal:
					count++
				}
			}
			if count > 0 {
				note(dir, faultAt(0, "open the app, which offers them once the program that they were typed in has ended",
					"%s of this journal, typed and not saved, in it", model.Plural(count, "draft")))
			}
		}
	}
	return all
}
