package storage

import (
	"slices"
	"strings"

	"gopkg.in/yaml.v3"
)

// layout is a mapping or a list as the lines of its file. An edit replaces
// the lines of what changed and leaves all others as they are: comments and
// unknown keys stay because nobody writes them anew.
type layout struct {
	indent string
	blocks []block
	tail   []string // comments and blank lines below the last block
}

// block is one key, or one item, with its lines, line ends included.
type block struct {
	key   string
	lead  []string // comments and blank lines above it
	lines []string
	line  int        // where lines begin in the file, from 1
	name  *yaml.Node // nil for an item, and for what is new
	value *yaml.Node // nil for what is new
	keeps bool       // blank lines right below it would count as its text
}

// lineEnd is where the first line end stands that yaml.v3 counts lines by, and
// how many bytes it is long; no byte where there is none.
func lineEnd(text string) (at, size int) {
	for i := range len(text) {
		switch text[i] {
		case '\n':
			return i, 1
		case '\r', "\u0085"[0], "\u2028"[0]: // \u2029 begins like \u2028
			for _, end := range []string{"\r\n", "\r", "\u0085", "\u2028", "\u2029"} {
				if strings.HasPrefix(text[i:], end) {
					return i, len(end)
				}
			}
		}
	}
	return len(text), 0
}

func splitLines(text string) []string {
	var lines []string
	for at, size := lineEnd(text); size > 0; at, size = lineEnd(text) {
		lines = append(lines, text[:at+size])
		text = text[at+size:]
	}
	if text != "" {
		lines = append(lines, text)
	}
	return lines
}

// layOut finds the blocks of a mapping or list in the lines that hold it,
// which begin at the line first of the file. It is not ok when blocks share a
// line, as in {a: 1, b: 2}.
func layOut(n *yaml.Node, lines []string, first int) (l layout, ok bool) {
	if n.Style&yaml.FlowStyle != 0 || len(n.Content) == 0 {
		return l, false
	}
	blocks, margin := blocksOf(n), 0
	for i := range blocks {
		at := blocks[i].line - first
		if at < 0 || at >= len(lines) || i > 0 && blocks[i].line <= blocks[i-1].line {
			return l, false
		}
		begins, ok := indentOf(n, blocks[i], lines[at])
		if !ok || i > 0 && begins != margin {
			return l, false
		}
		margin = begins
	}
	l.indent = strings.Repeat(" ", margin)
	gap := lines[:blocks[0].line-first]
	for i := range blocks {
		end := len(lines)
		if i+1 < len(blocks) {
			end = blocks[i+1].line - first
		}
		blocks[i].lead = gap
		blocks[i].lines, gap = parted(lines[blocks[i].line-first:end], margin, blocks[i].keeps)
	}
	l.blocks, l.tail = blocks, gap
	return l, true
}

func blocksOf(n *yaml.Node) []block {
	var blocks []block
	if n.Kind == yaml.MappingNode {
		for i := 0; i+1 < len(n.Content); i += 2 {
			key, value := n.Content[i], n.Content[i+1]
			blocks = append(blocks, block{key: key.Value, line: key.Line, name: key, value: value, keeps: keepsBlanks(value)})
		}
		return blocks
	}
	for _, item := range n.Content {
		blocks = append(blocks, block{line: item.Line, value: item})
	}
	return blocks
}

// keepsBlanks tells a value that ends in a text which blank lines lengthen.
func keepsBlanks(value *yaml.Node) bool {
	if n := len(value.Content); n > 0 && value.Style&yaml.FlowStyle == 0 {
		return keepsBlanks(value.Content[n-1])
	}
	return value.Style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0 &&
		(strings.HasSuffix(value.Value, "\n\n") || value.Value == "\n")
}

// indentOf is how far in a key, or the dash of an item, stands.
func indentOf(n *yaml.Node, b block, line string) (indent int, ok bool) {
	if n.Kind == yaml.MappingNode {
		before := b.name.Column - 1
		return before, before <= len(line) && strings.Trim(line[:before], " ") == ""
	}
	before := b.value.Column - 1
	if before > len(line) {
		return 0, false
	}
	blanks, after, found := strings.Cut(line[:before], "-")
	alone := found && after != "" && strings.Trim(blanks+after, " ") == ""
	return len(blanks), alone
}

// parted parts a block from the comments and blank lines below it. A # that
// stands further in than the margin may be text.
func parted(lines []string, margin int, keeps bool) (own, gap []string) {
	end := len(lines)
	for end > 1 && isGap(lines[end-1], margin) {
		end--
	}
	for keeps && end < len(lines) && isBlank(lines[end]) {
		end++
	}
	return lines[:end:end], lines[end:]
}

func isBlank(line string) bool { return strings.TrimSpace(line) == "" }

func isGap(line string, margin int) bool {
	text := strings.TrimLeft(line, " ")
	return isBlank(line) || len(line)-len(text) <= margin && strings.HasPrefix(text, "#") ||
		margin == 0 && strings.HasPrefix(line, "...")
}

func (l *layout) find(key string) int {
	return slices.IndexFunc(l.blocks, func(b block) bool { return b.key == key })
}

// set gives a key its lines, which come without indent and line ends. A new
// key goes behind the last one that precedes it in order.
func (l *layout) set(key string, order, lines []string) {
	fresh := block{key: key, keeps: strings.HasSuffix(lines[0], "|+")}
	if i := l.find(key); i >= 0 {
		fresh.lead = l.blocks[i].lead
		remarks := l.blocks[i].remarks()
		if len(remarks) == 1 {
			lines[0] += "  " + remarks[0]
		} else {
			fresh.lead = append(slices.Clip(fresh.lead), l.ended(remarks)...)
		}
		fresh.lines = l.ended(lines)
		l.blocks[i] = fresh
		return
	}
	fresh.lines = l.ended(lines)
	l.blocks = slices.Insert(l.blocks, l.place(key, order), fresh)
}

func (l *layout) place(key string, order []string) int {
	before := order[:max(0, slices.Index(order, key))]
	for i, b := range slices.Backward(l.blocks) {
		if slices.Contains(before, b.key) {
			return i + 1
		}
	}
	for i, b := range l.blocks {
		if slices.Contains(order, b.key) {
			return i
		}
	}
	return len(l.blocks)
}

// remove takes a key out; its comments stay.
func (l *layout) remove(key string) {
	i := l.find(key)
	if i < 0 {
		return
	}
	left := append(slices.Clip(l.blocks[i].lead), l.ended(l.blocks[i].remarks())...)
	l.blocks = slices.Delete(l.blocks, i, i+1)
	if i < len(l.blocks) {
		l.blocks[i].lead = append(left, l.blocks[i].lead...)
	} else {
		l.tail = append(left, l.tail...)
	}
}

// ended gives lines their indent and their ends. The lines of a text below
// its header have their own indent already, and blank ones none.
func (l *layout) ended(lines []string) []string {
	all := make([]string, len(lines))
	for i, line := range lines {
		if line != "" && !strings.HasPrefix(line, " ") {
			line = l.indent + line
		}
		all[i] = line + "\n"
	}
	return all
}

// lines are all the lines of the layout, in order.
func (l *layout) lines() []string {
	var all []string
	keeps := false
	add := func(gap []string) {
		for keeps && len(gap) > 0 && isBlank(gap[0]) {
			gap = gap[1:]
		}
		all = append(all, gap...)
	}
	for _, b := range l.blocks {
		add(b.lead)
		all = append(all, b.lines...)
		keeps = b.keeps
	}
	add(l.tail)
	return all
}

// remarks are the comments within the lines of a block.
func (b block) remarks() []string {
	var all []string
	add := func(comments ...string) {
		for _, c := range comments {
			all = append(all, strings.Split(c, "\n")...)
		}
	}
	var walk func(n *yaml.Node)
	walk = func(n *yaml.Node) {
		// What stands above and below an item is in the lead of blocks.
		if isItem := n == b.value && b.name == nil; isItem {
			add(n.LineComment)
		} else {
			add(n.HeadComment, n.LineComment, n.FootComment)
		}
		for _, child := range n.Content {
			walk(child)
		}
	}
	if b.name != nil {
		add(b.name.LineComment)
	}
	if b.value != nil {
		walk(b.value)
	}
	return slices.DeleteFunc(all, isBlank)
}
