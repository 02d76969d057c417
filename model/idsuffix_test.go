package model_test

import (
	"fmt"
	"testing"

	"fromhere/model"
	"fromhere/model/modeltest"

	"pgregory.net/rapid"
)

// suffixTried tries one number of letters after the other.
func suffixTried(ids []string) int {
	for n := 5; ; n++ {
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
		j := model.NewJournal(model.BuiltIn, model.DefaultConfig())
		for _, id := range ids {
			j.Put(model.Entry{ID: id})
		}
		if got, want := j.IDSuffix(), suffixTried(ids); got != want {
			t.Fatalf("%d letters for %q, want %d", got, ids, want)
		}
	})
}

func TestWhichIDsTheSuffixTellsApart(t *testing.T) {
	first, second := model.Entry{ID: "0aaaaaaa"}, model.Entry{ID: "1aaaaaaa", Answers: model.AnswersOf(map[string]string{"what": "a"})}
	second.Deleted = modeltest.Evening
	modeltest.Expect(t, "the trash", modeltest.JournalOf(first, second).IDSuffix(), 8)
	second.Answers = model.Answers{}
	modeltest.Expect(t, "the erased", modeltest.JournalOf(first, second).IDSuffix(), 5)
	j := modeltest.JournalOf()
	j.Preview(model.Preview{Entries: []model.Entry{first}, Summary: model.Summary{IDSuffix: 7}})
	modeltest.Expect(t, "what is not at hand", j.IDSuffix(), 7)
	j.Put(model.Entry{ID: "1aaaaaaa"})
	modeltest.Expect(t, "one more at hand", j.IDSuffix(), 8)
}

func TestTheSameIDTwiceIsNotToldApart(t *testing.T) {
	same := model.Entry{ID: "0aaaaaaa"}
	j := model.NewJournal(model.BuiltIn, model.DefaultConfig())
	j.Replace([]model.Entry{same, same, {ID: "1aaaaaaa"}})
	modeltest.Expect(t, "letters", j.IDSuffix(), 8)
}

func BenchmarkIDSuffix(b *testing.B) {
	j := model.NewJournal(model.BuiltIn, model.DefaultConfig())
	entries := make([]model.Entry, 100_000)
	for i := range entries {
		x := uint64(i) * 0x9e3779b97f4a7c15
		entries[i] = model.Entry{ID: fmt.Sprintf("01k%07d%016x", i, x^x>>29)}
	}
	j.Replace(entries)
	for b.Loop() {
		j.IDSuffix()
	}
}
