package search

import (
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"fromhere/model"
	"fromhere/model/modeltest"
)

// someEntries are random entries whose words, people, tags and days are few,
// of all practices and of one that the catalog lacks, newest first.
func someEntries(catalog model.Catalog, count int, seed uint64) []*model.Entry {
	random := rand.New(rand.NewPCG(seed, 0))
	pick := func(texts ...string) string { return texts[random.IntN(len(texts))] }
	var entries []*model.Entry
	for i := range count {
		at := today.At(12*time.Hour, modeltest.Central).AddDate(0, 0, -i/2)
		p, known := catalog.Practice(pick(append(catalog.IDs(), "lost", "promise", "contact")...))
		if !known {
			p = model.Practice{ID: "lost", Fields: []model.Field{{Key: "word"}}}
		}
		e := model.NewEntry(fmt.Sprint(i), p, at, 4*time.Hour)
		for _, f := range p.AllFields() {
			if f.Kind == model.Person {
				e.Answers = e.Answers.With(f.Key, pick("", "Sam", "sam, Lu Ann", "José Board"))
			} else {
				e.Answers = e.Answers.With(f.Key, pick("", "", "a", "The board: numbers", "first\nsecond", "Café 2026", "b\xffa"))
			}
		}
		for range random.IntN(3) {
			e.Tags = append(e.Tags, pick("a", "Ab", "board", "b\na", "c b", "#x", "b\xffa"))
		}
		if names := p.StageNames(); len(names) > 0 && random.IntN(3) > 0 {
			e.Events = append(e.Events, model.Event{At: at, Stage: pick(names...)})
		}
		e.Evidence = random.IntN(4) == 0
		if random.IntN(8) == 0 {
			e.Deleted = at
		}
		entries = append(entries, &e)
	}
	return entries
}

// parts are parts of filters with a term: its examples, the values that
// complete it, and beginnings of these.
func (t term) parts(j *model.Journal) []string {
	parts := slices.Clone(t.examples)
	var values []string
	if t.complete != nil {
		values = t.complete(j)
	}
	if t.key == "" {
		return append(parts, "a", "o", "board", "numb", "cafe", `"the board"`, `"board: n"`, `"d: n"`, `":"`, `"first\nsec"`, "2026", "sam", "nowhere")
	}
	for _, value := range values {
		for end := range value {
			parts = append(parts, t.key+`:"`+value[:end]+`"`)
		}
		parts = append(parts, t.key+`:"`+value+`"`)
	}
	return parts
}

// The index finds what reading every entry finds, for every row of the table,
// alone and beside others.
func TestTheIndexFindsWhatMatches(t *testing.T) {
	for _, row := range terms() {
		t.Run(row.key, func(t *testing.T) {
			rapid.Check(t, func(t *rapid.T) {
				entries := someEntries(model.BuiltIn, rapid.IntRange(0, 200).Draw(t, "entries"), rapid.Uint64().Draw(t, "seed"))
				var own []model.Entry
				for _, e := range entries {
					own = append(own, *e)
				}
				j := modeltest.JournalOf(own...)
				index := NewIndex(entries, j.Catalog)
				filter := ""
				for range rapid.IntRange(1, 3).Draw(t, "parts") {
					filter += rapid.SampledFrom([]string{" ", " ", " -"}).Draw(t, "not") + rapid.SampledFrom(row.parts(j)).Draw(t, "part")
					row = rapid.SampledFrom(terms()).Draw(t, "row")
				}
				q, err := Parse(filter, today, j.Catalog)
				if err != nil && !strings.Contains(err.Error(), "stage") { // of another practice
					t.Fatal(err)
				}
				if got, want := index.Find(q), q.Among(entries, j.Catalog); !slices.Equal(got, want) {
					t.Fatalf("%q finds %v, not %v", filter, got, want)
				}
			})
		})
	}
}

// Every row tells what it finds, and its examples are parts of that row.
func TestExamplesAreReadByTheirTerm(t *testing.T) {
	for _, row := range terms() {
		if row.help == "" || len(row.examples) == 0 {
			t.Errorf("%q has no help or no examples", row.key)
		}
		for _, example := range row.examples {
			if parts := cutParts(example); len(parts) != 1 || parts[0].key != row.key {
				t.Errorf("%s is no part with the key %q", example, row.key)
			}
			parsed(t, example)
		}
	}
}

func TestTheReadmeShowsTheTable(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range terms() {
		line := "| `" + strings.Join(row.examples, "`, `") + "` | " + row.help + " |\n"
		if !strings.Contains(string(readme), line) {
			t.Errorf("README.md lacks this row:\n%s", line)
		}
	}
}

func BenchmarkIndex(b *testing.B) {
	for _, count := range []int{22_000, 100_000} {
		entries := someEntries(model.BuiltIn, count, 1)
		b.Run(fmt.Sprint(count), func(b *testing.B) {
			for b.Loop() {
				NewIndex(entries, model.BuiltIn)
			}
		})
	}
}
