package editor

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// sign is what a part of a text is in Markdown, as far as that can be told
// from its line alone.
type sign int

const (
	heading sign = iota
	item
	emphasis
	strong
)

type signed struct {
	from, to int
	sign     sign
}

func (p styles) of(s sign) style {
	switch s {
	case heading:
		return p.heading
	case item:
		return p.item
	case emphasis:
		return p.emphasis
	}
	return p.strong
}

// markdown finds the signs in a line: a heading is one as a whole, of an item
// only what begins it, and of emphasis the words with the stars around them.
func markdown(line string) []signed {
	if isHeading(line) {
		return []signed{{0, len(line), heading}}
	}
	var found []signed
	from, at := itemStart(line)
	if at > from {
		found = append(found, signed{from, at, item})
	}
	endless := map[string]bool{} // what nothing ends any more
	for at < len(line) {
		n := stars(line, at)
		if n == 0 {
			at++
			continue
		}
		mark := line[at : at+n]
		if n > 2 || endless[mark] || !opens(line, at, n) {
			at += n
			continue
		}
		end := ending(line, at+n, mark)
		if end < 0 {
			endless[mark] = true
			at += n
			continue
		}
		found = append(found, signed{at, end, emphasis + sign(n-1)})
		at = end
	}
	return found
}

const (
	deepest    = 6 // heading
	mostDigits = 9 // of the number of an item
)

func isHeading(line string) bool {
	rest := strings.TrimLeft(line, "#")
	depth := len(line) - len(rest)
	return depth >= 1 && depth <= deepest && saysMore(rest)
}

// itemStart returns where the item of a list begins and where what it says
// does: after a dash or a number, and a box to tick.
func itemStart(line string) (from, to int) {
	rest := strings.TrimLeft(line, " \t")
	from = len(line) - len(rest)
	body := strings.TrimLeft(rest, "0123456789")
	switch digits := len(rest) - len(body); {
	case digits == 0 && body != "" && strings.IndexByte("-+*", body[0]) >= 0:
	case digits > 0 && digits <= mostDigits && body != "" && strings.IndexByte(".)", body[0]) >= 0:
	default:
		return 0, 0
	}
	body = body[1:]
	if !saysMore(body) {
		return 0, 0
	}
	box := strings.TrimLeft(body, " \t")
	if len(box) > 3 && (box[:3] == "[ ]" || box[:3] == "[x]" || box[:3] == "[X]") && saysMore(box[3:]) {
		body = box[3:]
	}
	return from, len(line) - len(body)
}

// saysMore tells whether what follows the start of a heading or an item is
// apart from it, and is something.
func saysMore(rest string) bool {
	return rest != "" && isBlank(rest[:1]) && strings.TrimSpace(rest) != ""
}

// stars counts the equal stars or underscores at a place.
func stars(line string, at int) int {
	if line[at] != '*' && line[at] != '_' {
		return 0
	}
	n := 1
	for at+n < len(line) && line[at+n] == line[at] {
		n++
	}
	return n
}

// opens tells whether stars begin emphasis: there is a letter right after
// them, and none right before an underscore.
func opens(line string, at, n int) bool {
	after, _ := utf8.DecodeRuneInString(line[at+n:])
	before, _ := utf8.DecodeLastRuneInString(line[:at])
	return at+n < len(line) && !unicode.IsSpace(after) && (line[at] == '*' || at == 0 || !inWord(before))
}

// ending returns the place after the stars that end what began before a
// place, or -1.
func ending(line string, from int, mark string) int {
	for at := from; at < len(line); {
		n := stars(line, at)
		if n == 0 {
			at++
			continue
		}
		before, _ := utf8.DecodeLastRuneInString(line[:at])
		after, _ := utf8.DecodeRuneInString(line[at+n:])
		if line[at:at+n] == mark && !unicode.IsSpace(before) && (mark[0] == '*' || at+n == len(line) || !inWord(after)) {
			return at + n
		}
		at += n
	}
	return -1
}
