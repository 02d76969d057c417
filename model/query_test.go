package model

import (
	"fmt"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"pgregory.net/rapid"
)

// archive is what the queries are asked of, by a name of one letter each.
func archive() map[string]Entry {
	a := made(Promise, "2026-11-20 09:00", "to=Priya Shah", "what=Board numbers", "notes=Needs the October close")
	a.Tags = []string{"board", "Finance"}
	b := made(Promise, "2026-11-10 09:00", "to=José, Lee", "what=Test plan", "broken@2026-11-10 13:20")
	b.Evidence = true
	c := made("ask", "2026-11-23 09:00", "to=Diana", "ask=What would a smaller café menu cost?")
	d := made(Contact, "2025-12-31 09:00", "person=Ana", "team=support", "struggle=Board meetings run over")
	e := made(WeekPlan, "2026-11-16 09:00", "plan=If no owner, then I ask", "looked back@2026-11-20 16:00")
	f := made("gap", "2026-11-02 09:00", "thing=Access list", "handed over@2026-11-05 09:00")
	g := made("ask", "2026-11-22 09:00", "ask=Thrown away?")
	g.Deleted = clock("2026-11-22 10:00")
	return map[string]Entry{"a": a, "b": b, "c": c, "d": d, "e": e, "f": f, "g": g}
}

func matches(q Query) string {
	entries := archive()
	var found strings.Builder
	for _, name := range strings.Split("abcdefg", "") {
		e := entries[name]
		p, _ := Catalog(BuiltIn).Practice(e.Practice)
		if q.Match(e, p) {
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
		q, err := ParseQuery(query, NewDay(2026, 11, 23), BuiltIn)
		if err != nil {
			if want != "error" {
				t.Errorf("%q: %v", query, err)
			}
			continue
		}
		expect(t, query, matches(q), want)
	}
}

func TestQueryErrors(t *testing.T) {
	for query, want := range map[string]string{
		"practice:promice":            `there is no practice "promice"; did you mean promise?`,
		"practice:zzzzzzzz":           `there is no practice "zzzzzzzz"; there are nuisance, ask, promise`,
		"persn:ana":                   "there is no persn: to filter by; did you mean person:? there are practice, person, tag, stage, since, until, open, evidence, is; to find the words themselves, put them in quotes",
		"stage:done":                  `there is no stage "done"; there are noticed, written`,
		"practice:promise stage:done": `there is no stage "done"; there are promised, renegotiated, kept, broken`,
		"stage:done practice:promise": `there is no stage "done"; there are promised, renegotiated, kept, broken`,
		"practice:contact stage:kept": `there is no stage "kept": Lateral Network has no stages`,
		"since:someday":               `since: "someday" is not a day; try 2026-11-23, 2026-11, monday, yesterday or 30d`,
		"until:2026-13":               `until: "2026-13" is not a day`,
		"open:perhaps":                `open: is yes or no, and not "perhaps"`,
		"is:late":                     `is: knows open, evidence and deleted, and not "late"`,
	} {
		_, err := ParseQuery(query, NewDay(2026, 11, 23), BuiltIn)
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: got %v, want %q", query, err, want)
		}
	}
}

func TestWhatCanBeReadStillFilters(t *testing.T) {
	q, err := ParseQuery("practice:promise since:someday board", NewDay(2026, 11, 23), BuiltIn)
	if err == nil {
		t.Fatal("someday was read as a day")
	}
	expect(t, "matches", matches(q), "a")
}

func TestSelect(t *testing.T) {
	entries := archive()
	j := journalOf(entries["a"], entries["b"], entries["c"], entries["g"])
	for query, want := range map[string]int{"": 3, "practice:promise": 2, "is:deleted": 1, "nowhere": 0} {
		q, err := ParseQuery(query, NewDay(2026, 11, 23), BuiltIn)
		if err != nil {
			t.Fatal(err)
		}
		expect(t, query, len(q.Select(j)), want)
		expect(t, query+" is empty", q.Empty(), query == "")
	}
}

func TestFold(t *testing.T) {
	for text, want := range map[string]string{
		"Café": "cafe", "CAFE\u0301": "cafe", "Łódź": "lodz", "Größe": "grosse", "Ærø": "aero",
		"ΑΘΗΝΑ": "αθηνα", "日本語": "日本語", "हिन्दी": "हिन्दी", "👩‍💻": "👩‍💻", "İstanbul": "istanbul",
	} {
		expect(t, text, Fold(text), want)
	}
}

// Letters are folded alike wherever they stand, alone and many at once.
func TestFoldIsByTheLetter(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.SliceOfN(rapid.OneOf(rapid.StringMatching(`[ -~]{1,300}`), rapid.String(), rapid.StringMatching(`[@A-Z[é]{1,20}`)), 0, 4)
		whole := strings.Join(text.Draw(t, "text"), "")
		var each strings.Builder
		for i := 0; i < len(whole); {
			_, size := utf8.DecodeRuneInString(whole[i:])
			each.WriteString(Fold(whole[i : i+size]))
			i += size
		}
		if got := Fold(whole); got != each.String() {
			t.Errorf("%q folds to %q, and letter by letter to %q", whole, got, each.String())
		}
	})
	for c := range byte(utf8.RuneSelf) {
		want := string(unicode.ToLower(rune(c)))
		if got := Fold(strings.Repeat(string(rune(c)), 9)); got != strings.Repeat(want, 9) {
			t.Errorf("nine %q fold to %q", c, got)
		}
	}
}

func TestClosest(t *testing.T) {
	for text, want := range map[string]string{"promice": "promise", "reflect": "reflection", "gaps": "gap", "zzzzzzzz": ""} {
		expect(t, text, closest(text, Catalog(BuiltIn).IDs()), want)
	}
}

func FuzzParseQuery(f *testing.F) {
	for _, seed := range []string{"board -#x", `person:"a b" since:30d`, "practice:pro stage:", "-", `"`, "is:d", "since:2026-1", "a:b", "since:99999y"} {
		f.Add(seed)
	}
	entries := archive()
	f.Fuzz(func(t *testing.T, text string) {
		q, err := ParseQuery(text, NewDay(2026, 11, 23), BuiltIn)
		if err != nil && err.Error() == "" {
			t.Error("an error without a sentence")
		}
		for _, e := range entries {
			p, _ := Catalog(BuiltIn).Practice(e.Practice)
			if q.Match(e, p) && e.InTrash() != q.deleted {
				t.Errorf("%q finds what is in the trash, or what is not", text)
			}
		}
		if err == nil && strings.TrimSpace(text) == "" && !q.Empty() {
			t.Errorf("%q asks for something", text)
		}
	})
}

func BenchmarkQuery(b *testing.B) {
	const many = 22_000
	var entries []Entry
	for i := range many {
		e := made("promise", "2026-11-20 09:00", fmt.Sprint("to=Person ", i%40), fmt.Sprint("what=Board numbers for week ", i),
			"notes="+strings.Repeat("The October close comes first, then the café menu. ", 6))
		e.ID = fmt.Sprint(i)
		entries = append(entries, e)
	}
	j := journalOf(entries...)
	for _, query := range []string{"nowhere", "practice:promise person:12 october since:2026", "open:yes -menus"} {
		q, err := ParseQuery(query, NewDay(2026, 11, 23), BuiltIn)
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
