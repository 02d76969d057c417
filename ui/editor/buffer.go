package editor

import "strings"

// buffer is a text with an insertion point. Every change goes through splice.
// The text is one string: an edit costs a copy of it, which is small beside
// drawing until a text has some hundred kilobytes.
type buffer struct {
	text    string
	at      int
	history history
	remarks [][2]int
}

// set starts anew with s.
func (b *buffer) set(s string) { *b = buffer{text: s, at: len(s)} }

// move puts the insertion point at i.
func (b *buffer) move(i int) {
	b.at = i
	b.history.close()
}

// typing inserts what was typed. A word and the blanks after it are undone
// together.
func (b *buffer) typing(s string) {
	if b.at > 0 && blank(b.text[b.at-1]) && !blank(s[0]) {
		b.history.close()
	}
	b.change(b.at, b.at, s)
}

func blank(c byte) bool { return c == ' ' || c == '\t' || c == '\n' }

// insert inserts s as one edit.
func (b *buffer) insert(s string) { b.apart(b.at, b.at, s) }

// erase deletes a character, joined with those deleted before it.
func (b *buffer) erase(from, to int) { b.change(from, to, "") }

// cut deletes a part of the text as one edit.
func (b *buffer) cut(from, to int) { b.apart(from, to, "") }

// cutLineRight deletes to the end of the line, and the newline when there is
// nothing before it.
func (b *buffer) cutLineRight() {
	end := lineEnd(b.text, b.at)
	if end == b.at {
		end = next(b.text, end)
	}
	b.cut(b.at, end)
}

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
	// A clone, or else every edit would keep a whole former text in memory.
	e := edit{from: from, old: strings.Clone(b.text[from:to]), new: s, before: b.at}
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
	b.text = b.text[:from] + s + b.text[to:]
	b.at = snap(b.text, from+len(s))
	b.shift(from, to, len(s))
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

// remarksIn returns the remarks about a part of the text.
func (b *buffer) remarksIn(from, to int) [][2]int {
	var in [][2]int
	for _, r := range b.remarks {
		if r[0] < to && r[1] > from {
			in = append(in, r)
		}
	}
	return in
}
