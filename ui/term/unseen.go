package term

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// unseen are the runes that are not to be seen: they turn the direction of
// text, join or part letters, choose among the forms of a sign, or do nothing.
// In the wrong place they hide words, or make two words look alike.
var unseen = &unicode.RangeTable{
	R16: []unicode.Range16{
		{Lo: 0x00ad, Hi: 0x00ad, Stride: 1}, // soft hyphen, which some terminals draw and others do not
		{Lo: 0x034f, Hi: 0x034f, Stride: 1},
		{Lo: 0x061c, Hi: 0x061c, Stride: 1}, // direction
		{Lo: 0x115f, Hi: 0x1160, Stride: 1}, // fillers
		{Lo: 0x17b4, Hi: 0x17b5, Stride: 1},
		{Lo: 0x180b, Hi: 0x180f, Stride: 1}, // variations of Mongolian
		{Lo: 0x200b, Hi: 0x200f, Stride: 1}, // joiners, direction
		{Lo: 0x202a, Hi: 0x202e, Stride: 1}, // direction
		{Lo: 0x2060, Hi: 0x206f, Stride: 1}, // operators, direction
		{Lo: 0x3164, Hi: 0x3164, Stride: 1},
		{Lo: 0xfe00, Hi: 0xfe0f, Stride: 1}, // variations
		{Lo: 0xfeff, Hi: 0xfeff, Stride: 1}, // byte order mark
		{Lo: 0xffa0, Hi: 0xffa0, Stride: 1},
		{Lo: 0xfff0, Hi: 0xfffb, Stride: 1}, // notes between lines
	},
	R32: []unicode.Range32{
		{Lo: 0x1bca0, Hi: 0x1bca3, Stride: 1}, // shorthand
		{Lo: 0x1d173, Hi: 0x1d17a, Stride: 1}, // music
		{Lo: 0xe0000, Hi: 0xe0fff, Stride: 1}, // tags, variations of Han
	},
}

// joining are the blocks of scripts in which a joiner says how a letter is
// written, such as the Arabic and the Indic ones.
var joining = &unicode.RangeTable{
	R16: []unicode.Range16{
		{Lo: 0x0600, Hi: 0x0dff, Stride: 1},
		{Lo: 0x0f00, Hi: 0x109f, Stride: 1},
		{Lo: 0x1780, Hi: 0x18af, Stride: 1},
		{Lo: 0x1a00, Hi: 0x1c4f, Stride: 1},
		{Lo: 0xa800, Hi: 0xaadf, Stride: 1},
		{Lo: 0xabc0, Hi: 0xabff, Stride: 1},
		{Lo: 0xfb50, Hi: 0xfdff, Stride: 1},
		{Lo: 0xfe70, Hi: 0xfefe, Stride: 1},
	},
	R32: []unicode.Range32{
		{Lo: 0x10a00, Hi: 0x10fff, Stride: 1},
		{Lo: 0x11000, Hi: 0x11fff, Stride: 1},
		{Lo: 0x1e900, Hi: 0x1e95f, Stride: 1},
	},
}

const (
	zwnj, zwj           = 0x200c, 0x200d
	textForm, emojiForm = 0xfe0e, 0xfe0f
	keycap              = 0x20e3
	tags, lastTag       = 0xe0000, 0xe007f // each tag stands for the letter so far from the first
)

// Unseen reports whether the rune at a place of a text is not to be seen, and
// nothing beside it needs it. Such runes are taken out of what is shown.
// Joiners stay in emoji and where a script has them, variation selectors behind
// what has variations, and tags in a flag.
func Unseen(s string, at int) bool {
	r, size := utf8.DecodeRuneInString(s[at:])
	if !unicode.Is(unseen, r) {
		return false
	}
	before, _ := lastRune(s[:at])
	after, _ := utf8.DecodeRuneInString(s[at+size:])
	switch {
	case r == zwj && pictures(s[:at], after):
		return false
	case r == zwj, r == zwnj:
		return !letterOf(joining, before)
	case r == textForm, r == emojiForm:
		return !hasForms(before, after)
	case r >= 0xfe00 && r < textForm:
		return before < utf8.RuneSelf && before != '0' || !visible(before)
	case unicode.Is(unicode.Variation_Selector, r) && r < 0x2000:
		return !letterOf(unicode.Mongolian, before)
	case unicode.Is(unicode.Variation_Selector, r):
		return !unicode.Is(unicode.Han, before)
	case r > tags && r <= lastTag:
		return !inFlag(s, at)
	}
	return true
}

// lastRune returns the rune that s ends in; 0, which is none, where it has none.
func lastRune(s string) (r rune, size int) {
	if r, size = utf8.DecodeLastRuneInString(s); r == utf8.RuneError {
		r = 0
	}
	return r, size
}

// pictures reports whether the text before a joiner ends in a picture, and the
// rune after it is one, so that they may be one together.
func pictures(text string, after rune) bool {
	before, size := lastRune(text)
	if before == emojiForm {
		before, _ = lastRune(text[:len(text)-size])
	}
	return pictorial(before) && pictorial(after)
}

// pictorial reports whether r is a picture, or the colour of the skin in one.
func pictorial(r rune) bool {
	return r == '↔' || r == '↕' || r > '↕' && r != utf8.RuneError && unicode.In(r, unicode.So, unicode.Sk)
}

// hasForms reports whether a rune has a form as text and one as an emoji. A
// figure has them where it is on a keycap.
func hasForms(r, after rune) bool {
	switch {
	case r == '#' || r == '*' || r >= '0' && r <= '9':
		return after == keycap
	case r == 'ℹ':
		return true
	}
	return r >= utf8.RuneSelf && unicode.In(r, unicode.S, unicode.P)
}

func letterOf(script *unicode.RangeTable, r rune) bool {
	return unicode.Is(script, r) && (unicode.IsLetter(r) || unicode.IsMark(r)) && !unicode.Is(unseen, r)
}

func visible(r rune) bool {
	return unicode.IsGraphic(r) && !unicode.IsSpace(r) && !unicode.Is(unseen, r)
}

// inFlag reports whether the tag at a place of a text is of a flag: a black one
// with the tags of a country, such as gb, and of a part of it, such as eng.
func inFlag(s string, at int) bool {
	const (
		flag          = "🏴"
		size          = 4 // bytes of a tag
		country, most = 2, 5
	)
	from := max(at-most*size-len(flag), 0)
	begin := strings.LastIndex(s[from:at], flag)
	if begin < 0 {
		return false
	}
	first := from + begin + len(flag)
	for n := 0; n <= most; n++ {
		r, _ := utf8.DecodeRuneInString(s[min(first+n*size, len(s)):])
		letter, figure := r >= tags+'a' && r <= tags+'z', r >= tags+'0' && r <= tags+'9'
		switch {
		case r == lastTag:
			return n > country && first+n*size >= at
		case !letter && (!figure || n < country):
			return false
		}
	}
	return false
}
