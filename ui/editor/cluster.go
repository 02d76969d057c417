package editor

import (
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
	if r, n := utf8.DecodeRuneInString(s); single(r) && (n == len(s) || single(first(s[n:]))) {
		return s[:n]
	}
	return graphemes.FromString(s).First()
}

// first returns the rune that s begins with.
func first(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// clusterWindow is how much of a text is looked at to find the end of a cluster; of
// the longest ones it is not enough, and more is looked at.
const clusterWindow = 32

// cluster returns the cluster that begins at a place.
func (g *gap) cluster(i int) string {
	if g.at(i) < utf8.RuneSelf && (i+1 == g.len() || g.at(i+1) < utf8.RuneSelf) {
		return g.slice(i, i+1)
	}
	for size := clusterWindow; ; size *= 2 {
		s, whole := g.window(i, size)
		if c := cluster(s); whole || len(c) < len(s) {
			return c
		}
	}
}

// safeStart returns a place not after i, where a rune must begin, from which
// clusters can be counted: a line's start, or between two runes that never
// join.
func (g *gap) safeStart(i int) int {
	for i > 0 && i < g.len() {
		before, n := g.runeBefore(i)
		if before == '\n' || apart(before, g.runeAt(i)) {
			break
		}
		i -= n
	}
	return i
}

// apart tells whether two runes never join, whatever stands before them. What
// could make them join, but for the two alone, are a conjunct that waits for a
// consonant, and a picture that waits for another.
func apart(a, b rune) bool {
	const conjunct, picture = "\u0915\u094d", "\U0001f469"
	if single(a) && single(b) {
		return true
	}
	pair := string(a) + string(b)
	return endsIn(conjunct+pair, b) && endsIn(picture+pair, b)
}

// endsIn tells whether the last cluster of s is a rune by itself.
func endsIn(s string, r rune) bool {
	last := ""
	for g := graphemes.FromString(s); g.Next(); {
		last = g.Value()
	}
	return last == string(r)
}

func single(r rune) bool { return r < utf8.RuneSelf || unicode.Is(letters, r) }

// snap returns the first place not before i where a cluster begins.
func (g *gap) snap(i int) int {
	at := g.safeStart(i)
	for at < i {
		at = g.next(at)
	}
	return at
}

// next returns the place after the cluster at i.
func (g *gap) next(i int) int {
	if i == g.len() {
		return i
	}
	return i + len(g.cluster(i))
}

// prev returns the place before the cluster that ends at i.
func (g *gap) prev(i int) int {
	if i == 0 {
		return 0
	}
	_, n := g.runeBefore(i)
	at := g.safeStart(i - n)
	for {
		after := g.next(at)
		if after >= i {
			return at
		}
		at = after
	}
}

// begin and finish return the edges of i's line.
func (g *gap) begin(i int) int  { return g.lineStart(i, g.len()) }
func (g *gap) finish(i int) int { return g.lineEnd(i, g.len()) }

// up returns the start of i's line or, from there, that of the line before.
func (g *gap) up(i int) int { return g.begin(max(i-1, 0)) }

// down returns the end of i's line or, from there, that of the line after.
func (g *gap) down(i int) int { return g.finish(min(i+1, g.len())) }

// wordLeft returns the start of the word before i.
func (g *gap) wordLeft(i int) int {
	return g.back(g.back(i, not(inWord)), inWord)
}

// wordRight returns the end of the word after i.
func (g *gap) wordRight(i int) int {
	return g.forth(g.forth(i, not(inWord)), inWord)
}

// blankLeft returns the start of what stands before i without a blank in it.
func (g *gap) blankLeft(i int) int {
	return g.back(g.back(i, unicode.IsSpace), not(unicode.IsSpace))
}

// back goes left from i over all that is in a class. What it counts from a
// settled place it counts once: some lines, of flags say, settle nowhere but
// at their start.
func (g *gap) back(i int, in func(rune) bool) int {
	for i > 0 {
		_, n := g.runeBefore(i)
		var starts []int
		for at := g.safeStart(i - n); at < i; at = g.next(at) {
			starts = append(starts, at)
		}
		for n := len(starts) - 1; n >= 0; n-- {
			if !in(g.runeAt(starts[n])) {
				return i
			}
			i = starts[n]
		}
	}
	return i
}

func (g *gap) forth(i int, in func(rune) bool) int {
	for i < g.len() && in(g.runeAt(i)) {
		i = g.next(i)
	}
	return i
}

func inWord(r rune) bool {
	return unicode.In(r, unicode.Letter, unicode.Digit, unicode.Mark) || r == '_'
}

func not(in func(rune) bool) func(rune) bool {
	return func(r rune) bool { return !in(r) }
}
