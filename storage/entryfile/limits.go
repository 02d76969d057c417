package entryfile

import (
	"bytes"
	"math"
	"strings"
)

// What a file may hold at most. An entry has some dozens of values; a few
// megabytes of nothing but commas would fill a hundred times their size once
// they are read.
const (
	mostValues = 50_000
	mostNested = 100
)

// noText is the column that no line is indented deeper than.
const noText = math.MaxInt

// outline counts the values of YAML and how deep its brackets nest, without
// reading it: quoted texts and those that go on over indented lines are passed
// over, however many brackets and commas they hold.
type outline struct {
	values, deepest int
	depth           int  // of the brackets that are open
	quote           byte // that of the text that is open, or 0
	begins          bool // within brackets, a value may begin here
	parent          int  // the column of the last key or dash
	text            int  // lines indented deeper than this go on with a text
}

// overgrown is the line on which a file becomes too large a structure to be
// read, or 0.
func overgrown(data []byte) int {
	if len(data) <= mostValues && count(data, "[{-?") <= mostNested {
		return 0 // nearly every entry: too short for so many, and with too little to nest by
	}
	o := outline{parent: -1, text: noText}
	number := 0
	for whole := range strings.Lines(strings.TrimPrefix(string(data), byteMark)) {
		number++
		rest, more := whole, 1
		for more > 0 { // what only YAML takes for a line's end parts lines, too
			at, size := lineEnd(rest)
			o.line(rest[:at])
			rest, more = rest[at+size:], size
		}
		if o.values > mostValues || o.deepest > mostNested {
			return number
		}
	}
	return 0
}

// count is how often the bytes of a set are in a text.
func count(data []byte, set string) (n int) {
	for i := range len(set) {
		n += bytes.Count(data, []byte{set[i]})
	}
	return n
}

func (o *outline) line(line string) {
	if o.quote != 0 || o.depth > 0 {
		o.inside(line)
		return
	}
	if rest, ok := strings.CutPrefix(line, "---"); ok && (rest == "" || isSpace(rest[0])) {
		o.parent, o.text = -1, noText
		line = "   " + rest
	}
	col := skipBlanks(line, 0)
	if col == len(line) || col > o.text || line[col] == '#' {
		return
	}
	o.text = noText
	nested := 0
	for col < len(line) && strings.IndexByte("-?", line[col]) >= 0 && (col+1 == len(line) || isSpace(line[col+1])) {
		o.parent = col
		o.values++
		nested++
		col = skipBlanks(line, col+1)
	}
	o.deepest = max(o.deepest, nested)
	rest := afterProperties(line[col:])
	if key := keyLength(rest); key > 0 {
		o.parent = col
		o.values++
		rest = afterProperties(rest[key:])
	}
	o.value(rest)
}

// value takes in what stands behind a key or a dash.
func (o *outline) value(text string) {
	if text == "" || text[0] == '#' {
		return
	}
	o.values++
	if strings.IndexByte(`[{"'`, text[0]) >= 0 {
		o.begins = true
		o.inside(text)
		return
	}
	o.text = max(o.parent, 0)
}

// inside takes in a line within quotes or brackets.
func (o *outline) inside(line string) {
	for i := 0; i < len(line); i++ {
		c := line[i]
		next := byte(' ')
		if i+1 < len(line) {
			next = line[i+1]
		}
		switch {
		case o.quote != 0:
			if c == '\\' && o.quote == '"' || c == '\'' && o.quote == c && next == c {
				i++
			} else if c == o.quote {
				o.quote, o.begins = 0, false
			}
		case isSpace(c):
			continue
		case c == '#' && (i == 0 || isSpace(line[i-1])):
			return
		case (c == '"' || c == '\'') && o.begins:
			o.quote = c
			continue
		case c == '[' || c == '{':
			o.values++
			o.depth++
			o.deepest, o.begins = max(o.deepest, o.depth), true
			continue
		case c == ']' || c == '}':
			o.depth, o.begins = o.depth-1, false
		case c == ',':
			o.values++
			o.begins = true
			continue
		case c == ':' && (isSpace(next) || strings.IndexByte(`,[]{}`, next) >= 0 || i > 0 && strings.IndexByte(`"']}`, line[i-1]) >= 0):
			o.values++
			o.begins = true
			continue
		case (c == '&' || c == '!') && o.begins:
			for i+1 < len(line) && !isSpace(line[i+1]) && strings.IndexByte(`,[]{}`, line[i+1]) < 0 {
				i++
			}
			continue
		default:
			o.begins = false
		}
		if o.depth <= 0 && o.quote == 0 {
			o.depth = 0
			if rest, isKey := strings.CutPrefix(line[skipBlanks(line, i+1):], ":"); isKey {
				o.value(afterProperties(rest))
			}
			return
		}
	}
}

// keyLength is how many bytes the key and the colon at the front of a line
// take; 0 if there is no key.
func keyLength(text string) int {
	from := 0
	if text != "" && (text[0] == '"' || text[0] == '\'') {
		o := outline{quote: text[0]}
		for from = 1; from < len(text) && o.quote != 0; from++ {
			if text[from] == '\\' && o.quote == '"' {
				from++
			} else if text[from] == o.quote {
				o.quote = 0
			}
		}
		from = skipBlanks(text, min(from, len(text)))
		if o.quote != 0 || from == len(text) || text[from] != ':' {
			return 0
		}
		return from + 1
	}
	if text == "" || text[0] == '[' || text[0] == '{' {
		return 0
	}
	for i := from; i < len(text); i++ {
		switch {
		case text[i] == '#' && i > 0 && isSpace(text[i-1]):
			return 0
		case text[i] == ':' && (i+1 == len(text) || isSpace(text[i+1])):
			return i + 1
		}
	}
	return 0
}

// afterProperties is a value without the blanks, the anchor and the tag before
// it.
func afterProperties(text string) string {
	for {
		text = text[skipBlanks(text, 0):]
		if text == "" || text[0] != '&' && text[0] != '!' {
			return text
		}
		end := strings.IndexAny(text, " \t")
		if end < 0 {
			return ""
		}
		text = text[end:]
	}
}

func skipBlanks(text string, from int) int {
	for from < len(text) && isSpace(text[from]) {
		from++
	}
	return from
}

// isSpace tells what parts words within a line.
func isSpace(c byte) bool { return c == ' ' || c == '\t' }
