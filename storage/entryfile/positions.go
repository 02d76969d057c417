package entryfile

import (
	"slices"
	"sort"
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"
)

// positions are where everything in a file stands. yaml.v3 tells where a value
// begins but not where it ends, and an edit must know both: it cuts out what it
// changes, and every other byte stays because nobody writes it anew.
type positions struct {
	text     string
	lines    []int // where each line begins
	nodes    map[*yaml.Node]position
	comments []extent // in order

	at   int  // how far the text is read
	lost bool // it is not as the nodes say
}

// extent is a part of a text, from its first byte to behind its last.
type extent struct{ from, to int }

// position is where a node stands.
type position struct {
	extent
	before int // the end of the token in front, such as the key's colon
	mark   int // the start of a key or an item, with its ? or -
}

// positionsOf finds the positions of what is in a text, of which root was read.
// It is not ok when they do not fit, as with a few tags that yaml.v3 leaves no
// trace of.
func positionsOf(text string, root *yaml.Node) (p *positions, ok bool) {
	p = &positions{text: text, nodes: map[*yaml.Node]position{}, lines: []int{0}}
	for at, size := lineEnd(text); size > 0; at, size = lineEnd(text[p.lines[len(p.lines)-1]:]) {
		p.lines = append(p.lines, p.lines[len(p.lines)-1]+at+size)
	}
	for p.next() == '%' {
		p.at = p.lineAfter(p.at)
	}
	p.marker("---")
	p.node(root, -1, false)
	for p.next(); p.marker("..."); p.next() {
	}
	return p, !p.lost && p.at == len(text)
}

// lineStart is where the line of a byte begins.
func (p *positions) lineStart(at int) int {
	return p.lines[sort.SearchInts(p.lines, at+1)-1]
}

// lineAfter is where the line below that of a byte begins.
func (p *positions) lineAfter(at int) int {
	if i := sort.SearchInts(p.lines, at+1); i < len(p.lines) {
		return p.lines[i]
	}
	return len(p.text)
}

// lineStop is where the line of a byte ends, before its line end.
func (p *positions) lineStop(at int) int {
	stop, _ := lineEnd(p.text[at:])
	return at + stop
}

func (p *positions) column(at int) int { return at - p.lineStart(at) }

// indented tells whether nothing but blanks stands before a byte in its line.
func (p *positions) indented(at int) bool { return isBlank(p.text[p.lineStart(at):at]) }

// remarks are the comments that begin in a part of the text.
func (p *positions) remarks(in extent) []extent {
	from := sort.Search(len(p.comments), func(i int) bool { return p.comments[i].from >= in.from })
	to := sort.Search(len(p.comments), func(i int) bool { return p.comments[i].from >= in.to })
	return p.comments[from:max(from, to)]
}

func (p *positions) of(e extent) string { return p.text[e.from:e.to] }

// byteAt is 0 behind the end, which no text holds.
func (p *positions) byteAt(at int) byte {
	if at < len(p.text) {
		return p.text[at]
	}
	return 0
}

// wordEnds tells where words end: at blanks, line ends and the end of the text.
func (p *positions) wordEnds(at int) bool {
	return at >= len(p.text) || isSpace(p.text[at]) || breakSize(p.text[at:]) > 0
}

// past is the first byte from at on that is no blank, no line end and in no
// comment. Comments passed over are noted.
func (p *positions) past(at int) int {
	for at < len(p.text) {
		if p.text[at] == '#' {
			comment := extent{at, p.lineStop(at)}
			if n := len(p.comments); n == 0 || p.comments[n-1].from < at {
				p.comments = append(p.comments, comment)
			}
			at = comment.to
		} else if size := breakSize(p.text[at:]); size > 0 {
			at += size
		} else if isSpace(p.text[at]) {
			at++
		} else {
			break
		}
	}
	return at
}

// next goes to the next byte that means something, and is that byte.
func (p *positions) next() byte {
	p.at = p.past(p.at)
	return p.byteAt(p.at)
}

// marker passes over the marker of a document's beginning or end.
func (p *positions) marker(mark string) bool {
	there := p.isMarker(p.at, mark)
	if there {
		p.at += len(mark)
	}
	return there
}

// node reads a node. indent is the column of the keys or dashes around it, by
// which texts of several lines end; flow is said within brackets.
func (p *positions) node(n *yaml.Node, indent int, flow bool) {
	s := position{extent{p.at, p.at}, p.at, p.nodes[n].mark}
	if !isNothing(n) || p.isLoneTag(n) {
		p.next()
		s.from = p.at
		if !isAsFirst(n) {
			p.tag(n, flow)
		}
		switch {
		case n.Kind == yaml.ScalarNode:
			p.scalar(n, indent, flow)
		case n.Style&yaml.FlowStyle != 0:
			p.brackets(n)
		default:
			p.block(n)
		}
	}
	s.to = p.at
	p.nodes[n] = s
}

// isNothing tells a value of which no byte is there.
func isNothing(n *yaml.Node) bool {
	return n.Kind == yaml.ScalarNode && n.Value == "" && n.Style == 0
}

// isLoneTag tells a value of which nothing but a ! is there. With a text behind
// it in the line the ! is that of the key below.
func (p *positions) isLoneTag(n *yaml.Node) bool {
	at := p.past(p.at)
	isAt := n.Line == sort.SearchInts(p.lines, at+1) && n.Column == 1+utf8.RuneCountInString(p.text[p.lineStart(at):at])
	if p.byteAt(at) != '!' || !isAt {
		return false
	}
	behind := strings.TrimLeft(p.text[at+1:p.lineStop(at)], " \t")
	return behind == "" || strings.IndexByte("#:,]}", behind[0]) >= 0
}

// isAsFirst tells a mapping that begins where its first key does: a tag that
// stands there is that of the key.
func isAsFirst(n *yaml.Node) bool {
	return len(n.Content) > 0 && n.Line == n.Content[0].Line && n.Column == n.Content[0].Column
}

// tag passes over the tag of a node and the blanks behind it. Anchors are
// refused long before.
func (p *positions) tag(n *yaml.Node, flow bool) {
	if p.byteAt(p.at) != '!' {
		return
	}
	for !p.wordEnds(p.at) && (!flow || strings.IndexByte(",[]{}", p.text[p.at]) < 0) {
		p.at++
	}
	if n.Kind != yaml.ScalarNode || n.Value != "" || n.Style&^yaml.TaggedStyle != 0 {
		p.next() // there is a value behind it
	}
}

// block reads a mapping or list whose keys or dashes stand in lines.
func (p *positions) block(n *yaml.Node) {
	if n.Kind == yaml.MappingNode {
		for i := 0; i+1 < len(n.Content); i += 2 {
			p.pair(n.Content[i], n.Content[i+1], false)
		}
		return
	}
	for _, item := range n.Content {
		if p.next() != '-' {
			p.lost = true
			return
		}
		p.nodes[item] = position{mark: p.at}
		column := p.column(p.at)
		p.at++
		p.node(item, column, false)
	}
}

// brackets reads a mapping or list within brackets. A mapping of one pair has
// none of its own within those of a list.
func (p *positions) brackets(n *yaml.Node) {
	open := p.byteAt(p.at)
	enclosed := n.Kind == yaml.SequenceNode || open == '{'
	if enclosed {
		p.expect(map[yaml.Kind]byte{yaml.SequenceNode: '[', yaml.MappingNode: '{'}[n.Kind])
	}
	step := 1
	if n.Kind == yaml.MappingNode {
		step = 2
	}
	for i := 0; i+step <= len(n.Content); i += step {
		if step == 2 {
			p.pair(n.Content[i], n.Content[i+1], true)
		} else {
			p.next()
			p.nodes[n.Content[i]] = position{mark: p.at}
			p.node(n.Content[i], 0, true)
		}
		if comma := p.past(p.at); enclosed && p.byteAt(comma) == ',' {
			p.at = comma + 1
		}
	}
	if enclosed {
		p.next()
		p.expect(map[yaml.Kind]byte{yaml.SequenceNode: ']', yaml.MappingNode: '}'}[n.Kind])
	}
}

func (p *positions) expect(b byte) {
	if p.byteAt(p.at) != b {
		p.lost = true
		return
	}
	p.at++
}

func (p *positions) pair(key, value *yaml.Node, flow bool) {
	explicit := p.next() == '?' && (flow || p.wordEnds(p.at+1))
	p.nodes[key] = position{mark: p.at}
	column := p.column(p.at)
	if explicit {
		p.at++
	}
	p.node(key, column, flow)
	if colon := p.past(p.at); p.byteAt(colon) == ':' && (flow || p.wordEnds(colon+1)) {
		p.at = colon + 1
	}
	p.node(value, column, flow)
}

func (p *positions) scalar(n *yaml.Node, indent int, flow bool) {
	switch {
	case n.Style&(yaml.DoubleQuotedStyle|yaml.SingleQuotedStyle) != 0:
		p.quotes()
	case n.Style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0:
		p.literal(indent)
	case n.Value != "":
		from := p.at
		p.plain(indent, flow)
		text := p.text[from:p.at]
		if _, breaks := lineEnd(text); breaks == 0 && text != n.Value {
			p.lost = true
		}
	}
}

func (p *positions) quotes() {
	quote := p.byteAt(p.at)
	for at := p.at + 1; at < len(p.text); at++ {
		switch b := p.text[at]; {
		case b == '\\' && quote == '"', b == quote && quote == '\'' && p.byteAt(at+1) == quote:
			at++
		case b == quote:
			p.at = at + 1
			return
		}
	}
	p.lost = true
}

// plain reads a text without quotes, which goes on over lines that are
// indented deeper, until a comment, a colon, or a comma or bracket within
// brackets.
func (p *positions) plain(indent int, flow bool) {
	for at := p.at; at < len(p.text); {
		if p.text[at] == '#' || p.isMarker(at, "---") || p.isMarker(at, "...") {
			return
		}
		for !p.wordEnds(at) {
			if b := p.text[at]; b == ':' && p.wordEnds(at+1) || flow && strings.IndexByte(",?[]{}", b) >= 0 {
				return
			}
			at++
			p.at = at
		}
		for at < len(p.text) && p.wordEnds(at) {
			at += max(1, breakSize(p.text[at:]))
		}
		if !flow && p.column(at) <= indent {
			return
		}
	}
}

func (p *positions) isMarker(at int, mark string) bool {
	return p.column(at) == 0 && strings.HasPrefix(p.text[at:], mark) && p.wordEnds(at+len(mark))
}

// literal reads a text below a | or >. With a + the blank lines below belong
// to it, too.
func (p *positions) literal(indent int) {
	keeps, column := false, 0
	for p.at++; !p.wordEnds(p.at) && p.text[p.at] != '#'; p.at++ {
		switch b := p.text[p.at]; {
		case b == '+':
			keeps = true
		case isDigit(b):
			column = max(indent, 0) + int(b-'0')
		case b != '-':
			p.lost = true
			return
		}
	}
	stop := p.lineStop(p.at)
	if at := p.at + skipBlanks(p.text[p.at:stop], 0); at < stop {
		p.past(at) // a comment
		p.at = stop
	}
	if column == 0 {
		column = p.literalColumn(p.lineAfter(stop), indent)
	}
	for at := p.lineAfter(stop); at < len(p.text); at = p.lineAfter(at) {
		stop := p.lineStop(at)
		line := p.text[at:stop]
		in := len(line) - len(strings.TrimLeft(line, " "))
		switch {
		case in < column && in < len(line):
			return
		case len(line) > column || keeps:
			p.at = stop
		}
	}
}

// literalColumn is the column of a text whose header does not say it: that of
// its first line, or of a longer blank one before.
func (p *positions) literalColumn(at, indent int) int {
	column := max(indent+1, 1)
	for ; at < len(p.text); at = p.lineAfter(at) {
		line := p.text[at:p.lineStop(at)]
		in := len(line) - len(strings.TrimLeft(line, " "))
		column = max(column, in)
		if in < len(line) {
			break
		}
	}
	return column
}

// part is a key with its value, or an item.
type part struct {
	extent // from its ? or - on
	key    string
	name   *yaml.Node // nil for an item
	value  *yaml.Node
}

// partsOf are the pairs of a mapping, or the items of a list. A key that is a
// mapping or a list is given as "", and keyed passes over it.
func (p *positions) partsOf(n *yaml.Node) []part {
	var all []part
	if n.Kind == yaml.MappingNode {
		for i := 0; i+1 < len(n.Content); i += 2 {
			key, value := n.Content[i], n.Content[i+1]
			all = append(all, part{extent{p.nodes[key].mark, p.nodes[value].to}, key.Value, key, value})
		}
		return all
	}
	for _, item := range n.Content {
		all = append(all, part{extent{p.nodes[item].mark, p.nodes[item].to}, "", nil, item})
	}
	return all
}

// keyed is the place of the part with a key, or -1.
func keyed(parts []part, key string) int {
	return slices.IndexFunc(parts, func(p part) bool {
		return p.key == key && p.name.Kind == yaml.ScalarNode
	})
}

// lineEnd is where the first line end stands that yaml.v3 counts lines by, and
// how many bytes it is long; no byte where there is none.
func lineEnd(text string) (at, size int) {
	for i := range len(text) {
		if size := breakSize(text[i:]); size > 0 {
			return i, size
		}
	}
	return len(text), 0
}

// breakSize is how many bytes the line end takes that a text begins with.
func breakSize(text string) int {
	if text == "" {
		return 0
	}
	switch text[0] {
	case '\n':
		return 1
	case '\r', "\u0085"[0], "\u2028"[0]: // \u2029 begins like \u2028
		for _, end := range []string{"\r\n", "\r", "\u0085", "\u2028", "\u2029"} {
			if strings.HasPrefix(text, end) {
				return len(end)
			}
		}
	}
	return 0
}

func isBlank(text string) bool { return strings.TrimSpace(text) == "" }
