package config

import (
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"fromhere/model"
	"fromhere/storage/entryfile"
)

// firstLine begins a config file that the program makes.
const firstLine = "# Settings of fromhere: looks, keys, and what holds on this machine alone.\n"

// has tells whether a file says the key at the end of a path.
func (f File) has(path []string) bool {
	if entryfile.OnlyComments(f.Data) {
		return false
	}
	at, err := entryfile.Parse(f.Data)
	if err != nil {
		return false
	}
	for _, key := range path {
		if at = entryfile.Child(at, key); at == nil {
			return false
		}
	}
	return true
}

// Looks are the bytes of a config file that says the same looks and keys, and nothing
// that shapes figures; none where that cannot be taken out.
func (f File) Looks() []byte {
	if rest, _, err := entryfile.CommentOut(f.Data, f.Keys()); err == nil {
		return rest
	}
	return nil
}

// path is where a file has the key of a row.
func (one row) path(f File) []string {
	if one.at != nil {
		return one.at(f)
	}
	return strings.Split(one.Name, ".")
}

// All are the settings, each with its value and where it is said.
func (s Settings) All(c model.Catalog) model.Settings {
	holds := s.Config()
	all := model.Settings{Config: holds, Check: func(name, text string) error {
		_, err := s.Set(c, name, text)
		return err
	}}
	for _, one := range rowsOf(c) {
		f := s.fileOf(one)
		one.Value, one.File = one.say(holds), f.Path
		if f.has(one.path(*f)) {
			one.From = f.Path
		}
		all.All = append(all.All, one.Setting)
	}
	return all
}

// fileOf is the file that a change of a row goes to. What shapes figures goes to where
// the other settings that do so hold, since one alone in the other file would take the
// effect from them all.
func (s *Settings) fileOf(one row) *File {
	key, _, _ := strings.Cut(one.Name, ".")
	if !settings[indexOf(key)].shapes || len(s.Journal.Shaping) == 0 && len(s.Own.Shaping) > 0 {
		return &s.Own
	}
	return &s.Journal
}

// rowNamed finds a row.
func rowNamed(c model.Catalog, name string) (row, error) {
	all := rowsOf(c)
	names := make([]string, len(all))
	for i, one := range all {
		if names[i] = one.Name; one.Name == name {
			if one.ByHand != "" {
				return one, fmt.Errorf("%s cannot be set here: %s", entryfile.Quote(name), one.ByHand)
			}
			return one, nil
		}
	}
	return row{}, fmt.Errorf("no setting is called %q; %s", name, didYouMean(name, names))
}

// Set are the settings once one of them, by its name, has the value that a text says,
// with the new bytes of its file. Whatever else the file holds stays as it is.
func (s Settings) Set(c model.Catalog, name, text string) (Settings, error) {
	one, err := rowNamed(c, name)
	if err != nil {
		return s, err
	}
	text = strings.TrimSpace(text)
	f := s.fileOf(one)
	changes := []change{{one.path(*f), one.valueOf(text)}}
	if one.changes != nil {
		changes = one.changes(*f, text)
	}
	return s.changed(c, one, changes)
}

// valueOf is a text as a row's file holds it.
func (one row) valueOf(text string) *entryfile.Value {
	v := entryfile.TextValue(text)
	if lower := strings.ToLower(text); slices.Contains(one.Choices, lower) {
		v = entryfile.WordValue(lower)
	} else if isMeasure(text) {
		v = entryfile.WordValue(text)
	}
	return &v
}

// isMeasure tells a text such as 15m or 3 a week, which needs no quotes.
func isMeasure(text string) bool {
	rest := strings.TrimLeft(text, "0123456789")
	return rest != text && strings.Trim(rest, "0123456789 abcdefghijklmnopqrstuvwxyz") == ""
}

// Unset are the settings once one of them is not said any more, so that its default
// holds.
func (s Settings) Unset(c model.Catalog, name string) (Settings, error) {
	one, err := rowNamed(c, name)
	if err != nil {
		return s, err
	}
	return s.changed(c, one, []change{{one.path(*s.fileOf(one)), nil}})
}

// changed makes changes in the file of a row and reads it again: it has to say that
// row otherwise, and nothing else.
func (s Settings) changed(c model.Catalog, one row, changes []change) (Settings, error) {
	before, f := s, s.fileOf(one)
	data, own := f.Data, f == &s.Own
	if own && len(data) == 0 {
		data = []byte(firstLine)
	}
	var err error
	for _, change := range changes {
		if change.value == nil {
			data, err = entryfile.DropKey(data, change.path)
		} else {
			data, err = entryfile.SetKey(data, change.path, keysOf(settings), *change.value)
		}
		if err != nil {
			return before, fmt.Errorf("%s in %s: %w", entryfile.Quote(one.Name), f.Path, err)
		}
	}
	if own && len(f.Data) == 0 && string(data) == firstLine {
		data = f.Data // nothing was taken out of nothing
	}
	if own {
		*f, err = readOwn(f.Path, data, f.checkKeys)
	} else {
		*f, err = ReadJournal(f.Path, data)
	}
	if mistakes, ok := errors.AsType[*Error](err); ok {
		return before, plainly(mistakes.Mistakes[0])
	}
	if err != nil {
		return before, err
	}
	if other := otherwise(c, before, s, one.Name); other != "" {
		return before, fmt.Errorf("%s cannot change alone: %s would be another, as the settings in %s would hold then; "+
			"`fromhere config move` takes them out first", entryfile.Quote(one.Name), entryfile.Quote(other), filepath.Base(before.Own.Path))
	}
	return s, nil
}

// plainly is a mistake without the place of it, in a file that is not written.
func plainly(p model.Problem) error {
	if p.Remedy == "" {
		return errors.New(p.Reason)
	}
	return fmt.Errorf("%s; %s", p.Reason, p.Remedy)
}

// otherwise names a setting that differs between two, beside the one that was changed.
func otherwise(c model.Catalog, before, after Settings, changed string) string {
	was, is := before.Config(), after.Config()
	for _, one := range rowsOf(c) {
		follows := one.Name == "cold" && changed == "warm" // from the default of intervals it does
		if one.Name != changed && !follows && one.say(was) != one.say(is) {
			return one.Name
		}
	}
	return ""
}
