package storage

import (
	"fmt"
	"regexp"
	"strings"
	"unicode/utf8"
)

// Every text that goes into a file is written by these few rules. yaml.v3's
// own encoder is not used: it changes texts that begin with a newline, cannot
// read back a tab before a newline, and turns a text with an emoji into one
// long escaped line.

const plainLimit = 200 // bytes; a longer text on one line is quoted

var (
	plainText = regexp.MustCompile(`^[A-Za-z](?:[A-Za-z0-9 _./-]*[A-Za-z0-9_./-])?$`)

	// What these match is read back as the same text without quotes, since
	// files are read by their text and not by the type YAML sees in it.
	plainByKind = regexp.MustCompile(`^(?:` +
		`\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d))?` + // a day, a moment
		`|0|[1-9]\d{0,17}` + // a whole number
		`|\d[0-9a-z]{25}` + // an id
		`)$`)

	// Other YAML readers see something else than a text in these.
	notPlain = map[string]bool{"y": true, "n": true, "yes": true, "no": true, "on": true, "off": true,
		"true": true, "false": true, "null": true, "nan": true, "inf": true}
)

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

func isPlain(text string) bool {
	if plainByKind.MatchString(text) {
		return true
	}
	return len(text) <= plainLimit && plainText.MatchString(text) && !notPlain[strings.ToLower(text)]
}

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

// flowList is a list of texts on one line.
func flowList(texts []string) string {
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

var otherLineEnd = regexp.MustCompile(`\r+\n`)

// unixLines turns the line ends of Windows into those of everything else.
func unixLines(text string) string {
	if !strings.Contains(text, "\r\n") {
		return text
	}
	return otherLineEnd.ReplaceAllString(text, "\n")
}
