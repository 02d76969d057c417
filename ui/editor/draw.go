package editor

// span is a part of the text that is drawn with a style of its own.
type span struct {
	from, to int
	style    style
	tint     bool // it says nothing that a strange character would not
}

// spans returns those that concern the places from start to end, the ones that
// cover others last.
func (f *field) spans(tints []span, start, end int) []span {
	var in []span
	add := func(s span) {
		if s.from < end && s.to > start {
			in = append(in, s)
		}
	}
	for _, s := range tints {
		add(s)
	}
	for _, r := range f.buffer.remarks {
		add(span{r[0], r[1], f.styles.mark, false})
	}
	if from, to, some := f.buffer.selection(); some {
		add(span{from, to, f.styles.selected, false})
	}
	return in
}

// look returns how the place i is drawn, and up to where that stays so.
func (f *field) look(spans []span, i, end int) (s span, until int) {
	s, until = span{style: f.styles.text, tint: true}, end
	for _, other := range spans {
		switch {
		case i < other.from:
			until = min(until, other.from)
		case i < other.to:
			s, until = other, min(until, other.to)
		}
	}
	return s, until
}

// write draws s, which stands at a place of the text.
func (f *field) write(c *canvas, s string, at int, spans []span, width func(string) cell) {
	cursor, end := f.cursor()-at, len(s)
	for i := 0; i < end && !c.full(); {
		if i == cursor {
			c.cursor()
		}
		how, until := f.look(spans, at+i, at+end)
		if i < cursor {
			until = min(until, at+cursor)
		}
		if n := plain(s, i, until-at); n > 0 {
			c.run(how.style, s[i:i+n])
			i += n
			continue
		}
		one := cluster(s[i:])
		d := width(one)
		if d.strange && how.tint {
			how.style = f.styles.hint
		}
		c.put(how.style, d)
		i += len(one)
	}
}

// plain counts the characters from i on that are printable ASCII and joined by
// nothing.
func plain(s string, i, until int) int {
	n := i
	for n < until && s[n] >= ' ' && s[n] <= '~' {
		n++
	}
	if n > i && n < len(s) && s[n] > '~' {
		n--
	}
	return n - i
}

// suggest draws what is not text: a hint or a completion.
func (f *field) suggest(c *canvas, s string, width func(string) cell) {
	for len(s) > 0 && !c.full() {
		next := cluster(s)
		c.put(f.styles.hint, width(next))
		s = s[len(next):]
	}
}
