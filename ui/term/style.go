package term

import "strings"

// style is the look of text, as SGR sets it. Colours are kept in SGR's
// own words, such as "38;5;12"; "" is the terminal's own.
type style struct {
	weight     uint16 // bit n stands for SGR n: bold, faint, italic, blinking, reversed, hidden, struck
	under      string // "4", or with a style, such as "4:3"
	fg, bg, ul string
}

// offs are the codes that end what others began.
var offs = []struct {
	code   string
	begins uint16
}{
	{"22", 1<<1 | 1<<2},
	{"23", 1 << 3},
	{"25", 1<<5 | 1<<6},
	{"27", 1 << 7},
	{"28", 1 << 8},
	{"29", 1 << 9},
}

// set returns the style after an SGR sequence with these parameters. Codes that
// nothing is drawn with here change nothing.
func (p style) set(params string) style {
	for more := true; more; {
		var code string
		before := params
		code, params, more = strings.Cut(params, ";")
		kind, styled, _ := strings.Cut(code, ":")
		switch {
		case code == "" || code == "0":
			p = style{}
		case kind == "4":
			p.under = code
			if styled == "0" {
				p.under = ""
			}
		case code == "24":
			p.under = ""
		case len(code) == 1:
			p.weight |= 1 << (code[0] - '0')
		case kind == "38" || kind == "48" || kind == "58":
			n := colourLength(before)
			p.colour(kind[0], before[:n])
			params, more = strings.CutPrefix(before[n:], ";")
		case code == "39" || code == "49" || code == "59":
			p.colour(code[0], "")
		case code[0] == '2':
			for _, off := range offs {
				if off.code == code {
					p.weight &^= off.begins
				}
			}
		case code[0] == '3' || code[0] == '9':
			p.fg = code
		case code[0] == '4' || strings.HasPrefix(code, "10"):
			p.bg = code
		}
	}
	return p
}

// colour sets the colour that SGR codes with this first digit mean.
func (p *style) colour(digit byte, c string) {
	switch digit {
	case '3':
		p.fg = c
	case '4':
		p.bg = c
	case '5':
		p.ul = c
	}
}

// colourLength is the length of the colour at the beginning of SGR parameters:
// "38;5;n", "38;2;r;g;b", or one parameter of several parts.
func colourLength(params string) int {
	fields := 1
	switch {
	case strings.HasPrefix(params[2:], ";5;"):
		fields = 3
	case strings.HasPrefix(params[2:], ";2;"):
		fields = 5
	}
	for i := range len(params) {
		if params[i] != ';' {
			continue
		}
		if fields--; fields == 0 {
			return i
		}
	}
	return len(params)
}

// appendTo appends the shortest SGR sequence there is from one style to another.
func (p style) appendTo(dst []byte, to style) []byte {
	if p == to {
		return dst
	}
	dst = append(dst, "\x1b["...)
	if to == (style{}) {
		return append(dst, 'm')
	}
	begun := len(dst)
	code := func(c string) {
		if len(dst) > begun {
			dst = append(dst, ';')
		}
		dst = append(dst, c...)
	}
	for _, off := range offs {
		if p.weight&off.begins&^to.weight != 0 {
			code(off.code)
			p.weight &^= off.begins
		}
	}
	for n := range 10 {
		if (to.weight&^p.weight)>>n&1 != 0 {
			code("0123456789"[n : n+1])
		}
	}
	for _, c := range [...]struct{ from, to, none string }{
		{p.under, to.under, "24"},
		{p.fg, to.fg, "39"},
		{p.bg, to.bg, "49"},
		{p.ul, to.ul, "59"},
	} {
		switch {
		case c.from == c.to:
		case c.to == "":
			code(c.none)
		default:
			code(c.to)
		}
	}
	return append(dst, 'm')
}

// styles numbers the styles in use, so that cells are small and quick to compare.
// The style of nothing special is number 0.
type styles struct {
	all     []style
	numbers map[style]uint16
}

// number returns the number of a style, or of none special once there are too
// many.
func (s *styles) number(p style) uint16 {
	if p == (style{}) {
		return 0
	}
	if n, ok := s.numbers[p]; ok {
		return n
	}
	if s.numbers == nil {
		s.all, s.numbers = []style{{}}, map[style]uint16{}
	}
	if len(s.all) > 1<<16-1 {
		return 0
	}
	// Not parts of a frame, which would be kept as long as the style.
	p.under, p.fg, p.bg, p.ul = strings.Clone(p.under), strings.Clone(p.fg), strings.Clone(p.bg), strings.Clone(p.ul)
	n := uint16(len(s.all))
	s.all, s.numbers[p] = append(s.all, p), n
	return n
}

func (s *styles) style(n uint16) style {
	if n == 0 {
		return style{}
	}
	return s.all[n]
}

// empty tells that a cell shows nothing, whatever else it would be written
// with.
func (s *styles) empty(c cell) bool {
	const seen = 1<<7 | 1<<9 // reversed, struck
	p := s.style(c.style)
	return c.text == " " && p.weight&seen == 0 && p.under == "" && p.bg == ""
}
