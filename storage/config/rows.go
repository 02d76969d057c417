package config

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"fromhere/model"
	"fromhere/storage/entryfile"
)

// row is one thing that can be set: most settings are one, and some are one for each
// practice.
type row struct {
	model.Setting                           // what does not depend on the files
	say           func(model.Config) string // its value, as it is typed
	// at is the path of its key in a file; nil for that of its name.
	at func(File) []string
	// changes are those of a file that give it a value; nil for one at its path.
	changes func(f File, text string) []change
}

// change is one of a key in a file: another value, or none for nil.
type change struct {
	path  []string
	value *entryfile.Value
}

// The groups of settings, in the order of the screen.
const (
	looksGroup    = "Looks"
	weekGroup     = "Days and weeks"
	promisesGroup = "Promises"
	peopleGroup   = "People"
	cadenceGroup  = "How often"
	moreGroup     = "More"
)

var settingGroups = []string{looksGroup, weekGroup, promisesGroup, peopleGroup, cadenceGroup, moreGroup}

// rowsOf are all rows, in the order of the screen.
func rowsOf(c model.Catalog) []row {
	var all []row
	for _, one := range settings {
		all = append(all, one.rows(c)...)
	}
	slices.SortStableFunc(all, func(a, b row) int {
		return slices.Index(settingGroups, a.Group) - slices.Index(settingGroups, b.Group)
	})
	usual := model.DefaultConfig()
	for i := range all {
		all[i].Default = all[i].say(usual)
	}
	return all
}

// rows are those of a setting that is the same for every catalog.
func rows(all ...row) func(model.Catalog) []row {
	return func(model.Catalog) []row { return slices.Clone(all) }
}

var (
	themeRow = rows(row{Setting: model.Setting{Name: "theme", Group: looksGroup, Label: "Theme", Choices: model.Themes,
		Help: "The colours. Auto follows the background of the terminal, and mono has no colours."},
		say: func(c model.Config) string { return c.Theme }})
	asciiRow = rows(row{Setting: model.Setting{Name: "ascii", Group: looksGroup, Label: "Plain signs", Choices: yesNo,
		Help: "Yes: only plain letters and signs, for terminals that show boxes and dots wrongly."},
		say: func(c model.Config) string { return yesOf(c.ASCII) }})
	mouseRow = rows(row{Setting: model.Setting{Name: "mouse", Group: looksGroup, Label: "Mouse", Choices: yesNo,
		Help: "Yes takes clicks and the wheel. No leaves the mouse to the terminal, which then selects text without shift."},
		say: func(c model.Config) string { return yesOf(c.Mouse) }})

	dayStartsRow = rows(row{Setting: model.Setting{Name: "day_starts", Group: weekGroup, Label: "A day starts at",
		Help: "Hours before this time count as the day before. Write hours and minutes, such as 04:00."},
		say: func(c model.Config) string { return time.Time{}.Add(c.DayStarts).Format("15:04") }})
	workdaysRow = rows(row{Setting: model.Setting{Name: "workdays", Group: weekGroup, Label: "Workdays",
		Help: "The days on which something daily is asked for. Write days such as mon, tue, wed."},
		say: sayWorkdays, changes: func(_ File, text string) []change {
			v := entryfile.TextValue(text)
			if days := listed(text); len(days) > 0 {
				v = entryfile.ListValue(days)
			}
			return []change{{[]string{"workdays"}, &v}}
		}})
	weekStartsRow = rows(row{Setting: model.Setting{Name: "week_starts", Group: weekGroup, Label: "A week starts on", Choices: fromMonday(),
		Help: "The first day of a week, in reviews, week plans and whatever is counted by weeks."},
		say: func(c model.Config) string { return weekdays[c.WeekStarts] }})

	bufferRow = rows(row{Setting: model.Setting{Name: "buffer", Group: promisesGroup, Label: "Aim to be early by",
		Help: "A promise kept this long before it is due is early, and Today aims for that. Write a length of time, such as 15m or 1h."},
		say: func(c model.Config) string { return sayLength(c.Buffer) }})

	warmRow = rows(row{Setting: model.Setting{Name: "warm", Group: peopleGroup, Label: "Keep in touch within", Unit: "days",
		Help: "You are in touch if you talked within this many days. A person or a tag can have its own number."},
		say: func(c model.Config) string { return fmt.Sprint(c.Warm) },
		at: func(f File) []string {
			if another := []string{"intervals", intervalDefault}; f.has(another) {
				return another
			}
			return []string{"warm"}
		}})
	coldRow = rows(row{Setting: model.Setting{Name: "cold", Group: peopleGroup, Label: "Cold after", Unit: "days",
		Help: "The days without contact after which a person is cold. Must be more than the number above."},
		say: func(c model.Config) string { return fmt.Sprint(c.Cold) }})
	tagsRow = rows(row{Setting: model.Setting{Name: "intervals.tags", Group: peopleGroup, Label: "Keep in touch, by tag",
		Help: "The days for people with a tag. Write tags and days, such as board: 30, team: 7."},
		say: sayTags, changes: tagChanges})

	practicesRow = rows(row{Setting: model.Setting{Name: "practices", Group: moreGroup, Label: "Practices of your own",
		Help:   "They stand beside the built-in ones. The README shows how to write one.",
		ByHand: "a practice of your own is written in a text editor; the README shows how"},
		say: func(c model.Config) string {
			var names []string
			for _, p := range c.Practices {
				names = append(names, p.Name)
			}
			return strings.Join(names, ", ")
		}})
	keysRow = rows(row{Setting: model.Setting{Name: "keys", Group: moreGroup, Label: "Keys of your own",
		Help:   "Help (?) lists the keys. The README names each action, to give it another key in config.yaml.",
		ByHand: "keys are changed in a text editor; help lists them, and the README has their names"},
		say: func(c model.Config) string {
			var said []string
			for _, name := range slices.Sorted(maps.Keys(c.Keys)) {
				said = append(said, name+" "+strings.Join(c.Keys[name], " "))
			}
			return strings.Join(said, ", ")
		}})
)

// cadenceRows has one for each practice that can be practised.
func cadenceRows(c model.Catalog) []row {
	var all []row
	for _, p := range c {
		if p.Group == model.Records || p.Role == model.RoleLeave {
			continue
		}
		all = append(all, row{Setting: model.Setting{Name: "cadences." + p.ID, Group: cadenceGroup, Label: p.Name,
			Help: "How often it is meant to be practised. Write daily, never, or a number such as 3 a week."},
			say: func(c model.Config) string { return sayCadence(c.CadenceOf(p)) }})
	}
	return all
}

var yesNo = []string{"no", "yes"}

func yesOf(yes bool) string {
	if yes {
		return yesNo[1]
	}
	return yesNo[0]
}

// fromMonday are the days, the most usual first day of a week first.
func fromMonday() []string { return append(slices.Clone(weekdays[1:]), weekdays[0]) }

func sayWorkdays(c model.Config) string {
	var days []string
	for _, day := range fromMonday() {
		if at, _ := weekday(day); c.Workdays[at] {
			days = append(days, day)
		}
	}
	return strings.Join(days, ", ")
}

// sayLength is a length of time without the parts that are zero: 1h, 15m.
func sayLength(d time.Duration) string {
	text := d.String()
	if d >= time.Minute {
		text = strings.TrimSuffix(text, "0s")
	}
	if d >= time.Hour {
		text = strings.TrimSuffix(text, "h0m") + map[bool]string{true: "h"}[strings.HasSuffix(text, "h0m")]
	}
	return text
}

func sayCadence(c model.Cadence) string {
	switch {
	case c.None():
		return "never"
	case c.IsDaily():
		return "daily"
	}
	return c.String()
}

// sayTags are the intervals of tags: "board: 30, team: 7".
func sayTags(c model.Config) string {
	var said []string
	for _, tag := range slices.Sorted(maps.Keys(c.Intervals)) {
		said = append(said, fmt.Sprintf("%s: %d", tag, c.Intervals[tag]))
	}
	return strings.Join(said, ", ")
}

// listed are the words of a text that commas or blanks part.
func listed(text string) []string {
	return strings.FieldsFunc(text, func(r rune) bool { return r == ',' || r == ' ' || r == '\t' })
}

// tagChanges change the intervals of those tags alone that have another one then.
func tagChanges(f File, text string) []change {
	path := []string{"intervals", intervalTags}
	var all []change
	var named []string
	for part := range strings.SplitSeq(text, ",") {
		tag, days := strings.TrimSpace(part), ""
		if at := strings.LastIndexAny(tag, ": "); at >= 0 {
			tag, days = strings.TrimRight(tag[:at], ": "), strings.TrimSpace(tag[at+1:])
		}
		tag, _ = model.CutTagSign(tag)
		if tag == "" && days == "" {
			continue
		}
		named = append(named, tag)
		if was, said := f.Config.Intervals[tag]; !said || fmt.Sprint(was) != days {
			v := entryfile.TextValue(days)
			all = append(all, change{append(slices.Clone(path), f.tagAsWritten(tag)), &v})
		}
	}
	for _, tag := range slices.Sorted(maps.Keys(f.Config.Intervals)) {
		if !slices.Contains(named, tag) {
			all = append(all, change{append(slices.Clone(path), f.tagAsWritten(tag)), nil})
		}
	}
	return all
}

// tagAsWritten is a tag as the file writes it, which may be with its sign.
func (f File) tagAsWritten(tag string) string {
	if f.has([]string{"intervals", intervalTags, "#" + tag}) {
		return "#" + tag
	}
	return tag
}
