package model

import (
	"bytes"
	"encoding/binary"
	"math/bits"
	"slices"
)

// vocabulary tells which entries have which words. It holds each word once, so
// that looking through all words takes little, and for each of them its
// entries in a byte or less each.
type vocabulary struct {
	entries int
	text    []byte   // the words, the most frequent first, a stop behind each
	starts  []uint32 // where each word begins, and at last the end
	lists   []byte   // of the entries of each word
	begins  []uint32 // where each list begins, and at last the end
	letters map[byte]marks
}

// knowLetters looks ahead for each letter alone, which is in most words: it is
// the first key of nearly everything that is looked for.
func (v *vocabulary) knowLetters() {
	known := map[byte]marks{}
	for c := byte('a'); c <= 'z'; c++ {
		known[c] = v.having([]byte{c}, newMarks)
	}
	v.letters = known
}

// stop is behind each word; no folded text holds it.
const stop = 0xfe

// marks are entries, a bit for each.
type marks []uint64

const markWidth = 64

func newMarks(entries int) marks { return make(marks, sizeOfMarks(entries)) }

func sizeOfMarks(entries int) int { return (entries + markWidth - 1) / markWidth }

func (m marks) set(entry uint32)      { m[entry/markWidth] |= 1 << (entry % markWidth) }
func (m marks) has(entry int32) bool  { return m[entry/markWidth]>>(entry%markWidth)&1 == 1 }
func (m marks) full(entries int) bool { return m.count() == entries }

func (m marks) count() (n int) {
	for _, word := range m {
		n += bits.OnesCount64(word)
	}
	return n
}

// both leaves the marks that the others have too.
func (m marks) both(others marks) {
	for i := range m {
		m[i] &= others[i]
	}
}

// having marks the entries that have a word with the text in it, on blank marks.
func (v *vocabulary) having(text []byte, blank func(entries int) marks) marks {
	marked, word := blank(v.entries), 0
	if len(text) == 1 && v.letters[text[0]] != nil {
		copy(marked, v.letters[text[0]])
		return marked
	}
	for at := 0; ; at = int(v.starts[word+1]) {
		next := bytes.Index(v.text[at:], text)
		if next < 0 {
			return marked
		}
		for at += next; int(v.starts[word+1]) <= at; {
			word++
		}
		// The words that are nearly everywhere come first: a letter or two need
		// seldom more.
		if frequent := v.mark(marked, word); frequent && marked.full(v.entries) {
			return marked
		}
	}
}

// mark marks the entries of a word, and tells whether it is in so many that
// they are listed by a bit each.
func (v *vocabulary) mark(marked marks, word int) (frequent bool) {
	list := v.lists[v.begins[word]:v.begins[word+1]]
	if len(list) == len(marked)*markWidth/8 {
		for i := range marked {
			marked[i] |= binary.LittleEndian.Uint64(list[i*markWidth/8:])
		}
		return true
	}
	entry := ^uint32(0) // before the first
	for i := 0; i < len(list); {
		gap, shift := uint32(list[i]&0x7f), 7
		for ; list[i] >= 0x80; shift += 7 {
			i++
			gap |= uint32(list[i]&0x7f) << shift
		}
		i++
		entry += gap
		marked.set(entry)
	}
	return false
}

// vocabularyWriter takes in the words of one entry after the other.
type vocabularyWriter struct {
	entries uint32
	numbers map[string]uint32
	words   []wordSoFar
}

// wordSoFar is a word with the gaps between the entries that have it.
type wordSoFar struct {
	text  string
	next  uint32 // the entry after the last one
	count int
	gaps  []byte
}

func newVocabularyWriter() *vocabularyWriter {
	return &vocabularyWriter{numbers: map[string]uint32{}}
}

// add takes in a word of the entry at hand.
func (w *vocabularyWriter) add(word []byte) {
	n, known := w.numbers[string(word)]
	if !known {
		n = uint32(len(w.words)) //nolint:gosec // no journal has 4 GB of words
		text := string(word)
		w.numbers[text] = n
		w.words = append(w.words, wordSoFar{text: text})
	}
	if its := &w.words[n]; its.next <= w.entries {
		its.gaps = binary.AppendUvarint(its.gaps, uint64(w.entries+1-its.next))
		its.next = w.entries + 1
		its.count++
	}
}

// close ends the entry at hand.
func (w *vocabularyWriter) close() { w.entries++ }

// vocabulary is what has been taken in.
func (w *vocabularyWriter) vocabulary() *vocabulary {
	slices.SortFunc(w.words, func(a, b wordSoFar) int { return b.count - a.count })
	v := &vocabulary{entries: int(w.entries), starts: make([]uint32, 1, len(w.words)+1), begins: make([]uint32, 1, len(w.words)+1)}
	sized, widest := 0, sizeOfMarks(v.entries)*markWidth/8
	room := 0
	for i := range w.words {
		sized += len(w.words[i].text) + 1
		room += min(len(w.words[i].gaps), widest)
	}
	v.text, v.lists = make([]byte, 0, sized), make([]byte, 0, room)
	for i := range w.words {
		its := &w.words[i]
		v.text = append(append(v.text, its.text...), stop)
		v.starts = append(v.starts, uint32(len(v.text))) //nolint:gosec // as in add
		v.lists = appendList(v.lists, its.gaps, widest)
		v.begins = append(v.begins, uint32(len(v.lists))) //nolint:gosec // as in add
		its.gaps = nil
	}
	return v
}

// appendList appends the gaps, or bits in their place where those take no more
// bytes.
func appendList(lists, gaps []byte, widest int) []byte {
	if len(gaps) < widest {
		return append(lists, gaps...)
	}
	from := len(lists)
	lists = append(lists, make([]byte, widest)...)
	for entry := -1; len(gaps) > 0; {
		gap, size := binary.Uvarint(gaps)
		gaps, entry = gaps[size:], entry+int(gap) //nolint:gosec // written by add
		lists[from+entry/8] |= 1 << (entry % 8)
	}
	return lists
}
