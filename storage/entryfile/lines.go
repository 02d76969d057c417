package entryfile

import (
	"errors"
	"slices"
	"strings"

	"gopkg.in/yaml.v3"
)

// errLines tells that keys of a file cannot be taken as whole lines.
var errLines = errors.New("its keys do not stand on lines of their own")

// OnlyComments tells a file with nothing in force, such as a template in which
// every line is still commented out.
func OnlyComments(data []byte) bool {
	for line := range strings.Lines(strings.TrimPrefix(string(data), byteMark)) {
		line = strings.TrimSpace(line)
		if line != "" && line != "---" && !strings.HasPrefix(line, "#") && !strings.HasPrefix(line, "...") {
			return false
		}
	}
	return true
}

// CommentOut makes comments of the lines of some keys of a file, and gives these
// lines as they stood. Every other byte stays. Where the keys share lines with
// others, or what is left would read otherwise, it is refused.
func CommentOut(data []byte, keys []string) (rest, lines []byte, err error) {
	text, marked := strings.CutPrefix(string(data), byteMark)
	root, err := Parse([]byte(text))
	if err != nil {
		return nil, nil, err
	}
	positions, ok := positionsOf(text, root)
	if !ok {
		return nil, nil, errLines
	}
	var out, taken strings.Builder
	if marked {
		out.WriteString(byteMark)
	}
	at := 0
	for _, part := range positions.partsOf(root) {
		from, to := positions.lineStart(part.from), positions.lineAfter(part.to)
		if from < at || from != part.from {
			return nil, nil, errLines
		}
		if slices.Contains(keys, part.key) {
			out.WriteString(text[at:from] + commented(text[from:to]))
			taken.WriteString(text[from:to])
		} else {
			out.WriteString(text[at:to])
		}
		at = to
	}
	out.WriteString(text[at:])
	rest, lines = []byte(out.String()), []byte(taken.String())
	gone := func(key string) bool { return slices.Contains(keys, key) }
	stays := func(key string) bool { return !gone(key) }
	if !readsAs(rest, pairsOf(root, stays)) || !readsAs(lines, pairsOf(root, gone)) {
		return nil, nil, errLines
	}
	return rest, lines, nil
}

// commented is text as lines of comment.
func commented(text string) string {
	var b strings.Builder
	for text != "" {
		at, size := lineEnd(text)
		b.WriteString(strings.TrimRight("# "+text[:at], " ") + text[at:at+size])
		text = text[at+size:]
	}
	return b.String()
}

// AddLines puts lines of keys below those of a file, with its line ends. It is
// refused where what is there already would read otherwise.
func AddLines(data, lines []byte) ([]byte, error) {
	root, err := Parse(data)
	if err != nil {
		return nil, err
	}
	added, err := Parse(lines)
	if err != nil {
		return nil, err
	}
	text, end := string(data), firstEnd(string(data))
	if !strings.HasSuffix(text, "\n") && !strings.HasSuffix(text, end) {
		text += end
	}
	text += strings.ReplaceAll(unixLines(string(lines)), "\n", end)
	all := func(string) bool { return true }
	if !readsAs([]byte(text), append(pairsOf(root, all), pairsOf(added, all)...)) {
		return nil, errLines
	}
	return []byte(text), nil
}

// pairsOf are the keys and values of a mapping, of those keys that are wanted.
func pairsOf(m *yaml.Node, wanted func(key string) bool) []*yaml.Node {
	var pairs []*yaml.Node
	for i := 0; i+1 < len(m.Content); i += 2 {
		if wanted(m.Content[i].Value) {
			pairs = append(pairs, m.Content[i], m.Content[i+1])
		}
	}
	return pairs
}

// readsAs tells whether a text reads as these keys and values.
func readsAs(data []byte, pairs []*yaml.Node) bool {
	if len(pairs) == 0 {
		return OnlyComments(data)
	}
	root, err := Parse(data)
	return err == nil && slices.EqualFunc(root.Content, pairs, sameNode)
}
