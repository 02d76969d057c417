package ui

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/bubbles/key"

	"fromhere/model"
	"fromhere/ui/editor"
)

// CheckKeys tells what cannot be had of the keys that a config asks for, by
// the name of the action. Where the config stands is left open.
func CheckKeys(own map[string][]string) map[string]model.Problem {
	wrong := map[string]model.Problem{}
	if len(own) == 0 {
		return wrong
	}
	k := newKeyMap(own)
	named := k.named()
	for name, keys := range own {
		if named[name] == nil {
			wrong[name] = model.Problem{Reason: fmt.Sprintf("there is no action `%s` to give a key to", name),
				Remedy: k.nearName(name)}
		}
		for _, written := range keys {
			if !isKey(sentKey(written)) {
				wrong[name] = model.Problem{Reason: fmt.Sprintf("the key for `%s` is %q, and no key is called that", name, written),
					Remedy: "write a letter, or a name such as ctrl+n, alt+n, f2, space, up or pgdown"}
			}
		}
	}
	for _, screen := range keyScreens() {
		screen.check(named, own, wrong)
	}
	return wrong
}

// wrongKeys is what CheckKeys finds, as one error.
func wrongKeys(own map[string][]string) error {
	wrong := CheckKeys(own)
	var errs []error
	for _, name := range slices.Sorted(maps.Keys(wrong)) {
		errs = append(errs, fmt.Errorf("%s; %s", wrong[name].Reason, wrong[name].Remedy))
	}
	return errors.Join(errs...)
}

// nearName asks for the action that an unknown name may mean.
func (k *keyMap) nearName(name string) string {
	names := k.names()
	near := slices.MinFunc(names, func(a, b string) int { return model.Edits(name, a) - model.Edits(name, b) })
	if model.Edits(name, near) > max(len(name)/3, 2) {
		return "the README lists the actions and their names"
	}
	return "did you mean " + near + "?"
}

// isKey tells that a terminal can send a key of that name.
func isKey(name string) bool {
	name = strings.TrimPrefix(name, "alt+")
	r, size := utf8.DecodeRuneInString(name)
	_, known := keyTypes()[name]
	return known || size > 0 && size == len(name) && unicode.IsPrint(r)
}

// keyScreen is what can be pressed on one screen, by the names in the config.
type keyScreen struct {
	typing bool // letters are text there
	names  string
}

// The bindings of several screens.
const (
	movesNames = "up down top bottom page_up page_down "
	overNames  = movesNames + "abort leave undo redo follow_on "
	tabNames   = overNames + "tabs next_tab prev_tab palette help reflect yesterday trash problems conflicts "
	heldNames  = "open next_stage edit delete stages evidence external history "
	entryNames = heldNames + "copy "
	spanNames  = "look_back clear filter span earlier later "
	asksNames  = overNames + "pass put_off question_before skip next_line save elsewhere "
)

// writingNames are the bindings of text fields.
func writingNames() string {
	var names []string
	for _, b := range (&editor.KeyMap{}).Named() {
		names = append(names, writingKey+b.Name)
	}
	return strings.Join(names, " ")
}

// keyScreens are the bindings that work at the same time. What moves about is
// left out where letters are text: its letters are text there too.
func keyScreens() []keyScreen {
	writing := writingNames()
	return []keyScreen{
		{false, tabNames + "new first"},
		{false, tabNames + "new unfold"},
		{false, tabNames + heldNames + "held_yes held_no"},
		{false, tabNames + entryNames + "new next_practice prev_practice"},
		{false, tabNames + entryNames + spanNames},
		{false, tabNames + spanNames + "restore"},
		{false, tabNames + "new open next_panel prev_panel"},
		{true, "abort keep clear complete"},
		{false, overNames + entryNames + "back conflicts"},
		{false, overNames + "back restore purge"},
		{false, overNames + "back settle take_other take_first take_second all_first all_second"},
		{false, overNames + "back open revert"},
		{false, overNames + "put_off resume discard elsewhere"},
		{true, "abort back next_field prev_field save elsewhere new_line " + writing},
		{true, "abort back choose next_field"},
		{false, asksNames + "kept moved broken"},
		{false, asksNames + "tick write_line"},
		{true, "abort put_off question_before skip next_line save elsewhere new_line " + writing},
		{false, overNames + "done"},
		{false, overNames + "back edit"},
	}
}

// check notes where a key of a config's own means two things on the screen, or
// takes a letter away from what is typed there.
func (s keyScreen) check(named map[string]*key.Binding, own map[string][]string, wrong map[string]model.Problem) {
	owner := map[string]string{}
	for _, name := range strings.Fields(s.names) {
		for _, sent := range named[name].Keys() {
			mine, other := name, owner[sent]
			owner[sent] = name
			if _, renamed := own[mine]; !renamed {
				mine, other = other, mine
			}
			_, renamed := own[mine]
			switch {
			case renamed && other != "" && other != mine:
				wrong[mine] = model.Problem{Remedy: "choose another for one of them",
					Reason: fmt.Sprintf("the key %s is to do both `%s` and `%s`, which work on the same screen", shownKey(sent), mine, other)}
			case renamed && s.typing && utf8.RuneCountInString(sent) == 1:
				wrong[mine] = model.Problem{Remedy: "choose another, such as ctrl+o or f2",
					Reason: fmt.Sprintf("the key for `%s` is %q, which is text on some screens where it works", mine, shownKey(sent))}
			}
		}
	}
}
