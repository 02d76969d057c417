package entryfile

import (
	"slices"
	"strings"
	"testing"

	"gopkg.in/yaml.v3"
	"pgregory.net/rapid"
)

func TestWhereEverythingStands(t *testing.T) {
	text := "%YAML 1.1 # v\n--- # begin\n? [a, b] # k\n: |2+ # t\n    x\n  # text\n\n# c\nd: !x {e: 'it''s # no' , f,} # g\nh:\n- i\n    j\n-\n  # deep\n... # end\n"
	root, err := Parse([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	c, ok := positionsOf(text, root)
	if !ok {
		t.Fatal("they do not fit")
	}
	var comments []string
	for _, comment := range c.comments {
		comments = append(comments, c.of(comment))
	}
	if want := []string{"# begin", "# k", "# t", "# c", "# g", "# deep", "# end"}; !slices.Equal(comments, want) {
		t.Errorf("the comments are %q", comments)
	}
	var values, parts []string
	for _, one := range c.partsOf(root) {
		values = append(values, c.of(c.nodes[one.value].extent))
		parts = append(parts, c.of(one.extent))
	}
	if want := []string{"|2+ # t\n    x\n  # text\n", "!x {e: 'it''s # no' , f,}", "- i\n    j\n-"}; !slices.Equal(values, want) {
		t.Errorf("the values are %q", values)
	}
	if want := []string{"? [a, b] # k\n: |2+ # t\n    x\n  # text\n", "d: !x {e: 'it''s # no' , f,}", "h:\n- i\n    j\n-"}; !slices.Equal(parts, want) {
		t.Errorf("the pairs are %q", parts)
	}
}

// misread tells of a text, not one below a | or >, that is another text where
// the positions have it, or of a comment within.
func misread(c *positions) string {
	for n, position := range c.nodes {
		text := c.of(position.extent)
		if n.Kind != yaml.ScalarNode || n.Style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0 || n.Value != "" && strings.HasSuffix(text, n.Value) {
			continue
		}
		var alone yaml.Node
		if err := yaml.Unmarshal([]byte("x:\n "+text+"\n"), &alone); err == nil && alone.Content[0].Content[1].Value != n.Value {
			return text
		}
		if len(c.remarks(position.extent)) > 0 && text[0] != '!' { // one may stand behind a tag
			return text
		}
	}
	return ""
}

func TestPositionsFitWhateverIsYAML(t *testing.T) {
	drawn := rapid.Custom(func(t *rapid.T) string {
		return rapid.SampledFrom([]string{"k: ", "", "a: b\n", "\n# c\n"}).Draw(t, "beginning") +
			strings.Join(rapid.SliceOfN(rapid.SampledFrom(yamlPieces), 1, 14).Draw(t, "pieces"), "")
	})
	read := 0
	rapid.Check(t, func(t *rapid.T) {
		for range 400 {
			text := drawn.Draw(t, "text")
			root, err := Parse([]byte(text))
			if err != nil {
				continue
			}
			read++
			c, ok := positionsOf(text, root)
			if !ok {
				t.Fatalf("it does not fit %q", text)
			}
			if wrong := misread(c); wrong != "" {
				t.Fatalf("misread %q of %q", wrong, text)
			}
		}
	})
	if read < 1000 {
		t.Errorf("only %d texts were YAML: nothing was proved", read)
	}
	t.Logf("%d texts that are YAML", read)
}

// What the positions do not fit is refused and not guessed at.
func TestPositionsThatDoNotFitAreToldOf(t *testing.T) {
	root, err := Parse([]byte("a: [b, {c: d}]\ne: \"f\"\n"))
	if err != nil {
		t.Fatal(err)
	}
	for _, text := range []string{"", "a: [b, {c: d}]\n", "a: b\ne: \"f\"\n", "a: [b, {c: d]\ne: \"f\"\n", "a: [b, {c: x}]\ne: \"f\"\n", "a: [b, {c: d}]\ne: \"f\n", "a: [b, {c: d}]\ne: \"f\"\ng: h\n"} {
		if _, ok := positionsOf(text, root); ok {
			t.Errorf("it fits %q", text)
		}
	}
}
