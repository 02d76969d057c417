package model

import (
	"fmt"
	"strconv"
	"strings"
	"time"
	"unicode"
)

// queryPart is one part of a query as it was typed.
type queryPart struct {
	not   bool
	key   string // small letters, without its colon; "" for words
	value string
}

// tagKey asks for tags, as a sign alone does.
const tagKey = "tag"

// queryParts parts a query at white space outside quotes. A quote that is not
// closed runs to the end.
func queryParts(text string) []queryPart {
	var parts []queryPart
	for {
		text = strings.TrimLeftFunc(text, unicode.IsSpace)
		if text == "" {
			return parts
		}
		var p queryPart
		if p.not = text[0] == '-'; p.not {
			text = text[1:]
		}
		if key, rest, ok := cutKey(text); ok {
			p.key = key
			p.value, text = cutValue(rest)
			if key == tagKey {
				p.value, _ = CutTagSign(p.value)
			}
		} else if tag, signed := CutTagSign(text); signed {
			p.key = tagKey
			p.value, text = cutValue(tag)
		} else {
			p.value, text = cutValue(text)
		}
		if p.key != "" || strings.TrimSpace(p.value) != "" {
			parts = append(parts, p)
		}
	}
}

// cutKey cuts a key and its colon off the front; letters alone can be a key,
// and what goes on like an address ("https://") is none.
func cutKey(text string) (key, rest string, ok bool) {
	end := strings.IndexFunc(text, func(r rune) bool { return !unicode.IsLetter(r) })
	if end <= 0 || text[end] != ':' || strings.HasPrefix(text[end:], "://") {
		return "", text, false
	}
	return strings.ToLower(text[:end]), text[end+1:], true
}

// cutValue cuts the text up to a white space, or between quotes, off the
// front.
func cutValue(text string) (value, rest string) {
	if strings.HasPrefix(text, `"`) {
		value, rest, _ = strings.Cut(text[1:], `"`)
		return value, rest
	}
	if end := strings.IndexFunc(text, unicode.IsSpace); end >= 0 {
		return text[:end], text[end:]
	}
	return text, ""
}

// queryDays are the first and last day of what was typed, looking back: "mon"
// is the last Monday, 30d is thirty days ago, 2026-11 a month and 2026 a year.
// What is not among these is read as ParseDate reads it.
func queryDays(value string, today Day) (from, to Day, err error) {
	if d, ok := lastWeekday(value, today); ok {
		return d, d, nil
	}
	if d, ok := daysBack(value, today); ok {
		return d, d, nil
	}
	for _, long := range []struct {
		layout        string
		years, months int
	}{{"2006-1", 0, 1}, {"2006", 1, 0}} {
		if t, err := time.Parse(long.layout, strings.TrimSuffix(value, "-")); err == nil {
			end := t.AddDate(long.years, long.months, -1)
			return NewDay(t.Year(), t.Month(), t.Day()), NewDay(end.Year(), end.Month(), end.Day()), nil
		}
	}
	if t, err := time.Parse("2006-1-2", value); err == nil {
		d := NewDay(t.Year(), t.Month(), t.Day())
		return d, d, nil
	}
	d, err := ParseDate(value, today)
	if err != nil {
		return 0, 0, fmt.Errorf("%q is not a day; try 2026-11-23, 2026-11, monday, yesterday or 30d", value)
	}
	return d, d, nil
}

// lastWeekday is the last day of that name, today included; three letters are
// enough.
func lastWeekday(value string, today Day) (Day, bool) {
	const enough = 3
	for d := today; d > today-daysAWeek; d-- {
		if len(value) >= enough && strings.HasPrefix(strings.ToLower(d.Weekday().String()), value) {
			return d, true
		}
	}
	return 0, false
}

// daysBack reads a span back from today: 30d, 6w, 3m, 1y.
func daysBack(value string, today Day) (Day, bool) {
	const most = 100_000 // further back than any journal, and no overflow
	if len(value) < 2 {
		return 0, false
	}
	n, err := strconv.Atoi(value[:len(value)-1])
	if err != nil || n < 0 || n > most {
		return 0, false
	}
	switch value[len(value)-1] {
	case 'd':
		return today - Day(n), true
	case 'w':
		return today - Day(n)*daysAWeek, true
	case 'm':
		return monthsBefore(today, n), true
	case 'y':
		return monthsBefore(today, 12*n), true
	}
	return 0, false
}
