package drafts

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

// leftDraft is a draft that a program left when it ended.
type leftDraft struct {
	model.Draft
	journal string
	path    string
}

// Left are the drafts of this journal that programs left when they ended,
// oldest first. Their directories are this program's from then on.
func (p *Drafts) Left() ([]model.Draft, []model.Problem, error) {
	p.enter()
	defer p.leave()
	var found []leftDraft
	var problems []model.Problem
	var errs []error
	for _, place := range p.places {
		dirs, err := place.list()
		if err != nil {
			errs = append(errs, searchError(place.dir, err))
		}
		for _, item := range dirs {
			dir := filepath.Join(place.dir, item.Name)
			if item.Mode&fs.ModeSymlink != 0 {
				problems = append(problems, disk.ProblemOf(&disk.LinkError{Path: dir}).In(dir))
			}
			if _, ours := p.locks[dir]; ours || !item.Mode.IsDir() {
				continue
			}
			drafts, unread, err := p.adopt(dir)
			found, problems = append(found, drafts...), append(problems, unread...)
			if err != nil {
				problems = append(problems, model.Problem{Path: dir, Reason: "its drafts cannot be opened: " +
					disk.Cause(err).Error(), Remedy: disk.Remedy(err)})
			}
		}
	}
	return p.offered(found), problems, errors.Join(errs...)
}

// searchError says that a directory cannot be looked through for drafts.
func searchError(dir string, err error) error {
	return fmt.Errorf("look for drafts in %s: %w; %s", dir, disk.Cause(err), disk.Remedy(err))
}

// list are the directories of programs; a place that is not there has none.
func (p openPlace) list() ([]disk.Info, error) {
	if p.shut != nil {
		return nil, p.shut
	}
	found, err := p.files.List(p.dir)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	return found, err
}

// offered is one draft of each key, the newest; a program may have left one in
// two places. The older draft of another program stays for the next start.
func (p *Drafts) offered(found []leftDraft) []model.Draft {
	slices.SortStableFunc(found, func(a, b leftDraft) int { return b.Kept.Compare(a.Kept) })
	program := func(path string) string { return filepath.Base(filepath.Dir(path)) }
	from := map[string]string{}
	var all []model.Draft
	for _, d := range found {
		first, known := from[d.Key]
		switch {
		case !known && len(p.kept[d.Key]) > 0: // this program has one already
			continue
		case !known:
			from[d.Key] = program(d.path)
			p.kept[d.Key] = []string{d.path}
			all = append(all, d.Draft)
		case first == program(d.path):
			p.kept[d.Key] = append([]string{d.path}, p.kept[d.Key]...)
		}
	}
	slices.Reverse(all)
	return all
}

// adopt takes over the directory of a program that has ended, unless its
// drafts are another journal's.
func (p *Drafts) adopt(dir string) (drafts []leftDraft, problems []model.Problem, err error) {
	files := p.files(dir)
	lock, free, err := lockDirectory(files.Disk, dir)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil, nil // its program has just ended, and removed it
	}
	if err != nil || !free {
		return nil, nil, err
	}
	if !lock.holds() {
		return nil, nil, lock.release()
	}
	content, err := files.List(dir)
	if err != nil {
		return nil, nil, errors.Join(err, lock.release())
	}
	foreign := false
	told := map[string]bool{} // the editor's texts that a draft tells of
	for _, item := range content {
		path := filepath.Join(dir, item.Name)
		switch {
		case strings.HasSuffix(path, extension):
			d, err := p.left(path)
			switch {
			case err != nil:
				problems = append(problems, disk.ProblemOf(err).In(path))
				continue
			case d.journal != p.journal:
				foreign = true
			case d.Kind == model.DraftEditor:
				told[d.Path] = true
			}
			drafts = append(drafts, d)
		case disk.IsTemp(item.Name):
			// A draft cut short; the one before it is there whole.
			err = errors.Join(err, files.RemoveIfThere(path))
		}
	}
	if foreign {
		return nil, nil, errors.Join(err, lock.release())
	}
	for _, item := range content {
		path := filepath.Join(dir, item.Name)
		if strings.HasSuffix(path, textExtension) && !told[path] {
			problems = append(problems, model.Problem{Path: path, Reason: "a text from your editor that was not saved",
				Remedy: "look into it, and remove it when it is no longer needed"})
		}
	}
	drafts, err = p.withText(drafts, err)
	if len(drafts) == 0 && len(problems) == 0 {
		return nil, nil, errors.Join(err, p.letGo(dir, lock))
	}
	p.locks[dir] = lock
	p.adopted = append(p.adopted, dir)
	return drafts, problems, err
}

// withText leaves out, and forgets, the drafts whose text is no longer with
// the editor: it was saved, or thrown away, when the program was cut short.
func (p *Drafts) withText(drafts []leftDraft, err error) ([]leftDraft, error) {
	drafts = slices.DeleteFunc(drafts, func(d leftDraft) bool {
		if d.Kind != model.DraftEditor {
			return false
		}
		if _, gone := p.files(d.Path).Disk.Lstat(d.Path); !errors.Is(gone, fs.ErrNotExist) {
			return false
		}
		err = errors.Join(err, p.files(d.path).RemoveIfThere(d.path))
		return true
	})
	return drafts, err
}

// left is the draft in a file, with the text that the editor left.
func (p *Drafts) left(path string) (leftDraft, error) {
	d, journal, err := p.read(path)
	if err != nil {
		return leftDraft{}, err
	}
	if d.Kind == model.DraftEditor && d.Path != "" {
		d.Path = beside(path, d.Path)
		text, err := p.content(d.Path)
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			f := disk.ProblemOf(err)
			return leftDraft{}, model.ProblemAt(f.Line, f.Remedy, "its text in %s: %s", d.Path, f.Reason)
		}
		d.Text = string(text)
	}
	return leftDraft{Draft: d, journal: journal, path: path}, nil
}

func (p *Drafts) read(path string) (model.Draft, string, error) {
	data, err := p.content(path)
	if err != nil {
		return model.Draft{}, "", err
	}
	return decode(data)
}

// content is what a plain file holds.
func (p *Drafts) content(path string) ([]byte, error) {
	data, err := p.files(path).Disk.Read(path, maxSize+1)
	if err == nil && len(data) > maxSize {
		return nil, model.ProblemAt(0, "move it elsewhere", "it is larger than %d MiB", maxSize>>20)
	}
	return data, err
}

// Findings tell where drafts of this journal are, and which cannot be read. It
// takes none over, so those of programs that run are among them.
func (p *Drafts) Findings() []model.Finding {
	var all []model.Finding
	note := func(path string, f *model.Problem) {
		all = append(all, model.Finding{Problem: f.In(path), Note: true})
	}
	p.enter()
	defer p.leave()
	reported := func(dir string, content []disk.Info, err error) []disk.Info {
		if err != nil && !errors.Is(err, fs.ErrNotExist) { // a program that ends removes its own
			note(dir, disk.ProblemOf(err))
		}
		return content
	}
	for _, place := range p.places {
		programs, err := place.list()
		for _, program := range reported(place.dir, programs, err) {
			if !program.Mode.IsDir() {
				continue
			}
			dir, count := filepath.Join(place.dir, program.Name), 0
			items, err := place.files.List(dir)
			for _, item := range reported(dir, items, err) {
				path := filepath.Join(dir, item.Name)
				if filepath.Ext(path) != extension {
					continue
				}
				switch _, journal, err := p.read(path); {
				case errors.Is(err, fs.ErrNotExist): // just saved
				case err != nil:
					note(path, disk.ProblemOf(err))
				case journal == p.journal:
					count++
				}
			}
			if count > 0 {
				note(dir, model.ProblemAt(0, "open the app, which offers them once the program that they were typed in has ended",
					"%s of this journal, typed and not saved, in it", model.Plural(count, "draft")))
			}
		}
	}
	return all
}
