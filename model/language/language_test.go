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

func TestOwnWords(t *testing.T) {
	for _, c := range []struct {
		name           string
		e              model.Entry
		words, phrases int
	}{
		// 5 of the task with "just" and 7 of the notes with "sort of".
		{"lines and prose", modeltest.Made("outcome", "2026-11-09 09:00", "task=We just send it out", "notes=It was sort of late by then"), 12, 2},
		{"a name", modeltest.Made("contact", "2026-11-16 09:00", "person=just"), 0, 0},
		{"a name of a record", modeltest.Made("person", "2026-11-16 09:00", "name=Just Ice", "aliases=Justy, just"), 0, 0},
		{"a choice", modeltest.Made("contact", "2026-11-16 09:00", "person=Bo", "direction=across"), 0, 0},
		{"another's words", modeltest.Made("contact", "2026-11-16 09:00", "person=Bo", "struggle=we just guess", "offered=my notes"), 2, 0},
		{"another's idea and decision", modeltest.Made("follower", "2026-11-16 09:00", "idea=just wait", "backed=I said so"), 3, 0},
		{"a phrase caught", modeltest.Made("language", "2026-11-23 09:00", "phrase=kind of", "instead=The list is late"), 4, 0},
		{"a question that was asked of one", modeltest.Made("reflection", "2026-11-23 20:00", "question=Where did you just guess?", "answer=I just guess so"), 4, 1},
		{"advice held back", modeltest.Made("ask", "2026-11-23 09:00", "tell=just call them", "ask=What keeps you?", "decision=just to wait"), 3, 0},
		{"a first story", modeltest.Made("ownership", "2026-11-23 09:00", "blame=they just broke it", "owned=I broke it"), 3, 0},
		{"a page as it comes", modeltest.Made("nuisance", "2026-11-23 09:00", "problem=Slow builds", "solution="+model.OnePager), 2, 0},
		{"a page begun", modeltest.Made("nuisance", "2026-11-23 09:00", "solution=## Problem\nIt just fails\n\n## Evidence\n"), 3, 1},
	} {
		words, phrases := Own(c.e, modeltest.Practice(c.e.Practice))
		modeltest.Expect(t, c.name+", words", words, c.words)
		modeltest.Expect(t, c.name+", phrases", phrases, c.phrases)
	}
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
