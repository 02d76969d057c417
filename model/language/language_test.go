package language

import (
	"strings"
	"testing"

	"fromhere/model"
	"fromhere/model/modeltest"

	"pgregory.net/rapid"
)

func phrases(text string, m model.Manner) string {
	var found []string
	for _, r := range Check(text, m) {
		found = append(found, r.Phrase)
	}
	return strings.Join(found, " | ")
}

func TestCheckLanguage(t *testing.T) {
	for _, c := range []struct {
		text   string
		manner model.Manner
		want   string
	}{
		// Weak phrases, in any manner.
		{"Just a quick question about the list", model.AnyManner, "Just a quick question"}, // the longest
		{"I just need the list", model.AnyManner, "just"},
		{"Sorry to bother you, but it is kind of late.", model.AnyManner, "Sorry to bother you | kind of"},
		{"I think maybe we wait", model.AnyManner, "I think maybe"},
		{"Sorry, but I disagree", model.AnyManner, "Sorry, but"}, // a comma parts nothing
		{"I’m no expert", model.AnyManner, "I’m no expert"},      // a typographic apostrophe
		{"no worries if not!", model.AnyManner, "no worries if not"},
		{"Does that make sense?", model.AnyManner, "Does that make sense"},
		{"It might be\nworth a try", model.AnyManner, "might be\nworth"}, // a wrapped line
		// Whole words alone.
		{"Adjust the justice of unjust kinds of", model.AnyManner, ""},
		{"justly, a sort of-course", model.AnyManner, ""},
		{"I am sorry. But the list is late.", model.AnyManner, ""}, // two sentences
		{"kind — of", model.AnyManner, ""},
		{"kind of-late", model.AnyManner, ""}, // "of-late" is one word
		// Other uses.
		{"It came just in time, just before noon, just as well", model.AnyManner, ""},
		// The words of others, and code.
		{`She said "just a quick question" and left`, model.AnyManner, ""},
		{"She said “sort of” and «kind of»", model.AnyManner, ""},
		{"> just checking in\nThe list is here", model.AnyManner, ""},
		{"Run `just build` now", model.AnyManner, ""},
		{"```\njust build\n```\nI just ran it", model.AnyManner, "just"},
		{`An open " mark, just here`, model.AnyManner, "just"},
		// Telling as asking.
		{"Why don't you call them?", model.Asking, "Why don't you"},
		{"Have you tried a checklist?", model.Asking, "Have you tried"}, // more than "have you"
		{"Don't you think we are late?", model.Asking, "Don't you think"},
		{"Wouldn't it be better to wait?", model.Asking, "Wouldn't it be better"},
		{"Could you see that you should call?", model.Asking, "Could you | you should"},
		{"Is it done?", model.Asking, "Is it"},
		{"So, do you agree?", model.Asking, "do you"},
		{"I see three. Are there more?", model.Asking, "Are there"},
		{"What do you see?", model.Asking, ""},
		{"What is it that you need to know, and when could you say?", model.Asking, ""},
		{"What do you think you should do first?", model.Asking, ""},
		{"Have you tried a checklist?", model.AnyManner, ""}, // no question is meant
		{"You should call them", model.AnyManner, ""},
		// Orders where advice is meant.
		{"You must call them. Never mail.", model.Telling, "You must | Never"},
		{"I would call them first", model.Telling, ""},
		{"", model.Asking, ""},
	} {
		modeltest.Expect(t, c.text, phrases(c.text, c.manner), c.want)
	}
}

func TestEveryPhraseIsFound(t *testing.T) {
	for manner, table := range map[model.Manner][]phrase{model.AnyManner: weakPhrases, model.Asking: tellingPhrases, model.Telling: orderPhrases} {
		for _, p := range table {
			remarks := Check(p.words+" x", manner)
			if len(remarks) != 1 || remarks[0].Phrase != p.words {
				t.Errorf("%q is seen as %+v", p.words, remarks)
			}
		}
	}
	for _, p := range closedOpenings {
		if got := phrases(p.words+" x?", model.Asking); got != p.words {
			t.Errorf("%q is seen as %q", p.words, got)
		}
		if got := phrases("what "+p.words+" x?", model.Asking); got != "" {
			t.Errorf("inside a sentence %q is seen as %q", p.words, got)
		}
	}
}

func TestRemarksSayWhyAndWhatInstead(t *testing.T) {
	r := Check("Well, it might be worth a try", model.AnyManner)[0]
	modeltest.Expect(t, "remark", r, Remark{Start: 9, End: 23, Phrase: "might be worth", Why: hedges, Instead: "is worth"})
}

func TestRemarksAreInOrderAndInTheText(t *testing.T) {
	pieces := []string{"just", "Sorry", "but", "kind of", "你好", "é", "'", "’", "\"", "`", "“", ">", "\n", " ", ", ", ".", "-", "```", "\xff", "have you", "you should"}
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOf(rapid.SampledFrom(pieces)).Draw(t, "pieces"), rapid.SampledFrom([]string{"", " "}).Draw(t, "between"))
		end := 0
		for _, r := range Check(text, model.Manner(rapid.IntRange(0, 2).Draw(t, "manner"))) {
			if r.Start < end || r.End <= r.Start || text[r.Start:r.End] != r.Phrase || r.Why == "" {
				t.Fatalf("%q: %+v after %d", text, r, end)
			}
			end = r.End
		}
	})
}

func TestWeakPerThousand(t *testing.T) {
	j := modeltest.JournalOf(
		// "just" in the task and "sort of" in the notes.
		modeltest.Made("outcome", "2026-11-09 09:00", "task=I just send it", "notes=It was sort of late by then"), // 4 + 7 = 11 words
		modeltest.Made("outcome", "2026-11-15 09:00", "task=Straight words alone"),                                // Sunday of the same week: 3 words
		modeltest.Made("contact", "2026-11-16 09:00", "person=just"),                                              // a name is no word of one's own
		modeltest.Made("language", "2026-11-23 09:00", "phrase=kind of", "instead=The list is late"),              // 4 words, none weak
	)
	weeks := WeakPerThousand(j, j.Entries())
	modeltest.Expect(t, "weeks", len(weeks), 2)
	modeltest.Expect(t, "first", weeks[0], Week{Week: model.NewDay(2026, 11, 9), Words: 14, Phrases: 2})
	modeltest.Expect(t, "second", weeks[1], Week{Week: model.NewDay(2026, 11, 23), Words: 4})
	modeltest.Expect(t, "per thousand", int(weeks[0].PerThousand()), 142) // 2000 / 14 = 142.9
	modeltest.Expect(t, "without words", Week{}.PerThousand(), 0)
}

func TestCheckLanguageAtItsEdges(t *testing.T) {
	for text, want := range map[string]string{
		"just":                              "just", // the whole text
		"Send it, just":                     "just", // the last word
		"just — as I said":                  "just", // "as" does not follow it
		"> only a quoted line, just":        "",     // up to the end of the text
		"5 > 3, just":                       "just", // a sign inside a line quotes nothing
		"kind\n\nof":                        "",     // two paragraphs
		"It is kind,\nof":                   "kind,\nof",
		"kind.\nof":                         "",
		"kind\n":                            "",
		`"" just`:                           "just", // an empty quotation
		"`` just":                           "just",
		"\"open\n\njust\" closes elsewhere": "just", // a quotation ends with its paragraph
		"``````just":                        "just", // an empty block of code
		">\njust":                           "just",
	} {
		modeltest.Expect(t, text, phrases(text, model.AnyManner), want)
	}
}
