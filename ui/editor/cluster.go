package editor

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/graphemes"
)

// A cluster is what a reader takes for one character, however many runes it is
// made of. Positions in a text are byte offsets at which clusters begin, and
// the text's end. Unlike in Unicode, a carriage return is a cluster of its own
// before a newline, so that a line never ends inside a cluster.

// cluster returns the first cluster of s. s must begin at one, and not be
// empty.
func cluster(s string) string {
	if s[0] < utf8.RuneSelf && (len(s) == 1 || s[1] < utf8.RuneSelf) {
		return s[:1]
	}
	return graphemes.FromString(s).First()
}

// settled returns a place not after i from which clusters can be counted: a
// line's start, or between two runes that never join.
func settled(s string, i int) int {
	for ; i > 0 && i < len(s); i-- {
		if !utf8.RuneStart(s[i]) {
			continue
		}
		a, _ := utf8.DecodeLastRuneInString(s[:i])
		if a == '\n' || single(a) && single(first(s[i:])) {
			break
		}
	}
	return i
}

func single(r rune) bool { return r < utf8.RuneSelf || unicode.Is(letters, r) }

// snap returns the first place not before i where a cluster begins.
func snap(s string, i int) int {
	at := settled(s, i)
	for at < i {
		at += len(cluster(s[at:]))
	}
	return at
}

// next returns the place after the cluster at i.
func next(s string, i int) int {
	if i == len(s) {
		return i
	}
	return i + len(cluster(s[i:]))
}

// prev returns the place before the cluster that ends at i.
func prev(s string, i int) int {
	if i == 0 {
		return 0
	}
	at := settled(s, i-1)
	for {
		after := at + len(cluster(s[at:]))
		if after >= i {
			return at
		}
		at = after
	}
}

// lineStart and lineEnd return the edges of the line that i is in.
func lineStart(s string, i int) int { return strings.LastIndexByte(s[:i], '\n') + 1 }

func lineEnd(s string, i int) int {
	if n := strings.IndexByte(s[i:], '\n'); n >= 0 {
		return i + n
	}
	return len(s)
}

// wordLeft returns the start of the word before i.
func wordLeft(s string, i int) int {
	return back(s, back(s, i, not(inWord)), inWord)
}

// wordRight returns the end of the word after i.
func wordRight(s string, i int) int {
	return forth(s, forth(s, i, not(inWord)), inWord)
}

// blankLeft returns the start of what stands before i without a blank in it.
func blankLeft(s string, i int) int {
	return back(s, back(s, i, unicode.IsSpace), not(unicode.IsSpace))
}

// back goes left from i over all that is in a class. It counts the clusters of
// each line once, since some lines (of flags, say) settle nowhere but at their
// start.
func back(s string, i int, in func(rune) bool) int {
	for i > 0 {
		var starts []int
		for at := lineStart(s, i-1); at < i; at = next(s, at) {
			starts = append(starts, at)
		}
		for _, at := range slices.Backward(starts) {
			if !in(first(s[at:])) {
				return i
			}
			i = at
		}
	}
	return i
}

func forth(s string, i int, in func(rune) bool) int {
	for i < len(s) && in(first(s[i:])) {
		i = next(s, i)
	}
	return i
}

func first(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

func inWord(r rune) bool {
	return unicode.In(r, unicode.Letter, unicode.Digit, unicode.Mark) || r == '_'
}

func not(in func(rune) bool) func(rune) bool {
	return func(r rune) bool { return !in(r) }
}
