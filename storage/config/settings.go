package config

import (
	"slices"

	"gopkg.in/yaml.v3"

	"fromhere/model"
	"fromhere/storage/entryfile"
)

// setting is a key of a file of settings.
type setting struct {
	key string
	// shapes tells that figures depend on it. Such a setting belongs in the journal's
	// own file, so that two machines say the same; until that file has one, the config's
	// hold. The others stand in the config alone, as they are of one machine.
	shapes bool
	read   func(*reader, *yaml.Node)
	rows   func(model.Catalog) []row // what can be set by it
}

// settings are all that there are.
var settings = []setting{
	{"day_starts", true, (*reader).dayStarts, dayStartsRow},
	{"workdays", true, (*reader).workdays, workdaysRow},
	{"week_starts", true, (*reader).weekStarts, weekStartsRow},
	{"buffer", true, (*reader).buffer, bufferRow},
	{"cadences", true, (*reader).cadences, cadenceRows},
	{"warm", true, func(r *reader, n *yaml.Node) { r.config.Warm = r.days(n, "warm") }, warmRow},
	{"cold", true, func(r *reader, n *yaml.Node) { r.config.Cold = r.days(n, "cold") }, coldRow},
	{"intervals", true, (*reader).intervals, tagsRow},
	{"practices", true, (*reader).practices, practicesRow},
	{"theme", false, func(r *reader, n *yaml.Node) { r.config.Theme = r.oneOf(n, "theme", model.Themes) }, themeRow},
	{"ascii", false, func(r *reader, n *yaml.Node) { r.config.ASCII = r.yes(n, "ascii") }, asciiRow},
	{"keys", false, (*reader).keys, keysRow},
}

func keysOf(settings []setting) []string {
	keys := make([]string, len(settings))
	for i, s := range settings {
		keys[i] = s.key
	}
	return keys
}

func indexOf(key string) int {
	return slices.IndexFunc(settings, func(s setting) bool { return s.key == key })
}

// File is a file of settings, as it was read.
type File struct {
	Path    string
	Data    []byte          // nil where there is none
	Config  model.Config    // what it says, over the defaults
	Shaping []Said          // the settings in it that shape figures, in its order
	Idle    []model.Problem // keys in a journal's file that set nothing

	checkKeys func(own map[string][]string) map[string]model.Problem // of a config file
}

// Said is a setting where a file says it.
type Said struct {
	Key  string
	Line int
}

// Keys are those of the settings that shape figures.
func (f File) Keys() []string {
	keys := make([]string, len(f.Shaping))
	for i, said := range f.Shaping {
		keys[i] = said.Key
	}
	return keys
}

// hold holds the defaults where there are mistakes.
func (f *File) hold(mistakes []model.Problem) error {
	if len(mistakes) == 0 {
		return nil
	}
	f.Config, f.Shaping = model.DefaultConfig(), nil
	return &Error{mistakes}
}

const (
	intervalDefault = "default"
	intervalTags    = "tags"
	// coldAfter is how many times its interval a contact takes to go cold, where
	// nothing else is said.
	coldAfter = 2
)

// intervals reads the days within which people are to be kept in touch with. The
// default is another word for warm.
func (r *reader) intervals(n *yaml.Node) {
	r.mapping(n, "`intervals`", []string{intervalDefault, intervalTags}, func(key, value *yaml.Node) {
		if key.Value == intervalDefault {
			r.config.Warm = r.days(value, intervalDefault)
			return
		}
		r.config.Intervals = map[string]int{}
		r.mapping(value, "`tags`", nil, func(key, value *yaml.Node) {
			tag, _ := model.CutTagSign(key.Value)
			if key.Kind != yaml.ScalarNode || tag == "" {
				r.wrong(key, "write a tag and days, such as `board: 30`", "`tags` holds a tag without a name")
				return
			}
			if !r.unseen(key, "a tag") {
				r.config.Intervals[tag] = r.days(value, key.Value)
			}
		})
	})
}

// checkIntervals brings the default interval and the two words for it together.
func (r *reader) checkIntervals(root *yaml.Node) {
	intervals := entryfile.Child(root, "intervals")
	if intervals == nil || intervals.Kind != yaml.MappingNode || entryfile.Child(intervals, intervalDefault) == nil {
		return
	}
	if warm := entryfile.Child(root, "warm"); warm != nil {
		r.wrong(warm, "keep one of them", "`warm` and the `default` of `intervals` are two words for one setting")
	}
	if entryfile.Child(root, "cold") == nil {
		r.config.Cold = coldAfter * r.config.Warm
	}
}
