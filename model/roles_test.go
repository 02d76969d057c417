package model_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"fromhere/model"
)

// TestNoRuleNamesAPractice holds all code to the roles of the catalog: the id of
// a practice stands in its literal, in the table of views and in the made-up
// year alone. The second count of the figures shares nothing with the catalog.
func TestNoRuleNamesAPractice(t *testing.T) {
	mayName := regexp.MustCompile(`_test\.go$|/catalog\.go$|/views\.go$|/demo/|test/|/recount/`)
	// A week is a length of time too, leaving a key, a person a kind of field and a
	// note a kind of finding. What was typed for a promise is kept under that word.
	word := regexp.MustCompile(`/(period|moment_words|measure_rituals|rituals|streak|streaks|words).go week$|/(keys|leave).go leave$|/draft.go reflection$|/drafts_retype.go promise$|/(terms|practices).go person$|/cli/doctor.go note$`)
	ids := model.Catalog(model.BuiltIn).IDs()
	err := filepath.WalkDir("..", func(path string, d fs.DirEntry, err error) error {
		path = filepath.ToSlash(path)
		if err != nil || !strings.HasSuffix(path, ".go") || mayName.MatchString(path) {
			return err
		}
		files := token.NewFileSet()
		file, err := parser.ParseFile(files, path, nil, 0)
		if err != nil {
			return err
		}
		ast.Inspect(file, func(n ast.Node) bool {
			if lit, ok := n.(*ast.BasicLit); ok && lit.Kind == token.STRING {
				if text, _ := strconv.Unquote(lit.Value); slices.Contains(ids, text) && !word.MatchString(path+" "+text) {
					t.Errorf("%s names the practice %q; ask the catalog for a role", files.Position(lit.Pos()), text)
				}
			}
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}
