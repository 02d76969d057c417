package config

import (
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"fromhere/model"
	"fromhere/storage/storagetest"
)

func TestConfig(t *testing.T) {
	path := filepath.Join(t.TempDir(), "config.yaml")
	for _, empty := range []string{"", "# nothing\n\n  # yet\n"} {
		if got, err := Load(path, nil); err != nil || !reflect.DeepEqual(got, model.DefaultConfig()) {
			t.Errorf("got %+v, %v", got, err)
		}
		storagetest.Write(t, path, empty)
	}
	storagetest.Write(t, path, `day_starts: 05:30
workdays: [sun, Monday, tue]
week_starts: Sunday
intervals: {tags: {board: 30, "#team": 7}}
buffer: 1h30m
cadences: {promise: daily, ask: 3 a week, follower: never, standup: 5 a week}
warm: 10
cold: 20   # days
theme: contrast
ascii: yes
keys:
  new: a
  quit: [Q, ctrl+q]
practices:
  - id: standup
    name: Better Stand-up
    short: Stand-up
    noun: stand-up
    group: habits
    asks: What did you say that helped?
    fields:
      - {key: said, required: yes, hint: one sentence}
      - {key: to_whom, label: Who heard, kind: person}
      - {key: how, kind: choice, choices: [well, badly]}
      - {key: next, kind: moment}
    stages: [planned, name: said, name: dropped]
    cadence: daily
    behaviours: [model the way]
    title: said
    who: to_whom
    when: next
    quiet: 3
  - {id: b, name: B, fields: [{key: a}], stages: [{name: begun}, {name: done, final: yes, holds: yes}, {name: left, final: true, aside: true}]}
`)
	want := model.Config{
		DayStarts:  5*time.Hour + 30*time.Minute,
		Workdays:   map[time.Weekday]bool{time.Sunday: true, time.Monday: true, time.Tuesday: true},
		Buffer:     90 * time.Minute,
		WeekStarts: time.Sunday,
		Intervals:  map[string]int{"board": 30, "team": 7},
		Cadences:   map[string]model.Cadence{"promise": model.Daily, "ask": model.Weekly(3), "follower": {}, "standup": model.Weekly(5)},
		Warm:       10, Cold: 20, Theme: "contrast", ASCII: true, Mouse: true,
		Keys: map[string][]string{"new": {"a"}, "quit": {"Q", "ctrl+q"}},
		Practices: []model.Practice{
			{ID: "standup", Name: "Better Stand-up", Short: "Stand-up", Noun: "stand-up", Group: model.Habits,
				Asks: "What did you say that helped?",
				Fields: []model.Field{
					{Key: "said", Label: "Said", Required: true, Hint: "one sentence"},
					{Key: "to_whom", Label: "Who heard", Kind: model.Person},
					{Key: "how", Label: "How", Kind: model.Choice, Choices: []string{"well", "badly"}},
					{Key: "next", Label: "Next", Kind: model.Moment},
				},
				Stages:  []model.Stage{{Name: "planned"}, {Name: "said"}, {Name: "dropped", Final: true}},
				Cadence: model.Daily, Behaviours: []model.Behaviour{model.ModelTheWay},
				Title: "said", Who: "to_whom", When: "next", Quiet: 3},
			{ID: "b", Name: "B", Fields: []model.Field{{Key: "a", Label: "A"}},
				Stages: []model.Stage{{Name: "begun"}, {Name: "done", Final: true, Holds: true}, {Name: "left", Final: true, Aside: true}}},
		},
	}
	if got, err := Load(path, nil); err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("%v\ngot  %+v\nwant %+v", err, got, want)
	}
}

func TestConfigMistakes(t *testing.T) {
	const own = "practices:\n  - {id: x, name: X, fields: [{key: a}, {key: p, kind: person}]"
	for _, test := range []struct{ text, want string }{
		{"them: dark", "1: the config file has no key `them`; did you mean theme?"},
		{"colour: dark", "1: the config file has no key `colour`; there are day_starts, workdays, week_starts, buffer, cadences, warm, cold, intervals, practices, theme, ascii, mouse and keys"},
		{"theme: drak", "1: `theme` cannot be \"drak\"; choose one of auto, light, dark, contrast, mono"},
		{"theme: [dark]", "1: `theme` holds a list or a mapping; choose one of auto, light, dark, contrast, mono"},
		{"ascii: perhaps", "1: `ascii` cannot be \"perhaps\"; write yes or no"},
		{"mouse: left", "1: `mouse` cannot be \"left\"; write yes or no"},
		{"day_starts: 4", "1: `day_starts` cannot be \"4\"; write hours and minutes, such as \"04:00\""},
		{"day_starts: 25:00", "1: `day_starts` cannot be \"25:00\"; write hours and minutes, such as \"04:00\""},
		{"buffer: 15", "1: `buffer` cannot be \"15\"; write a length of time, such as 15m or 1h"},
		{"buffer: -15m", "1: `buffer` cannot be \"-15m\"; write a length of time, such as 15m or 1h"},
		{"workdays: [mon, funday]", "1: \"funday\" is no weekday; write days such as mon, tue, wed"},
		{"warm: soon", "1: `warm` cannot be \"soon\"; write a number of days, such as 21"},
		{"cold: 0", "1: `cold` cannot be \"0\"; write a number of days, such as 21"},
		{"# x\nwarm: 50", "2: a contact is warm for 50 days and cold after 42; give `cold` more days than `warm`"},
		{"cold: 99999999999", "1: `cold` cannot be \"99999999999\"; write a number of days, such as 21"},
		{"week_starts: someday", "1: `week_starts` cannot be \"someday\"; write a day such as mon"},
		{"intervals: 30", "1: `intervals` holds no keys and values; write keys and values"},
		{"intervals: {defalt: 30}", "1: `intervals` has no key `defalt`; did you mean default?"},
		{"intervals: {tags: {board: soon}}", "1: `board` cannot be \"soon\"; write a number of days, such as 21"},
		{"intervals: {tags: {\"#\": 3}}", "1: `tags` holds a tag without a name; write a tag and days, such as `board: 30`"},
		{"intervals: {default: 30}\nwarm: 20", "2: `warm` and the `default` of `intervals` are two words for one setting; keep one of them"},
		{"intervals: {default: 30}\ncold: 20", "2: a contact is warm for 30 days and cold after 20; give `cold` more days than `warm`"},
		{"cadences: daily", "1: `cadences` holds no keys and values; write keys and values"},
		{"cadences:\n  promis: daily", "2: `cadences` names no practice with `promis`; did you mean promise?"},
		{"cadences:\n  ask: often", "2: the cadence of `ask` is \"often\"; write daily, never, or a number such as `3 a week`"},
		{"cadences:\n  ask: 9 a week", "2: the cadence of `ask` is \"9 a week\"; write daily, never, or a number such as `3 a week`"},
		{"keys: {new: }", "1: the key for `new` is empty or not a text; write a text, or a list such as [a, b]"},
		{"theme: dark\ntheme: light", "2: the key `theme` is there twice, first on line 1; keep one of them"},
		{"- a", "1: it holds no keys and values, such as `name: value`; correct it in a text editor"},
		{"theme: a: b", "1: this line cannot be read as YAML: mapping values are not allowed in this context; correct it in a text editor"},
		{"practices: {id: x}", "1: `practices` is not a list; begin each item with a dash"},
		{"practices:\n  - {name: X, fields: [{key: a}]}", "2: practice \"X\" has no id"},
		{"practices:\n  - {id: X, name: X, fields: [{key: a}]}", "2: `id` cannot be \"X\"; use small letters, digits, - and _"},
		{"practices:\n  - {id: x, name: X}", "2: practice \"x\" has no fields"},
		{"practices:\n  - {id: ask, name: X, fields: [{key: a}]}", "2: practice \"ask\": there is one with this id already; choose another id"},
		{"practices:\n  - {id: x, name: X, feilds: []}", "2: a practice has no key `feilds`; did you mean fields?"},
		{"practices:\n  - {id: x, name: X, fields: [{key: a, kind: text}]}", "2: `kind` cannot be \"text\"; choose one of line, prose, person, date, moment, choice, scale, yes/no, number"},
		{"practices:\n  - {id: x, name: X, fields: [{label: a}]}", "2: a field has no key; add one, such as `key: what`"},
		{"practices:\n  - {id: x, name: X, fields: [{key: a, kind: choice}]}", "2: the field `a` has no choices; add them, such as `choices: [across, down, up]`"},
		{"practices:\n  - {id: x, name: X, fields: [{key: a, choices: [b]}]}", "2: the field `a` has choices but another kind; add `kind: choice`, or take the choices out"},
		{own + ", title: b}", "2: `title` names no field with \"b\"; there are a and p"},
		{own + ", who: a}", "2: `who` cannot be the field `a`; name a field of kind person"},
		{own + ", when: p}", "2: `when` cannot be the field `p`; name a field of kind date or moment"},
		{own + ", group: step}", "2: `group` cannot be \"step\"; choose one of steps, habits, next, rituals, records"},
		{own + ", stages: [{nam: a}]}", "2: a stage has no key `nam`; did you mean name?"},
		{own + ", stages: [a, a]}", "2: practice \"x\": stage \"a\" is empty or there twice"},
		{own + ", behaviours: [Model the Wya]}", "2: `behaviours` names \"Model the Wya\"; did you mean Model the Way?"},
		{"practices:\n  - {id: x, name: \"X\\e[2J\", fields: [{key: a}]}", "2: `name` holds the character U+001B, which cannot be shown; take it out"},
		{"practices:\n  - {id: x, name: X, fields: [{key: a, hint: \"\\u202e\"}]}", "2: `hint` holds the character U+202E, which cannot be shown; take it out"},
	} {
		path := filepath.Join(t.TempDir(), "config.yaml")
		storagetest.Write(t, path, test.text+"\n")
		if _, err := Load(path, nil); err == nil || err.Error() != path+":"+test.want {
			t.Errorf("%s:\ngot  %v\nwant %s", test.text, err, test.want)
		}
	}
}

// What is wrong with the keys is told with their lines, in the order of the
// file.
func TestConfigTellsWhatIsWrongWithTheKeys(t *testing.T) {
	path := filepath.Join(t.TempDir(), "config.yaml")
	storagetest.Write(t, path, "keys:\n  new: q\n  copy: [z, Z]\n  newer: x\n")
	var asked map[string][]string
	_, err := Load(path, func(own map[string][]string) map[string]model.Problem {
		asked = own
		return map[string]model.Problem{"new": {Reason: "100 % taken", Remedy: "choose another"}, "newer": {Reason: "unknown"}}
	})
	if want := path + ":2: 100 % taken; choose another\n" + path + ":4: unknown"; err == nil || err.Error() != want {
		t.Errorf("got  %v\nwant %s", err, want)
	}
	if want := map[string][]string{"new": {"q"}, "copy": {"z", "Z"}, "newer": {"x"}}; !reflect.DeepEqual(asked, want) {
		t.Errorf("asked for %v", asked)
	}
}

func TestConfigNamesEveryMistake(t *testing.T) {
	path := filepath.Join(t.TempDir(), "config.yaml")
	storagetest.Write(t, path, "theme: red\nascii: yes\nwarm: x\n")
	c, err := Load(path, nil)
	if err == nil || len(strings.Split(err.Error(), "\n")) != 2 || !reflect.DeepEqual(c, model.DefaultConfig()) {
		t.Errorf("got %v", err)
	}
	if _, err := Load(filepath.Dir(path), nil); err == nil || !strings.Contains(err.Error(), "is a directory; make it a file") {
		t.Errorf("got %v", err)
	}
}
