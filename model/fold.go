package model

import (
	"unicode"
	"unicode/utf8"
)

// Fold is text as the filter compares it: small letters, without accents.
func Fold(text string) string { return string(appendFolded(nil, text)) }

// appendFolded appends the folded text to buf, which saves a new string for
// each of many texts. Letters with an accent of their own, up to U+021B,
// become their base letters, and combining accents (U+0300 to U+036F) go;
// beyond that only case is folded, for elsewhere a mark is part of the letter.
func appendFolded(buf []byte, text string) []byte {
	for i := 0; i < len(text); {
		if c := text[i]; c < utf8.RuneSelf {
			if 'A' <= c && c <= 'Z' {
				c += 'a' - 'A'
			}
			buf = append(buf, c)
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		i += size
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

// baseLetters are the small letters with an accent, by the letters that people
// type in their place.
var baseLetters = lettersByAccent(map[string]string{
	"a": "àáâãäåāăą", "c": "çćĉċč", "d": "ďđð", "e": "èéêëēĕėęě", "g": "ĝğġģ", "h": "ĥħ",
	"i": "ìíîïĩīĭįı", "j": "ĵ", "k": "ķĸ", "l": "ĺļľŀł", "n": "ñńņňŋ", "o": "òóôõöøōŏő",
	"r": "ŕŗř", "s": "śŝşšșſ", "t": "ţťŧț", "u": "ùúûüũūŭůűų", "w": "ŵ", "y": "ýÿŷ", "z": "źżž",
	"ss": "ß", "ae": "æ", "oe": "œ", "th": "þ", "ij": "ĳ",
})

// pastAccents is past the last letter that has a base letter, U+021B.
const pastAccents = 0x21C

func lettersByAccent(table map[string]string) [pastAccents]string {
	var letters [pastAccents]string
	for base, accented := range table {
		for _, r := range accented {
			letters[r] = base
		}
	}
	return letters
}
