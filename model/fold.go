package model

import (
	"encoding/binary"
	"unicode"
	"unicode/utf8"
)

// Fold is text as the filter compares it: small letters, without accents.
func Fold(text string) string { return string(AppendFold(nil, text)) }

// AppendFold appends the folded text to buf, which saves a new string for
// each of many texts. Letters with an accent of their own, up to U+021B,
// become their base letters, and combining accents (U+0300 to U+036F) go;
// beyond that only case is folded, for elsewhere a mark is part of the letter.
func AppendFold(buf []byte, text string) []byte {
	const stretch = 64 // bytes taken for ASCII at once: what is not has to be taken back
	for text != "" {
		if text[0] < utf8.RuneSelf {
			ahead := text[:min(len(text), stretch)]
			buf = append(buf, ahead...)
			n := foldASCII(buf[len(buf)-len(ahead):])
			buf, text = buf[:len(buf)-len(ahead)+n], text[n:]
			continue
		}
		r, size := utf8.DecodeRuneInString(text)
		text = text[size:]
		r = unicode.ToLower(r)
		switch {
		case 0x300 <= r && r <= 0x36F:
		case int(r) < len(baseLetters) && baseLetters[r] != "":
			buf = append(buf, baseLetters[r]...)
		default:
			buf = utf8.AppendRune(buf, r)
		}
	}
	return buf
}

// foldASCII folds text as far as it is ASCII, and tells how far that is. It
// takes eight letters at a time as one number, for a search folds every word: two
// additions set the top bit of each byte that is at least 'A', and of each that is
// above 'Z'.
func foldASCII(text []byte) (n int) {
	const (
		ones  = 0x0101010101010101
		tops  = 0x80 * ones
		fromA = (0x80 - 'A') * ones
		pastZ = (0x80 - 'Z' - 1) * ones
		small = 'a' - 'A'
	)
	for ; len(text)-n >= 8; n += 8 {
		eight := binary.LittleEndian.Uint64(text[n:])
		if eight&tops != 0 {
			break
		}
		capitals := (eight + fromA) &^ (eight + pastZ) & tops
		binary.LittleEndian.PutUint64(text[n:], eight+capitals/0x80*small)
	}
	for ; n < len(text) && text[n] < utf8.RuneSelf; n++ {
		if c := text[n]; 'A' <= c && c <= 'Z' {
			text[n] = c + small
		}
	}
	return n
}

// baseLetters are the small letters with an accent, by the letters that people
// type in their place. The table is an array literal, so that it costs no
// command any time to start.
var baseLetters = [...]string{
	'à': "a", 'á': "a", 'â': "a", 'ã': "a", 'ä': "a", 'å': "a", 'ā': "a", 'ă': "a", 'ą': "a",
	'ç': "c", 'ć': "c", 'ĉ': "c", 'ċ': "c", 'č': "c", 'ď': "d", 'đ': "d", 'ð': "d",
	'è': "e", 'é': "e", 'ê': "e", 'ë': "e", 'ē': "e", 'ĕ': "e", 'ė': "e", 'ę': "e", 'ě': "e",
	'ĝ': "g", 'ğ': "g", 'ġ': "g", 'ģ': "g", 'ĥ': "h", 'ħ': "h",
	'ì': "i", 'í': "i", 'î': "i", 'ï': "i", 'ĩ': "i", 'ī': "i", 'ĭ': "i", 'į': "i", 'ı': "i",
	'ĵ': "j", 'ķ': "k", 'ĸ': "k", 'ĺ': "l", 'ļ': "l", 'ľ': "l", 'ŀ': "l", 'ł': "l",
	'ñ': "n", 'ń': "n", 'ņ': "n", 'ň': "n", 'ŋ': "n",
	'ò': "o", 'ó': "o", 'ô': "o", 'õ': "o", 'ö': "o", 'ø': "o", 'ō': "o", 'ŏ': "o", 'ő': "o",
	'ŕ': "r", 'ŗ': "r", 'ř': "r", 'ś': "s", 'ŝ': "s", 'ş': "s", 'š': "s", 'ș': "s", 'ſ': "s",
	'ţ': "t", 'ť': "t", 'ŧ': "t", 'ț': "t",
	'ù': "u", 'ú': "u", 'û': "u", 'ü': "u", 'ũ': "u", 'ū': "u", 'ŭ': "u", 'ů': "u", 'ű': "u", 'ų': "u",
	'ŵ': "w", 'ý': "y", 'ÿ': "y", 'ŷ': "y", 'ź': "z", 'ż': "z", 'ž': "z", 'ß': "ss", 'æ': "ae",
	'œ': "oe", 'þ': "th", 'ĳ': "ij",
}
