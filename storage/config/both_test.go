package config

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"strings"
	"testing"
	"time"

	"fromhere/model"
	"fromhere/storage/entryfile"
	"fromhere/storage/storagetest"
)

const journalHead = "# The journal.\nschema: 1\nid: 01mine\n"

// both reads a config file and a journal's file.
func both(t testing.TB, own, journal string) (Settings, error) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "config.yaml")
	storagetest.Write(t, path, own)
	s := Settings{}
	var err, wrong error
	s.Own, err = Read(path, nil)
	s.Journal, wrong = ReadJournal("/j/journal.yaml", []byte(journal))
	return s, errors.Join(err, wrong)
}

// The config's settings hold until the journal has one; then of those that shape
// figures the journal's hold alone, and the defaults where it says nothing.
func TestTheJournalsSettingsWin(t *testing.T) {
	const own = "theme: dark\nascii: yes\nkeys: {new: a}\nwarm: 10\nworkdays: [mon]\nweek_starts: sun\n"
	s, err := both(t, own, journalHead+"# warm: 5\nlater: {x: 1}\n")
	if got := s.Config(); err != nil || got.Warm != 10 || got.WeekStarts != time.Sunday || !s.Misplaced() || len(s.WithoutEffect()) > 0 {
		t.Errorf("%v: without settings of the journal %+v, noted %v", err, got, s.WithoutEffect())
	}
	s, err = both(t, own, journalHead+"buffer: 1h\n")
	want := model.DefaultConfig()
	want.Buffer, want.Theme, want.ASCII, want.Keys = time.Hour, "dark", true, map[string][]string{"new": {"a"}}
	if got := s.Config(); err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("%v: with one\n%+v\nwant\n%+v", err, got, want)
	}
	var told []string
	for _, p := range s.WithoutEffect() {
		told = append(told, p.String())
	}
	if len(told) != 3 || told[0] != s.Own.Path+":4: `warm` has no effect: the settings in /j/journal.yaml are used; "+
		"take it out, by `fromhere config move` or by hand" {
		t.Errorf("noted %q", told)
	}
	if s, err := both(t, "theme: dark\n", journalHead+"buffer: 1h\n"); err != nil || s.Misplaced() || len(s.Notes()) > 0 || s.Config().Buffer != time.Hour {
		t.Errorf("%v, %+v", err, s)
	}
}

// Every setting says where it stands, and moving it changes nothing that holds.
func TestEverySettingHasAPlace(t *testing.T) {
	texts := map[string]string{
		"day_starts": "05:30", "workdays": "[sun, mon]", "week_starts": "sun", "buffer": "1h", "cadences": "{promise: daily}",
		"warm": "30", "cold": "60", "intervals": "{tags: {board: 5}}", "practices": "[{id: x, name: X, fields: [{key: a}]}]",
		"theme": "dark", "ascii": "yes", "mouse": "no", "keys": "{new: a}",
	}
	for _, one := range settings {
		text := one.key + ": " + texts[one.key] + "\n"
		s, err := both(t, text, journalHead)
		if err != nil || reflect.DeepEqual(s.Config(), model.DefaultConfig()) {
			t.Fatalf("%s: %v, and it sets nothing", text, err)
		}
		if s.Misplaced() != one.shapes {
			t.Errorf("%s: misplaced is %v", text, s.Misplaced())
		}
		there, err := ReadJournal("/j", []byte(journalHead+text))
		if sets := !reflect.DeepEqual(there.Config, model.DefaultConfig()); err != nil || sets != one.shapes || len(there.Idle) > 0 == one.shapes {
			t.Errorf("in a journal %s: %v, sets %v, noted %v", text, err, sets, there.Idle)
		}
		// What shapes figures is a field of the config that the looks of another leave.
		if looks := s.Config().WithLooks(model.DefaultConfig()); reflect.DeepEqual(looks, model.DefaultConfig()) == one.shapes {
			t.Errorf("%s: with the usual looks it is\n%+v", text, looks)
		}
	}
	if len(texts) != len(settings) {
		t.Errorf("%d settings, and texts of %d", len(settings), len(texts))
	}
}

// The README has a row for every setting, which says where it lives.
func TestTheREADMESaysWhereEachSettingLives(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, one := range settings {
		place := map[bool]string{true: "journal", false: "config"}[one.shapes]
		if !regexp.MustCompile("(?m)^\\|[^|]*`" + one.key + "`[^|]*\\|[^|\n]*\\| " + place + " \\|$").Match(readme) {
			t.Errorf("README.md has no row that says of %s that it lives in the %s", one.key, place)
		}
	}
	// Its examples are taken.
	for _, file := range []string{"# journal.yaml, below its schema and id\n", "# config.yaml\n"} {
		_, rest, found := strings.Cut(string(readme), "```yaml\n"+file)
		text, _, ends := strings.Cut(rest, "```")
		if !found || !ends {
			t.Fatalf("README.md has no example of %s", file)
		}
		if f, err := ReadJournal("/j", []byte(text)); strings.HasPrefix(file, "# journal") && (err != nil || len(f.Idle) > 0) {
			t.Errorf("%v, %v", err, f.Idle)
		}
		if _, err := both(t, text, journalHead); err != nil {
			t.Errorf("%s: %v", file, err)
		}
	}
}

// An interval by default is warm by another name, and twice as many days are cold.
func TestIntervals(t *testing.T) {
	for text, want := range map[string][2]int{
		"intervals: {default: 30}\n":             {30, 60},
		"cold: 100\nintervals: {default: 30}\n":  {30, 100},
		"intervals: {tags: {board: 7}}\n":        {21, 42},
		"warm: 5\nintervals: {tags: {x: 7}}\n":   {5, 42},
		"intervals: {tags: {x: 7}}\ncold: 30\n":  {21, 30},
		"intervals: {default: 50, tags: {x: 7}}": {50, 100},
	} {
		s, err := both(t, text, journalHead)
		if c := s.Config(); err != nil || c.Warm != want[0] || c.Cold != want[1] {
			t.Errorf("%s: %v, warm %d, cold %d", text, err, c.Warm, c.Cold)
		}
	}
}

// A journal's file has the mistakes of a config file. One that cannot be read at all
// is a mistake where it may hold settings, and else a matter of the journal.
func TestMistakesInAJournal(t *testing.T) {
	const conflict = "<<<<<<< a\nworkdays: [mon]\n=======\nworkdays: [tue]\n>>>>>>> b\n"
	for text, want := range map[string]string{
		journalHead + "workdays: [funday]\n":         "/j:4: \"funday\" is no weekday; write days such as mon, tue, wed",
		journalHead + "buffer: 1h\nbuffer: 2h\n":     "/j:5: the key `buffer` is there twice, first on line 4; keep one of them",
		journalHead + "workdays: &a [mon]\n":         "/j:4: the anchor &a names a value for use elsewhere; take the & and its name out",
		journalHead + conflict:                       "/j:4: it holds two versions, separated by conflict markers; both are kept; keep the right lines in a text editor and take the markers out",
		journalHead + "\"warm\": [\n":                "/j:4: this line cannot be read as YAML: did not find expected node content; correct it in a text editor",
		journalHead + "intervals: {every: 3}\n":      "/j:4: `intervals` has no key `every`; there are default and tags",
		journalHead + "---\nwarm: 3\n":               "/j:4: a second document begins here; move it to a file of its own",
		journalHead + "later: x\nlater: y\n":         "",
		journalHead + "# warm: 3\nlater: &a x\n":     "",
		"schema: 9\nid: 01a\nwarm: 10\nlater: [x]\n": "", // what is known of a later schema holds; the journal refuses saves
		"": "",
		"<<<<<<< a\nid: 01a\n=======\nid: 01b\n>>>>>>> b\n": "",
	} {
		f, err := ReadJournal("/j", []byte(text))
		if want == "" && err != nil || want != "" && (err == nil || err.Error() != want) {
			t.Errorf("%q:\ngot  %v\nwant %s", text, err, want)
		}
		if err != nil && (!reflect.DeepEqual(f.Config, model.DefaultConfig()) || len(f.Shaping) > 0) {
			t.Errorf("%q: with a mistake it sets %+v", text, f)
		}
	}
	many := strings.Builder{}
	for n := range 20_000 {
		fmt.Fprintf(&many, " x%d: 1\n", n)
	}
	if _, err := ReadJournal("/j", []byte(journalHead+"cadences:\n"+many.String())); err == nil || strings.Count(err.Error(), "\n") >= mostMistakes {
		t.Errorf("%d lines of mistakes", strings.Count(err.Error(), "\n"))
	}
}

// What stands in a journal and sets nothing is noted: what is of one machine, and what
// nobody knows. Commands and paths are among them.
func TestWhatSetsNothingInAJournalIsNoted(t *testing.T) {
	f, err := ReadJournal("/j", []byte(journalHead+"editor: rm -rf /\ntheme: dark\nkeys: {new: a}\nworkday: [mon]\njournal: ../../etc\n"))
	if err != nil || !reflect.DeepEqual(f.Config, model.DefaultConfig()) || len(f.Shaping) > 0 {
		t.Errorf("%v, %+v", err, f)
	}
	var told []string
	for _, p := range f.Idle {
		told = append(told, p.String())
	}
	text := strings.Join(told, "\n")
	if len(told) != 5 || !strings.Contains(text, "/j:4: this version does not know the setting `editor`") ||
		!strings.Contains(text, "/j:5: `theme` has no effect here") || !strings.Contains(text, "did you mean workdays?") {
		t.Errorf("noted\n%s", text)
	}
}

// A journal of nothing but practices is refused before it takes long.
func TestManyPractices(t *testing.T) {
	many := strings.Builder{}
	for n := range 4000 {
		fmt.Fprintf(&many, "- {id: x%d, name: X, fields: [{key: a}]}\n", n)
	}
	text := journalHead + "practices:\n" + many.String()
	if _, err := ReadJournal("/j", []byte(text)); err == nil || err.Error() != "/j:105: `practices` holds more than 100; keep those that you use" {
		t.Errorf("got %v", err)
	}
}

func TestMovedTexts(t *testing.T) {
	const own = "# mine\ntheme: dark\nwarm: 10 # ten\nworkdays:\n- mon\n"
	s, err := both(t, own, strings.ReplaceAll(journalHead, "\n", "\r\n")+"later: {x: 1} # kept\r\n")
	if err != nil {
		t.Fatal(err)
	}
	journal, rest, err := s.Moved()
	if err != nil || string(rest) != "# mine\ntheme: dark\n# warm: 10 # ten\n# workdays:\n# - mon\n" ||
		string(journal) != "# The journal.\r\nschema: 1\r\nid: 01mine\r\nlater: {x: 1} # kept\r\nwarm: 10 # ten\r\nworkdays:\r\n- mon\r\n" {
		t.Errorf("%v\n%q\n%q", err, journal, rest)
	}
	// Cut short between the two files, the second is still to be done, and the first done.
	s.Journal, _ = ReadJournal("/j/journal.yaml", journal)
	if again, rest, err := s.Moved(); err != nil || string(again) != string(journal) || strings.Contains(string(rest), "\nwarm") {
		t.Errorf("%v\n%q\n%q", err, again, rest)
	}
	for name, c := range map[string][2]string{
		"a config in brackets":  {"{warm: 10, theme: dark}\n", journalHead},
		"a journal in brackets": {own, "{schema: 1, id: 01mine}\n"},
		"a journal that ends":   {own, journalHead + "...\n"},
	} {
		if s, err := both(t, c[0], c[1]); err != nil {
			t.Errorf("%s: %v", name, err)
		} else if journal, rest, err := s.Moved(); err == nil || !strings.Contains(err.Error(), "lines") || journal != nil || rest != nil {
			t.Errorf("%s: %v, %q, %q", name, err, journal, rest)
		}
	}
}

// moved holds that settings that move mean the same in their new place.
func moved(t *testing.T, own File) {
	s := Settings{Own: own, Journal: File{Path: "/j", Data: []byte(journalHead), Config: model.DefaultConfig()}}
	journal, rest, err := s.Moved()
	if err != nil {
		return // laid out otherwise than in lines
	}
	there, err := ReadJournal("/j", journal)
	after := Settings{Journal: there}
	after.Own.Config = own.Config
	if err != nil || !reflect.DeepEqual(after.Config(), own.Config) {
		t.Errorf("moved, %v:\n%s\nit sets\n%+v\nand before\n%+v", err, journal, after.Config(), own.Config)
	}
	if root, err := entryfile.Parse(rest); err == nil {
		for _, key := range own.Keys() {
			if entryfile.Child(root, key) != nil {
				t.Errorf("%s is still in\n%s", key, rest)
			}
		}
	}
}
