package language

import (
	"strings"
	"sync"

	"fromhere/model"
)

// Remark is one phrase that the language check points out.
type Remark struct {
	Start, End int    // bytes of the text
	Phrase     string // as it stands in the text
	Why        string // what it does to the one who says it
	Instead    string // what to write; empty for "leave it out"
}

// Check points out phrases that make their writer smaller. Where a
// question is meant it also points out advice dressed as one, and a question
// that yes or no would end; where advice is meant, orders. Whole words count,
// in any case; quoted text, lines that begin with > and code between backticks
// are left out, being the words of others. Remarks come in the order of the
// text and do not overlap: the longest phrase at a place is meant.
func Check(text string, m model.Manner) []Remark {
	var remarks []Remark
	words := wordsSaid(text)
	for i := 0; i < len(words); {
		found, n := phraseAt(words[i:], m)
		if n == 0 {
			i++
			continue
		}
		start, end := words[i].start, words[i+n-1].end
		remarks = append(remarks, Remark{Start: start, End: end, Phrase: text[start:end],
			Why: found.why, Instead: found.instead})
		i += n
	}
	return remarks
}

// phraseAt is the longest phrase that the words begin with, and its number of
// words; 0 for none.
func phraseAt(words []spoken, m model.Manner) (longest phrase, n int) {
	tables := []phraseTable{weakTable()}
	switch m {
	case model.Asking:
		tables = append(tables, tellingTable())
		if words[0].opens {
			tables = append(tables, closedTable())
		}
	case model.Telling:
		tables = append(tables, orderTable())
	}
	for _, table := range tables {
		for _, candidate := range table[words[0].text] {
			k := len(candidate.words)
			if k > n && says(words, candidate.words) && !isAsked(words[0], candidate.phrase) {
				longest, n = candidate.phrase, k
			}
		}
	}
	if n > 0 && isExempt(words, longest) {
		return phrase{}, 0
	}
	return longest, n
}

// isExempt tells the uses of a phrase that mean something else: "just as" and
// "just in time" compare and place.
func isExempt(words []spoken, p phrase) bool {
	if p.words != "just" || len(words) < 2 || !words[1].follows {
		return false
	}
	switch words[1].text {
	case "as", "before", "after", "in", "now":
		return true
	}
	return false
}

// isAsked tells that "you should" and the like stand inside an open question,
// as in "What do you think you should do?", and tell nothing.
func isAsked(first spoken, p phrase) bool {
	return p.why == tellsThem && strings.HasPrefix(first.text, "you") && openWords[first.sentence]
}

// openWords begin a question that yes or no cannot answer.
var openWords = map[string]bool{"what": true, "how": true, "who": true, "where": true, "when": true,
	"which": true, "whom": true, "whose": true}

// leadIns may stand before the word that a sentence begins with.
var leadIns = map[string]bool{"so": true, "and": true, "but": true, "then": true, "ok": true, "okay": true, "well": true}

func says(words []spoken, phrase []string) bool {
	if len(phrase) > len(words) {
		return false
	}
	for i, w := range phrase {
		if words[i].text != w || i > 0 && !words[i].follows {
			return false
		}
	}
	return true
}

// phraseTable is phrases by their first word.
type phraseTable map[string][]tabled

type tabled struct {
	phrase
	words []string
}

// Each table is made when it is first asked for: most commands check no
// language.
var (
	weakTable    = sync.OnceValue(func() phraseTable { return tableOf(weakPhrases) })
	tellingTable = sync.OnceValue(func() phraseTable { return tableOf(tellingPhrases) })
	closedTable  = sync.OnceValue(func() phraseTable { return tableOf(closedOpenings) })
	orderTable   = sync.OnceValue(func() phraseTable { return tableOf(orderPhrases) })
)

func tableOf(phrases []phrase) phraseTable {
	table := phraseTable{}
	for _, p := range phrases {
		words := strings.Fields(p.words)
		table[words[0]] = append(table[words[0]], tabled{p, words})
	}
	return table
}
