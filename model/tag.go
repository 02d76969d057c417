package model

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// CutTagSign takes off the # that people write before a tag. One that a mark
// makes a character of its own, as in the keycap #️⃣, is no sign but the tag's.
func CutTagSign(text string) (tag string, signed bool) {
	tag, signed = strings.CutPrefix(text, "#")
	if next, _ := utf8.DecodeRuneInString(tag); signed && unicode.IsMark(next) {
		return text, false
	}
	return tag, signed
}

// TypedTag is a tag as it has to be typed for CutTagSign to give it back: one
// that begins with a # has a sign before that.
func TypedTag(tag string) string {
	if _, signed := CutTagSign(tag); signed {
		return "#" + tag
	}
	return tag
}
