package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// unplain are words that readers stumbled over, each with the words that are said
// in their place.
var unplain = map[string]string{
	"not read as a":               "not a date I understand yet",
	"Nothing is like that":        "No match",
	"is like that":                "No match",
	"Nothing is called that":      "No match",
	"A new entry of which":        "What do you want to record?",
	"a few letters of it":         "type to filter",
	"yes: in ":                    "yes = in 7 and 30 days",
	"other then":                  "differs",
	"Done again":                  "Redone",
	"Where does it stand":         "Set the stage",
	"where it stands now":         "the stage now",
	"practice before":             "previous practice",
	"panel before":                "previous panel",
	"tab before":                  "previous tab",
	"field before":                "previous field",
	"question before":             "previous question",
	"since talked again":          "older talk",
	"to begin ·":                  "more to start a streak",
	"coolest first":               "longest silence first",
	"Asks drawn":                  "Favours asked",
	"In credit":                   "Balance",
	"Who gives, keeps and shares": "Help given earns the right to ask.",
	"came back":                   "recurred",
	"least sure":                  "lowest on time",
	"How much did the day ask":    "How much energy is left?",
	"entries more":                "and 9 more",
	"entry more":                  "and 1 more",
	"not yet looked back":         "not reviewed yet",
	"Two versions":                "Conflicts",
	"last talk":                   "last touch",
	"no talk in":                  "no touch in",
	"untold":                      "not known yet",
	"outcome is told":             "with a known outcome",
	"outcome told":                "a known outcome",
	"In touch every":              "Keep in touch every",
	"At the latest":               "Cold after",
	"overdue":                     "late",
}

// Every text of the program says it plainly, and so does the README. The made-up
// journal is left out: people write as they like.
func TestPlainWords(t *testing.T) {
	seen := 0
	hold := func(where, text string) {
		seen++
		for words, plain := range unplain {
			if strings.Contains(text, words) {
				t.Errorf("%s says %q; say it plainly, as in %q: %q", where, words, plain, text)
			}
		}
	}
	err := filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && (d.Name() == "testdata" || d.Name() == "demo" || d.Name() == "recount" || d.Name() == "language" || d.Name() == "modeltest"),
			d.IsDir() && path != "." && strings.HasPrefix(d.Name(), "."):
			return fs.SkipDir
		case filepath.Ext(path) != ".go" || strings.HasSuffix(path, "_test.go"):
			return nil
		}
		files := token.NewFileSet()
		file, err := parser.ParseFile(files, path, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		ast.Inspect(file, func(n ast.Node) bool {
			if text, ok := n.(*ast.BasicLit); ok && text.Kind == token.STRING {
				said, err := strconv.Unquote(text.Value)
				if err != nil {
					t.Error(err)
				}
				if strings.Contains(said, " ") { // one word alone is a key of JSON or a file
					hold(files.Position(text.Pos()).String(), said)
				}
			}
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	readme, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(readme)) {
		hold("README.md", line)
	}
	if seen < 500 {
		t.Errorf("only %d texts were read", seen)
	}
}
