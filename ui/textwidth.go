package ui

import (
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

// textWidth is how many cells text takes. The letters and signs that nearly
// all text is of take one each and join with none of the others, so that
// counting them is enough; where there is anything else all of it is measured
// by clusters, which takes fifty times as long.
func textWidth(text string) int {
	cells := 0
	for i := 0; i < len(text); {
		switch c := text[i]; {
		case ' ' <= c && c <= '~':
			cells++
			i++
		case c == escape:
			end := inkEnd(text, i)
			if end < 0 {
				return ansi.StringWidth(text)
			}
			i = end
		default:
			r, size := utf8.DecodeRuneInString(text[i:])
			if !single(r) {
				return ansi.StringWidth(text)
			}
			cells++
			i += size
		}
	}
	return cells
}

const escape = '\x1b'

// inkEnd is where the codes of an ink that begin at i end; -1 where anything
// else begins there.
func inkEnd(text string, i int) int {
	i++
	if i >= len(text) || text[i] != '[' {
		return -1
	}
	for i++; i < len(text); i++ {
		switch c := text[i]; {
		case c == 'm':
			return i + 1
		case c != ';' && (c < '0' || c > '9'):
			return -1
		}
	}
	return -1
}

// single tells that a rune takes one cell and joins with no other single one:
// western letters, and the signs that screens are drawn with.
func single(r rune) bool {
	for _, s := range singles {
		if r <= s.last {
			return r >= s.first
		}
	}
	return false
}

// singles are in order, the most frequent not first: there are few of them.
var singles = [...]struct{ first, last rune }{
	{0x00a1, 0x00a8}, {0x00aa, 0x00ac}, {0x00af, 0x024f}, // letters with accents, without © ® and the soft hyphen
	{0x0370, 0x0377}, {0x0384, 0x0386}, {0x0388, 0x038a}, {0x038e, 0x03a1}, {0x03a3, 0x0482}, // Greek and Cyrillic
	{0x2010, 0x2027}, {0x2030, 0x203a}, // dashes, quotation marks, ellipsis
	{0x2190, 0x2193}, {0x21bb, 0x21bb}, // arrows
	{0x2500, 0x259f}, {0x25b2, 0x25b5}, {0x25b7, 0x25b7}, {0x25c6, 0x25e1}, // lines, blocks, circles
	{0x2605, 0x2605}, {0x2713, 0x2713}, {0x2717, 0x2717},
}
