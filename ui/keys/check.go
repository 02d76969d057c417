package keys

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"fromhere/model"
	"fromhere/ui/editor"
)

// screen is the parts that a screen is made of.
type screen struct {
	typing bool // letters are text there
	parts  string
}

// screens are the screens with bindings of their own. What moves about is left
// out where letters are text: its letters are text there too.
var screens = []screen{
	{false, "everywhere shortcuts"},
	{true, "everywhere filter"},
	{true, "everywhere form field"},
	{true, "everywhere choice"},
	{true, "everywhere kept field"},
	{false, "everywhere steps reflection promises"},
	{false, "everywhere steps reflection habits"},
	{true, "everywhere reflection offers field"},
	{false, "everywhere steps done"},
	{false, "everywhere steps record"},
}

// has tells that a binding works on the screen.
func (s screen) has(d editor.Declaration) bool {
	parts := strings.Fields(s.parts)
	return slices.ContainsFunc(strings.Fields(d.Tag.Get("on")), func(part string) bool { return slices.Contains(parts, part) })
}

// Check tells what cannot be had of the keys that a config asks for, by the
// name of the action. Where the config stands is left open.
func Check(own map[string][]string) map[string]model.Problem {
	wrong := map[string]model.Problem{}
	if len(own) == 0 {
		return wrong
	}
	m := New(own)
	declared := m.Declared()
	for name, written := range own {
		if !slices.ContainsFunc(declared, func(d editor.Declaration) bool { return d.Name == name }) {
			wrong[name] = model.Problem{Reason: fmt.Sprintf("there is no action `%s` to give a key to", name),
				Remedy: nearName(name, declared)}
		}
		for _, key := range written {
			if !isKey(sentName(key)) {
				wrong[name] = model.Problem{Reason: fmt.Sprintf("the key for `%s` is %q, and no key is called that", name, key),
					Remedy: "write a letter, or a name such as ctrl+n, alt+n, f2, space, up or pgdown"}
			}
		}
	}
	for _, s := range screens {
		s.check(declared, own, wrong)
	}
	return wrong
}

// CheckError is what Check finds, as one error.
func CheckError(own map[string][]string) error {
	wrong := Check(own)
	var errs []error
	for _, name := range slices.Sorted(maps.Keys(wrong)) {
		errs = append(errs, fmt.Errorf("%s; %s", wrong[name].Reason, wrong[name].Remedy))
	}
	return errors.Join(errs...)
}

// check notes where a key of a config's own means two things on the screen, or
// takes a letter away from what is typed there.
func (s screen) check(declared []editor.Declaration, own map[string][]string, wrong map[string]model.Problem) {
	owner := map[string]string{}
	for _, d := range declared {
		if !s.has(d) {
			continue
		}
		for _, sent := range d.Keys() {
			mine, other := d.Name, owner[sent]
			owner[sent] = mine
			if _, renamed := own[mine]; !renamed {
				mine, other = other, mine
			}
			_, renamed := own[mine]
			switch {
			case renamed && other != "" && other != mine:
				wrong[mine] = model.Problem{Remedy: "choose another for one of them",
					Reason: fmt.Sprintf("the key %s is to do both `%s` and `%s`, which work on the same screen", ShownName(sent), mine, other)}
			case renamed && s.typing && utf8.RuneCountInString(sent) == 1:
				wrong[mine] = model.Problem{Remedy: "choose another, such as ctrl+o or f2",
					Reason: fmt.Sprintf("the key for `%s` is %q, which is text on some screens where it works", mine, ShownName(sent))}
			}
		}
	}
}

// nearName asks for the action that an unknown name may mean.
func nearName(name string, declared []editor.Declaration) string {
	near := slices.MinFunc(declared, func(a, b editor.Declaration) int {
		return model.Edits(name, a.Name) - model.Edits(name, b.Name)
	}).Name
	if model.Edits(name, near) > max(len(name)/3, 2) {
		return "the README lists the actions and their names"
	}
	return "did you mean " + near + "?"
}
