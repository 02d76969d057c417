package model

import (
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"
)

// found is what stood in the slots of a form.
type found struct {
	n       []int // numbers and years that belong to no unit, in order
	weekday time.Weekday
	named   bool // there was a weekday
	month   time.Month
	minutes int
	long    calendarSpan
}

// readWhole reads words by the first saying that takes them all.
func readWhole[T any](sayings []saying[T], words []string, s speech) (T, error) {
	var none T
	for _, p := range sayings {
		if f, ok := matchForm(strings.Fields(p.form), words); ok {
			return p.read(f, s)
		}
	}
	return none, errUnknown
}

// matchForm fills the slots of a form. It fails unless words and slots pair off.
func matchForm(form, words []string) (f found, ok bool) {
	if len(form) != len(words) {
		return f, false
	}
	for i, slot := range form {
		if fill, isSlot := formSlots[slot]; isSlot {
			ok = fill(&f, words[i])
		} else {
			ok = slot == words[i]
		}
		if !ok {
			return f, false
		}
	}
	return f, true
}

// formSlots are the kinds of word that a form may ask for.
var formSlots = map[string]func(*found, string) bool{
	"N": func(f *found, w string) bool {
		n, named := numberWords[w]
		return named && f.number(n) || !named && f.digits(w, 1, 6)
	},
	"NN":   func(f *found, w string) bool { return f.digits(w, 2, 2) },
	"YEAR": func(f *found, w string) bool { return f.digits(w, 4, 4) },
	"WEEKDAY": func(f *found, w string) bool {
		i := nameIndex(weekdayNames, w)
		f.weekday, f.named = time.Weekday(i), true
		return i >= 0
	},
	"MONTH": func(f *found, w string) bool {
		i := nameIndex(monthNames, w)
		f.month = time.Month(i + 1)
		return i >= 0
	},
	"SHORT": func(f *found, w string) bool {
		minutes, ok := shortUnits[w]
		f.minutes += minutes * f.counted()
		return ok
	},
	"LONG": func(f *found, w string) bool {
		unit, ok := longUnits[w]
		n := f.counted()
		f.long.months += unit.months * n
		f.long.days += unit.days * n
		return ok
	},
}

func (f *found) number(n int) bool {
	f.n = append(f.n, n)
	return true
}

func (f *found) digits(w string, least, most int) bool {
	n, err := strconv.Atoi(w)
	return err == nil && len(w) >= least && len(w) <= most && f.number(n)
}

// counted takes the number before a unit away from the bare numbers.
func (f *found) counted() int {
	n := f.n[len(f.n)-1]
	f.n = f.n[:len(f.n)-1]
	return n
}

func (f found) halved() found {
	f.minutes /= 2
	return f
}

// nameIndex is the index of the name that w is a beginning of, or -1.
func nameIndex(names []string, w string) int {
	if len(w) < 3 {
		return -1
	}
	return slices.IndexFunc(names, func(name string) bool { return strings.HasPrefix(name, w) })
}

// mostWords is more than any moment takes; longer text is not looked at.
const mostWords = 24

// spokenWords cuts text into words in small letters, numbers, and signs, and
// leaves out those that mean nothing.
func spokenWords(text string) []string {
	words := cutByKind(strings.ToLower(text))
	if len(words) > mostWords {
		return nil
	}
	meant := words[:0]
	number := false
	for _, w := range words {
		if !idleWords[w] && (!ordinalEndings[w] || !number) {
			meant = append(meant, w)
		}
		number = kindOf(rune(w[0])) == '0'
	}
	return meant
}

// cutByKind cuts text where one kind of rune follows another; signs stand
// alone.
func cutByKind(text string) []string {
	var words []string
	start, last := 0, ' '
	end := func(at int) {
		if last != ' ' {
			words = append(words, text[start:at])
		}
		start = at
	}
	for at, r := range text {
		if kind := kindOf(r); kind != last || kind == '.' {
			end(at)
			last = kind
		}
	}
	end(len(text))
	return words
}

// kindOf sorts runes into space, digits, letters, and signs.
func kindOf(r rune) rune {
	switch {
	case unicode.IsSpace(r):
		return ' '
	case r >= '0' && r <= '9':
		return '0'
	case unicode.IsLetter(r):
		return 'a'
	}
	return '.'
}
