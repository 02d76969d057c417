package entryfile

import (
	"cmp"
	"slices"
	"strings"

	"gopkg.in/yaml.v3"
)

// patch gathers what an edit cuts out of a file and puts in. Whatever is not
// cut out stays, byte for byte.
type patch struct {
	positions *positions
	end       string // of the lines that are put in
	placement placement
	cuts      []cut
	gone      map[*yaml.Node]bool // values in brackets that are cut out
}

// cut is a part of the text and what takes its place.
type cut struct {
	extent
	text  string
	lines bool // the new text is whole lines
}

// placement says where new lines may go. An edit is tried with each in turn, until
// the result reads back right.
type placement int

const (
	atWill         placement = iota
	notAfterLast             // nothing is put behind the last key, whose text a line end would lengthen
	notBeforeFirst           // nothing is put before the first key, which shares its line with what holds it
)

// spelling is the YAML text of a value: flow on one line, and lines in block style,
// or nil where one line is enough.
type spelling struct {
	flow  string
	items []string                     // of a list
	lines func(indent string) []string // below a key that is indented so; nil for as on one line
}

// below are the lines behind a key and its colon, the first without indent.
func (f spelling) below(indent string) []string {
	if f.lines == nil {
		return []string{f.flow}
	}
	return f.lines(indent)
}

// pair is the first line of a key and its value.
func pair(key, first string) string {
	if first == "" {
		return flowText(key) + ":"
	}
	return flowText(key) + ": " + first
}

func (p *patch) cut(from, to int, text string) {
	p.cuts = append(p.cuts, cut{extent{from, to}, text, false})
}

// cutLines cuts whole lines out, or none, and puts in others, which have their
// indents and no ends.
func (p *patch) cutLines(from, to int, lines ...string) {
	var text strings.Builder
	for _, line := range lines {
		text.WriteString(line + p.end)
	}
	p.cuts = append(p.cuts, cut{extent{from, to}, text.String(), true})
}

// applied is the text with everything cut. It is not ok when cuts overlap.
func (p *patch) applied() (text string, ok bool) {
	slices.SortStableFunc(p.cuts, func(a, b cut) int {
		return cmp.Or(cmp.Compare(a.from, b.from), cmp.Compare(min(1, a.to-a.from), min(1, b.to-b.from)))
	})
	var b strings.Builder
	at := 0
	for _, c := range p.cuts {
		if c.from < at {
			return "", false
		}
		b.WriteString(p.positions.text[at:c.from])
		if c.lines && c.text != "" && c.from == len(p.positions.text) && !strings.HasSuffix(b.String(), p.end) {
			b.WriteString(p.end) // the last line had none
		}
		b.WriteString(c.text)
		at = c.to
	}
	b.WriteString(p.positions.text[at:])
	return b.String(), true
}

// set gives a key of a mapping its value. A new key goes behind the last one
// that precedes it in order.
func (p *patch) set(m *yaml.Node, key string, order []string, f spelling) {
	parts := p.positions.partsOf(m)
	if i := keyed(parts, key); i >= 0 {
		p.replace(m, parts[i], f)
		return
	}
	if isFlow(m) {
		p.insertFlow(parts, pair(key, f.flow))
		return
	}
	indent := p.indentOf(parts)
	lines := p.below(f, indent)
	lines[0] = indent + pair(key, lines[0])
	p.insertLines(m, parts, placeAmong(parts, key, order), lines)
}

// below are the lines of a value. Where the placement is restricted they are one, which no blank line
// below can lengthen.
func (p *patch) below(f spelling, indent string) []string {
	if p.placement != atWill {
		return []string{f.flow}
	}
	return f.below(indent)
}

func isFlow(n *yaml.Node) bool { return n.Style&yaml.FlowStyle != 0 }

func (p *patch) indentOf(parts []part) string {
	return strings.Repeat(" ", p.positions.column(parts[0].from))
}

// placeAmong is the place of a new key among those that are there.
func placeAmong(parts []part, key string, order []string) int {
	before := order[:max(0, slices.Index(order, key))]
	for i, one := range slices.Backward(parts) {
		if slices.Contains(before, one.key) {
			return i + 1
		}
	}
	for i, one := range parts {
		if slices.Contains(order, one.key) {
			return i
		}
	}
	return len(parts)
}

// insertLines puts lines before the part with a place, or behind all.
func (p *patch) insertLines(n *yaml.Node, parts []part, place int, lines []string) {
	switch p.placement {
	case notAfterLast:
		place = min(place, len(parts)-1)
	case notBeforeFirst:
		place = max(place, 1)
	}
	at := p.positions.nodes[n].before
	if place > 0 {
		at = parts[place-1].to
	}
	p.cutLines(p.positions.lineAfter(at), p.positions.lineAfter(at), lines...)
}

// insertFlow puts a pair at the end of brackets: into a line of its own where
// the pairs have such, before the last, so that no comma is added to a line.
func (p *patch) insertFlow(parts []part, text string) {
	parts = slices.DeleteFunc(parts, func(one part) bool { return p.gone[one.value] })
	last := parts[len(parts)-1]
	if start := p.positions.lineStart(last.from); p.positions.indented(last.from) {
		p.cutLines(start, start, p.positions.text[start:last.from]+text+",")
		return
	}
	if p.positions.byteAt(last.to-1) == ':' {
		text = " , " + text // a colon and a comma without a blank between them are part of the key
	} else {
		text = ", " + text
	}
	p.cut(last.to, last.to, text)
}

// replace gives a key that is there a value. Its line keeps its spelling, its
// blanks and its comment; comments within what is cut out go above it.
func (p *patch) replace(m *yaml.Node, old part, f spelling) {
	value := p.positions.nodes[old.value]
	lines := []string{f.flow}
	if !isFlow(m) {
		lines = p.below(f, p.indentOf([]part{old}))
	}
	first, from := lines[0], value.from
	isAlone := value.from == value.to && p.positions.byteAt(from-1) != ':' // a key without a colon
	switch {
	case isAlone && !isFlow(m):
		lines[0] = p.indentOf([]part{old}) + ": " + first
		p.cutLines(p.positions.lineAfter(from), p.positions.lineAfter(from), lines...)
		return
	case first == "" && !isFlow(m):
		from = len(strings.TrimRight(p.positions.text[:from], " \t"))
	case isAlone:
		first = ": " + first
	case value.from == value.to:
		first = " " + first
	}
	remarks := p.positions.remarks(value.extent)
	if len(remarks) == 1 && p.positions.lineStop(value.to) == value.to {
		first += "  " + p.positions.of(remarks[0])
	} else {
		start := p.positions.lineStart(old.from)
		for _, remark := range remarks {
			p.cutLines(start, start, p.indentOf([]part{old})+p.positions.of(remark))
		}
	}
	p.cut(from, value.to, first)
	if len(lines) > 1 {
		p.cutLines(p.positions.lineAfter(value.to), p.positions.lineAfter(value.to), lines[1:]...)
	}
}

// remove takes keys out of a mapping and keeps their comments. A key keeps its
// line, with no value, where the placement is restricted. It keeps its line, too,
// where blank lines or comments stand between the lines of its value.
func (p *patch) remove(m *yaml.Node, keys ...string) {
	parts := p.positions.partsOf(m)
	gone := make([]bool, len(parts))
	for _, key := range keys {
		i := keyed(parts, key)
		switch {
		case i < 0:
		case p.placement != atWill:
			p.replace(m, parts[i], spelling{})
		case p.isLoose(parts[i].value):
			inner := p.positions.partsOf(parts[i].value)
			p.drop(parts[i].value, inner, slices.Repeat([]bool{true}, len(inner)))
		default:
			gone[i] = true
		}
	}
	p.drop(m, parts, gone)
}

// isLoose tells a mapping or list with blank lines or comments between its
// lines.
func (p *patch) isLoose(n *yaml.Node) bool {
	if isFlow(n) {
		return false
	}
	before := p.positions.nodes[n].before
	for _, one := range p.positions.partsOf(n) {
		if p.positions.lineAfter(before) < p.positions.lineStart(one.from) {
			return true
		}
		before = one.to
	}
	return false
}

// drop takes parts out of a mapping or list.
func (p *patch) drop(n *yaml.Node, parts []part, gone []bool) {
	if isFlow(n) {
		p.gone = map[*yaml.Node]bool{}
		for i, one := range parts {
			p.gone[one.value] = gone[i]
		}
		p.dropFlow(parts, gone)
		return
	}
	for i, one := range parts {
		if gone[i] {
			p.dropLines(one.from, one.to)
		}
	}
}

// dropLines cuts the lines between two bytes out, but for their comments: one
// with a line of its own keeps that line.
func (p *patch) dropLines(from, to int) {
	from, to = p.positions.lineStart(from), p.positions.lineAfter(to)
	indent := p.positions.text[from : from+skipBlanks(p.positions.text[from:], 0)]
	var kept strings.Builder
	for _, remark := range p.positions.remarks(extent{from, to}) {
		if p.positions.indented(remark.from) {
			kept.WriteString(p.positions.text[p.positions.lineStart(remark.from):p.positions.lineAfter(remark.from)])
		} else {
			kept.WriteString(indent + p.positions.of(remark) + p.end)
		}
	}
	p.cuts = append(p.cuts, cut{extent{from, to}, kept.String(), true})
}

// dropFlow takes parts out of brackets, each with the comma behind it. The last
// ones have none: they go with the comma before them where that is in the same
// line. Where it is not it stays, as YAML allows.
func (p *patch) dropFlow(parts []part, gone []bool) {
	end := len(parts)
	if comma := p.positions.past(parts[end-1].to); p.positions.byteAt(comma) != ',' {
		for end > 0 && gone[end-1] {
			end--
		}
	}
	if 0 < end && end < len(parts) {
		from, to := parts[end].from, parts[len(parts)-1].to
		if p.positions.lineStart(from) == p.positions.lineStart(parts[end-1].to) {
			p.cut(parts[end-1].to, to, "")
		} else {
			p.dropStretch(from, to)
		}
	}
	for i, one := range parts[:end] {
		if gone[i] {
			p.dropStretch(one.from, p.positions.past(one.to)+1)
		}
	}
}

// dropStretch cuts out what stands between two bytes: its lines, if nothing
// else stands on them, or else the blanks behind it, too.
func (p *patch) dropStretch(from, to int) {
	stop := p.positions.lineStop(to)
	blank := to + skipBlanks(p.positions.text[to:stop], 0)
	if p.positions.indented(from) && (blank == stop || p.positions.text[blank] == '#') {
		p.dropLines(from, to)
		return
	}
	p.cut(from, blank, "")
}

// relist makes a list hold other texts. Each is as flow writes it; was are
// those of the items. Items that are still there keep their bytes. Brackets of
// which none would stay are left, and it is not ok.
func (p *patch) relist(list *yaml.Node, was, now []string) (ok bool) {
	parts := p.positions.partsOf(list)
	gone := slices.Repeat([]bool{true}, len(parts))
	behind := make([]int, len(now)) // the item that a text stands behind, or -1; for one that stays itself
	last, next := -1, 0
	for i, text := range now {
		if at := slices.Index(was[next:], text); at >= 0 {
			last, next = next+at, next+at+1
			gone[last] = false
		}
		behind[i] = last
	}
	if isFlow(list) && last < 0 {
		return false
	}
	for i, text := range now {
		at := behind[i]
		switch {
		case at >= 0 && (i == 0 || behind[i-1] != at): // it is that item
		case !isFlow(list):
			p.insertLines(list, parts, at+1, []string{p.indentOf(parts) + "- " + text})
		case at < 0:
			first := parts[slices.Index(gone, false)].from
			p.cut(first, first, text+", ")
		default:
			p.cut(parts[at].to, parts[at].to, ", "+text)
		}
	}
	p.drop(list, parts, gone)
	return true
}
