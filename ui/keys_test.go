package ui

import (
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/bubbles/key"

	"fromhere/model"
)

// screensWithKeys lead to every screen that takes keys.
var screensWithKeys = append([]struct {
	name string
	keys []string
}{
	{"today, follow-up", []string{"G"}},
	{"filter", []string{"5", "/"}},
	{"day", []string{"5", "v"}},
	{"streaks, people", []string{"6", "["}},
	{"streaks, panels", []string{"6", "]"}},
	{"stages", []string{"2", "s"}},
	{"practices to choose from", []string{"n"}},
	{"detail of a promise", []string{"2", "]", "]", "enter"}},
	{"new entry", []string{"2", "n"}},
	{"broken promise", []string{"2", "]", "]", "s", "down", "down", "down", "enter"}},
	{"reflection, moved", []string{"r", "m"}},
	{"reflection, habits", []string{"r", "ctrl+n"}},
	{"reflection, question", []string{"r", "ctrl+n", "ctrl+n"}},
	{"reflection, phrase", []string{"r", "ctrl+n", "ctrl+n", "ctrl+n"}},
	{"reflection, load", []string{"r", "ctrl+n", "ctrl+n", "ctrl+n", "ctrl+n"}},
	{"problems", []string{"P"}},
	{"no two versions", []string{"C"}},
	{"no earlier versions", []string{"2", "H"}},
}, scenes...)

// No two bindings that work at the same time share a key.
func TestKeysDoNotClash(t *testing.T) {
	for _, empty := range []bool{false, true} {
		for _, scene := range screensWithKeys {
			st := demoStory(t)
			if empty {
				st = newStory(t)
			}
			st.press(scene.keys...)
			owner := map[string]string{}
			for _, b := range st.app.active() {
				for _, name := range b.Keys() {
					if first, taken := owner[name]; taken && b.Enabled() && first != b.Help().Desc {
						t.Errorf("%s: %q means %q and %q", scene.name, name, first, b.Help().Desc)
					}
					owner[name] = b.Help().Desc
				}
			}
		}
	}
}

// What the footer and help promise on Today works: every binding that is said
// to be active does something, or at least is handed to the view on top.
func TestEveryBindingHasANameForTheConfig(t *testing.T) {
	k, err := newKeyMap(nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, scene := range screensWithKeys {
		st := demoStory(t)
		st.press(scene.keys...)
		for _, b := range st.app.active() {
			if !slices.ContainsFunc(k.names(), func(name string) bool { return k.named()[name].Help() == b.Help() }) {
				t.Errorf("%s: %q (%s) cannot be renamed in the config", scene.name, b.Help().Key, b.Help().Desc)
			}
		}
	}
}

func TestARenamedKey(t *testing.T) {
	config := model.DefaultConfig()
	config.Keys = map[string][]string{"new": {"+"}}
	st := newStory(t, with(func(env *Env) { env.Config = config }))
	st.press("2")
	st.see("+ records the first nuisance")
	st.press("+")
	st.see("New nuisance")

	if _, err := newKeyMap(map[string][]string{"newer": {"x"}}); err == nil || !strings.Contains(err.Error(), `"newer"`) {
		t.Errorf("an unknown action gave %v", err)
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
	k, err := newKeyMap(nil)
	if err != nil {
		t.Fatal(err)
	}
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
