package widget

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"

	"fromhere/ui/theme"
)

// Plain is a line without the codes of its styles.
func Plain(line string) string {
	if strings.IndexByte(line, escape) < 0 {
		return line
	}
	return ansi.Strip(line)
}

// Mark draws parts of a line in a style, over those that it has already. A part
// is from one byte to before another of the line without codes; the parts are in
// order, and none touches another.
func Mark(style theme.Style, line string, parts [][2]int) string {
	on, off := style.Codes()
	var b strings.Builder
	b.Grow(len(line) + len(parts)*StyleRoom)
	under := "" // the codes of the line that are on
	at, in := 0, false
	for i := 0; i < len(line); {
		if end := codesEnd(line, i); line[i] == escape && end > 0 {
			code := line[i:end]
			if under += code; strings.HasSuffix(code, "[0m") || code == "\x1b[m" {
				under = ""
			}
			b.WriteString(code)
			if in {
				b.WriteString(on)
			}
			i = end
			continue
		}
		if in && at == parts[0][1] {
			b.WriteString(off + under)
			in, parts = false, parts[1:]
		}
		if !in && len(parts) > 0 && at == parts[0][0] {
			b.WriteString(on)
			in = true
		}
		b.WriteByte(line[i])
		i++
		at++
	}
	if in {
		b.WriteString(off + under)
	}
	return b.String()
}

// Veil puts dots in the place of the text of a frame, cell for cell, and leaves
// its lines, signs and styles.
func Veil(frame string) string {
	var b strings.Builder
	b.Grow(len(frame))
	for frame != "" {
		cluster, width, size, _ := ansi.DecodeSequence(frame, 0, nil)
		switch {
		case width == 0 && cluster[0] >= ' ': // an accent after its letter
			cluster = ""
		case width > 0 && !isSign(cluster, width):
			cluster = strings.Repeat("·", width)
		}
		b.WriteString(cluster)
		frame = frame[max(size, 1):]
	}
	return b.String()
}

// isSign tells that a character says nothing: a space, a sign of punctuation, or
// one of those that screens are drawn with.
func isSign(cluster string, width int) bool {
	r, size := utf8.DecodeRuneInString(cluster)
	if size < len(cluster) || width > 1 {
		return false
	}
	const drawn = 0x2800 // signs, arrows, blocks and lines lie below; what lies above is text
	return r == ' ' || r < drawn && (unicode.IsPunct(r) || unicode.IsSymbol(r))
}
