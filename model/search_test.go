package model

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// someQuery draws a query of parts that find some of any journal's entries.
func (a *anyJournal) someQuery() string {
	text := ""
	for range a.number(1, 3, "parts") {
		if a.oneIn(4, "not") {
			text += "-"
		}
		text += rapid.SampledFrom([]string{"a", "b", "er", "longer", "longe", "first", "se", "as", "t", "r", "rs", "sam", `"am, l"`, "2026", "3",
			"person:s", "person:lu", "person:b", "tag:", "#a", "#ab", "tag:b", "practice:con", "practice:c", `person:"sam` + "\n" + `"`, `tag:"b` + "\n" + `a"`,
			"stage:done", "since:20d", "until:2026-11-20", "open:yes", "open:no", "is:evidence", "is:deleted", "stage:b", "stage:begun", "nowhere"}).Draw(a.t, "part") + " "
	}
	return text
}

// A search finds what a pass over every entry finds, however the queries follow
// each other and whatever is put in between.
func TestSearchFindsWhatMatches(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := drawFrom(t)
		today := NewDay(2026, 11, 23)
		j := a.empty()
		written := a.entries(30, today)
		for i := range written {
			written[i].Tags = rapid.SliceOfN(rapid.SampledFrom([]string{"a", "Ab", "b\na", "b\xffa", "c b"}), 0, 2).Draw(t, "tags")
		}
		j.Replace(written)
		diary := slices.Collect(j.Diary)
		s := NewSearch(NewConcordance(j.Catalog).Renewed(diary))
		text := ""
		var last, lastWant []int32 // the answer before
		for range a.number(1, 12, "steps") {
			switch a.number(1, 5, "step") {
			case 1:
				j.Put(a.entry(today))
			case 2:
				text = text[:a.number(0, len(text), "left")]
			case 3:
				text += rapid.SampledFrom([]string{"a", "s", "o", " "}).Draw(t, "letter")
			default:
				text = strings.TrimPrefix(text+" "+a.someQuery(), " ")
			}
			if diary = slices.Collect(j.Diary); !s.In().Of(diary) {
				s = NewSearch(s.In().Renewed(diary))
			}
			if people, tags := j.PeopleSeen(), j.TagsSeen(); !slices.Equal(s.In().PeopleSeen(), people) || !slices.Equal(s.In().TagsSeen(), tags) {
				t.Fatalf("the people and tags are %v and %v, not %v and %v", s.In().PeopleSeen(), s.In().TagsSeen(), people, tags)
			}
			q, err := ParseQuery(text, today, j.Catalog)
			if err != nil {
				continue // the parts that can be read are asked for all the same
			}
			var want []int32
			for i, e := range diary {
				if q.Match(*e, j.Practice(*e)) {
					want = append(want, int32(i))
				}
			}
			got := s.Find(q)
			if !slices.Equal(got, want) {
				t.Fatalf("%q finds %v, not %v", text, got, want)
			}
			if !slices.Equal(last, lastWant) {
				t.Fatalf("%q made %v of what was found before, %v", text, last, lastWant)
			}
			last, lastWant = got, want
			if got := q.Among(diary, j.Catalog); !slices.Equal(got, want) {
				t.Fatalf("%q is passed by %v, not %v", text, got, want)
			}
		}
	})
}

// What every core looks through of a large journal is put together in order.
func TestManyEntriesAreSearchedInOrder(t *testing.T) {
	j := career()
	diary := slices.Collect(j.Diary)
	s := NewSearch(NewConcordance(j.Catalog).Renewed(diary))
	for _, text := range []string{"person:person", "person:\"person 1", "board open:no", `-"person 1"`, "n"} {
		q, err := ParseQuery(text, DayOf(evening, 0), j.Catalog)
		if err != nil {
			t.Fatal(err)
		}
		found, among, selected := s.Find(q), q.Among(diary, j.Catalog), q.Select(j)
		if !slices.Equal(found, among) || !slices.IsSorted(found) || len(selected) != len(found) || len(found) == 0 {
			t.Errorf("%q finds %d entries, of which %d pass; %d are selected", text, len(found), len(among), len(selected))
		}
		if !slices.IsSortedFunc(selected, ByCreation) {
			t.Errorf("%q selects them in disorder", text)
		}
	}
}

// A query that goes on from another looks through what that one found, and one
// that goes back finds it again.
func TestSearchLooksThroughWhatItFound(t *testing.T) {
	for _, pair := range []struct {
		wider, query string
		narrows      bool
	}{
		{"a", "ab", true}, {"b", "ab", true}, {"ab", "a", false}, {"-ab", "-a", true}, {"-a", "-ab", false},
		{"a", "-ab", false}, {"a", "a b", true}, {"a b", "a", false}, {"person:a", "person:ab", true},
		{"person:b", "person:ab", false}, {"#a", "#ab", true}, {"#b", "#ab", false}, {"#a", "person:a", false},
		{"practice:pro", "practice:promise", true}, {"since:10d", "since:1d", false}, {"since:10d", "since:10d a", true},
		{"is:deleted", "a", false}, {"", "is:deleted", false}, {"is:open", "open:yes a", true}, {"is:open", "open:no", false},
	} {
		wider, err := ParseQuery(pair.wider, NewDay(2026, 11, 23), BuiltIn)
		if err != nil {
			t.Fatal(err)
		}
		q, err := ParseQuery(pair.query, NewDay(2026, 11, 23), BuiltIn)
		if err != nil {
			t.Fatal(err)
		}
		expect(t, fmt.Sprintf("%q narrows %q", pair.query, pair.wider), narrows(&q, &wider), pair.narrows)
	}
}

func BenchmarkConcordance(b *testing.B) {
	j := career()
	diary := slices.Collect(j.Diary)
	whole := NewConcordance(j.Catalog).Renewed(diary)
	b.Run("whole", func(b *testing.B) {
		for b.Loop() {
			NewConcordance(j.Catalog).Renewed(diary)
		}
	})
	b.Run("renewed", func(b *testing.B) {
		for b.Loop() {
			whole.Renewed(diary)
		}
	})
}
