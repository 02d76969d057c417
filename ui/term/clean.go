package term

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

// Clean makes text from outside safe to show on one line: escape sequences,
// control characters and what is [Unseen] are taken out, line ends and tabs
// become a space.
func Clean(s string) string { return clean(s, false) }

// CleanText is Clean for text of several lines: line ends become newlines, and
// tabs spaces up to the next column of four.
func CleanText(s string) string { return clean(s, true) }

const tabWidth = 4

func clean(s string, lines bool) string {
	i := firstUnsafe(s, lines)
	if i < 0 {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	begin := 0 // of the current line in b
	after := 0 // the sequence taken out last: what is in it is beside nothing
	for b.WriteString(s[:i]); i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == '\r' && strings.HasPrefix(s[i+1:], "\n"):
			// counted with the newline
		case lineEnd(r) && lines:
			b.WriteByte('\n')
			begin = b.Len()
		case r == '\t' && lines:
			begin = max(begin, strings.LastIndexByte(b.String(), '\n')+1)
			col := ansi.StringWidth(b.String()[begin:])
			b.WriteString("    "[col%tabWidth:])
		case lineEnd(r) || r == '\t':
			b.WriteByte(' ')
		case r == esc || r >= 0x80 && r <= 0x9f:
			size = sequence(s[i:], r, size)
			after = i + size
		case r == utf8.RuneError: // also for invalid bytes
			b.WriteRune(r)
		case !unicode.IsControl(r) && !Unseen(s[after:], i-after):
			b.WriteString(s[i : i+size])
		}
		i += size
	}
	return b.String()
}

// firstUnsafe returns where the first thing to be cleaned is, or -1.
func firstUnsafe(s string, lines bool) int {
	for i := 0; i < len(s); {
		if c := s[i]; c < utf8.RuneSelf {
			if (c < ' ' || c == 0x7f) && (c != '\n' || !lines) {
				return i
			}
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		if unicode.IsControl(r) || Unseen(s, i) || lineEnd(r) || r == utf8.RuneError && size == 1 {
			return i
		}
		i += size
	}
	return -1
}

// lineEnd reports whether r ends a line, by Unicode's reckoning.
func lineEnd(r rune) bool {
	switch r {
	case '\n', '\v', '\f', '\r', 0x85, 0x2028, 0x2029:
		return true
	}
	return false
}

// sequence returns the length of the escape sequence at the beginning of s,
// whose first rune is r, in 7 or 8 bits. One that is cut short or not well
// formed is only its first rune, so that the text after it is not lost.
func sequence(s string, r rune, size int) int {
	kind, n := r-0x40, size // C1 codes stand for esc and a letter
	if r == esc {
		if size == len(s) {
			return size
		}
		kind, n = rune(s[1]), 2
	}
	switch {
	case kind == '[':
		for n < len(s) && s[n] >= ' ' && s[n] < 0x40 {
			n++
		}
		if n < len(s) && s[n] >= 0x40 && s[n] < 0x7f {
			return n + 1
		}
	case strings.ContainsRune("]PX^_", kind):
		for ; n < len(s) && s[n] != '\n'; n++ {
			switch {
			case s[n] == bel && kind == ']':
				return n + 1
			case strings.HasPrefix(s[n:], "\x1b\\"), strings.HasPrefix(s[n:], "\u009c"):
				return n + 2
			}
		}
	case r == esc && kind >= ' ' && kind < '0': // intermediates, then a final
		for n < len(s) && s[n] >= ' ' && s[n] < '0' {
			n++
		}
		if n < len(s) && s[n] >= '0' && s[n] < 0x7f {
			return n + 1
		}
	case r == esc && kind >= '0' && kind < 0x7f:
		return n
	}
	return size
}

// joiners are how quoting writes what joins the runes of an emoji or the
// letters of a word. A backslash that was typed is doubled there, and stays.
var joiners = strings.NewReplacer(`\\`, `\\`, `\u200d`, "\u200d", `\u200c`, "\u200c")

// Joined puts back the joiners in a message that quotes a text, so that its
// emoji are whole.
func Joined(message string) string { return joiners.Replace(message) }
