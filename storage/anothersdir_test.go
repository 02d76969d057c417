//go:build unix

package storage

import (
	"os"
	"slices"
	"strings"
	"testing"
)

// anothersDirs are the directories that may be another user's within one's own
// journal, each with the operations that must say so.
var anothersDirs = map[string][]string{
	"journal/entries":                 {"add", "edit", "next stage", "delete", "put back", "purge", "settle", "save as text"},
	"journal/entries/2026":            {"add", "edit", "next stage", "delete", "put back", "purge", "settle", "save as text"},
	"journal/entries/2026/11":         {"add", "edit", "next stage", "delete", "put back", "purge", "settle", "save as text"},
	"journal/.history":                {"edit", "next stage", "delete", "put back", "purge", "settle", "save as text"},
	"journal/.history/" + plainID:     {"edit", "next stage", "delete", "save as text"},
	"journal/.history/" + trashedID:   {"put back", "purge"},
	"journal/.recovered":              {"purge", "mend"},
	"journal/.recovered/" + trashedID: {"purge"},
	"cache/fromhere":                  {"purge", "remember", "repair"},
	"state/fromhere":                  {"keep and drop drafts", "take over drafts"},
	wallProgram:                       {"take over drafts", "erase drafts"},
}

// What is put into another user's directory is theirs to read, change and take
// away.
func TestD09NothingIsWrittenIntoAnothersDirectory(t *testing.T) {
	if os.Geteuid() != 0 {
		t.Skip("only root can give a directory to another user")
	}
	tried, told := 0, 0
	for place, mustSay := range anothersDirs {
		for _, whole := range []bool{false, true} { // with all below it
			h := layHome(t, quickDir(t))
			dir := h.path(place)
			for _, operation := range wallOperations {
				if operation.name == "open where the journal is gone" {
					continue
				}
				for path := range sights(t, dir) {
					if path == dir || whole {
						if err := os.Lchown(path, 54321, 54321); err != nil {
							t.Fatal(err)
						}
					}
				}
				before := wholeTree(t, dir)
				said := operation.do(h)
				if changed := differences(before, wholeTree(t, dir)); len(changed) > 0 {
					t.Errorf("%s with another's %s: changed\n%s", operation.name, place, strings.Join(changed, "\n"))
				}
				tried++
				if slices.Contains(mustSay, operation.name) {
					told++
					if !slices.ContainsFunc(said, func(text string) bool {
						return strings.Contains(text, dir+" is owned by user 54321")
					}) {
						t.Errorf("%s with another's %s says\n%s", operation.name, place, strings.Join(said, "\n"))
					}
				}
				h.putBack()
			}
		}
	}
	t.Logf("%d directories, alone and with all below: %d operations tried, 0 changed in them, %d told of", len(anothersDirs), tried, told)
}
