package config

import (
	"errors"
	"fmt"
	"reflect"

	"fromhere/model"
	"fromhere/storage/entryfile"
)

// Settings are a person's own, and those of the journal that they open.
type Settings struct{ Own, Journal File }

// Config is what holds: of the settings that shape figures those of the journal as
// soon as it has any, else the person's; and the person's looks and keys.
func (s Settings) Config() model.Config {
	if len(s.Journal.Shaping) == 0 {
		return s.Own.Config
	}
	return s.Journal.Config.WithLooks(s.Own.Config)
}

// Misplaced tells whether the config file says settings that belong in the journal.
func (s Settings) Misplaced() bool { return len(s.Own.Shaping) > 0 }

// WithoutEffect tells of the settings in the config file that do not hold, as the
// journal has some.
func (s Settings) WithoutEffect() []model.Problem {
	var notes []model.Problem
	if len(s.Journal.Shaping) > 0 {
		for _, said := range s.Own.Shaping {
			notes = append(notes, model.ProblemAt(said.Line, "take it out, by `fromhere config move` or by hand",
				"%s has no effect: the settings in %s are used", entryfile.Quote(said.Key), s.Journal.Path).In(s.Own.Path))
		}
	}
	return notes
}

// Notes are all there is for the person to know: also the keys in the journal's file
// that set nothing.
func (s Settings) Notes() []model.Problem { return append(s.WithoutEffect(), s.Journal.Idle...) }

// Mistakes are those that errors of reading files of settings tell of. The first error
// of another kind is given back.
func Mistakes(errs ...error) (all []model.Problem, err error) {
	for _, err := range errs {
		mistakes, ok := errors.AsType[*Error](err)
		if err != nil && !ok {
			return nil, err
		}
		if ok {
			all = append(all, mistakes.Mistakes...)
		}
	}
	return all, nil
}

// errOtherwise tells of settings that would change by moving.
var errOtherwise = errors.New("their meaning would change in that file; nothing was moved")

// Moved are the texts of both files once the settings that shape figures have moved
// into the journal's. One that has settings already stays as it is, as these hold
// already. In the config file the lines of those that moved become comments.
func (s Settings) Moved() (journal, own []byte, err error) {
	own, lines, err := entryfile.CommentOut(s.Own.Data, s.Own.Keys())
	if err != nil {
		return nil, nil, fmt.Errorf("take settings out of %s: %w; write each of its settings from the beginning of a line on, then try again", s.Own.Path, err)
	}
	if len(s.Journal.Shaping) > 0 {
		return s.Journal.Data, own, nil
	}
	if journal, err = entryfile.AddLines(s.Journal.Data, lines); err == nil {
		var read File
		if read, err = ReadJournal(s.Journal.Path, journal); err == nil && !reflect.DeepEqual(read.Config.WithLooks(s.Own.Config), s.Own.Config) {
			err = errOtherwise
		}
	}
	if err != nil {
		return nil, nil, fmt.Errorf("put settings into %s: %w; write its `schema` and `id` on lines of their own, then try again", s.Journal.Path, err)
	}
	return journal, own, nil
}
