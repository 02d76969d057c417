package storage

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"

	"fromhere/model"
	"fromhere/storage/disk"
)

// Mend puts right the findings that have a cure; the answer says in words what
// was done. It only moves and adds: no byte of any file is lost, and no file is
// replaced. The error tells of cures that failed; the others are done all the same.
func (s *Store) Mend(findings []model.Finding) (did []string, err error) {
	if err := s.enter(); err != nil {
		return nil, err
	}
	defer s.leave()
	if s.identity.refused != nil {
		return nil, fmt.Errorf("repair the journal: %w", s.identity.refused)
	}
	d := doctor{s.journal, &s.history}
	var failures []error
	for _, f := range findings {
		done, err := d.cure(f)
		switch {
		case err != nil:
			failures = append(failures, fmt.Errorf("repair %s: %w; %s", f.Path, disk.Cause(err), disk.Remedy(err)))
		case done:
			did = append(did, f.Path+": "+f.Fix)
		}
	}
	return did, errors.Join(failures...)
}

// mostRounds is how often a journal is looked at while it is put right. Two are
// enough for nearly every one.
const mostRounds = 10

// mendAll mends until nothing is left that can be mended: where the first of
// two versions is moved away, the second can take its place only then.
func mendAll(findings []model.Finding, mend func([]model.Finding) ([]string, error),
	look func() ([]model.Finding, error)) (did []string, err error) {
	for range mostRounds {
		done, mendErr := mend(findings)
		did, err = append(did, done...), mendErr
		if len(done) == 0 {
			break
		}
		var lookErr error
		if findings, lookErr = look(); lookErr != nil {
			return did, errors.Join(err, lookErr)
		}
		if !slices.ContainsFunc(findings, func(f model.Finding) bool { return f.Cure != model.NoCure }) {
			break
		}
	}
	return did, err
}

// doctor puts right the findings of an examination.
type doctor struct {
	journal *journalDir
	history *history
}

// cure puts one finding right. A file that is gone, and a place that has been
// taken, need no more doing: the next look tells what there is then.
func (d doctor) cure(f model.Finding) (done bool, err error) {
	switch f.Cure {
	case model.SetAside:
		err = d.setAside(f.Path)
	case model.AddVersion:
		err = d.history.keep(recoveredDir, f.To, f.Path)
	case model.MoveTo:
		if err = d.journal.MakeDir(filepath.Dir(f.To)); err == nil {
			err = d.journal.publish(f.Path, f.To)
		}
		if err == nil {
			err = d.journal.Disk.SyncDir(filepath.Dir(f.To))
		}
	case model.MakePrivate:
		done, err = makePrivate(d.journal.Disk, f.Path)
	case model.AddIgnores:
		return true, addIgnores(d.journal, f.Path)
	default:
		return false, nil
	}
	if errors.Is(err, fs.ErrNotExist) || errors.Is(err, fs.ErrExist) {
		return false, nil
	}
	if err != nil || f.Cure == model.MakePrivate {
		return done, err
	}
	return true, d.journal.Disk.SyncDir(filepath.Dir(f.Path))
}

// setAside moves a file to those that name no entry, under its own name or
// one like it.
func (d doctor) setAside(path string) error {
	dir, err := d.history.prepare(recoveredDir, unknownOwner)
	if err != nil {
		return err
	}
	base := filepath.Base(path)
	name := base
	for n := 2; n < nameTries; n++ {
		if err = d.journal.publish(path, filepath.Join(dir, name)); !errors.Is(err, fs.ErrExist) {
			break
		}
		ext := filepath.Ext(base)
		name = fmt.Sprintf("%s-%d%s", strings.TrimSuffix(base, ext), n, ext)
	}
	if err != nil {
		return err
	}
	return d.journal.Disk.SyncDir(dir)
}
