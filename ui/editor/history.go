package editor

// edit is a change that can be taken back: at from, old became new, and the
// insertion point went from before to after.
type edit struct {
	from          int
	old, new      string
	before, after int
}

// history holds the edits done, and those undone and not yet overtaken by a
// new one. While it is open, an edit that continues the last one joins it.
type history struct {
	done, undone []edit
	open         bool
}

const (
	// maxEdits bounds the memory of one field: it keeps so many, at most twice.
	maxEdits = 1000
	// maxJoined bounds what is undone at once, in bytes, and with it the cost of
	// joining edits: each is a copy of those before it.
	maxJoined = 512
)

// close ends the last edit: the next one stands for itself.
func (h *history) close() { h.open = false }

func (h *history) add(e edit) {
	h.undone = nil
	n := len(h.done)
	if h.open && n > 0 {
		if joined, ok := h.done[n-1].join(e); ok {
			h.done[n-1] = joined
			return
		}
	}
	if n == 2*maxEdits {
		h.done = append([]edit(nil), h.done[maxEdits:]...)
	}
	h.done = append(h.done, e)
	h.open = true
}

// join makes one edit of two where the second goes on with the first: more
// typed after what was typed, or more deleted on either side.
func (e edit) join(f edit) (edit, bool) {
	if f.before != e.after || len(e.old)+len(e.new) > maxJoined {
		return e, false
	}
	switch {
	case e.new != "" && f.old == "" && f.from == e.from+len(e.new):
		e.new += f.new
	case e.new == "" && f.new == "" && f.from == e.from:
		e.old += f.old
	case e.new == "" && f.new == "" && f.from+len(f.old) == e.from:
		e.from, e.old = f.from, f.old+e.old
	default:
		return e, false
	}
	e.after = f.after
	return e, true
}

func (h *history) undo() (edit, bool) { return h.swap(&h.done, &h.undone) }

func (h *history) redo() (edit, bool) { return h.swap(&h.undone, &h.done) }

// swap takes the last edit of one list over to the other.
func (h *history) swap(from, to *[]edit) (edit, bool) {
	h.close()
	n := len(*from)
	if n == 0 {
		return edit{}, false
	}
	e := (*from)[n-1]
	*from, *to = (*from)[:n-1], append(*to, e)
	return e, true
}
