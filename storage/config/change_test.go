package config

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fromhere/model"
	"fromhere/storage/entryfile"
)

var builtIn = model.Catalog(model.BuiltIn)

// anotherValue is, for every setting, a value beside its default, and how its file
// writes it.
var anotherValue = map[string][2]string{
	"day_starts":       {"05:30", "day_starts: \"05:30\"\n"},
	"workdays":         {"mon, thu", "workdays: [mon, thu]\n"},
	"week_starts":      {"sun", "week_starts: sun\n"},
	"buffer":           {"1h30m", "buffer: 1h30m\n"},
	"warm":             {"30", "warm: 30\n"},
	"cold":             {"90", "cold: 90\n"},
	"intervals.tags":   {"board: 30, lead: 7", "intervals:\n  tags:\n    board: 30\n    lead: 7\n"},
	"theme":            {"dark", "theme: dark\n"},
	"ascii":            {"yes", "ascii: yes\n"},
	"mouse":            {"no", "mouse: no\n"},
	"cadences.promise": {"3 a week", "cadences:\n  promise: 3 a week\n"},
}

// Every setting can be changed, is read back as it was typed, says where it is, and
// goes back to its default; its file then is what it was.
func TestEverySettingCanBeChanged(t *testing.T) {
	const mine = "# mine\nlater: {x: 1} # y\n"
	for _, one := range rowsOf(builtIn) {
		other, known := anotherValue[one.Name]
		if strings.HasPrefix(one.Name, "cadences.") && !known {
			other = [2]string{"2 a week", "cadences:\n  " + strings.TrimPrefix(one.Name, "cadences.") + ": 2 a week\n"}
			if one.Default == other[0] {
				other = [2]string{"never", strings.ReplaceAll(other[1], "2 a week", "never")}
			}
		}
		s := Settings{Own: File{Path: "/c/config.yaml", Config: model.DefaultConfig()}}
		var err error
		if s.Journal, err = ReadJournal("/j/journal.yaml", []byte(journalHead+mine)); err != nil {
			t.Fatal(err)
		}
		if one.ByHand != "" {
			if _, err := s.Set(builtIn, one.Name, "x"); err == nil || !strings.Contains(err.Error(), one.ByHand) {
				t.Errorf("%s: %v", one.Name, err)
			}
			continue
		}
		after, err := s.Set(builtIn, one.Name, " "+other[0]+" ")
		if err != nil {
			t.Errorf("%s: %v", one.Name, err)
			continue
		}
		is, _ := after.All(builtIn).Setting(one.Name)
		if is.Value != other[0] || is.Default == is.Value || is.From != is.File || is.Label == "" || !strings.HasSuffix(is.Help, ".") {
			t.Errorf("%s: it is %+v", one.Name, is)
		}
		f, want := after.Own, firstLine+other[1]
		if settings[indexOf(strings.Split(one.Name, ".")[0])].shapes {
			f, want = after.Journal, journalHead+mine+other[1]
		}
		if string(f.Data) != want || is.From != f.Path {
			t.Errorf("%s: %s holds\n%s\nnot\n%s", one.Name, f.Path, f.Data, want)
		}
		back, err := after.Unset(builtIn, one.Name)
		if err != nil {
			t.Errorf("%s: %v", one.Name, err)
			continue
		}
		is, _ = back.All(builtIn).Setting(one.Name)
		if is.Value != is.Default || is.From != "" || string(back.Journal.Data) != journalHead+mine ||
			len(back.Own.Data) > 0 && string(back.Own.Data) != firstLine {
			t.Errorf("%s: it is %+v, and the files\n%s\n%s", one.Name, is, back.Journal.Data, back.Own.Data)
		}
		if again, err := back.Unset(builtIn, one.Name); err != nil || string(again.Own.Data) != string(back.Own.Data) {
			t.Errorf("%s: twice: %v", one.Name, err)
		}
	}
	for _, one := range settings { // none is forgotten
		if len(one.rows(builtIn)) == 0 {
			t.Errorf("no row sets %s", one.key)
		}
	}
}

// What a person wrote around a setting stays, byte for byte. Each case is a pair of
// files in testdata/change, whose name begins with the change.
func TestOnlyTheSettingChanges(t *testing.T) {
	for name, set := range map[string][2]string{
		"theme":            {"theme", "light"},
		"theme-windows":    {"theme", "light"},
		"ascii-new":        {"ascii", "yes"},
		"workdays-block":   {"workdays", "mon, tue, fri"},
		"workdays-flow":    {"workdays", "mon, tue, fri"},
		"cadence":          {"cadences.promise", "3 a week"},
		"tags":             {"intervals.tags", "board: 14, team: 7"},
		"warm-by-interval": {"warm", "30"},
		"template":         {"theme", "dark"},
		"unset-comment":    {"theme", ""},
	} {
		before, err := os.ReadFile(filepath.Join("testdata", "change", name+".before"))
		want, wrong := os.ReadFile(filepath.Join("testdata", "change", name+".after"))
		if err = errors.Join(err, wrong); err != nil {
			t.Error(err)
			continue
		}
		var s Settings
		s.Own, err = readOwn("/c/config.yaml", before, nil)
		s.Journal = File{Path: "/j/journal.yaml", Config: model.DefaultConfig()}
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		after, err := s.Set(builtIn, set[0], set[1])
		if set[1] == "" {
			after, err = s.Unset(builtIn, set[0])
		}
		if err != nil || string(after.Own.Data) != string(want) {
			t.Errorf("%s: %v\ngot  %q\nwant %q", name, err, after.Own.Data, want)
		}
	}
}

// A value that the file's reader would refuse is refused in its words, and so is what
// would change more than the one setting.
func TestWhatCannotBeSet(t *testing.T) {
	for name, c := range map[string]struct{ own, journal, set, text, told string }{
		"a length":         {"", "", "buffer", "soon", "`buffer` cannot be \"soon\"; write a length of time, such as 15m or 1h"},
		"a time":           {"", "", "day_starts", "25:00", "`day_starts` cannot be \"25:00\"; write hours and minutes, such as \"04:00\""},
		"days":             {"", "", "workdays", "mon, someday", "`workdays` names \"someday\"; write days such as [mon, tue, wed]"},
		"no days":          {"", "", "workdays", "", "`workdays` is empty or not a text; write a text, or a list such as [a, b]"},
		"a number":         {"", "", "warm", "many", "`warm` cannot be \"many\"; write a number of days, such as 21"},
		"two that belong":  {"", "", "warm", "60", "a contact is warm for 60 days and cold after 42; give `cold` more days than `warm`"},
		"a choice":         {"", "", "theme", "blue", "`theme` cannot be \"blue\"; choose one of auto, light, dark, contrast, mono"},
		"a cadence":        {"", "", "cadences.gap", "often", "the cadence of `gap` is \"often\"; write daily, never, or a number such as `3 a week`"},
		"a tag's days":     {"", "", "intervals.tags", "board", "`board` cannot be \"\"; write a number of days, such as 21"},
		"a tag of no days": {"", "", "intervals.tags", "board: 0", "`board` cannot be \"0\"; write a number of days, such as 21"},
		"what cannot show": {"", "", "intervals.tags", "bo\u202eard: 3", "a tag holds the character U+202E, which cannot be shown; take it out"},
		"an unknown name":  {"", "", "tehme", "dark", "no setting is called \"tehme\"; did you mean theme?"},
		"by hand":          {"", "", "keys", "x", "`keys` cannot be set here: keys are changed in a text editor; help lists them, and the README has their names"},
		"an anchor":        {"theme: &a dark\nascii: no\n", "", "ascii", "yes", "/c/config.yaml"},
		"the last, alone":  {"warm: 10\n", "buffer: 1h\n", "buffer", "-", "`buffer` cannot change alone: `warm` would be another, as the settings in config.yaml would hold then; `fromhere config move` takes them out first"},
	} {
		var s Settings
		var err, wrong error
		s.Own, err = readOwn("/c/config.yaml", []byte(c.own), nil)
		s.Journal, wrong = ReadJournal("/j/journal.yaml", []byte(journalHead+c.journal))
		if name == "an anchor" {
			if err == nil {
				t.Errorf("%s: it is read", name)
			}
			continue
		}
		if err = errors.Join(err, wrong); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		after, err := s.Set(builtIn, c.set, c.text)
		if c.text == "-" {
			after, err = s.Unset(builtIn, c.set)
		}
		if err == nil || err.Error() != c.told {
			t.Errorf("%s: %v\nwant %s", name, err, c.told)
		}
		if string(after.Own.Data) != c.own || string(after.Journal.Data) != journalHead+c.journal {
			t.Errorf("%s: the files are\n%s\n%s", name, after.Own.Data, after.Journal.Data)
		}
	}
	s := Settings{Own: File{Path: "/c/config.yaml", Data: []byte("theme:\n  - dark\n")}}
	if _, err := s.Set(builtIn, "theme", "light"); err != nil && errors.Is(err, entryfile.ErrByHand) && !strings.Contains(err.Error(), "text editor") {
		t.Errorf("%v", err)
	}
}

// A setting that shapes figures goes to where the others that do so hold.
func TestWhereASettingGoes(t *testing.T) {
	for _, c := range []struct{ own, journal, ownAfter, journalAfter string }{
		{"theme: dark\n", "", "theme: dark\n", "buffer: 1h\n"},
		{"theme: dark\nwarm: 10\n", "", "buffer: 1h\nwarm: 10\n", ""},
		{"warm: 10\n", "cold: 90\n", "warm: 10\n", "buffer: 1h\ncold: 90\n"},
		{"buffer: 2h\n", "buffer: 3h # x\n", "buffer: 2h\n", "buffer: 1h # x\n"},
	} {
		s, err := both(t, c.own, journalHead+c.journal)
		if err != nil {
			t.Fatal(err)
		}
		after, err := s.Set(builtIn, "buffer", "1h")
		is, _ := after.All(builtIn).Setting("buffer")
		if err != nil || is.Value != "1h" {
			t.Errorf("%+v: %v, %+v", c, err, is)
		}
		for _, part := range strings.SplitAfter(c.ownAfter, "\n") {
			if !strings.Contains(string(after.Own.Data), part) {
				t.Errorf("%+v: the config is\n%s", c, after.Own.Data)
			}
		}
		for _, part := range strings.SplitAfter(c.journalAfter, "\n") {
			if !strings.Contains(string(after.Journal.Data), part) {
				t.Errorf("%+v: the journal is\n%s", c, after.Journal.Data)
			}
		}
		if c.ownAfter == c.own && string(after.Own.Data) != c.own || c.journalAfter == "" && string(after.Journal.Data) != journalHead {
			t.Errorf("%+v: both changed:\n%s\n%s", c, after.Own.Data, after.Journal.Data)
		}
	}
}
