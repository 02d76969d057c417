package keys

import (
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/bubbles/key"
)

// Every part that a binding names is on a screen, and every binding has one.
func TestEveryBindingIsOnAScreen(t *testing.T) {
	var parts []string
	for _, s := range screens {
		parts = append(parts, strings.Fields(s.parts)...)
	}
	m := New(nil)
	for _, d := range m.Declared() {
		on := strings.Fields(d.Tag.Get("on"))
		for _, part := range on {
			if !slices.Contains(parts, part) {
				t.Errorf("%q is on %q, which no screen has", d.Name, part)
			}
		}
		if len(on) == 0 || len(d.Keys()) == 0 || d.Help().Key == "" || d.Help().Desc == "" {
			t.Errorf("%q is not declared whole", d.Name)
		}
	}
}

func TestKeysThatCannotBeHad(t *testing.T) {
	for _, test := range []struct {
		own        map[string][]string
		name, want string
	}{
		{map[string][]string{"new": {"q"}}, "new", "the key q is to do both `new` and `leave`, which work on the same screen"},
		{map[string][]string{"leave": {"n"}}, "leave", "the key n is to do both `leave` and `new`, which"},
		{map[string][]string{"all_first": {"space"}}, "all_first", "the key space is to do both `all_first` and `next_stage`, which"},
		{map[string][]string{"new": {"f2"}, "copy": {"f2"}}, "copy", "the key f2 is to do both `copy` and `new`, which"},
		{map[string][]string{"save": {"ctrl+s", "s"}}, "save", "the key for `save` is \"s\", which is text on some screens where it works"},
		{map[string][]string{"new": {"strg+n"}}, "new", "the key for `new` is \"strg+n\", and no key is called that"},
		{map[string][]string{"newer": {"x"}}, "newer", "there is no action `newer` to give a key to; did you mean new?"},
		{map[string][]string{"colour": {"x"}}, "colour", "there is no action `colour` to give a key to; the README lists"},
	} {
		wrong := Check(test.own)
		if got := wrong[test.name].Reason + "; " + wrong[test.name].Remedy; len(wrong) != 1 || !strings.HasPrefix(got, test.want) {
			t.Errorf("%v:\ngot  %v\nwant %s", test.own, wrong, test.want)
		}
	}
	for _, own := range []map[string][]string{
		nil, {"new": {"f2"}}, {"undo": {"U"}, "redo": {"u"}}, {"skip": {"f3"}}, {"stages": {}},
		{"up": {"↑", "ctrl+p"}, "page_down": {"pgdn", "pgdown"}, "next_stage": {"space", "alt+x", "f2", "ü"}},
	} {
		if wrong := Check(own); len(wrong) > 0 {
			t.Errorf("%v: %v", own, wrong)
		}
	}
	if err := CheckError(map[string][]string{"new": {"q"}, "copy": {"z", "z+"}}); err == nil || strings.Count(err.Error(), "\n") != 1 {
		t.Errorf("two wrong keys are told as %v", err)
	}
}

// Keys of one's own are shown by the names that the app has for keys, each
// once.
func TestKeysOfOnesOwn(t *testing.T) {
	m := New(map[string][]string{"new": {" ", "f2"}, "find": {"space"}, "next_stage": {}})
	if m.New.Help().Key != "space" || ShownNames(m.New) != "space f2" {
		t.Errorf("n became %q, %q", m.New.Help().Key, ShownNames(m.New))
	}
	if !key.Matches(Press(" "), m.Find) || m.Find.Help().Key != "space" || m.NextStage.Help().Key != "" {
		t.Errorf("find is %v, the next stage %v", m.Find, m.NextStage)
	}
}
