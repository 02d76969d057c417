package model

import (
	"encoding/binary"
	"iter"
	"slices"
	"strings"
)

// Answers are what an entry says: a text for each field key, in the stored form
// of the field's kind. There is no empty text; a key without one is not there.
// It is a value: two that say the same are equal, and none ever changes.
//
// A journal of ten years holds a hundred thousand of them. Each is one string:
// keys ascending, every key and text after its length (as binary.AppendUvarint
// writes it). The index stores the same bytes, so that loading it parses no
// answer, and the garbage collector has one pointer an entry to follow.
type Answers struct{ packed string }

// AnswersOf are the answers in a map.
func AnswersOf(texts map[string]string) Answers {
	keys := make([]string, 0, len(texts))
	for key, text := range texts {
		if text != "" {
			keys = append(keys, key)
		}
	}
	slices.Sort(keys)
	var packed []byte
	for _, key := range keys {
		packed = appendAnswer(packed, key, texts[key])
	}
	return Answers{string(packed)}
}

// UnpackAnswers are the answers that Packed wrote down; ok is false if the text
// is not in that form.
func UnpackAnswers(packed string) (a Answers, ok bool) {
	last, first := "", true
	for rest := packed; rest != ""; first = false {
		var key, text string
		if key, rest, ok = cutLength(rest); ok {
			text, rest, ok = cutLength(rest)
		}
		if !ok || text == "" || !first && key <= last {
			return Answers{}, false
		}
		last = key
	}
	return Answers{packed}, true
}

// Packed is the form in which the answers can be written down for
// UnpackAnswers.
func (a Answers) Packed() string { return a.packed }

// Get is the text under a key, or "".
func (a Answers) Get(key string) string {
	for rest := a.packed; rest != ""; {
		var k, text string
		k, text, rest = next(rest)
		if k == key {
			return text
		}
	}
	return ""
}

// Has tells whether there is a text under a key.
func (a Answers) Has(key string) bool { return a.Get(key) != "" }

// All yields every key and its text, keys ascending.
func (a Answers) All() iter.Seq2[string, string] {
	return func(yield func(string, string) bool) {
		for rest := a.packed; rest != ""; {
			var key, text string
			key, text, rest = next(rest)
			if !yield(key, text) {
				return
			}
		}
	}
}

// Empty tells whether there is no answer at all.
func (a Answers) Empty() bool { return a.packed == "" }

// With are these answers with another text under a key; "" takes it out.
func (a Answers) With(key, text string) Answers {
	packed := make([]byte, 0, len(a.packed)+len(key)+len(text)+2*binary.MaxVarintLen32)
	put := text == ""
	for k, t := range a.All() {
		if !put && k >= key {
			packed, put = appendAnswer(packed, key, text), true
		}
		if k != key {
			packed = appendAnswer(packed, k, t)
		}
	}
	if !put {
		packed = appendAnswer(packed, key, text)
	}
	return Answers{string(packed)}
}

// String lists the answers as they would stand in a file: "to: Priya, what: …".
func (a Answers) String() string {
	var said []string
	for key, text := range a.All() {
		said = append(said, key+": "+text)
	}
	return strings.Join(said, ", ")
}

func appendAnswer(to []byte, key, text string) []byte {
	to = append(binary.AppendUvarint(to, uint64(len(key))), key...)
	return append(binary.AppendUvarint(to, uint64(len(text))), text...)
}

// next cuts the first answer off packed answers that are well formed.
func next(packed string) (key, text, rest string) {
	key, rest, _ = cutLength(packed)
	text, rest, _ = cutLength(rest)
	return key, text, rest
}

// cutLength cuts off a length and the text of that length behind it; ok is false
// where there is none, or the length is written in more bytes than it needs.
func cutLength(packed string) (text, rest string, ok bool) {
	n, shift := uint64(0), uint(0)
	for i := range len(packed) {
		c := packed[i]
		n |= uint64(c&0x7f) << shift
		if shift += 7; c < 0x80 {
			rest = packed[i+1:]
			if n > uint64(len(rest)) || c == 0 && i > 0 {
				return "", "", false
			}
			return rest[:n], rest[n:], true
		}
		if shift > 56 {
			break
		}
	}
	return "", "", false
}
