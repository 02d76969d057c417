package entryfile

import (
	"errors"
	"slices"
	"strings"

	"gopkg.in/yaml.v3"
)

// ErrByHand tells that a key of a file cannot be changed without changing more.
var ErrByHand = errors.New("the file is laid out so that more than this would change; edit it in a text editor")

// Value is what a key of a file is set to.
type Value struct {
	flow  string
	items []string // of a list
}

// WordValue is a value that is written as it is: one that YAML might take for another kind,
// such as yes, and that is read by its text all the same.
func WordValue(text string) Value { return Value{flow: text} }

// TextValue is a text on one line.
func TextValue(text string) Value { return Value{flow: flowText(text)} }

// ListValue is a list of texts on one line.
func ListValue(texts []string) Value {
	items := make([]string, len(texts))
	for i, text := range texts {
		items[i] = flowText(text)
	}
	return Value{flow: FlowList(texts), items: items}
}

// SetKey gives the key at the end of a path a value; the path begins at the top of the
// file. The keys on the way are made where they are not there, and a new key at the top
// stands as order has it. Every other key, comment and line end stays byte for byte, or
// it is refused.
func SetKey(data []byte, path, order []string, v Value) ([]byte, error) {
	if OnlyComments(data) {
		return withFirstKey(data, path, v)
	}
	return edited(data, path, &v, func(p *patch, root *yaml.Node) {
		m, rest := root, path
		for len(rest) > 1 && isFilled(Child(m, rest[0])) {
			m, rest = Child(m, rest[0]), rest[1:]
		}
		if old := Child(m, rest[0]); len(rest) == 1 && old != nil && old.Kind == yaml.SequenceNode && len(old.Content) > 0 && len(v.items) > 0 {
			if p.relist(old, itemsOf(old), v.items) {
				return
			}
		}
		if len(rest) < len(path) {
			order = nil
		}
		p.set(m, rest[0], order, below(rest[1:], v))
	})
}

// DropKey takes the key at the end of a path out of a file, and with it the keys on the
// way that would hold nothing else. Its comments stay, and so does all else, or it is
// refused. A key that is not there is no error.
func DropKey(data []byte, path []string) ([]byte, error) {
	if OnlyComments(data) {
		return data, nil
	}
	return edited(data, path, nil, func(p *patch, root *yaml.Node) {
		m, holder, key := root, root, path[0]
		for i, at := range path {
			if i > 0 && len(m.Content) > 2 {
				holder, key = m, at
			}
			if m = Child(m, at); m == nil {
				return
			}
		}
		parts := p.positions.partsOf(holder)
		at := keyed(parts, key)
		if at < 0 {
			return
		}
		if !isFlow(holder) {
			p.dropLines(parts[at].from, parts[at].to)
			return
		}
		gone := make([]bool, len(parts))
		gone[at] = true
		p.drop(holder, parts, gone)
	})
}

// isFilled tells a mapping with keys.
func isFilled(n *yaml.Node) bool {
	return n != nil && n.Kind == yaml.MappingNode && len(n.Content) > 0
}

// itemsOf are the items of a list as they would be written; one that is no text is
// equal to none.
func itemsOf(list *yaml.Node) []string {
	items := make([]string, len(list.Content))
	for i, item := range list.Content {
		if item.Kind == yaml.ScalarNode {
			items[i] = flowText(item.Value)
		}
	}
	return items
}

// below is a value with the keys that lead to it.
func below(path []string, v Value) spelling {
	if len(path) == 0 {
		return spelling{flow: v.flow}
	}
	in := below(path[1:], v)
	return spelling{flow: "{" + pair(path[0], in.flow) + "}", lines: func(margin string) []string {
		margin += indent
		lines := in.below(margin)
		lines[0] = margin + pair(path[0], lines[0])
		return append([]string{""}, lines...)
	}}
}

// withFirstKey is a file of comments alone, with a key below them.
func withFirstKey(data []byte, path []string, v Value) ([]byte, error) {
	text, marked := strings.CutPrefix(string(data), byteMark)
	end := firstEnd(text)
	lines := below(path[1:], v).below("")
	lines[0] = pair(path[0], lines[0])
	added := strings.Join(lines, end) + end
	whole := text
	if whole != "" && !strings.HasSuffix(whole, end) {
		whole += end
	}
	whole += added
	root, err := Parse([]byte(whole))
	if err != nil || !isChanged(nil, root, path, v.node()) {
		return nil, errors.Join(ErrByHand, err)
	}
	if is, ok := positionsOf(whole, root); !ok || !hasComments(is, text) {
		return nil, ErrByHand
	}
	if marked {
		whole = byteMark + whole
	}
	return []byte(whole), nil
}

// hasComments tells whether each line of comment of a text is among the comments.
func hasComments(is *positions, text string) bool {
	left := commentsOf(is)
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); strings.HasPrefix(line, "#") {
			if left[line]--; left[line] < 0 {
				return false
			}
		}
	}
	return true
}

// edited is a file after a change of the key at the end of a path: to a value, or
// taken out for nil. Ways to write it are tried until one changes nothing else.
func edited(data []byte, path []string, v *Value, change func(*patch, *yaml.Node)) ([]byte, error) {
	text, marked := strings.CutPrefix(string(data), byteMark)
	root, err := Parse([]byte(text))
	if err != nil {
		return nil, err
	}
	was, ok := positionsOf(text, root)
	if !ok {
		return nil, ErrByHand
	}
	var want *yaml.Node
	if v != nil {
		want = v.node()
	}
	for where := atWill; where <= notBeforeFirst; where++ {
		try := &patch{positions: was, end: firstEnd(text), placement: where}
		change(try, root)
		after, ok := try.applied()
		if !ok || !holdsChange(after, root, path, want, was) {
			continue
		}
		if marked {
			after = byteMark + after
		}
		return []byte(after), nil
	}
	return nil, ErrByHand
}

// holdsChange tells whether a text holds what was there before, its comments too, but
// for the key at the end of a path.
func holdsChange(text string, before *yaml.Node, path []string, want *yaml.Node, was *positions) bool {
	if OnlyComments([]byte(text)) {
		return isChanged(before, nil, path, want) && hasAll(commentsOf(was), func(c string) int { return strings.Count(text, c) })
	}
	after, err := Parse([]byte(text))
	if err != nil || !isChanged(before, after, path, want) {
		return false
	}
	is, ok := positionsOf(text, after)
	left := commentsOf(is)
	return ok && hasAll(commentsOf(was), func(c string) int { return left[c] })
}

// hasAll tells whether every comment is there as often as before.
func hasAll(before map[string]int, now func(comment string) int) bool {
	for comment, n := range before {
		if now(comment) < n {
			return false
		}
	}
	return true
}

// isChanged tells whether two mappings are the same but for the key at the end of a
// path, which the second holds with the value that is wanted, or not at all for nil.
func isChanged(before, after *yaml.Node, path []string, want *yaml.Node) bool {
	others := func(key string) bool { return key != path[0] }
	if !slices.EqualFunc(pairsIn(before, others), pairsIn(after, others), sameNode) {
		return false
	}
	var old, now *yaml.Node
	if before != nil {
		old = Child(before, path[0])
	}
	if after != nil {
		now = Child(after, path[0])
	}
	switch {
	case len(path) > 1:
		if want == nil && now == nil {
			return old == nil || len(old.Content) <= 2
		}
		return (now != nil && now.Kind == yaml.MappingNode) && isChanged(old, now, path[1:], want)
	case want == nil || now == nil:
		return want == now
	}
	return sameNode(now, want)
}

// pairsIn are the pairs of what may be no mapping.
func pairsIn(m *yaml.Node, wanted func(key string) bool) []*yaml.Node {
	if !isFilled(m) {
		return nil
	}
	return pairsOf(m, wanted)
}

// node is the value as it is read.
func (v Value) node() *yaml.Node {
	root, err := Parse([]byte("value: " + v.flow + "\n"))
	if err != nil {
		return &yaml.Node{} // nothing reads as this
	}
	return Child(root, "value")
}
