package model

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"
)

// suffixTried tries one number of letters after the other.
func suffixTried(ids []string) int {
	for n := shortestSuffix; ; n++ {
		ends := map[string]bool{}
		for _, id := range ids {
			ends[id[max(len(id)-n, 0):]] = true
		}
		if len(ends) == len(ids) {
			return n
		}
	}
}

func TestTheIDSuffixIsTheShortestThatTellsIDsApart(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		letters := rapid.StringOfN(rapid.SampledFrom([]rune("ab")), 0, 14, -1)
		ids := rapid.SliceOfNDistinct(letters, 0, 30, rapid.ID[string]).Draw(t, "ids")
		j := NewJournal(BuiltIn, DefaultConfig())
		for _, id := range ids {
			j.Put(Entry{ID: id})
		}
		if got, want := j.IDSuffix(), suffixTried(ids); got != want {
			t.Fatalf("%d letters for %q, want %d", got, ids, want)
		}
	})
}

func TestWhichIDsTheSuffixTellsApart(t *testing.T) {
	first, second := Entry{ID: "0aaaaaaa"}, Entry{ID: "1aaaaaaa", Answers: AnswersOf(map[string]string{"what": "a"})}
	second.Deleted = evening
	expect(t, "the trash", journalOf(first, second).IDSuffix(), 8)
	second.Answers = Answers{}
	expect(t, "the erased", journalOf(first, second).IDSuffix(), 5)
	j := journalOf()
	j.Preview(Preview{Entries: []Entry{first}, Summary: Summary{IDSuffix: 7}})
	expect(t, "what is not at hand", j.IDSuffix(), 7)
	j.Put(Entry{ID: "1aaaaaaa"})
	expect(t, "one more at hand", j.IDSuffix(), 8)
}

func BenchmarkIDSuffix(b *testing.B) {
	j := NewJournal(BuiltIn, DefaultConfig())
	entries := make([]Entry, 100_000)
	for i := range entries {
		x := uint64(i) * 0x9e3779b97f4a7c15
		entries[i] = Entry{ID: fmt.Sprintf("01k%07d%016x", i, x^x>>29)}
	}
	j.Replace(entries)
	for b.Loop() {
		j.IDSuffix()
	}
}
