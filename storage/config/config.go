package config

import (
	"errors"
	"io/fs"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"fromhere/model"
	"fromhere/storage/disk"
	"fromhere/storage/entryfile"
)

var weekdays = []string{"sun", "mon", "tue", "wed", "thu", "fri", "sat"}

// Load is what a config file says, over the defaults; see Read.
func Load(path string, checkKeys func(own map[string][]string) map[string]model.Problem) (model.Config, error) {
	f, err := Read(path, checkKeys)
	return f.Config, err
}

// Read reads a config file over the defaults; one that is not there
// leaves them as they are, and so does one with mistakes: the error is an
// *Error. CheckKeys tells what cannot be had of the keys that it asks
// for, by the name of the action; where it is nil all can.
func Read(path string, checkKeys func(own map[string][]string) map[string]model.Problem) (File, error) {
	data, err := disk.ReadNamed(path)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		p := model.ProblemAt(0, "make it a file that you may read, or move it away", "the config file cannot be read: %v", disk.Cause(err))
		return File{Path: path, Config: model.DefaultConfig()}, &Error{[]model.Problem{p.In(path)}}
	}
	return readOwn(path, data, checkKeys)
}

// readOwn is Read of the bytes of a config file; nil where there is none.
func readOwn(path string, data []byte, checkKeys func(own map[string][]string) map[string]model.Problem) (File, error) {
	f := File{Path: path, Data: data, Config: model.DefaultConfig(), checkKeys: checkKeys}
	if entryfile.OnlyComments(data) {
		return f, nil
	}
	root, err := entryfile.Parse(data)
	if err != nil {
		return f, &Error{[]model.Problem{disk.ProblemOf(err).In(path)}}
	}
	r := &reader{path: path, config: &f.Config, checkKeys: checkKeys}
	r.mapping(root, "the config file", keysOf(settings), func(key, value *yaml.Node) {
		one := settings[indexOf(key.Value)]
		one.read(r, value)
		if one.shapes {
			f.Shaping = append(f.Shaping, Said{key.Value, key.Line})
		}
	})
	r.check(root)
	return f, f.hold(r.mistakes)
}

// Error is what keeps a file of settings from being taken.
type Error struct {
	Mistakes []model.Problem // one at least
}

// Error is every mistake, one a line.
func (e *Error) Error() string {
	var lines []string
	for _, m := range e.Mistakes {
		lines = append(lines, m.String())
	}
	return strings.Join(lines, "\n")
}

// mostMistakes is how many mistakes of a file are told at once. A journal's file may
// come from anywhere, and hold nothing else.
const mostMistakes = 20

// reader reads a file of settings and collects its mistakes.
type reader struct {
	path      string
	config    *model.Config
	checkKeys func(map[string][]string) map[string]model.Problem
	mistakes  []model.Problem
}

// wrong notes a mistake: what is wrong, and what would be right.
func (r *reader) wrong(n *yaml.Node, right, format string, args ...any) {
	if len(r.mistakes) < mostMistakes {
		r.mistakes = append(r.mistakes, model.ProblemAt(n.Line, right, format, args...).In(r.path))
	}
}

// mapping reads the keys of a mapping. Known keys, when given, are all that
// may be there.
func (r *reader) mapping(n *yaml.Node, what string, known []string, take func(key, value *yaml.Node)) {
	if n.Kind != yaml.MappingNode {
		r.wrong(n, "write keys and values", "%s holds no keys and values", what)
		return
	}
	err := entryfile.Pairs(n, func(key, value *yaml.Node) error {
		if known != nil && !slices.Contains(known, key.Value) {
			r.wrong(key, didYouMean(key.Value, known), "%s has no key %s", what, entryfile.Quote(key.Value))
			return nil
		}
		take(key, value)
		return nil
	})
	if err != nil {
		r.mistakes = append(r.mistakes, disk.ProblemOf(err).In(r.path))
	}
}

// check looks at what depends on more than one key.
func (r *reader) check(root *yaml.Node) {
	c := r.config
	r.checkIntervals(root)
	if at := entryfile.Child(root, "cold"); c.Cold <= c.Warm && len(r.mistakes) == 0 {
		if at == nil {
			at = entryfile.Child(root, "warm")
		}
		r.wrong(at, "give `cold` more days than `warm`", "a contact is warm for %d days and cold after %d", c.Warm, c.Cold)
	}
	cadences := entryfile.Child(root, "cadences")
	if cadences == nil || cadences.Kind != yaml.MappingNode {
		return
	}
	ids := model.Catalog(model.BuiltIn).IDs()
	for _, p := range c.Practices {
		ids = append(ids, p.ID)
	}
	for i := 0; i+1 < len(cadences.Content); i += 2 {
		if key := cadences.Content[i]; !slices.Contains(ids, key.Value) {
			r.wrong(key, didYouMean(key.Value, ids), "`cadences` names no practice with %s", entryfile.Quote(key.Value))
		}
	}
}

// read reads one text; when take does not like it, right says what it would.
func (r *reader) read(n *yaml.Node, right, what string, take func(text string) (ok bool)) {
	switch {
	case n.Kind != yaml.ScalarNode:
		r.wrong(n, right, "%s holds a list or a mapping", entryfile.Quote(what))
	case r.unseen(n, entryfile.Quote(what)):
	case !take(strings.TrimSpace(n.Value)):
		r.wrong(n, right, "%s cannot be %q", entryfile.Quote(what), n.Value)
	}
}

// unseen refuses a text with characters that command a terminal or turn the order
// of others round: texts of settings are shown, and a journal comes from anywhere.
func (r *reader) unseen(n *yaml.Node, what string) bool {
	at := strings.IndexFunc(n.Value, func(c rune) bool {
		return unicode.IsControl(c) && c != '\n' && c != '\t' || unicode.Is(unicode.Bidi_Control, c)
	})
	if at >= 0 {
		c, _ := utf8.DecodeRuneInString(n.Value[at:])
		r.wrong(n, "take it out", "%s holds the character %U, which cannot be shown", what, c)
	}
	return at >= 0
}

func (r *reader) oneOf(n *yaml.Node, what string, choices []string) (chosen string) {
	r.read(n, "choose one of "+strings.Join(choices, ", "), what, func(text string) bool {
		chosen = strings.ToLower(text)
		return slices.Contains(choices, chosen)
	})
	return chosen
}

func (r *reader) yes(n *yaml.Node, what string) (yes bool) {
	r.read(n, "write yes or no", what, func(text string) bool {
		text = strings.ToLower(text)
		yes = text == "yes" || text == "true"
		return yes || text == "no" || text == "false"
	})
	return yes
}

// mostDays is a hundred years.
const mostDays = 36_525

func (r *reader) days(n *yaml.Node, what string) (days int) {
	r.read(n, "write a number of days, such as 21", what, func(text string) bool {
		var err error
		days, err = strconv.Atoi(text)
		return err == nil && days > 0 && days <= mostDays
	})
	return days
}

// list reads one text, or a list of them.
func (r *reader) list(n *yaml.Node, what string) []string {
	items := []*yaml.Node{n}
	if n.Kind == yaml.SequenceNode {
		items = n.Content
	}
	var all []string
	for _, item := range items {
		if item.Kind != yaml.ScalarNode || item.Value == "" {
			r.wrong(item, "write a text, or a list such as [a, b]", "%s is empty or not a text", what)
			continue
		}
		if r.unseen(item, what) {
			continue
		}
		all = append(all, item.Value)
	}
	return all
}

func (r *reader) dayStarts(n *yaml.Node) {
	r.read(n, "write hours and minutes, such as \"04:00\"", "day_starts", func(text string) (ok bool) {
		t, err := time.Parse("15:04", text)
		r.config.DayStarts = t.Sub(t.Truncate(24 * time.Hour))
		return err == nil
	})
}

func (r *reader) buffer(n *yaml.Node) {
	r.read(n, "write a length of time, such as 15m or 1h", "buffer", func(text string) bool {
		d, err := time.ParseDuration(text)
		r.config.Buffer = d
		return err == nil && d >= 0
	})
}

func (r *reader) cadences(n *yaml.Node) {
	r.config.Cadences = map[string]model.Cadence{}
	r.mapping(n, "`cadences`", nil, func(key, value *yaml.Node) {
		r.config.Cadences[key.Value] = r.cadence(value, "the cadence of "+entryfile.Quote(key.Value))
	})
}

func (r *reader) workdays(n *yaml.Node) {
	r.config.Workdays = map[time.Weekday]bool{}
	for _, text := range r.list(n, "`workdays`") {
		day, ok := weekday(text)
		if !ok {
			r.wrong(n, "write days such as mon, tue, wed", "%q is no weekday", text)
			continue
		}
		r.config.Workdays[day] = true
	}
}

func (r *reader) weekStarts(n *yaml.Node) {
	r.read(n, "write a day such as mon", "week_starts", func(text string) (ok bool) {
		r.config.WeekStarts, ok = weekday(text)
		return ok
	})
}

// weekday reads the name of a day, whole or short.
func weekday(text string) (day time.Weekday, ok bool) {
	at := slices.IndexFunc(weekdays, func(short string) bool {
		full := time.Weekday(slices.Index(weekdays, short)).String()
		return strings.EqualFold(text, short) || strings.EqualFold(text, full)
	})
	return time.Weekday(max(at, 0)), at >= 0
}

func (r *reader) keys(n *yaml.Node) {
	own, at := map[string][]string{}, []*yaml.Node{}
	r.mapping(n, "`keys`", nil, func(key, value *yaml.Node) {
		own[key.Value] = r.list(value, "the key for "+entryfile.Quote(key.Value))
		at = append(at, key)
	})
	r.config.Keys = own
	if r.checkKeys == nil {
		return
	}
	wrong := r.checkKeys(own)
	for _, key := range at {
		if p, is := wrong[key.Value]; is {
			r.wrong(key, p.Remedy, "%s", p.Reason)
		}
	}
}

// cadence reads daily, never, or a number of times a week.
func (r *reader) cadence(n *yaml.Node, what string) (c model.Cadence) {
	var times int
	var rest string
	text := strings.ToLower(strings.TrimSpace(n.Value))
	switch {
	case n.Kind != yaml.ScalarNode:
	case text == "daily":
		return model.Daily
	case text == "never":
		return model.Cadence{}
	default:
		count, after, _ := strings.Cut(text, " ")
		if n, err := strconv.Atoi(count); err == nil {
			times, rest = n, after
		}
	}
	if times < 1 || times > 7 || rest != "a week" {
		r.wrong(n, "write daily, never, or a number such as `3 a week`", "%s is %q", what, n.Value)
		return c
	}
	return model.Weekly(times)
}
