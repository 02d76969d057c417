package entryfile

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"
)

// Every text that goes into a file is written by these few rules. yaml.v3's
// own encoder is not used: it changes texts that begin with a newline, cannot
// read back a tab before a newline, and turns a text with an emoji into one
// long escaped line.

const plainLimit = 200 // bytes; a longer text on one line is quoted

// notPlain are the texts in which other YAML readers see something else.
var notPlain = map[string]bool{"y": true, "n": true, "yes": true, "no": true, "on": true, "off": true,
	"true": true, "false": true, "null": true, "nan": true, "inf": true}

// flowText is the text on one line: plain where that is safe, else in quotes.
func flowText(text string) string {
	if isPlain(text) {
		return text
	}
	return quoted(text)
}

// blockLines are the lines that hold the text after a key and its colon, the
// first of them without indent: a text of several lines is written as it is,
// below a header, indented by indent.
func blockLines(text, indent string) []string {
	if !isLiteral(text) {
		return []string{flowText(text)}
	}
	body := strings.TrimRight(text, "\n")
	header := "|-"
	switch len(text) - len(body) {
	case 0:
	case 1:
		header = "|"
	default:
		header = "|+"
	}
	if header == "|+" {
		body = strings.TrimSuffix(text, "\n") // the blank lines count
	}
	lines := []string{header}
	for line := range strings.SplitSeq(body, "\n") {
		if line != "" {
			line = indent + line
		}
		lines = append(lines, line)
	}
	return lines
}

// WriteKey writes a key and its text, below a margin.
func WriteKey(b *strings.Builder, margin, key, text string) {
	b.WriteString(margin + flowText(key) + ": " + strings.Join(blockLines(text, margin+indent), "\n") + "\n")
}

func isPlain(text string) bool {
	return isPlainByKind(text) || isPlainText(text) && len(text) <= plainLimit && !notPlain[strings.ToLower(text)]
}

// isPlainText tells words that begin with a letter and do not end with a
// space.
func isPlainText(text string) bool {
	if text == "" || !isLetter(text[0]) || text[len(text)-1] == ' ' {
		return false
	}
	for i := range len(text) {
		if c := text[i]; !isLetter(c) && !isDigit(c) && strings.IndexByte(" _./-", c) < 0 {
			return false
		}
	}
	return true
}

// plainKinds are the forms of a day and of moments; 0 stands for any digit.
var plainKinds = []string{"0000-00-00", "0000-00-00T00:00:00Z", "0000-00-00T00:00:00+00:00", "0000-00-00T00:00:00-00:00"}

// isPlainByKind tells days, moments, whole numbers and ids. They are read back
// as the same text without quotes, since files are read by their text and not
// by the type YAML sees in it.
func isPlainByKind(text string) bool {
	const longestNumber, idLength = 18, 26
	switch {
	case text == "" || !isDigit(text[0]):
		return false
	case text == "0" || len(text) == idLength && IsID(text):
		return true
	case text[0] != '0' && len(text) <= longestNumber && strings.Trim(text, "0123456789") == "":
		return true
	}
	return slices.ContainsFunc(plainKinds, func(kind string) bool { return isOfForm(text, kind) })
}

func isOfForm(text, form string) bool {
	if len(text) != len(form) {
		return false
	}
	for i := range len(form) {
		if text[i] != form[i] && (form[i] != '0' || !isDigit(text[i])) {
			return false
		}
	}
	return true
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

func isLetter(c byte) bool { return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' }

func isLiteral(text string) bool {
	if !strings.Contains(text, "\n") {
		return false
	}
	for _, r := range text {
		if r != '\n' && isUnsafe(r) {
			return false
		}
	}
	first := strings.TrimLeft(text, "\n")
	if first == "" || first[0] == ' ' || first[0] == '\t' {
		return false
	}
	for line := range strings.SplitSeq(text, "\n") {
		if line != "" && strings.Trim(line, " \t") == "" {
			return false
		}
	}
	return true
}

// isUnsafe tells the runes that YAML readers refuse, drop or take for a line
// break. A tab is safe.
func isUnsafe(r rune) bool {
	switch {
	case r == '\t':
		return false
	case r < ' ', r >= 0x7F && r <= 0x9F, r == 0x2028, r == 0x2029, r == 0xFEFF, r >= 0xFFFD && r <= 0xFFFF:
		return true
	}
	return false
}

func quoted(text string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range text {
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r == '\n':
			b.WriteString(`\n`)
		case r == '\t':
			b.WriteString(`\t`)
		case r == '\r':
			b.WriteString(`\r`)
		case isUnsafe(r):
			fmt.Fprintf(&b, `\U%08X`, r)
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}

// FlowList is a list of texts on one line.
func FlowList(texts []string) string {
	all := make([]string, len(texts))
	for i, text := range texts {
		all[i] = flowText(text)
	}
	return "[" + strings.Join(all, ", ") + "]"
}

// checkText refuses what is no text; what names the field.
func checkText(what, text string) error {
	if utf8.ValidString(text) {
		return nil
	}
	return fmt.Errorf("%s is not valid UTF-8 text; type it again, or paste it from a program that writes UTF-8", what)
}

var otherLineEnd = lazily(`\r+\n`)

// unixLines turns the line ends of Windows into those of everything else.
func unixLines(text string) string {
	if !strings.Contains(text, "\r\n") {
		return text
	}
	return otherLineEnd().ReplaceAllString(text, "\n")
}
