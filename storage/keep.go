package storage

import (
	"slices"
	"strings"

	"gopkg.in/yaml.v3"
)

// keeps tells whether a file still holds what the program has no name for:
// unknown keys, and every comment.
func keeps(before, after *yaml.Node) bool {
	left := comments(after, nil)
	for c, n := range comments(before, nil) {
		if left[c] < n {
			return false
		}
	}
	known := func(key string) bool { return slices.Contains(fileOrder, key) }
	return keepsUnknown(before, after, known) &&
		keepsUnknown(child(before, "answers"), child(after, "answers"), func(string) bool { return false })
}

// keepsUnknown compares the keys that are not known. Among the answers those
// are the ones that hold no text: a text is an answer, and compared as such.
func keepsUnknown(before, after *yaml.Node, known func(string) bool) bool {
	if before == nil || before.Kind != yaml.MappingNode {
		return true
	}
	for i := 0; i+1 < len(before.Content); i += 2 {
		key, value := before.Content[i], before.Content[i+1]
		if known(key.Value) || value.Kind == yaml.ScalarNode && key.Kind == yaml.ScalarNode && !known(fileOrder[0]) {
			continue
		}
		if !holds(after, key, value) {
			return false
		}
	}
	return true
}

func holds(m, key, value *yaml.Node) bool {
	if m == nil || m.Kind != yaml.MappingNode {
		return false
	}
	for i := 0; i+1 < len(m.Content); i += 2 {
		if sameNode(m.Content[i], key) && sameNode(m.Content[i+1], value) {
			return true
		}
	}
	return false
}

func sameNode(a, b *yaml.Node) bool {
	return a.Kind == b.Kind && a.Tag == b.Tag && a.Value == b.Value && slices.EqualFunc(a.Content, b.Content, sameNode)
}

func child(m *yaml.Node, key string) *yaml.Node {
	for i := 0; i+1 < len(m.Content); i += 2 {
		if m.Content[i].Value == key {
			return m.Content[i+1]
		}
	}
	return nil
}

// comments counts every line of comment below a node.
func comments(n *yaml.Node, counts map[string]int) map[string]int {
	if counts == nil {
		counts = map[string]int{}
	}
	for _, c := range []string{n.HeadComment, n.LineComment, n.FootComment} {
		for line := range strings.SplitSeq(c, "\n") {
			if line = strings.TrimSpace(line); line != "" {
				counts[line]++
			}
		}
	}
	for _, c := range n.Content {
		comments(c, counts)
	}
	return counts
}
