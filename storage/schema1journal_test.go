package storage

import (
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"fromhere/model"
	"fromhere/storage/config"
	"fromhere/storage/disk"
	"fromhere/storage/drafts"
)

// The journal in testdata/schema1 is as the program wrote it before anything of
// schema 1 was changed, with what people and other programs do to one. It lay in
// schema1Place, and schema1Today was the last day that it was written on.
const (
	schema1Place = "/home/me/.local/share/fromhere"
	schema1Today = model.Day(20_787) // 2026-11-30
)

// schema1Practices are those that there were, the person's own, and one that is
// no longer among them.
var schema1Practices = []string{"nuisance", "ask", "promise", "contact", "ownership", "outcome", "follower", "transparency", "need",
	"gap", "language", "mentee", "reflection", "week", "leave", "thanks", "standup"}

// schema1 is a copy of that journal, with its drafts, its index and its config.
type schema1 struct {
	*testing.T
	dir     string
	config  model.Config
	catalog model.Catalog
}

// copySchema1 copies the journal with the modes that the program gives. The
// files' times, which git does not keep, are a minute apart in order of path.
func copySchema1(t *testing.T) *schema1 {
	t.Helper()
	j := &schema1{T: t, dir: t.TempDir()}
	from, written := filepath.Join("testdata", "schema1"), time.Date(2025, 1, 1, 12, 0, 0, 0, time.UTC)
	err := filepath.WalkDir(from, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(from, path)
		if err != nil {
			return err
		}
		there := filepath.Join(j.dir, rel)
		if d.IsDir() {
			return os.MkdirAll(there, 0o700)
		}
		write(t, there, content(t, path))
		written = written.Add(time.Minute)
		return os.Chtimes(there, written, written)
	})
	if err != nil {
		t.Fatal(err)
	}
	if j.config, err = config.Load(filepath.Join(j.dir, "config.yaml"), nil); err != nil {
		t.Fatal(err)
	}
	if j.catalog, err = model.NewCatalog(j.config.Practices...); err != nil {
		t.Fatal(err)
	}
	return j
}

// data is a path in the journal's directory.
func (j *schema1) data(parts ...string) string {
	return filepath.Join(append([]string{j.dir, "data"}, parts...)...)
}

// open opens the journal by the index in a cache; "" is for none.
func (j *schema1) open(cache string) *Store {
	j.Helper()
	var options []Option
	if cache != "" {
		options = append(options, Indexed(cache, j.config))
	}
	s, err := Open(j.data(), j.catalog, options...)
	if err != nil {
		j.Fatal(err)
	}
	return s
}

// drafts are those of a program that has just begun.
func (j *schema1) drafts() *drafts.Drafts {
	place := filepath.Join(j.dir, "state", "drafts")
	return drafts.Open([]disk.Place{{Base: place, Dir: place}}, schema1Place, j.catalog)
}

// unsettled tells an entry with two versions, or whose own file is not there.
func (j *schema1) unsettled(s *Store, snapshot model.Snapshot, id string) bool {
	return isVersion(filepath.Base(s.Path(id))) ||
		slices.ContainsFunc(snapshot.Conflicts, func(c model.Conflict) bool { return c.ID == id })
}

// diskState is all that there is below a directory, by path: the mode and the
// time of each file and directory, and what the file holds.
type diskState map[string]diskItem

type diskItem struct {
	mode    fs.FileMode
	written time.Time
	text    string
}

func diskStateOf(t testing.TB, dir string) diskState {
	t.Helper()
	all := diskState{}
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		info, err := d.Info()
		if err != nil {
			return err
		}
		item := diskItem{mode: info.Mode(), written: info.ModTime()}
		if !d.IsDir() {
			item.text = content(t, path)
		}
		rel, err := filepath.Rel(dir, path)
		all[filepath.ToSlash(rel)] = item
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// files are the items without the directories, whose times change with what is
// in them.
func (s diskState) files() diskState {
	files := maps.Clone(s)
	maps.DeleteFunc(files, func(_ string, item diskItem) bool { return item.mode.IsDir() })
	return files
}

// since tells what was made (+), changed (~) and removed (-) since before, in
// order of path.
func (s diskState) since(before diskState) []string {
	var all []string
	paths := maps.Clone(before)
	maps.Copy(paths, s)
	for _, path := range slices.Sorted(maps.Keys(paths)) {
		was, there := before[path]
		is, still := s[path]
		switch {
		case !there:
			all = append(all, "+ "+path)
		case !still:
			all = append(all, "- "+path)
		case was.mode != is.mode || was.text != is.text || !was.written.Equal(is.written):
			all = append(all, "~ "+path)
		}
	}
	return all
}
