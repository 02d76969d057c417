package search

import (
	"fmt"
	"strings"
	"testing"

	"fromhere/model"
	"fromhere/model/modeltest"
)

var today = model.NewDay(2026, 11, 23) // a Monday

func parsed(t testing.TB, filter string) Query {
	t.Helper()
	q, err := Parse(filter, today, model.BuiltIn)
	if err != nil {
		t.Fatal(err)
	}
	return q
}

// archive is what the queries are asked of, by a name of one letter each.
func archive() map[string]model.Entry {
	a := modeltest.Made("promise", "2026-11-20 09:00", "to=Priya Shah", "what=Board numbers", "notes=Needs the October close")
	a.Tags = []string{"board", "Finance"}
	b := modeltest.Made("promise", "2026-11-10 09:00", "to=José, Lee", "what=Test plan", "broken@2026-11-10 13:20")
	b.Evidence = true
	c := modeltest.Made("ask", "2026-11-23 09:00", "to=Diana", "ask=What would a smaller café menu cost?")
	d := modeltest.Made("contact", "2025-12-31 09:00", "person=Ana", "team=support", "struggle=Board meetings run over")
	e := modeltest.Made("week", "2026-11-16 09:00", "plan=If no owner, then I ask", "looked back@2026-11-20 16:00")
	f := modeltest.Made("gap", "2026-11-02 09:00", "thing=Access list", "handed over@2026-11-05 09:00")
	g := modeltest.Made("ask", "2026-11-22 09:00", "ask=Thrown away?")
	g.Deleted = modeltest.Clock("2026-11-22 10:00")
	return map[string]model.Entry{"a": a, "b": b, "c": c, "d": d, "e": e, "f": f, "g": g}
}

func matches(q Query) string {
	entries := archive()
	var found strings.Builder
	for _, name := range strings.Split("abcdefg", "") {
		e := entries[name]
		p, _ := model.Catalog(model.BuiltIn).Practice(e.Practice)
		if q.match(&e, &p) {
			found.WriteString(name)
		}
	}
	return found.String()
}

func TestQuery(t *testing.T) {
	for query, want := range map[string]string{
		"":                                  "abcdef",
		"   ":                               "abcdef",
		"board":                             "ad",
		"BOARD numbers":                     "a",
		"numbers october":                   "a", // words of different answers
		"priya":                             "a",
		"finance":                           "a", // a tag, in another case
		"cafe":                              "c",
		"CAFÉ":                              "c",
		"jose":                              "b",
		`"test plan"`:                       "b",
		`"plan test"`:                       "",
		`"numbers needs"`:                   "",  // no phrase runs over two answers
		`"board num`:                        "a", // not closed yet
		"-board":                            "bcef",
		"-board -cafe":                      "bef",
		`-"test plan" practice:promise`:     "a",
		"-":                                 "abcdef",
		`""`:                                "abcdef",
		"practice:promise":                  "ab",
		"practice:pro":                      "ab",
		"practice:rock":                     "ab", // Reliability Rock, as its tab calls it
		"practice:reliability":              "ab",
		"practice:w":                        "e",
		"Practice:ASK":                      "c",
		"practice:":                         "abcdef",
		"-practice:promise":                 "cdef",
		"practice:promise practice:ask":     "",
		"person:ana":                        "d", // and not Diana
		"person:shah":                       "a",
		`person:"priya s"`:                  "a",
		"person:jose":                       "b",
		"person:lee":                        "b",
		"tag:board":                         "a",
		"#board":                            "a",
		"tag:#fin":                          "a",
		"-#board":                           "bcdef",
		"#":                                 "abcdef",
		"stage:promised":                    "a",
		"stage:prom":                        "a",
		"stage:broken":                      "b",
		`stage:"looked back"`:               "e",
		"stage:looked":                      "e",
		"stage:handed":                      "f",
		"practice:ask stage:d":              "c",
		"since:2026-11-20":                  "ac",
		"since:mon":                         "c", // today is Monday
		"since:monday":                      "c",
		"since:friday":                      "ac",
		"since:today":                       "c",
		"since:7d":                          "ace", // the 16th
		"since:2w":                          "abce",
		"since:1m":                          "abcef",
		"since:1y":                          "abcdef",
		"since:2026":                        "abcef",
		"since:2026-11":                     "abcef",
		"until:2026-11":                     "abcdef",
		"until:2025":                        "d",
		"until:2025-12":                     "d",
		"until:2026-11-2":                   "df",
		"until:yesterday":                   "abdef",
		"since:2026-11-10 until:2026-11-16": "be",
		"-since:2026":                       "d",
		"since:":                            "abcdef",
		"open:yes":                          "ac",
		"open:y":                            "ac",
		"open:no":                           "bdef",
		"-open:yes":                         "bdef",
		"evidence:yes":                      "b",
		"is:evidence":                       "b",
		"is:open":                           "ac",
		"-is:open":                          "bdef",
		"is:deleted":                        "g",
		"is:d":                              "g",
		"is:deleted thrown":                 "g",
		"is:deleted board":                  "",
		`"practice:ask"`:                    "",
		"https://example.org":               "",
		"16:00":                             "",
		"over:":                             "error",
	} {
		q, err := Parse(query, today, model.BuiltIn)
		if err != nil {
			if want != "error" {
				t.Errorf("%q: %v", query, err)
			}
			continue
		}
		modeltest.Expect(t, query, matches(q), want)
	}
}

func TestQueryErrors(t *testing.T) {
	for query, want := range map[string]string{
		"practice:promice":            `there is no practice "promice"; did you mean promise?`,
		"practice:zzzzzzzz":           `there is no practice "zzzzzzzz"; there are nuisance, ask, promise`,
		"persn:ana":                   "there is no filter persn:; did you mean person:? there are " + strings.Join(keys(), ", ") + "; to find the words themselves, put them in quotes",
		"stage:done":                  `there is no stage "done"; there are noticed, written`,
		"practice:promise stage:done": `there is no stage "done"; there are promised, moved, kept, broken`,
		"stage:done practice:promise": `there is no stage "done"; there are promised, moved, kept, broken`,
		"practice:contact stage:kept": `there is no stage "kept": Lateral Network has no stages`,
		"since:someday":               `since: "someday" is not a day; try 2026-11-23, 2026-11, monday, yesterday or 30d`,
		"until:2026-13":               `until: "2026-13" is not a day`,
		"open:perhaps":                `open: takes yes or no, not "perhaps"`,
		"is:late":                     `is: takes open, evidence or deleted, not "late"`,
	} {
		_, err := Parse(query, today, model.BuiltIn)
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: got %v, want %q", query, err, want)
		}
	}
}

func TestWhatCanBeReadStillFilters(t *testing.T) {
	q, err := Parse("practice:promise since:someday board", today, model.BuiltIn)
	if err == nil {
		t.Fatal("someday was read as a day")
	}
	modeltest.Expect(t, "matches", matches(q), "a")
}

func TestSelect(t *testing.T) {
	entries := archive()
	j := modeltest.JournalOf(entries["a"], entries["b"], entries["c"], entries["g"])
	for query, want := range map[string]int{"": 3, "practice:promise": 2, "is:deleted": 1, "nowhere": 0} {
		q, err := Parse(query, today, model.BuiltIn)
		if err != nil {
			t.Fatal(err)
		}
		modeltest.Expect(t, query, len(q.Select(j)), want)
		modeltest.Expect(t, query+" is empty", q.Empty(), query == "")
	}
}

func TestQueryAtItsEdges(t *testing.T) {
	for value, want := range map[string]string{
		"0d": "2026-11-23", "mon": "2026-11-23", "tue": "2026-11-17", "100000d": (today - 100_000).String(),
	} {
		from, to, err := daysOf(value, today)
		if err != nil || from != to {
			t.Errorf("%q: %v to %v, %v", value, from, to, err)
		}
		modeltest.Expect(t, value, from.String(), want)
	}
	for _, value := range []string{"-1d", "100001d", "d"} {
		if from, _, err := daysOf(value, today); err == nil {
			t.Errorf("%q is read as %v", value, from)
		}
	}
	modeltest.Expect(t, "an empty key", len(cutParts(":x")), 1)
	modeltest.Expect(t, "at the first letter", cutParts(`"" word`)[0].value, "word")
}

// The filter finds tags by what a person sees of them.
func TestD09TagsWithSignsAreFound(t *testing.T) {
	tagged := func(at, tag string) model.Entry {
		e := modeltest.Made("contact", at, "person=Sam")
		e.Tags = []string{tag}
		return e
	}
	j := modeltest.JournalOf(tagged("2026-11-01 09:00", "#️⃣"), tagged("2026-11-02 09:00", "#x"), tagged("2026-11-03 09:00", "x"))
	for filter, want := range map[string]int{
		"tag:#️⃣": 1, "##️⃣": 1, "#️⃣": 1, `tag:"#️⃣"`: 1, "tag:x": 1, "#x": 1, "tag:#x": 1, "##x": 1, "tag:##x": 1, "##": 2, "#": 3, "-##": 1,
	} {
		q, err := Parse(filter, today, j.Catalog)
		if err != nil {
			t.Fatal(err)
		}
		modeltest.Expect(t, filter, len(q.Select(j)), want)
		if found := q.Select(j); want == 1 && filter[len(filter)-1] != 'x' && filter[0] != '-' {
			modeltest.Expect(t, filter, found[0].Tags[0], "#️⃣")
		}
	}
	q, err := Parse("##x", today, j.Catalog)
	if err != nil {
		t.Fatal(err)
	}
	modeltest.Expect(t, "##x", q.Select(j)[0].Tags[0], "#x")
}

// FuzzQuery holds that no filter stops the program, that reading it twice
// finds the same, and that a part taken out with a dash finds the rest.
func FuzzQuery(f *testing.F) {
	for _, text := range []string{"", "board", `"test plan" -cafe`, "practice:promise open:yes", "person:jos #board -tag:fin stage:broken",
		"since:30d until:mon", "since:2026-11 is:deleted", "evidence:no", "-", `"`, "tag:", ":x", "https://a", "since:99999999999w", "since:99999y", "a:b", "until:é", "-practice:\"", "\x00\xff"} {
		f.Add(text)
	}
	catalog := model.Catalog(model.BuiltIn)
	f.Fuzz(func(t *testing.T, text string) {
		q, err := Parse(text, today, catalog)
		again, errAgain := Parse(text, today, catalog)
		found := matches(q)
		if found != matches(again) || (err == nil) != (errAgain == nil) {
			t.Errorf("read twice, %q finds %q and %q, with %v and %v", text, found, matches(again), err, errAgain)
		}
		if err != nil && err.Error() == "" {
			t.Errorf("the mistake in %q is not told", text)
		}
		if err == nil && strings.TrimSpace(text) == "" && !q.Empty() {
			t.Errorf("%q asks for something", text)
		}
		// Only to ask for more can find less.
		more, err := Parse(text+" board", today, catalog)
		if err != nil || len(cutParts(text+" board")) != len(cutParts(text))+1 {
			return // the word went into an open quote, or to a key
		}
		for _, name := range matches(more) {
			if !strings.ContainsRune(found, name) {
				t.Errorf("%q finds %q, and with one word more %q too", text, found, string(name))
			}
		}
	})
}

func BenchmarkQuery(b *testing.B) {
	const many = 22_000
	var entries []model.Entry
	for i := range many {
		e := modeltest.Made("promise", "2026-11-20 09:00", fmt.Sprint("to=Person ", i%40), fmt.Sprint("what=Board numbers for week ", i),
			"notes="+strings.Repeat("The October close comes first, then the café menu. ", 6))
		e.ID = fmt.Sprint(i)
		entries = append(entries, e)
	}
	j := modeltest.JournalOf(entries...)
	for _, query := range []string{"nowhere", "practice:promise person:12 october since:2026", "open:yes -menus"} {
		q, err := Parse(query, today, model.BuiltIn)
		if err != nil {
			b.Fatal(err)
		}
		b.Run(query, func(b *testing.B) {
			for b.Loop() {
				q.Select(j)
			}
		})
	}
}
