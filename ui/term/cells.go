package term

import (
	"strings"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

// cell is one column of a line. A wide character has its text in the first of
// its two cells, and none in the other.
type cell struct {
	text  string
	width uint8
	style uint16 // its number
	// loose is text that terminals do not agree about how wide it is: several
	// runes drawn as one, and emoji. It is painted so that it cannot move what
	// stands after it.
	loose bool
	flows bool // loose text that is painted with what is around it, see flowing
}

var blank = cell{text: " ", width: 1}

// plane1 is where single runes begin whose width depends on how new a terminal
// is.
const plane1 = 0x10000

// cells appends the columns of a line to dst, up to the width, without the
// blanks at the end. Of escape sequences only SGR counts; what else would not
// be text never gets to the terminal.
func (s *styles) cells(dst []cell, line string, width int) []cell {
	var p style
	number := uint16(0)
	for len(line) > 0 {
		c := line[0]
		if c >= ' ' && c < 0x7f && (len(line) == 1 || line[1] < utf8.RuneSelf) {
			dst = append(dst, cell{text: line[:1], width: 1, style: number})
			line = line[1:]
		} else if c < ' ' || c == 0x7f {
			seq, _, n, _ := ansi.DecodeSequence(line, ansi.NormalState, nil)
			line = line[max(n, 1):]
			if params, ok := sgr(seq); ok {
				p = p.set(params)
				number = s.number(p)
			}
		} else {
			text, w := ansi.FirstGraphemeCluster(line, ansi.GraphemeWidth)
			line = line[max(len(text), 1):]
			dst = addCharacter(dst, text, w, number)
		}
		if width > 0 && len(dst) >= width {
			break
		}
	}
	if width > 0 && len(dst) > width { // half of a wide one is none
		dst = dst[:width-1]
	}
	for len(dst) > 0 && dst[len(dst)-1] == blank {
		dst = dst[:len(dst)-1]
	}
	return dst
}

// sgr returns the parameters of an escape sequence that sets the style.
func sgr(seq string) (params string, ok bool) {
	params, ok = strings.CutPrefix(seq, "\x1b[")
	if !ok || !strings.HasSuffix(params, "m") {
		return "", false
	}
	params = params[:len(params)-1]
	return params, strings.Trim(params, "0123456789;:") == ""
}

// addCharacter appends what is not ASCII. What takes no room goes with the
// character before it.
func addCharacter(dst []cell, text string, width int, number uint16) []cell {
	r, size := utf8.DecodeRuneInString(text)
	switch {
	case r < 0xa0 && r >= 0x7f, r == utf8.RuneError && size == 1: // no text
	case width > 0:
		c := cell{text: text, width: uint8(width), style: number, loose: size < len(text) || r >= plane1}
		c.flows = c.loose && flowing(text)
		dst = append(dst, c)
		c.text = ""
		for range width - 1 {
			dst = append(dst, c)
		}
	case len(dst) > 0:
		first := len(dst) - 1
		for first > 0 && dst[first].text == "" {
			first--
		}
		dst[first].text += text
		for i := first; i < len(dst); i++ {
			dst[i].loose = true
		}
	}
	return dst
}
