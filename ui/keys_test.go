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
	"fromhere/ui/editor"
	"fromhere/ui/keys"
)

// screensWithKeys lead to every screen that takes keys.
var screensWithKeys = append([]struct {
	name string
	keys []string
}{
	{"today, follow-up", []string{"G"}},
	{"filter", []string{"open Review", "/"}},
	{"day", []string{"open Review", "]"}},
	{"streaks, people", []string{"open Streaks", "[", "["}},
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
	{"tags of several", []string{"open nuisance", "x", "x", "#"}},
	{"jump", []string{"J"}},
	{"methods to choose from", []string{"i"}},
	{"find in a text", []string{"?", "/"}},
	{"find a setting", []string{"S", "/"}},
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
	found := newStory(t)
	found.press("?", "/", "v", "e", "i", "l", "enter")
	look("found in a text", found)
	begun := newStory(t)
	begun.firstPromise()
	begun.press("up")
	look("first week", begun)
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
		for _, b := range keys.Shown(st.app.actions()) {
			for _, pressed := range b.Keys() {
				if first, taken := owner[pressed]; taken && b.Enabled() && first != b.Help().Desc {
					t.Errorf("%s: %q means %q and %q", name, pressed, first, b.Help().Desc)
				}
				owner[pressed] = b.Help().Desc
			}
		}
	})
}

// letters are the bindings of the screens that are no forms.
func letters(k *keys.Map) []editor.Declaration {
	var all []editor.Declaration
	for _, d := range k.Declared() {
		if slices.Contains(strings.Fields(d.Tag.Get("on")), "shortcuts") {
			all = append(all, d)
		}
	}
	return all
}

// On every screen that is not a form each key acts, or the footer says why not;
// and no key has another meaning than the one it is declared with.
func TestB02TheSameKeysEverywhere(t *testing.T) {
	k := keys.New(nil)
	declared := map[key.Help]bool{}
	for _, d := range letters(&k) {
		declared[d.Help()] = true
	}
	everyScreen(t, func(screen string, st *story) {
		if st.app.asks() {
			return
		}
		for _, a := range st.app.actions() {
			if !declared[a.Help()] && a.Help() != k.Abort.Help() {
				t.Errorf("%s: %q means %q, which is no key of all screens", screen, a.Help().Key, a.Help().Desc)
			}
		}
		for _, d := range letters(&k) {
			for _, pressed := range d.Keys() {
				action, acts := keys.Find(append(st.app.actions(), st.app.s.keys.Unused()...), keyPress(pressed))
				switch {
				case !acts:
					t.Errorf("%s: %s (%s) does nothing, and nobody says why", screen, pressed, d.Help().Desc)
				case action.Help() != d.Help():
					t.Errorf("%s: %s means %q", screen, pressed, action.Help().Desc)
				case action.Not != "":
					st.press(pressed)
					if st.app.s.text != action.Not {
						t.Errorf("%s: after %s the footer says %q, not %q", screen, pressed, st.app.s.text, action.Not)
					}
				}
			}
		}
	})
}

// What works on a screen has a name for the config, and a config cannot give
// one key to two bindings of it.
func TestEveryBindingIsCheckedOnItsScreen(t *testing.T) {
	k := keys.New(nil)
	names := map[key.Help]string{}
	for _, d := range k.Declared() {
		names[d.Help()] = d.Name
	}
	checked := map[[2]string]bool{}
	everyScreen(t, func(screen string, st *story) {
		var working []string
		for _, action := range st.app.actions() {
			for _, b := range append(action.Also, action.Binding) {
				name, ok := names[b.Help()]
				if !ok {
					t.Errorf("%s: %q (%s) cannot be renamed in the config", screen, b.Help().Key, b.Help().Desc)
				}
				working = append(working, name)
			}
		}
		for _, a := range working {
			for _, b := range working {
				pair := [2]string{a, b}
				if a != b && !checked[pair] && len(keys.Check(map[string][]string{a: {"f9"}, b: {"f9"}})) == 0 {
					t.Errorf("%s: %s and %s may have the same key", screen, a, b)
				}
				checked[pair] = true
			}
		}
	})
}

func TestARenamedKey(t *testing.T) {
	config := model.DefaultConfig()
	config.Keys = map[string][]string{"new": {"ctrl+n"}, "find": {"space"}, "next_stage": {}}
	st := newStory(t, with(func(env *Env) { env.Config = config }))
	st.press("open nuisance")
	st.see("ctrl+n records the first nuisance")
	st.press("ctrl+n")
	st.see("New nuisance")
	config.Keys = map[string][]string{"new": {"q"}}
	if _, err := New(Env{Config: config, Now: func() time.Time { return evening }}); err == nil {
		t.Error("the app began with a key that does two things")
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
	k := keys.New(nil)
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
func keyTable(k *keys.Map) string {
	var b strings.Builder
	b.WriteString("| keys | what they do | name in the config |\n|---|---|---|\n")
	declared := k.Declared()
	slices.SortFunc(declared, func(a, b editor.Declaration) int { return strings.Compare(a.Name, b.Name) })
	for _, d := range declared {
		var names []string
		for _, name := range d.Keys() {
			names = append(names, "`"+keys.ShownName(name)+"`")
		}
		fmt.Fprintf(&b, "| %s | %s | `%s` |\n", strings.Join(names, " "), d.Help().Desc, d.Name)
	}
	return b.String()
}

// The footer names undo where there is something to undo, and the key says why else.
func TestUndoIsNamedWhereThereIsSomethingToUndo(t *testing.T) {
	st := newStory(t, holding(twoGaps()...), sized(160, 40))
	st.press("open gap")
	st.seeNot("u undo")
	st.press("u")
	st.see("Nothing to undo in this session")
	st.press("m", "down")
	st.see("u undo")
	st.press("u", "down")
	st.seeNot("u undo")
	st.press("U", "U")
	st.see("Nothing to redo")
}
