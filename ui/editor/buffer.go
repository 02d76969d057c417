package editor

import (
	"strings"
	"unicode"
)

// buffer is a text with an insertion point and a selection. Every change goes
// through splice.
type buffer struct {
	text     gap
	at       int
	anchor   int // where the selection began; it reaches to at
	selected bool
	history  history
	remarks  [][2]int
	rows     *rows // kept up to date with the text, where it is wrapped
	clip     *Clip
	fit      func(string) string // makes what is inserted fit into this text
	value    string              // the text, while known
	known    bool
	edits    int // made so far
}

// set starts anew with s.
func (b *buffer) set(s string) {
	b.text, b.at, b.selected, b.history, b.remarks = newGap(s), len(s), false, history{}, nil
	b.value, b.known = s, true
}

// whole is the text as one string.
func (b *buffer) whole() string {
	if !b.known {
		b.value, b.known = b.text.slice(0, b.text.len()), true
	}
	return b.value
}

// is tells whether the text is s; where lengths differ, at no cost.
func (b *buffer) is(s string) bool {
	if b.known {
		return b.value == s
	}
	return b.text.is(s)
}

// selection returns the places that the selection is between.
func (b *buffer) selection() (from, to int, some bool) {
	if !b.selected {
		return b.at, b.at, false
	}
	return min(b.anchor, b.at), max(b.anchor, b.at), b.anchor != b.at
}

// move puts the insertion point at i; extend does so, and selects what is
// passed.
func (b *buffer) move(i int) {
	b.at, b.selected = i, false
	b.history.close()
}

func (b *buffer) extend(i int) {
	if !b.selected {
		b.anchor, b.selected = b.at, true
	}
	b.at = i
	b.history.close()
}

// left and right go to the edge of a selection, or else by one character.
func (b *buffer) left() {
	if from, _, some := b.selection(); some {
		b.move(from)
		return
	}
	b.move(b.text.prev(b.at))
}

func (b *buffer) right() {
	if _, to, some := b.selection(); some {
		b.move(to)
		return
	}
	b.move(b.text.next(b.at))
}

func (b *buffer) selectAll() {
	b.move(0)
	b.extend(b.text.len())
}

// typing inserts what was typed, in the place of a selection. A word and the
// blanks after it are undone together.
func (b *buffer) typing(s string) {
	from, to, some := b.selection()
	if before, _ := b.text.runeBefore(from); some || unicode.IsSpace(before) && !unicode.IsSpace(first(s)) {
		b.history.close()
	}
	b.change(from, to, s)
}

// insert inserts s as one edit, in the place of a selection.
func (b *buffer) insert(s string) {
	s = strings.ToValidUTF8(s, "\ufffd")
	if b.fit != nil {
		s = b.fit(s)
	}
	from, to, _ := b.selection()
	b.apart(from, to, s)
}

// erase deletes a character, joined with those deleted before it; or the
// selection.
func (b *buffer) erase(to int) {
	if from, end, some := b.selection(); some {
		b.apart(from, end, "")
		return
	}
	b.change(min(b.at, to), max(b.at, to), "")
}

// remove deletes as far as a place, or the selection, as one edit.
func (b *buffer) remove(to int) {
	b.history.close()
	b.erase(to)
	b.history.close()
}

// removeLineRight deletes to the end of the line, and the newline when there
// is nothing before it.
func (b *buffer) removeLineRight() {
	end := b.text.finish(b.at)
	if end == b.at {
		end = b.text.next(end)
	}
	b.remove(end)
}

// copy and cut put the selection on the clip.
func (b *buffer) copy() {
	if from, to, some := b.selection(); some {
		b.clip.set(b.text.slice(from, to))
	}
}

func (b *buffer) cut() {
	b.copy()
	if from, to, some := b.selection(); some {
		b.apart(from, to, "")
	}
}

func (b *buffer) paste() { b.insert(b.clip.text) }

func (b *buffer) apart(from, to int, s string) {
	b.history.close()
	b.change(from, to, s)
	b.history.close()
}

// change replaces a part of the text, and remembers it.
func (b *buffer) change(from, to int, s string) {
	if from == to && s == "" {
		return
	}
	e := edit{from: from, old: b.text.slice(from, to), new: s, before: b.at}
	b.splice(from, to, s)
	e.after = b.at
	b.history.add(e)
}

func (b *buffer) undo() {
	if e, ok := b.history.undo(); ok {
		b.splice(e.from, e.from+len(e.new), e.old)
		b.at = e.before
	}
}

func (b *buffer) redo() {
	if e, ok := b.history.redo(); ok {
		b.splice(e.from, e.from+len(e.old), e.new)
		b.at = e.after
	}
}

// splice replaces a part of the text and leaves the insertion point after it;
// where the text around has joined into one character, after that.
func (b *buffer) splice(from, to int, s string) {
	if b.rows != nil {
		b.rows.invalidate(from, to)
	}
	b.text.replace(from, to, s)
	if b.rows != nil {
		b.rows.rewrap(from + len(s))
	}
	b.at, b.selected = b.text.snap(from+len(s)), false
	b.shift(from, to, len(s))
	b.value, b.known, b.edits = "", false, b.edits+1
}

// shift keeps the remarks with the words they are about.
func (b *buffer) shift(from, to, inserted int) {
	kept := b.remarks[:0]
	for _, r := range b.remarks {
		switch {
		case r[1] <= from:
		case r[0] >= to:
			r[0] += inserted - (to - from)
			r[1] += inserted - (to - from)
		default:
			continue
		}
		kept = append(kept, r)
	}
	b.remarks = kept
}
