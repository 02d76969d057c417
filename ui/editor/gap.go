package editor

import (
	"bytes"
	"strings"
	"unicode/utf8"
)

// gap is a text with a gap in it where it was edited last: an edit costs its
// own size and the way from the edit before, not the size of the text. Places
// are counted as if there were no gap; it is never inside a rune.
type gap struct {
	bytes      []byte
	start, end int // of the gap
}

// spare is the least room that a grown gap has.
const spare = 256

func newGap(s string) gap { return gap{[]byte(s), len(s), len(s)} }

func (g *gap) len() int { return len(g.bytes) - (g.end - g.start) }

// at returns the byte at a place.
func (g *gap) at(i int) byte {
	if i >= g.start {
		i += g.end - g.start
	}
	return g.bytes[i]
}

func (g *gap) head() []byte { return g.bytes[:g.start] }
func (g *gap) tail() []byte { return g.bytes[g.end:] }

// slice copies a part of the text.
func (g *gap) slice(from, to int) string {
	switch {
	case to <= g.start:
		return string(g.bytes[from:to])
	case from >= g.start:
		return string(g.tail()[from-g.start : to-g.start])
	}
	var b strings.Builder
	b.Grow(to - from)
	b.Write(g.bytes[from:g.start])
	b.Write(g.tail()[:to-g.start])
	return b.String()
}

// window copies the text from a place on, some size of it and then to the end
// of a rune. whole tells that nothing follows.
func (g *gap) window(from, size int) (s string, whole bool) {
	to := from + size
	for to < g.len() && !utf8.RuneStart(g.at(to)) {
		to++
	}
	to = min(to, g.len())
	return g.slice(from, to), to == g.len()
}

// is tells whether the text is s.
func (g *gap) is(s string) bool {
	return len(s) == g.len() && string(g.head()) == s[:g.start] && string(g.tail()) == s[g.start:]
}

// replace puts s in the place of a part of the text.
func (g *gap) replace(from, to int, s string) {
	switch {
	case to < g.start:
		n := g.start - to
		copy(g.bytes[g.end-n:g.end], g.bytes[to:g.start])
		g.end -= n
	case from > g.start:
		n := from - g.start
		copy(g.bytes[g.start:], g.tail()[:n])
		g.end += n + to - from
	default:
		g.end += to - g.start
	}
	g.start = from
	if g.end-g.start < len(s) {
		g.grow(len(s))
	}
	g.start += copy(g.bytes[g.start:], s)
}

// grow makes room in the gap for so many bytes and for a quarter of the text
// besides, so that to grow costs little for each byte that is written.
func (g *gap) grow(n int) {
	grown := make([]byte, g.len()+n+g.len()/4+spare)
	copy(grown, g.head())
	end := len(grown) - len(g.tail())
	copy(grown[end:], g.tail())
	g.bytes, g.end = grown, end
}

// runeAt returns the rune that begins at a place.
func (g *gap) runeAt(i int) rune {
	rest := g.head()[min(i, g.start):]
	if i >= g.start {
		rest = g.tail()[i-g.start:]
	}
	r, _ := utf8.DecodeRune(rest)
	return r
}

// runeBefore returns the rune that ends at a place, and its size.
func (g *gap) runeBefore(i int) (rune, int) {
	if i <= g.start {
		return utf8.DecodeLastRune(g.bytes[:i])
	}
	return utf8.DecodeLastRune(g.tail()[:i-g.start])
}

// lineStart and lineEnd return the edges of the line that i is in, or where so
// many bytes are passed.
func (g *gap) lineStart(i, most int) int {
	least := max(i-most, 0)
	if i > g.start {
		near := g.tail()[max(least-g.start, 0) : i-g.start]
		if n := bytes.LastIndexByte(near, '\n'); n >= 0 {
			return i - len(near) + n + 1
		}
		i -= len(near)
	}
	if i == least {
		return least
	}
	return least + bytes.LastIndexByte(g.bytes[least:i], '\n') + 1
}

func (g *gap) lineEnd(i, most int) int {
	end := min(i+min(most, g.len()), g.len())
	if i < g.start {
		near := g.bytes[i:min(end, g.start)]
		if n := bytes.IndexByte(near, '\n'); n >= 0 {
			return i + n
		}
		i += len(near)
	}
	if i == end {
		return end
	}
	if n := bytes.IndexByte(g.tail()[i-g.start:end-g.start], '\n'); n >= 0 {
		return i + n
	}
	return end
}
