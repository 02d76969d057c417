package storage

import (
	"slices"
	"strings"

	"gopkg.in/yaml.v3"

	"fromhere/model"
)

// keeps tells whether a file still holds what the program has no name for:
// unknown keys, and every comment.
func keeps(before, after document) bool {
	left := comments(after.root, nil)
	for c, n := range comments(before.root, nil) {
		if left[c] < n {
			return false
		}
	}
	known := func(key, _ *yaml.Node) bool { return slices.Contains(fileOrder, key.Value) }
	// A text among the answers is an answer, and compared as such.
	isText := func(key, value *yaml.Node) bool {
		return key.Kind == yaml.ScalarNode && value.Kind == yaml.ScalarNode
	}
	return keepsUnknown(before.root, after.root, known) &&
		keepsUnknown(child(before.root, "answers"), child(after.root, "answers"), isText) &&
		keepsEvents(before, after)
}

func keepsUnknown(before, after *yaml.Node, known func(key, value *yaml.Node) bool) bool {
	if before == nil || before.Kind != yaml.MappingNode {
		return true
	}
	for i := 0; i+1 < len(before.Content); i += 2 {
		key, value := before.Content[i], before.Content[i+1]
		if !known(key, value) && !holds(after, key, value) {
			return false
		}
	}
	return true
}

// keepsEvents looks for unknown keys in the events that are still there.
func keepsEvents(before, after document) bool {
	known := func(key, _ *yaml.Node) bool { return slices.Contains(eventOrder, key.Value) }
	old, now := child(before.root, "events"), child(after.root, "events")
	for i, ev := range before.entry.Events {
		same := func(e model.Event) bool { return sameEvent(e, ev) }
		at := slices.IndexFunc(after.entry.Events, same)
		if at < 0 {
			continue
		}
		kept := false
		for ; at < len(after.entry.Events); at++ { // the same event may be there twice
			kept = kept || same(after.entry.Events[at]) && keepsUnknown(old.Content[i], now.Content[at], known)
		}
		if !kept {
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
