package storage

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fromhere/model"
	"fromhere/storage/config"
	"fromhere/storage/disk"
)

// older is a journal of an older fromhere: one entry, and no journal.yaml.
func older(t testing.TB) (dir string) {
	dir = t.TempDir()
	write(t, filepath.Join(dir, filepath.FromSlash(promisePath)), promiseFile)
	return dir
}

func TestAJournalThatIsBegunHasAName(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "journal")
	s := open(t, dir)
	s.journal.now = func() time.Time { return time.Date(2026, 11, 23, 17, 48, 0, 0, time.UTC) }
	save(t, s, promise)
	text := content(t, filepath.Join(dir, journalFile))
	id, err := journalID([]byte(text))
	if err != nil || len(id) != 26 || text != journalText+id+"\n" || !strings.HasPrefix(id, "01m84rb") {
		t.Errorf("%q, %v:\n%s", id, err, text)
	}
	if news := s.News(); len(news) > 0 {
		t.Errorf("told %q", news)
	}
	other := promise.Clone()
	other.ID = "01b"
	save(t, open(t, dir), other)
	if again := content(t, filepath.Join(dir, journalFile)); again != text {
		t.Errorf("it is now\n%s", again)
	}
}

// Looking names nothing. The first save does, and tells once; two computers that
// have the same entries choose the same name.
func TestAnOlderJournalIsNamedByItsFirstSave(t *testing.T) {
	var names []string
	for range 2 {
		dir := older(t)
		before := tree(t, dir)
		s := open(t, dir)
		load(t, s)
		if _, err := s.Examine(); err != nil || tree(t, dir) != before {
			t.Errorf("%v; looking made\n%s", err, tree(t, dir))
		}
		other := promise.Clone()
		other.ID = "01b"
		save(t, s, other)
		if news := s.News(); len(news) != 1 || !strings.Contains(news[0], filepath.Join(dir, journalFile)) {
			t.Errorf("told %q", news)
		}
		other.ID = "01c"
		save(t, s, other)
		save(t, open(t, dir), edited(keptEntry(t, dir, "01b"), "edited"))
		if news := s.News(); len(news) > 0 {
			t.Errorf("told again: %q", news)
		}
		names = append(names, content(t, filepath.Join(dir, journalFile)))
	}
	if names[0] != names[1] || names[0] != journalText+promise.ID+"\n" {
		t.Errorf("named\n%s\nand\n%s", names[0], names[1])
	}
}

func keptEntry(t testing.TB, dir, id string) model.Entry {
	t.Helper()
	e, err := open(t, dir).Read(id)
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// A journal.yaml that cannot be read is told of, with its line, and keeps nobody
// from a journal that has entries to be known by. One of a later fromhere, and
// one that stands alone, keep everything from being saved.
func TestAJournalFileThatCannotBeRead(t *testing.T) {
	const another = "01another"
	for name, c := range map[string]struct{ text, told string }{
		"no YAML":            {"schema: [", "cannot be read as YAML"},
		"no id":              {"schema: 1\n", "it has no `id`"},
		"no schema":          {"id: 01a\n", "it has no `schema`"},
		"no such id":         {"schema: 1\nid: ../../home\n", "is not made of small letters and digits"},
		"an anchor":          {"schema: 1\nid: &a 01a\n", "names a value for use elsewhere"},
		"empty":              {"", "it is empty"},
		"merged by git":      {"<<<<<<< a\nid: 01a\n=======\nid: 01b\n>>>>>>> b\n", "conflict markers"},
		"by a later version": {"schema: 2\nid: 01a\n", "install a newer fromhere"},
	} {
		t.Run(name, func(t *testing.T) {
			dir := older(t)
			path := filepath.Join(dir, journalFile)
			write(t, path, c.text)
			s := open(t, dir)
			snapshot := load(t, s)
			if len(snapshot.Entries) != 1 || len(snapshot.Problems) != 1 || snapshot.Problems[0].Path != path ||
				!strings.Contains(snapshot.Problems[0].String(), c.told) {
				t.Errorf("shown are %d entries, and told is %v", len(snapshot.Entries), snapshot.Problems)
			}
			if faults, _ := examine(t, s); len(faults) != 1 || faults[0].Path != path {
				t.Errorf("the doctor says %v", faults)
			}
			later := strings.HasPrefix(name, "by a later")
			if _, _, err := s.Save(edited(snapshot.Entries[0], "edited")); (err != nil) != later {
				t.Errorf("saving says %v", err)
			}
			if got := content(t, path); got != c.text {
				t.Errorf("the file is now\n%s", got)
			}

			alone := filepath.Join(t.TempDir(), "alone")
			write(t, filepath.Join(alone, journalFile), c.text)
			if _, _, err := open(t, alone).Save(promise); err == nil || !strings.Contains(err.Error(), c.told) {
				t.Errorf("where it stands alone saving says %v", err)
			}
			// Once it is put right all goes on.
			write(t, path, journalText+another+"\n")
			if snapshot := load(t, open(t, dir)); len(snapshot.Problems) > 0 {
				t.Errorf("told is %v", snapshot.Problems)
			}
		})
	}
}

// What a person adds to journal.yaml is left there.
func TestAJournalFileWithMoreInIt(t *testing.T) {
	dir := older(t)
	const text = "# mine\r\nid: 01mine\r\nschema: 1\r\nworkdays: [mon]\r\n"
	write(t, filepath.Join(dir, journalFile), text)
	s := open(t, dir)
	save(t, s, edited(load(t, s).Entries[0], "edited"))
	if s.identity.id != "01mine" || content(t, filepath.Join(dir, journalFile)) != text {
		t.Errorf("%s, %q", s.identity.id, content(t, filepath.Join(dir, journalFile)))
	}
}

// Where a disk is not mounted, the next program finds an empty directory, or
// none, and begins no journal there.
func TestD03WhereAJournalWasNoneIsBegun(t *testing.T) {
	for _, there := range []bool{true, false} {
		base := t.TempDir()
		dir, state := filepath.Join(base, "journal"), filepath.Join(base, "state")
		save(t, openWith(t, dir, Remembering(state)), promise)
		if err := os.Rename(dir, dir+"-away"); err != nil {
			t.Fatal(err)
		}
		if there {
			if err := os.Mkdir(dir, 0o755); err != nil {
				t.Fatal(err)
			}
		}
		before := tree(t, base)
		_, err := Open(dir, model.BuiltIn, Remembering(state))
		if !errors.Is(err, ErrAway) || !strings.Contains(err.Error(), dir) || !strings.Contains(err.Error(), "mount its disk") {
			t.Errorf("opening says %v", err)
		}
		if after := tree(t, base); after != before {
			t.Errorf("there is\n%s", after)
		}
		// The advice works: the note that it names can be removed.
		_, note, found := strings.Cut(err.Error(), "begin a new one there, remove ")
		if !found {
			t.Fatal(err)
		}
		if err := os.Remove(note); err != nil {
			t.Fatal(err)
		}
		save(t, openWith(t, dir, Remembering(state)), promise)
	}
}

// A note that cannot be read may be of a journal that is missing. It is named, and
// no journal is begun until it is gone.
func TestD03ANoteThatCannotBeReadBeginsNoJournal(t *testing.T) {
	base := t.TempDir()
	dir, state := filepath.Join(base, "journal"), filepath.Join(base, "state")
	save(t, openWith(t, dir, Remembering(state)), promise)
	notes, err := filepath.Glob(filepath.Join(state, config.Program, "journals", "*"))
	if err != nil || len(notes) != 1 {
		t.Fatalf("%v, %v", notes, err)
	}
	write(t, notes[0], "journal: [")
	load(t, openWith(t, dir, Remembering(state))) // where there is a journal the note is not asked
	if err := os.RemoveAll(dir); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(dir, model.BuiltIn, Remembering(state)); err == nil || !strings.Contains(err.Error(), notes[0]) {
		t.Errorf("opening says %v", err)
	}
	if _, err := os.Lstat(dir); err == nil {
		t.Error("a journal was begun")
	}
}

// rotten is a disk on which one file's bytes have changed, and its times have
// not.
type rotten struct {
	disk.FS
	path, text string
}

func (d rotten) Read(path string, most int) ([]byte, error) {
	if path == d.path {
		return []byte(d.text), nil
	}
	return d.FS.Read(path, most)
}

func TestD11AFileThatRotsIsToldOf(t *testing.T) {
	j := newIndexedJournal(t)
	path := j.held()
	for name, text := range map[string]string{
		"still an entry": strings.Replace(content(t, path), "Board", "Coard", 1),
		"no entry":       strings.Replace(content(t, path), "schema", "sch\x00ma", 1),
	} {
		s := j.with()
		if faults, _ := examine(t, s); len(faults) > 0 {
			t.Fatalf("before it rots: %v", faults)
		}
		s.journal.Disk = rotten{s.journal.Disk, path, text}
		faults, _ := examine(t, s)
		told := 0
		for _, f := range faults {
			if f.Path == path && strings.Contains(f.Reason, "its contents have changed but its times have not") {
				told++
			}
		}
		if told != 1 {
			t.Errorf("%s: the doctor says %v", name, faults)
		}
	}
	// An edit changes its times, and is no rot.
	j.overwrite(path, []byte(strings.Replace(content(t, path), "Board", "Coard", 1)))
	if faults, _ := examine(t, j.with()); len(faults) > 0 {
		t.Errorf("after an edit: %v", faults)
	}
}

// Another journal in the same place is used, and told of once.
func TestD03AnotherJournalInThePlaceIsToldOf(t *testing.T) {
	base := t.TempDir()
	dir, state := filepath.Join(base, "journal"), filepath.Join(base, "state")
	save(t, openWith(t, dir, Remembering(state)), promise)
	if err := os.RemoveAll(dir); err != nil {
		t.Fatal(err)
	}
	write(t, filepath.Join(dir, journalFile), journalText+"01another\n")
	s := openWith(t, dir, Remembering(state))
	save(t, s, promise)
	if news := s.News(); len(news) != 1 || !strings.Contains(news[0], "another journal was in "+dir) {
		t.Errorf("told is %q", news)
	}
	other := promise.Clone()
	other.ID = "01b"
	again := openWith(t, dir, Remembering(state))
	save(t, again, other)
	if news := again.News(); len(news) > 0 {
		t.Errorf("told again is %q", news)
	}
}

// Where all entries have been taken away nothing is saved while the app is open,
// and a doctor tells.
func TestD03EntriesThatAreTakenAwayAreWaitedFor(t *testing.T) {
	s := open(t, t.TempDir())
	save(t, s, promise)
	load(t, s)
	entries := filepath.Join(s.journal.dir, entriesDir)
	if err := os.Rename(entries, entries+"-away"); err != nil {
		t.Fatal(err)
	}
	other := promise.Clone()
	other.ID = "01b"
	if _, _, err := s.Save(other); !errors.Is(err, ErrAway) {
		t.Errorf("saving says %v", err)
	}
	if _, err := os.Lstat(entries); err == nil {
		t.Error("the directory was made anew")
	}
	if _, notes := examine(t, open(t, s.journal.dir)); len(notes) != 1 || notes[0].Path != entries {
		t.Errorf("the doctor notes %v", notes)
	}
	if err := os.Rename(entries+"-away", entries); err != nil {
		t.Fatal(err)
	}
	save(t, s, other)
}
