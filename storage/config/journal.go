package config

import (
	"strings"

	"gopkg.in/yaml.v3"

	"fromhere/model"
	"fromhere/storage/disk"
	"fromhere/storage/entryfile"
)

// ReadJournal reads the settings in the bytes of a journal's own file, which may come
// from anywhere: nothing in it is a command or a path, and what shapes no figure has
// no effect there. A mistake is an *Error, as in a config file. Other settings in
// its place would change figures without a word, so that a journal whose settings
// cannot be told is not opened until the file is put right, although its entries
// could be read.
//
// A key that is not known at the top may be of a later fromhere, and is let be. Within
// a setting it is a mistake: to pass over a part of it would let two machines say
// different things.
func ReadJournal(path string, data []byte) (File, error) {
	f := File{Path: path, Data: data, Config: model.DefaultConfig()}
	root, err := entryfile.Parse(data)
	if err != nil {
		if !MaySet(data) {
			return f, nil // the journal tells of it, and can be known by its entries
		}
		return f, &Error{[]model.Problem{disk.ProblemOf(err).In(path)}}
	}
	r := &reader{path: path, config: &f.Config}
	r.mapping(root, "the journal's file", nil, func(key, value *yaml.Node) {
		switch i := indexOf(key.Value); {
		case key.Value == "schema" || key.Value == "id":
		case i < 0:
			remedy := "a newer version may know it; else remove it; " + didYouMean(key.Value, shapingKeys())
			f.Idle = append(f.Idle, model.ProblemAt(key.Line, remedy, "this version does not know the setting %s, and ignores it", entryfile.Quote(key.Value)).In(path))
		case !settings[i].shapes:
			f.Idle = append(f.Idle, model.ProblemAt(key.Line, "write it in your config file", "%s has no effect here: it belongs to one machine, not to the journal", entryfile.Quote(key.Value)).In(path))
		default:
			settings[i].read(r, value)
			f.Shaping = append(f.Shaping, Said{key.Value, key.Line})
		}
	})
	r.check(root)
	if len(f.Shaping) == 0 && !MaySet(data) {
		return f, nil // as above
	}
	return f, f.hold(r.mistakes)
}

// MaySet tells whether a journal's file that cannot be read may hold settings: one of
// them is named in it, outside of whole lines of comment.
func MaySet(data []byte) bool {
	for line := range strings.Lines(string(data)) {
		if strings.HasPrefix(strings.TrimSpace(line), "#") {
			continue
		}
		for _, key := range shapingKeys() {
			if _, after, named := strings.Cut(line, key); named && strings.HasPrefix(strings.TrimLeft(after, "\"' "), ":") {
				return true
			}
		}
	}
	return false
}

func shapingKeys() []string {
	var keys []string
	for _, s := range settings {
		if s.shapes {
			keys = append(keys, s.key)
		}
	}
	return keys
}
