package storage

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"

	"fromhere/model"
)

// Mend does what the findings say can be done, and answers with what it did,
// in words. It only moves and adds: no byte of any file is lost, and no file
// is replaced. What it could not do is the error; the rest is done all the
// same.
func (s *Store) Mend(findings []model.Finding) (did []string, err error) {
	if err := s.enter(); err != nil {
		return nil, err
	}
	defer s.leave()
	if s.refused != nil {
		return nil, fmt.Errorf("put the journal right: %w", s.refused)
	}
	var failures []error
	for _, f := range findings {
		done, err := s.cure(f)
		switch {
		case err != nil:
			failures = append(failures, fmt.Errorf("put %s right: %w; %s", f.Path, reason(err), remedy(err)))
		case done:
			did = append(did, f.Path+": "+f.Fix)
		}
	}
	return did, errors.Join(failures...)
}

// mostRounds is how often a journal is looked at while it is put right. Two are
// enough for nearly every one.
const mostRounds = 10

// mendAll is Mend until nothing is left that can be mended: where the first of
// two versions is moved away, the second can take its place only then.
func (s *Store) mendAll(findings []model.Finding, look func() ([]model.Finding, error)) (did []string, err error) {
	for range mostRounds {
		done, failed := s.Mend(findings)
		did, err = append(did, done...), failed
		if len(done) == 0 {
			break
		}
		if findings, failed = look(); failed != nil {
			return did, errors.Join(err, failed)
		}
		if !slices.ContainsFunc(findings, func(f model.Finding) bool { return f.Cure != model.NoCure }) {
			break
		}
	}
	return did, err
}

// cure puts one finding right. A file that is gone, and a place that has been
// taken, need no more doing: the next look tells what there is then.
func (s *Store) cure(f model.Finding) (done bool, err error) {
	switch f.Cure {
	case model.SetAside:
		err = s.setAside(f.Path)
	case model.Shelve:
		var dir string
		if dir, err = s.shelf(recoveredDir, f.To); err == nil {
			err = s.shelve(dir, f.Path)
		}
	case model.MoveTo:
		if err = s.makeDir(filepath.Dir(f.To)); err == nil {
			err = s.publish(f.Path, f.To)
		}
		if err == nil {
			err = s.disk.syncDir(filepath.Dir(f.To))
		}
	case model.MakePrivate:
		done, err = s.makePrivate(f.Path)
	case model.AddIgnores:
		return true, s.addIgnores(f.Path)
	default:
		return false, nil
	}
	if errors.Is(err, fs.ErrNotExist) || errors.Is(err, fs.ErrExist) {
		return false, nil
	}
	if err != nil || f.Cure == model.MakePrivate {
		return done, err
	}
	return true, s.disk.syncDir(filepath.Dir(f.Path))
}

// setAside moves a file to those that name no entry, under its own name or
// one like it.
func (s *Store) setAside(path string) error {
	dir, err := s.shelf(recoveredDir, unknownOwner)
	if err != nil {
		return err
	}
	base := filepath.Base(path)
	name := base
	for n := 2; n < nameTries; n++ {
		if err = s.publish(path, filepath.Join(dir, name)); !errors.Is(err, fs.ErrExist) {
			break
		}
		ext := filepath.Ext(base)
		name = fmt.Sprintf("%s-%d%s", strings.TrimSuffix(base, ext), n, ext)
	}
	if err != nil {
		return err
	}
	return s.disk.syncDir(dir)
}

// ignores tells of lines that keep what is of this computer alone from git
// and Syncthing, and are missing.
func (x *examination) ignores() {
	s := x.store
	if _, err := s.disk.lstat(filepath.Join(s.dir, historyDir)); errors.Is(err, fs.ErrNotExist) {
		return
	}
	for name, lines := range ignored {
		path := filepath.Join(s.dir, name)
		switch missing, _, err := s.missingIgnores(path, lines); {
		case err != nil:
			x.fault(path, faultOf(err))
		case len(missing) > 0:
			x.add(path, faultAt(0, "add the lines", "it does not leave out %s, which is of this computer alone",
				strings.Join(missing, ", ")), model.AddIgnores, "", "add "+strings.Join(missing, ", "))
		}
	}
}

// missingIgnores are the lines that an ignore file lacks, and what it holds.
func (s *Store) missingIgnores(path, lines string) (missing []string, data []byte, err error) {
	data, err = s.readEntry(path)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, nil, err
	}
	if len(data) > tooLarge {
		return nil, nil, faultAt(0, "add .history, .recovered and .fromhere-* to it yourself", "it is larger than %d MiB", tooLarge>>20)
	}
	there := map[string]bool{}
	for line := range strings.Lines(string(data)) {
		there[strings.Trim(strings.TrimSpace(line), "/")] = true
	}
	for line := range strings.SplitSeq(strings.TrimSpace(lines), "\n") {
		if !there[strings.Trim(line, "/")] {
			missing = append(missing, line)
		}
	}
	return missing, data, nil
}

// addIgnores adds the missing lines after those that are there.
func (s *Store) addIgnores(path string) error {
	missing, data, err := s.missingIgnores(path, ignored[filepath.Base(path)])
	if err != nil || len(missing) == 0 {
		return err
	}
	if _, there := s.disk.lstat(path); errors.Is(there, fs.ErrNotExist) {
		return s.ignore()
	}
	if len(data) > 0 && data[len(data)-1] != '\n' {
		data = append(data, '\n')
	}
	return s.replace(path, append(data, strings.Join(missing, "\n")+"\n"...))
}
