package entryfile

import (
	"fmt"
	"strings"
	"testing"

	"gopkg.in/yaml.v3"
	"pgregory.net/rapid"

	"fromhere/model"
	"fromhere/storage/storagetest"
)

// outlineOf counts a whole text, however large it is.
func outlineOf(text string) outline {
	o := outline{parent: -1, text: noText}
	for _, line := range yamlBreaks.Split(strings.TrimPrefix(text, "\ufeff"), -1) {
		o.line(line)
	}
	return o
}

// nodes counts what yaml.v3 made of a text.
func nodes(n *yaml.Node) int {
	count := 1
	for _, child := range n.Content {
		count += nodes(child)
	}
	return count
}

// undercounted tells of a text of which more is read than the outline counted.
func undercounted(text string) string {
	root, err := ParseOwn([]byte(text))
	if err != nil {
		return ""
	}
	// Each value counted stands for at most two nodes: a key and its nothing.
	if o, n := outlineOf(text), nodes(root); n > 2*o.values+2 {
		return fmt.Sprintf("%d nodes were read, and %d values counted, in\n%s", n, o.values, text)
	}
	return ""
}

// yamlPieces are what YAML is made of, to be put together at random.
var yamlPieces = []string{"a", "b: ", "c:\n", "- ", "? ", ": ", ":", "\n", "\n  ", "\n    ", "\n- ", " #x", "# [\n", "[", "]", "{", "}", ",", ", ",
	"'", "''", `"`, `\"`, `\`, "|\n", "|-\n  ", ">+\n", "&a ", "!t ", "! ", "!\n", "---\n", "--- ", "...\n", "\r", "\u0085", "\u2028", "it's", "x: |\n  [\n", "\t", "k: [a,\n b, 'c\n d']\n", "\"q\": "}

func TestTheOutlineMissesNoValue(t *testing.T) {
	text := rapid.Custom(func(t *rapid.T) string {
		return "k: " + strings.Join(rapid.SliceOfN(rapid.SampledFrom(yamlPieces), 1, 14).Draw(t, "pieces"), "")
	})
	read := 0
	rapid.Check(t, func(t *rapid.T) {
		for range 300 {
			text := text.Draw(t, "text")
			if what := undercounted(text); what != "" {
				t.Fatalf("%s\n%q", what, text)
			}
			if _, err := ParseOwn([]byte(text)); err == nil {
				read++
			}
		}
	})
	if read < 1000 {
		t.Errorf("only %d texts were YAML: nothing was proved", read)
	}
	t.Logf("%d texts that are YAML", read)
}

// What a person may write or paste is no bomb.
func TestTheOutlinePassesOverTexts(t *testing.T) {
	many := strings.Repeat("[{a, b: c,", 50_000)
	for name, text := range map[string]string{
		"literal":       "k: |\n  " + many + "\n",
		"in a list":     "k:\n- |\n " + many + "\n",
		"folded":        "k: >-\n\n  x\n  " + many + "\n",
		"quoted":        `k: "` + many + `"`,
		"single":        "k: '" + many + "''" + many + "'\n",
		"plain":         "k: x " + many + "\n  " + many + "\n",
		"comment":       "k: v # " + many + "\n# " + many + "\n",
		"in brackets":   "k: [\"" + many + "\", '" + many + "'] # " + many + "\n",
		"quoted, lines": "k: \"a\n  " + many + "\n\n  " + many + "\"\n",
	} {
		if line := overgrown([]byte(text)); line != 0 {
			t.Errorf("%s: refused at line %d", name, line)
		}
	}
	e := storagetest.Promise.Clone()
	e.Answers, e.Tags = e.Answers.With("what", many).With("notes", many+"\n \n"+many), []string{many}
	if _, err := Encode(e, model.BuiltIn, nil); err != nil {
		t.Errorf("an entry with such texts: %v", err)
	}
}
