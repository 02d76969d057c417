package entryfile

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"

	"fromhere/model"

	"gopkg.in/yaml.v3"
)

// MaxSize is the size from which on a file is no entry.
const MaxSize = 4 << 20

// MendIt is the remedy for text that cannot be read.
const MendIt = "correct it in a text editor"

// Parse is the one mapping that a file must hold. Aliases and anchors are
// refused because an edit of one value would change others; a second document
// because it would be lost.
func Parse(data []byte) (*yaml.Node, error) {
	if len(data) > MaxSize {
		return nil, model.ProblemAt(0, "move everything that does not belong in an entry elsewhere",
			"it is larger than %d MiB", MaxSize>>20)
	}
	if !utf8.Valid(data) {
		return nil, model.ProblemAt(lineOfInvalid(data), "save it as UTF-8 in a text editor", "it is not valid UTF-8 text")
	}
	if line := ConflictLine(data); line > 0 {
		return nil, model.ProblemAt(line, "both are kept; keep the right lines in a text editor and take the markers out",
			"it holds two versions, separated by conflict markers")
	}
	if line := overgrown(data); line > 0 {
		return nil, model.ProblemAt(line, "keep one entry in a file, and its texts in quotes",
			"it holds more than %d values, or brackets more than %d deep", mostValues, mostNested)
	}
	root, err := ParseOwn(data)
	if err != nil {
		return nil, err
	}
	return root, refuseAliases(root, 0)
}

// ParseOwn is the one mapping that a file of ours must hold.
func ParseOwn(data []byte) (root *yaml.Node, err error) {
	defer func() {
		// yaml.v3 panics on some broken input; one such file must not keep
		// the rest of the journal closed.
		if r := recover(); r != nil {
			root, err = nil, model.ProblemAt(0, MendIt, "it cannot be read as YAML (%v)", r)
		}
	}()
	reader := yaml.NewDecoder(bytes.NewReader(data))
	var doc, second yaml.Node
	switch err := reader.Decode(&doc); {
	case errors.Is(err, io.EOF):
		return nil, model.ProblemAt(0, "write the entry again, or remove the file", "it is empty")
	case err != nil:
		return nil, broken(err, data)
	}
	if err := reader.Decode(&second); err == nil {
		return nil, model.ProblemAt(second.Line, "move it to a file of its own", "a second document begins here")
	} else if !errors.Is(err, io.EOF) {
		return nil, broken(err, data)
	}
	root = doc.Content[0]
	if root.Kind != yaml.MappingNode {
		return nil, model.ProblemAt(root.Line, MendIt, "it holds no keys and values, such as `name: value`")
	}
	return root, nil
}

var (
	yamlError  = lazily(`^yaml: (?:line (\d+): )?(.*)$`)
	tabIndent  = lazily(`(?m)^ *\t`)
	noYAMLText = lazily("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u0080-\u0084\u0086-\u009f]")
)

// broken is yaml's complaint with its line, which yaml leaves out for the
// first line and for some complaints, and counts from 0 for others.
func broken(err error, data []byte) *model.Problem {
	found := yamlError().FindStringSubmatch(err.Error())
	if found == nil {
		return model.ProblemAt(0, MendIt, "it cannot be read as YAML: %v", err)
	}
	what, line := found[2], 1
	if n, err := strconv.Atoi(found[1]); err == nil {
		line = n
		if strings.HasPrefix(what, "did not find expected") {
			line++
		}
	}
	switch {
	case strings.Contains(what, "tab character"):
		line = lineOf(data, tabIndent)
	case strings.Contains(what, "control characters"):
		line = lineOf(data, noYAMLText)
	}
	last := bytes.Count(bytes.TrimSuffix(data, []byte("\n")), []byte("\n")) + 1
	return model.ProblemAt(min(line, last), MendIt, "this line cannot be read as YAML: %s", what)
}

// refuseAliases walks what was read, which has no alias expanded yet, and goes
// no deeper than an entry can be.
func refuseAliases(n *yaml.Node, depth int) error {
	if depth > mostNested {
		return model.ProblemAt(n.Line, MendIt, "its values nest more than %d deep", mostNested)
	}
	if n.Kind == yaml.AliasNode {
		return model.ProblemAt(n.Line, "write the value out", "*%s stands for a value from elsewhere in the file", n.Value)
	}
	if n.Anchor != "" {
		return model.ProblemAt(n.Line, "take the & and its name out", "the anchor &%s names a value for use elsewhere", n.Anchor)
	}
	for _, child := range n.Content {
		if err := refuseAliases(child, depth+1); err != nil {
			return err
		}
	}
	return nil
}

// ConflictLine is the line of git's first conflict marker, or 0. All three
// must be there: a row of equals signs alone may be text.
func ConflictLine(data []byte) int {
	markers := []string{"<<<<<<< ", "=======", ">>>>>>> "}
	if !bytes.Contains(data, []byte(markers[0])) {
		return 0
	}
	first, seen, line := 0, 0, 0
	for text := range bytes.Lines(data) {
		line++
		if bytes.HasPrefix(text, []byte(markers[seen])) {
			if seen == 0 {
				first = line
			}
			if seen++; seen == len(markers) {
				return first
			}
		}
	}
	return 0
}

func lineOfInvalid(data []byte) int {
	line := 0
	for text := range bytes.Lines(data) {
		line++
		if !utf8.Valid(text) {
			return line
		}
	}
	return line
}

func lineOf(data []byte, what pattern) int {
	at := what().FindIndex(data)
	if at == nil {
		return 0
	}
	return 1 + bytes.Count(data[:at[0]], []byte("\n"))
}

// Pairs calls do with each key and value of a mapping; a key that is there
// twice is refused, because only one of its values could be shown.
func Pairs(m *yaml.Node, do func(key, value *yaml.Node) error) error {
	lines := map[string]int{}
	for i := 0; i+1 < len(m.Content); i += 2 {
		key, value := m.Content[i], m.Content[i+1]
		if key.Kind == yaml.ScalarNode { // other keys have no name to be shown under
			if first, twice := lines[key.Value]; twice {
				return model.ProblemAt(key.Line, "keep one of them", "the key %s is there twice, first on line %d",
					Quote(key.Value), first)
			}
			lines[key.Value] = key.Line
		}
		if err := do(key, value); err != nil {
			return err
		}
	}
	return nil
}

// Quote is a key as messages show it.
func Quote(key string) string {
	if isPlain(key) {
		return "`" + key + "`"
	}
	return fmt.Sprintf("%q", key)
}
