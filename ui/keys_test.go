package ui

import (
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/bubbles/key"

	"fromhere/model"
)

// screensWithKeys lead to every screen that takes keys.
var screensWithKeys = append([]struct {
	name string
	keys []string
}{
	{"today, follow-up", []string{"G"}},
	{"filter", []string{"open Review", "/"}},
	{"day", []string{"open Review", "v"}},
	{"streaks, people", []string{"open Streaks", "["}},
	{"streaks, panels", []string{"open Streaks", "]"}},
	{"stages", []string{"open nuisance", "s"}},
	{"practices to choose from", []string{"n"}},
	{"detail of a promise", []string{"open promise", "enter"}},
	{"new entry", []string{"open nuisance", "n"}},
	{"broken promise", []string{"open promise", "s", "down", "down", "down", "enter"}},
	{"reflection, moved", []string{"r", "m"}},
	{"reflection, habits", []string{"r", "ctrl+n"}},
	{"reflection, question", []string{"r", "ctrl+n", "ctrl+n"}},
	{"reflection, phrase", []string{"r", "ctrl+n", "ctrl+n", "ctrl+n"}},
	{"reflection, load", []string{"r", "ctrl+n", "ctrl+n", "ctrl+n", "ctrl+n"}},
	{"problems", []string{"P"}},
	{"no two versions", []string{"C"}},
	{"no earlier versions", []string{"open nuisance", "H"}},
}, scenes...)

// everyScreen leads to every screen that takes keys, in the demo's journal and
// in an empty one, and to those that something must go before.
func everyScreen(t *testing.T, look func(name string, st *story)) {
	t.Helper()
	for _, scene := range screensWithKeys {
		for _, st := range []*story{demoStory(t), newStory(t)} {
			st.press(scene.keys...)
			look(scene.name, st)
		}
	}
	left := newStory(t)
	left.press("open nuisance", "n")
	left.write("x")
	left = after(left)
	look("drafts left", left)
	left.press("ctrl+o")
	look("drafts left, written to a file", left)
	now, past := onceAndNow()
	old := newStory(t, remembered(now, past...))
	old.press("open Review", "H")
	look("earlier versions", old)
	old.press("enter")
	look("an earlier version", old)
	here, there, _ := threeVersions()
	twice := newStory(t, func(st *story, _ *Env) { st.store.clash(here, there) })
	twice.press("C")
	look("two versions", twice)
	twice.press("enter")
	look("two versions, chosen", twice)
	writing := demoStory(t)
	writing.press("r", "ctrl+n", "tab")
	look("reflection, a habit's line", writing)
	done := newStory(t)
	done.press("r", "ctrl+n", "ctrl+n", "ctrl+n", "ctrl+n", "ctrl+n", "ctrl+n", "ctrl+n")
	look("reflection, done", done)
}

// No two bindings that work at the same time share a key.
func TestKeysDoNotClash(t *testing.T) {
	everyScreen(t, func(name string, st *story) {
		owner := map[string]string{}
		for _, b := range st.app.active() {
			for _, pressed := range b.Keys() {
				if first, taken := owner[pressed]; taken && b.Enabled() && first != b.Help().Desc {
					t.Errorf("%s: %q means %q and %q", name, pressed, first, b.Help().Desc)
				}
				owner[pressed] = b.Help().Desc
			}
		}
	})
}

// What works on a screen has a name for the config, and is among what the
// config's keys are checked against.
func TestEveryBindingIsCheckedOnItsScreen(t *testing.T) {
	k := newKeyMap(nil)
	var known []string
	for _, screen := range keyScreens() {
		for _, name := range strings.Fields(screen.names) {
			if k.named()[name] == nil {
				t.Errorf("there is no binding %q", name)
			}
			known = append(known, name)
		}
	}
	for _, name := range k.names() {
		if !slices.Contains(known, name) {
			t.Errorf("%q is on no screen", name)
		}
	}
	everyScreen(t, func(name string, st *story) {
		var active []string
		for _, b := range st.app.active() {
			i := slices.IndexFunc(k.names(), func(name string) bool { return k.named()[name].Help() == b.Help() })
			if i < 0 {
				t.Errorf("%s: %q (%s) cannot be renamed in the config", name, b.Help().Key, b.Help().Desc)
				continue
			}
			active = append(active, k.names()[i])
		}
		moves := strings.Fields(movesNames)
		if !slices.ContainsFunc(keyScreens(), func(screen keyScreen) bool {
			names := strings.Fields(screen.names)
			return screen.typing == st.app.top().Typing() && !slices.ContainsFunc(active, func(name string) bool {
				return !slices.Contains(names, name) && !slices.Contains(moves, name)
			})
		}) {
			t.Errorf("%s: no screen of those that are checked has all of %v", name, active)
		}
	})
}

func TestKeysThatCannotBeHad(t *testing.T) {
	for _, test := range []struct {
		own        map[string][]string
		name, want string
	}{
		{map[string][]string{"new": {"q"}}, "new", "the key q is to do both `new` and `leave`, which work on the same screen"},
		{map[string][]string{"leave": {"n"}}, "leave", "the key n is to do both `leave` and `new`, which"},
		{map[string][]string{"settle": {"space"}}, "settle", "the key space is to do both `settle` and `take_other`, which"},
		{map[string][]string{"new": {"+"}, "copy": {"+"}}, "new", "the key + is to do both `new` and `copy`, which"},
		{map[string][]string{"save": {"ctrl+s", "s"}}, "save", "the key for `save` is \"s\", which is text on some screens where it works"},
		{map[string][]string{"new": {"strg+n"}}, "new", "the key for `new` is \"strg+n\", and no key is called that"},
		{map[string][]string{"newer": {"x"}}, "newer", "there is no action `newer` to give a key to; did you mean new?"},
		{map[string][]string{"colour": {"x"}}, "colour", "there is no action `colour` to give a key to; the README lists"},
	} {
		wrong := CheckKeys(test.own)
		if got := wrong[test.name].Reason + "; " + wrong[test.name].Remedy; len(wrong) != 1 || !strings.HasPrefix(got, test.want) {
			t.Errorf("%v:\ngot  %v\nwant %s", test.own, wrong, test.want)
		}
	}
	for _, own := range []map[string][]string{
		nil, {"new": {"+"}}, {"undo": {"U"}, "redo": {"u"}}, {"purge": {"r"}}, {"stages": {}},
		{"up": {"↑", "ctrl+p"}, "page_down": {"pgdn", "pgdown"}, "next_stage": {"space", "alt+x", "f2", "ü"}},
	} {
		if wrong := CheckKeys(own); len(wrong) > 0 {
			t.Errorf("%v: %v", own, wrong)
		}
	}
	config := model.DefaultConfig()
	config.Keys = map[string][]string{"new": {"q"}, "copy": {"z", "z+"}}
	if _, err := New(Env{Config: config, Now: func() time.Time { return evening }}); err == nil || strings.Count(err.Error(), "\n") != 1 {
		t.Errorf("the app began with %v", err)
	}
}

func TestARenamedKey(t *testing.T) {
	config := model.DefaultConfig()
	config.Keys = map[string][]string{"new": {"+"}, "filter": {"space"}, "next_stage": {}}
	st := newStory(t, with(func(env *Env) { env.Config = config }))
	st.press("open nuisance")
	st.see("+ records the first nuisance")
	st.press("+")
	st.see("New nuisance")
	if k := newKeyMap(config.Keys); !key.Matches(keyPress(" "), k.Filter) || k.Filter.Help().Key != "space" || k.Next.Help().Key != "" {
		t.Errorf("find is %v, the next stage %v", k.Filter, k.Next)
	}
}

// The README's table of keys is made from the bindings; `go test ./ui -run
// TestReadmeKeys -update` writes it anew.
func TestReadmeKeys(t *testing.T) {
	const path, begin, end = "../README.md", "<!-- keys -->\n", "<!-- end of keys -->"
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	before, rest, opened := strings.Cut(string(text), begin)
	_, after, closed := strings.Cut(rest, end)
	if !opened || !closed {
		t.Fatalf("%s has no place for the keys between %q and %q", path, begin, end)
	}
	k := newKeyMap(nil)
	want := before + begin + keyTable(&k) + end + after
	if flag.Lookup("update").Value.String() == "true" {
		if err := os.WriteFile(path, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if want != string(text) {
		t.Errorf("the keys in %s are not those of the app; run this test with -update", path)
	}
}

// keyTable is the bindings as Markdown, by their names in the config.
func keyTable(k *keyMap) string {
	var b strings.Builder
	b.WriteString("| keys | what they do | name in the config |\n|---|---|---|\n")
	for _, name := range k.names() {
		binding := k.named()[name]
		fmt.Fprintf(&b, "| %s | %s | `%s` |\n", codes(*binding), binding.Help().Desc, name)
	}
	return b.String()
}

func codes(b key.Binding) string {
	var names []string
	for _, name := range b.Keys() {
		names = append(names, "`"+shownKey(name)+"`")
	}
	return strings.Join(names, " ")
}
