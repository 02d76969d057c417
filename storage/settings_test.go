//go:build unix

package storage

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"fromhere/model"
	"fromhere/storage/config"
	"fromhere/storage/disk"
)

const (
	ownSettings = "# mine\ntheme: dark\nwarm: 10 # ten\nworkdays:\n  - mon\n"
	ownMoved    = "# mine\ntheme: dark\n# warm: 10 # ten\n# workdays:\n#   - mon\n"
	movedLines  = "warm: 10 # ten\nworkdays:\n  - mon\n"
)

// moving is a config file with settings, and their move into a journal.
func moving(t testing.TB, s *Store) SettingsFiles {
	t.Helper()
	path := filepath.Join(t.TempDir(), "config.yaml")
	write(t, path, ownSettings)
	return SettingsFiles{Store: s, Config: path}
}

func TestSettingsMoveIntoTheJournal(t *testing.T) {
	for name, c := range map[string]struct{ before, after string }{
		"begun":                {journalText + "01mine\n", journalText + "01mine\n" + movedLines},
		"with more in it":      {"# a\r\nid: 01mine\r\nlater: [x] # y\r\nschema: 1", "# a\r\nid: 01mine\r\nlater: [x] # y\r\nschema: 1\r\n" + strings.ReplaceAll(movedLines, "\n", "\r\n")},
		"of an older fromhere": {"", journalText + promise.ID + "\n" + movedLines},
		"with settings":        {journalText + "01mine\nbuffer: 1h\n", journalText + "01mine\nbuffer: 1h\n"},
		"cut short":            {journalText + "01mine\n" + movedLines, journalText + "01mine\n" + movedLines},
	} {
		t.Run(name, func(t *testing.T) {
			dir := older(t)
			path := filepath.Join(dir, journalFile)
			if c.before != "" {
				write(t, path, c.before)
			}
			m := moving(t, open(t, dir))
			// The config is a link, as to a directory of dotfiles, and stays one.
			dotfile := filepath.Join(t.TempDir(), "dotfile")
			write(t, dotfile, ownSettings)
			if err := errors.Join(os.Chmod(dotfile, 0o644), os.Remove(m.Config), os.Symlink(dotfile, m.Config)); err != nil {
				t.Fatal(err)
			}
			plan, err := m.Plan()
			if err != nil || len(plan) != 2 {
				t.Errorf("planned %q, %v", plan, err)
			}
			did, err := m.Move()
			if steps := map[string]int{"with settings": 1, "cut short": 1}[name]; err != nil || len(did) != max(1, 2-steps) {
				t.Errorf("did %q, %v", did, err)
			}
			if got := content(t, path); got != c.after {
				t.Errorf("the journal's file is\n%q\nwant\n%q", got, c.after)
			}
			link, err := os.Readlink(m.Config)
			info, statErr := os.Stat(dotfile)
			if got := content(t, dotfile); err != nil || link != dotfile || got != ownMoved || statErr != nil || info.Mode().Perm() != 0o644 {
				t.Errorf("the config, %v, leads to %q, %v:\n%s", err, link, info.Mode(), got)
			}
			if info, err := os.Stat(path); err != nil || info.Mode().Perm() != 0o600 {
				t.Errorf("%v, %v", info.Mode(), err)
			}
			// Once is enough.
			if did, err := m.Move(); err != nil || len(did) > 0 || content(t, path) != c.after || content(t, dotfile) != ownMoved {
				t.Errorf("did again %q, %v", did, err)
			}
			if plan, err := m.Plan(); err != nil || len(plan) > 0 {
				t.Errorf("planned again %q, %v", plan, err)
			}
			if found, notes := examine(t, open(t, dir)); len(found) > 0 || len(notes) > 0 {
				t.Errorf("the doctor says %v, %v", found, notes)
			}
			if left, err := filepath.Glob(filepath.Join(filepath.Dir(dotfile), ".*")); err != nil || len(left) > 0 {
				t.Errorf("left %v, %v", left, err)
			}
		})
	}
}

// What cannot be moved whole is not moved at all.
func TestSettingsThatCannotMoveStay(t *testing.T) {
	for name, c := range map[string]struct{ own, journal, told string }{
		"a config in brackets":          {"{warm: 10, theme: dark}\n", journalText + "01a\n", "lines of their own"},
		"a journal in brackets":         {ownSettings, "{schema: 1, id: 01a}\n", "put settings into"},
		"mistakes in the config":        {"warm: x\n", journalText + "01a\n", "write a number of days"},
		"mistakes in the journal":       {ownSettings, journalText + "01a\nbuffer: x\n", "write a length of time"},
		"a journal of a later fromhere": {ownSettings, "schema: 9\nid: 01a\n", "a newer fromhere keeps this journal"},
		"a journal without an id":       {ownSettings, "schema: 1\n", "it has no `id`"},
		"a journal that is no YAML":     {ownSettings, "schema: [\n", "cannot be read as YAML"},
	} {
		t.Run(name, func(t *testing.T) {
			dir := older(t)
			path := filepath.Join(dir, journalFile)
			write(t, path, c.journal)
			m := moving(t, open(t, dir))
			write(t, m.Config, c.own)
			did, err := m.Move()
			if err == nil || !strings.Contains(err.Error(), c.told) || len(did) > 0 {
				t.Errorf("did %q, %v", did, err)
			}
			if content(t, path) != c.journal || content(t, m.Config) != c.own {
				t.Errorf("changed\n%s\n%s", content(t, path), content(t, m.Config))
			}
		})
	}
}

// Where only the config cannot be written, here because an editor has just done so, the
// journal has the settings, and the error says that nothing is lost.
func TestAConfigThatChangesMeanwhile(t *testing.T) {
	d := newSimDisk()
	s := onSim(t, d)
	save(t, s, promise)
	m := moving(t, s)
	d.before = func(_ int, name, _ string) {
		if name == "exchange" {
			write(t, m.Config, ownSettings+"cold: 90\n")
		}
	}
	did, err := m.Move()
	if !errors.Is(err, disk.ErrOther) || len(did) != 1 || !strings.Contains(err.Error(), "nothing is lost; try again") {
		t.Errorf("did %q, %v", did, err)
	}
	if got := content(t, m.Config); got != ownSettings+"cold: 90\n" || !strings.HasSuffix(d.files()[filepath.Join(simJournal, journalFile)], movedLines) {
		t.Errorf("the config is\n%s", got)
	}
	if did, err := m.Move(); err != nil || len(did) != 1 || content(t, m.Config) != ownMoved+"# cold: 90\n" {
		t.Errorf("then did %q, %v:\n%s", did, err, content(t, m.Config))
	}
}

// TestAMoveCutShortLosesNothing lets each call on the journal's disk fail, and cuts the
// power after each, whether it failed or not: the settings are in the config, or safe
// in the journal, and what holds is the same; the next move ends the work.
func TestAMoveCutShortLosesNothing(t *testing.T) {
	if testing.Short() {
		t.Skip("one goroutine, and long: not under -short")
	}
	states := 0
	for _, lacks := range []func(*simDisk){nil, lacksExchange} {
		for n := 0; ; n++ {
			d := newSimDisk()
			if lacks != nil {
				lacks(d)
			}
			s := onSim(t, d)
			save(t, s, promise)
			m := moving(t, s)
			before, err := m.Settings()
			if err != nil {
				t.Fatal(err)
			}
			want := before.Config()
			d.calls, d.fail, d.errno, d.named = 0, n, syscall.EIO, ""
			holds := func(when string, journal string) {
				own, err := config.Read(m.Config, nil)
				there, wrong := config.ReadJournal(filepath.Join(simJournal, journalFile), []byte(journal))
				got := config.Settings{Own: own, Journal: there}.Config()
				if err != nil || wrong != nil || got.Warm != want.Warm || len(got.Workdays) != len(want.Workdays) || got.Theme != want.Theme {
					t.Fatalf("call %d failing, %s: %v, %v, and what holds is\n%+v\nby\n%q", n, when, err, wrong, got, journal)
				}
			}
			cut := func(when string) {
				d.crashStates(func(files map[string]string) {
					states++
					holds(when, files[filepath.Join(simJournal, journalFile)])
				})
			}
			d.after = func(_ int, name, path string) { cut("after " + name + " " + path) }
			_, err = m.Move()
			cut("in the end")
			d.after = nil
			failed := d.named != ""
			if d.fail = 0; !failed && err != nil {
				t.Fatalf("without a failing call: %v", err)
			}
			if err != nil && !strings.Contains(err.Error(), simJournal) {
				t.Errorf("call %d failing: the error is %v", n, err)
			}
			m.Store = onSim(t, d)
			if _, err := m.Move(); err != nil {
				t.Errorf("call %d failing: the next move says %v", n, err)
			}
			text := d.files()[filepath.Join(simJournal, journalFile)]
			if !strings.HasSuffix(text, "\n"+movedLines) || strings.Count(text, "warm") != 1 || content(t, m.Config) != ownMoved {
				t.Errorf("call %d failing: in the end there is\n%s\nand\n%s", n, text, content(t, m.Config))
			}
			if !failed && n > 0 {
				break
			}
		}
	}
	t.Logf("%d states after power cuts, in all of them the settings hold", states)
}

// Another program may write journal.yaml while it is replaced, as a sync does. Its
// version stays, and the config keeps its settings.
func TestAMoveThatMeetsAnotherWriter(t *testing.T) {
	const other = journalText + "01kasvq9x2c4m7n8p3r5t6v0w1\nbuffer: 2h\n"
	for _, at := range []string{"exchange", "read"} {
		d := newSimDisk()
		s := onSim(t, d)
		save(t, s, promise)
		m := moving(t, s)
		path, reads := filepath.Join(simJournal, journalFile), 0
		d.before = func(_ int, name, at2 string) {
			if name != at || at2 != path && name == "read" || name == "exchange" && filepath.Dir(at2) != simJournal {
				return
			}
			if reads++; at == "read" && reads < 3 {
				return
			}
			d.before = nil
			d.put(t, path, other)
		}
		did, err := m.Move()
		if !errors.Is(err, model.ErrChanged) || len(did) > 0 {
			t.Errorf("at a %s: did %q, %v", at, did, err)
		}
		if got := d.files()[path]; got != other || content(t, m.Config) != ownSettings {
			t.Errorf("at a %s there is\n%s", at, got)
		}
		if did, err := m.Move(); err != nil || len(did) != 1 || d.files()[path] != other {
			t.Errorf("at a %s, then: did %q, %v", at, did, err)
		}
		for left := range d.files() {
			if strings.Contains(left, tempPrefix) {
				t.Errorf("left %s", left)
			}
		}
	}
}

// Whatever stands in the place of journal.yaml, it is told quickly, nothing outside is
// read, and no settings hold but those that can be told. A mistake is told with its line.
func TestAHostileJournalFile(t *testing.T) {
	head := journalText + "01mine\n"
	text := func(s string) func(string) error {
		return func(path string) error { return os.WriteFile(path, []byte(s), 0o600) }
	}
	outside := filepath.Join(t.TempDir(), "outside.yaml")
	write(t, outside, head+"warm: 1\n")
	for name, c := range map[string]struct {
		lay  func(path string) error
		line int
		told string // "" for settings that are read
	}{
		"a command":               {text(head + "editor: rm -rf /\nwarm: 10\n"), 0, ""},
		"a path":                  {text(head + "journal: ../../../etc\nwarm: 10\n"), 0, ""},
		"keys of the app":         {text(head + "keys: {quit: [x]}\nwarm: 10\n"), 0, ""},
		"Windows":                 {text(strings.ReplaceAll(head+"warm: 10\n", "\n", "\r\n")), 0, ""},
		"a command for terminals": {text(head + "practices:\n- {id: x, name: \"\\e]0;pwned\\a\", fields: [{key: a}]}\n"), 5, "U+001B, which cannot be shown"},
		"an id that climbs":       {text(head + "practices:\n- {id: ../x, name: X, fields: [{key: a}]}\n"), 5, "use small letters, digits"},
		"an anchor":               {text(head + "workdays: &a [mon]\n"), 4, "the anchor &a"},
		"an alias bomb":           {text(head + "workdays: [mon]\n" + aliasBomb()), 5, "the anchor &a"},
		"brackets":                {text(head + "workdays: " + strings.Repeat("[", 100_000) + "\n"), 4, "brackets more than 100 deep"},
		"commas":                  {text(head + "workdays: [" + strings.Repeat("mon,", 900_000) + "]\n"), 4, "more than 50000 values"},
		"5 MiB":                   {text(head + "workdays: [mon]\n" + strings.Repeat("# x\n", 5<<18)), 0, "larger than 4 MiB"},
		"control characters":      {text(head + "workdays: \"a\x00\"\n"), 4, "control characters"},
		"no UTF-8":                {text(head + "warm: 10\n# \xff\n"), 5, "not valid UTF-8"},
		"versions by git":         {text(head + "<<<<<<< a\nwarm: 1\n=======\nwarm: 2\n>>>>>>> b\n"), 4, "two versions"},
		"a pipe":                  {func(path string) error { return syscall.Mkfifo(path, 0o600) }, 0, "it is a pipe"},
		"a link":                  {func(path string) error { return os.Symlink(outside, path) }, 0, "it is a symbolic link"},
		"an endless link":         {func(path string) error { return os.Symlink(path, path) }, 0, "it is a symbolic link"},
		"a directory":             {func(path string) error { return os.Mkdir(path, 0o700) }, 0, "it is not a plain file"},
	} {
		t.Run(name, func(t *testing.T) {
			dir := older(t)
			path := filepath.Join(dir, journalFile)
			if err := c.lay(path); err != nil {
				t.Fatal(err)
			}
			began := time.Now()
			f, err := ReadSettings(dir)
			t.Logf("told after %v", time.Since(began).Round(time.Millisecond))
			if c.told == "" {
				want := model.DefaultConfig()
				if want.Warm = 10; err != nil || f.Config.Warm != want.Warm || f.Config.Keys != nil || len(f.Shaping) != 1 {
					t.Errorf("%v, %+v", err, f.Config)
				}
				return
			}
			mistakes, err := config.Mistakes(err)
			if err != nil || len(mistakes) != 1 || mistakes[0].Path != path || mistakes[0].Line != c.line ||
				!strings.Contains(mistakes[0].Reason+mistakes[0].Remedy, c.told) || mistakes[0].Remedy == "" {
				t.Errorf("told %v, %v", mistakes, err)
			}
			if len(f.Shaping) > 0 || f.Config.Warm != model.DefaultConfig().Warm {
				t.Errorf("set is %+v", f.Config)
			}
			// The doctor opens the journal, and tells the fault once.
			s := open(t, dir)
			found, err := Checkup{Store: s, Drafts: noDrafts{}, Mistakes: mistakes}.Examine()
			told := 0
			for _, f := range found {
				if f.Path == path && !f.Note {
					told++
				}
			}
			if err != nil || told != 1 {
				t.Errorf("the doctor tells it %d times: %v, %v", told, found, err)
			}
			if _, err := s.Read(promise.ID); err != nil {
				t.Errorf("the entry: %v", err)
			}
		})
	}
}

type noDrafts struct{}

func (noDrafts) Findings() []model.Finding { return nil }

// The advice for a journal.yaml with settings that cannot be read is not to remove it.
func TestAJournalFileWithSettingsIsNotToBeRemoved(t *testing.T) {
	for text, remove := range map[string]bool{"schema: [": true, "schema: [\nwarm: 10\n": false, "# warm: 10\nschema: [": true} {
		dir := older(t)
		write(t, filepath.Join(dir, journalFile), text)
		problems := load(t, open(t, dir)).Problems
		if len(problems) != 1 || strings.Contains(problems[0].Remedy, "or remove it") != remove {
			t.Errorf("%q: told %v", text, problems)
		}
	}
}

// An index that was made by other settings of the journal says nothing of today.
func TestAnIndexIsMadeAnewBySettingsOfTheJournal(t *testing.T) {
	j := newIndexedJournal(t)
	j.held()
	by := func(lines string) *Store {
		f, err := config.ReadJournal("/j", []byte(journalText+"01a\n"+lines))
		if err != nil {
			t.Fatal(err)
		}
		s := j.by(f.Config)
		if s.journal.catalog, err = model.NewCatalog(f.Config.Practices...); err != nil {
			t.Fatal(err)
		}
		return s
	}
	today := model.DayOf(evening, model.DefaultConfig().DayStarts)
	for _, lines := range []string{"day_starts: \"06:00\"\n", "week_starts: sun\n", "practices: [{id: x, name: X, fields: [{key: a}]}]\n"} {
		remember := func(s *Store) {
			load(t, s)
			if err := s.Remember(today); err != nil {
				t.Fatal(err)
			}
		}
		remember(by(""))
		before := by("")
		if x := before.index.open(); x == nil || x.Rules != before.index.previewRules() {
			t.Fatal("there is no index to begin with")
		}
		after := by(lines)
		if x := after.index.open(); x == nil || x.Rules == after.index.previewRules() {
			t.Errorf("%s: the index is taken for one of these settings", lines)
		}
		remember(after)
		again := by(lines)
		if x := again.index.open(); x == nil || x.Rules != again.index.previewRules() {
			t.Errorf("%s: it is not made anew", lines)
		}
	}
}
