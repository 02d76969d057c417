package entryfile

import (
	"slices"
	"strings"

	"gopkg.in/yaml.v3"
)

// lost names a comment, or a key unknown to the program, that a file held before
// an edit and does not hold after it; "" when nothing is lost.
func lost(before, after Document, was, is *positions) string {
	left := commentsOf(is)
	for comment, n := range commentsOf(was) {
		if left[comment] < n {
			return "the comment " + comment
		}
	}
	known := func(key, _ *yaml.Node) bool { return slices.Contains(fileOrder, key.Value) }
	// A text among the answers is an answer, and compared as such. A key with
	// nothing behind it is none, until it is answered.
	isAnswer := func(key, value *yaml.Node) bool {
		return key.Kind == yaml.ScalarNode && value.Kind == yaml.ScalarNode &&
			(value.Value != "" || after.Entry.Answers.Has(key.Value))
	}
	if key := lostKey(before.root, after.root, known); key != "" {
		return key
	}
	if key := lostKey(Child(before.root, "answers"), Child(after.root, "answers"), isAnswer); key != "" {
		return key
	}
	return lostOfEvents(before, after)
}

// lostKey names the first key of a mapping that the other one does not hold
// with the same value.
func lostKey(before, after *yaml.Node, known func(key, value *yaml.Node) bool) string {
	if before == nil || before.Kind != yaml.MappingNode {
		return ""
	}
	for i := 0; i+1 < len(before.Content); i += 2 {
		key, value := before.Content[i], before.Content[i+1]
		if known(key, value) || holds(after, key, value) {
			continue
		}
		if key.Kind != yaml.ScalarNode {
			return "a key that is a list or a mapping"
		}
		return "the key " + Quote(key.Value)
	}
	return ""
}

// lostOfEvents looks for unknown keys in the events that are still there.
func lostOfEvents(before, after Document) string {
	known := func(key, _ *yaml.Node) bool { return slices.Contains(eventOrder, key.Value) }
	old, now := Child(before.root, "events"), Child(after.root, "events")
	for i, ev := range before.Entry.Events {
		missing, kept := "", false
		for at, e := range after.Entry.Events { // the same event may be there twice
			if !kept && sameEvent(e, ev) {
				missing = lostKey(old.Content[i], now.Content[at], known)
				kept = missing == ""
			}
		}
		if missing != "" {
			return missing
		}
	}
	return ""
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

// Child is the value of a key, or nil.
func Child(m *yaml.Node, key string) *yaml.Node {
	for i := 0; i+1 < len(m.Content); i += 2 {
		if m.Content[i].Value == key {
			return m.Content[i+1]
		}
	}
	return nil
}

// commentsOf counts every comment.
func commentsOf(c *positions) map[string]int {
	counts := map[string]int{}
	for _, comment := range c.comments {
		counts[strings.TrimSpace(c.of(comment))]++
	}
	return counts
}
