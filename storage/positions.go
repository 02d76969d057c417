package storage

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
	before int // where that ends which precedes it, such as the colon of its key
	mark   int // of a key or an item: where its ?, its - or else it itself begins
}

// positionsOf finds the positions of what is in a text, of which root was read.
// It is not ok when they do not fit, as with a few tags that yaml.v3 leaves no
// trace of.
func positionsOf(text string, root *yaml.Node) (c *positions, ok bool) {
	c = &positions{text: text, nodes: map[*yaml.Node]position{}, lines: []int{0}}
	for at, size := lineEnd(text); size > 0; at, size = lineEnd(text[c.lines[len(c.lines)-1]:]) {
		c.lines = append(c.lines, c.lines[len(c.lines)-1]+at+size)
	}
	for c.next() == '%' {
		c.at = c.lineAfter(c.at)
	}
	c.marker("---")
	c.node(root, -1, false)
	for c.next(); c.marker("..."); c.next() {
	}
	return c, !c.lost && c.at == len(text)
}

// lineStart is where the line of a byte begins.
func (c *positions) lineStart(at int) int {
	return c.lines[sort.SearchInts(c.lines, at+1)-1]
}

// lineAfter is where the line below that of a byte begins.
func (c *positions) lineAfter(at int) int {
	if i := sort.SearchInts(c.lines, at+1); i < len(c.lines) {
		return c.lines[i]
	}
	return len(c.text)
}

// lineStop is where the line of a byte ends, before its line end.
func (c *positions) lineStop(at int) int {
	stop, _ := lineEnd(c.text[at:])
	return at + stop
}

func (c *positions) column(at int) int { return at - c.lineStart(at) }

// indented tells whether nothing but blanks stands before a byte in its line.
func (c *positions) indented(at int) bool { return isBlank(c.text[c.lineStart(at):at]) }

// remarks are the comments that begin in a part of the text.
func (c *positions) remarks(in extent) []extent {
	from := sort.Search(len(c.comments), func(i int) bool { return c.comments[i].from >= in.from })
	to := sort.Search(len(c.comments), func(i int) bool { return c.comments[i].from >= in.to })
	return c.comments[from:max(from, to)]
}

func (c *positions) of(e extent) string { return c.text[e.from:e.to] }

// byteAt is 0 behind the end, which no text holds.
func (c *positions) byteAt(at int) byte {
	if at < len(c.text) {
		return c.text[at]
	}
	return 0
}

// wordEnds tells where words end: at blanks, line ends and the end of the text.
func (c *positions) wordEnds(at int) bool {
	return at >= len(c.text) || isSpace(c.text[at]) || breakSize(c.text[at:]) > 0
}

// past is the first byte from at on that is no blank, no line end and in no
// comment. Comments passed over are noted.
func (c *positions) past(at int) int {
	for at < len(c.text) {
		if c.text[at] == '#' {
			comment := extent{at, c.lineStop(at)}
			if n := len(c.comments); n == 0 || c.comments[n-1].from < at {
				c.comments = append(c.comments, comment)
			}
			at = comment.to
		} else if size := breakSize(c.text[at:]); size > 0 {
			at += size
		} else if isSpace(c.text[at]) {
			at++
		} else {
			break
		}
	}
	return at
}

// next goes to the next byte that means something, and is that byte.
func (c *positions) next() byte {
	c.at = c.past(c.at)
	return c.byteAt(c.at)
}

// marker passes over the marker of a document's beginning or end.
func (c *positions) marker(mark string) bool {
	there := strings.HasPrefix(c.text[c.at:], mark) && c.wordEnds(c.at+len(mark)) && c.column(c.at) == 0
	if there {
		c.at += len(mark)
	}
	return there
}

// node reads a node. indent is the column of the keys or dashes around it, by
// which texts of several lines end; flow is said within brackets.
func (c *positions) node(n *yaml.Node, indent int, flow bool) {
	s := position{extent{c.at, c.at}, c.at, c.nodes[n].mark}
	if !isNothing(n) || c.isLoneTag(n) {
		c.next()
		s.from = c.at
		if !isAsFirst(n) {
			c.tag(n, flow)
		}
		switch {
		case n.Kind == yaml.ScalarNode:
			c.scalar(n, indent, flow)
		case n.Style&yaml.FlowStyle != 0:
			c.brackets(n)
		default:
			c.block(n)
		}
	}
	s.to = c.at
	c.nodes[n] = s
}

// isNothing tells a value of which no byte is there.
func isNothing(n *yaml.Node) bool {
	return n.Kind == yaml.ScalarNode && n.Value == "" && n.Style == 0
}

// isLoneTag tells a value of which nothing but a ! is there. With a text behind
// it in the line the ! is that of the key below.
func (c *positions) isLoneTag(n *yaml.Node) bool {
	at := c.past(c.at)
	isAt := n.Line == sort.SearchInts(c.lines, at+1) && n.Column == 1+utf8.RuneCountInString(c.text[c.lineStart(at):at])
	if c.byteAt(at) != '!' || !isAt {
		return false
	}
	behind := strings.TrimLeft(c.text[at+1:c.lineStop(at)], " \t")
	return behind == "" || strings.IndexByte("#:,]}", behind[0]) >= 0
}

// isAsFirst tells a mapping that begins where its first key does: a tag that
// stands there is that of the key.
func isAsFirst(n *yaml.Node) bool {
	return len(n.Content) > 0 && n.Line == n.Content[0].Line && n.Column == n.Content[0].Column
}

// tag passes over the tag of a node and the blanks behind it. Anchors are
// refused long before.
func (c *positions) tag(n *yaml.Node, flow bool) {
	if c.byteAt(c.at) != '!' {
		return
	}
	for !c.wordEnds(c.at) && (!flow || strings.IndexByte(",[]{}", c.text[c.at]) < 0) {
		c.at++
	}
	if n.Kind != yaml.ScalarNode || n.Value != "" || n.Style&^yaml.TaggedStyle != 0 {
		c.next() // there is a value behind it
	}
}

// block reads a mapping or list whose keys or dashes stand in lines.
func (c *positions) block(n *yaml.Node) {
	if n.Kind == yaml.MappingNode {
		for i := 0; i+1 < len(n.Content); i += 2 {
			c.pair(n.Content[i], n.Content[i+1], false)
		}
		return
	}
	for _, item := range n.Content {
		if c.next() != '-' {
			c.lost = true
			return
		}
		c.nodes[item] = position{mark: c.at}
		column := c.column(c.at)
		c.at++
		c.node(item, column, false)
	}
}

// brackets reads a mapping or list within brackets. A mapping of one pair has
// none of its own within those of a list.
func (c *positions) brackets(n *yaml.Node) {
	open := c.byteAt(c.at)
	enclosed := n.Kind == yaml.SequenceNode || open == '{'
	if enclosed {
		c.expect(map[yaml.Kind]byte{yaml.SequenceNode: '[', yaml.MappingNode: '{'}[n.Kind])
	}
	step := 1
	if n.Kind == yaml.MappingNode {
		step = 2
	}
	for i := 0; i+step <= len(n.Content); i += step {
		if step == 2 {
			c.pair(n.Content[i], n.Content[i+1], true)
		} else {
			c.next()
			c.nodes[n.Content[i]] = position{mark: c.at}
			c.node(n.Content[i], 0, true)
		}
		if comma := c.past(c.at); enclosed && c.byteAt(comma) == ',' {
			c.at = comma + 1
		}
	}
	if enclosed {
		c.next()
		c.expect(map[yaml.Kind]byte{yaml.SequenceNode: ']', yaml.MappingNode: '}'}[n.Kind])
	}
}

func (c *positions) expect(b byte) {
	if c.byteAt(c.at) != b {
		c.lost = true
		return
	}
	c.at++
}

func (c *positions) pair(key, value *yaml.Node, flow bool) {
	explicit := c.next() == '?' && (flow || c.wordEnds(c.at+1))
	c.nodes[key] = position{mark: c.at}
	column := c.column(c.at)
	if explicit {
		c.at++
	}
	c.node(key, column, flow)
	if colon := c.past(c.at); c.byteAt(colon) == ':' && (flow || c.wordEnds(colon+1)) {
		c.at = colon + 1
	}
	c.node(value, column, flow)
}

func (c *positions) scalar(n *yaml.Node, indent int, flow bool) {
	switch {
	case n.Style&(yaml.DoubleQuotedStyle|yaml.SingleQuotedStyle) != 0:
		c.quotes()
	case n.Style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0:
		c.literal(indent)
	case n.Value != "":
		from := c.at
		c.plain(indent, flow)
		text := c.text[from:c.at]
		if _, breaks := lineEnd(text); breaks == 0 && text != n.Value {
			c.lost = true
		}
	}
}

func (c *positions) quotes() {
	quote := c.byteAt(c.at)
	for at := c.at + 1; at < len(c.text); at++ {
		switch b := c.text[at]; {
		case b == '\\' && quote == '"', b == quote && quote == '\'' && c.byteAt(at+1) == quote:
			at++
		case b == quote:
			c.at = at + 1
			return
		}
	}
	c.lost = true
}

// plain reads a text without quotes, which goes on over lines that are
// indented deeper, until a comment, a colon, or a comma or bracket within
// brackets.
func (c *positions) plain(indent int, flow bool) {
	for at := c.at; at < len(c.text); {
		if c.text[at] == '#' || c.column(at) == 0 && (c.isMarker(at, "---") || c.isMarker(at, "...")) {
			return
		}
		for !c.wordEnds(at) {
			if b := c.text[at]; b == ':' && c.wordEnds(at+1) || flow && strings.IndexByte(",?[]{}", b) >= 0 {
				return
			}
			at++
			c.at = at
		}
		for at < len(c.text) && c.wordEnds(at) {
			at += max(1, breakSize(c.text[at:]))
		}
		if !flow && c.column(at) <= indent {
			return
		}
	}
}

func (c *positions) isMarker(at int, mark string) bool {
	return strings.HasPrefix(c.text[at:], mark) && c.wordEnds(at+len(mark))
}

// literal reads a text below a | or >. With a + the blank lines below belong
// to it, too.
func (c *positions) literal(indent int) {
	keeps, column := false, 0
	for c.at++; !c.wordEnds(c.at) && c.text[c.at] != '#'; c.at++ {
		switch b := c.text[c.at]; {
		case b == '+':
			keeps = true
		case isDigit(b):
			column = max(indent, 0) + int(b-'0')
		case b != '-':
			c.lost = true
			return
		}
	}
	stop := c.lineStop(c.at)
	if at := c.at + skipBlanks(c.text[c.at:stop], 0); at < stop {
		c.past(at) // a comment
		c.at = stop
	}
	if column == 0 {
		column = c.literalColumn(c.lineAfter(stop), indent)
	}
	for at := c.lineAfter(stop); at < len(c.text); at = c.lineAfter(at) {
		stop := c.lineStop(at)
		line := c.text[at:stop]
		in := len(line) - len(strings.TrimLeft(line, " "))
		switch {
		case in < column && in < len(line):
			return
		case len(line) > column || keeps:
			c.at = stop
		}
	}
}

// literalColumn is the column of a text whose header does not say it: that of
// its first line, or of a longer blank one before.
func (c *positions) literalColumn(at, indent int) int {
	column := max(indent+1, 1)
	for ; at < len(c.text); at = c.lineAfter(at) {
		line := c.text[at:c.lineStop(at)]
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

// partsOf are the pairs of a mapping, or the items of a list. One whose key is
// no text has the key "", as has the pair of that name: see keyed.
func (c *positions) partsOf(n *yaml.Node) []part {
	var all []part
	if n.Kind == yaml.MappingNode {
		for i := 0; i+1 < len(n.Content); i += 2 {
			key, value := n.Content[i], n.Content[i+1]
			all = append(all, part{extent{c.nodes[key].mark, c.nodes[value].to}, key.Value, key, value})
		}
		return all
	}
	for _, item := range n.Content {
		all = append(all, part{extent{c.nodes[item].mark, c.nodes[item].to}, "", nil, item})
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
