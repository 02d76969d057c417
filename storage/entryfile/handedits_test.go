package entryfile

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"fromhere/model"
	"fromhere/storage/storagetest"
)

// ownedLine is a line of a file written by hand, without its end, and the keys
// that it belongs to: what an edit of none of them may not touch.
type ownedLine struct {
	owners []string
	text   string
}

// ownedLines reads lines such as `to what|answers: {to: Priya, what: x}`. The
// owner * is every key there is; a line of nobody is never to change.
func ownedLines(form string) []ownedLine {
	var lines []ownedLine
	for line := range strings.SplitSeq(strings.TrimSuffix(form, "\n"), "\n") {
		owners, text, found := strings.Cut(line, "|")
		if !found {
			panic("a line without owners: " + line)
		}
		lines = append(lines, ownedLine{strings.Fields(owners), text})
	}
	return lines
}

// handHead begins the files below.
const handHead = "|schema: 1\n|id: 01kasvq9x2c4m7n8p3r5t6v0w1\n|practice: promise\n|day: 2026-11-23\n|created: 2026-11-23T17:45:12+01:00\n"

// handForms are files as people, editors and other programs may leave them. The
// owner +answers is an answer that is not there yet.
var handForms = []struct{ name, lines string }{
	{"as written", handHead + "|answers:\nto|  to: Priya\nwhat|  what: Board numbers\nevents|events:\nevents|  - {at: " + storagetest.At + ", stage: promised}\ntags|tags: [board]\n"},
	{"comments everywhere", "|# mine\n" + handHead + "|  # odd\n|answers: # in order\n|  # whom\nto|  to: Priya # the lead\n|     # deeper\n|\nwhat|  what: 'Board numbers'  # soon\n|# between\nevents|events: # history\n|\n|  # first\nevents|  - {at: " + storagetest.At + ", stage: promised} # aloud\n|  # end\ntags|tags: # t\ntags|  - board # b\n|# the end\n|\n|\n"},
	{"odd blanks", handHead + "|answers:   \nto|     to :   Priya   \n|   \nwhat|     what:\tBoard numbers\t\nevents|events:\nevents|- { at : " + storagetest.At + " ,  stage:   promised }  \ntags|tags:   [  board  ]  \n|  \n"},
	{"quoted keys", handHead + "|\"answers\":\nto|  'to': Priya\nwhat|  \"what\": \"Board numbers\"\nevents|'events':\nevents|  - {\"at\": " + storagetest.At + ", 'stage': promised}\ntags|\"tags\": ['board', \"q4\"]\n"},
	{"nulls", handHead + "|answers:\n|  due:\nto|  to: Priya\n|  early: ~\n|  other: null\nwhat|  what: Board numbers\n|  last: # nothing\n|mood: null\nevents|events:\nevents|- {at: " + storagetest.At + ", stage: promised}\ntags|tags:\ntags|- board\n|calm: ~\n|still:\n"},
	{"null keys", handHead + "|~: a\n|null: b\n|answers:\n|  ~: mine\n|  ? \n|  : too\nto|  to: Priya\nwhat|  what: Board numbers\nevents|events: [{at: " + storagetest.At + ", stage: promised}]\ntags|tags: [board]\n"},
	{"complex keys", handHead + "|? [a, b]\n|: x\n|? {c: d}\n|: [1, 2]\n|? - e\n|  - f\n|: - g\n|answers:\n|  ? [p, q]\n|  : r\nto|  to: Priya\n|  ? a: b\n|  : c\nwhat|  what: Board numbers\n|  ? |\n|    text\n|  : y\nevents|events:\nevents|  - {at: " + storagetest.At + ", stage: promised}\ntags|tags: [board]\n|? lone\n"},
	{"explicit keys", handHead + "|? answers\n|: x1: y\nto|  ? to\nto|  : Priya\nwhat|  ? what\nwhat|  : Board numbers\nevents|? events\nevents|:\nevents|  - {at: " + storagetest.At + ", stage: promised}\ntags|? tags\ntags|: [board]\n"},
	{"keys alone", handHead + "|answers:\nto|  ? to\nwhat|  ? what # soon\n|  ? other\n|events:\nevents|- {? at : " + storagetest.At + ", stage: a, b}\nevents|- {at: " + storagetest.At + ", stage: promised}\n|? lone\n"},
	{"one line a mapping", handHead + "to what +answers|answers: {to: Priya, what: Board numbers} # mine\nevents|events: [{at: " + storagetest.At + ", stage: promised, where: hall}] # e\ntags|tags: [board, 'q4'] # t\n|my: {a: [1, 2], b: }\n"},
	{"brackets over lines", handHead + "|answers: {\n|  # whom\nto|  to: Priya, # lead\n|  due: ,\nwhat|  what: Board numbers, # soon\n|  steps: [one, two] # kept\n|}\nevents|events: [\nevents|  {at: " + storagetest.At + ",\nevents|   stage: promised},\nevents|]\ntags|tags: [ board,\ntags|   q4\ntags| ]\n"},
	{"the last in brackets", handHead + "|answers: {\nto|  to: Priya,\nwhat|  what: Board numbers\n|}\nevents|events:\nevents|  - {at: " + storagetest.At + ", stage: promised}\ntags|tags: [board]\n"},
	{"all in brackets", "*|{schema: 1, id: 01kasvq9x2c4m7n8p3r5t6v0w1, practice: promise, day: 2026-11-23, created: " + storagetest.At + ",\n|  my: {a: [1]}, # kept\nto what +answers|  answers: {to: Priya, what: Board numbers, n: }, # mine\nevents|  events: [{at: " + storagetest.At + ", stage: promised}],\ntags *|  tags: [board]} # remark\n"},
	{"JSON", "|{\n|  \"schema\": 1,\n|  \"id\": \"01kasvq9x2c4m7n8p3r5t6v0w1\",\n|  \"practice\": \"promise\", \"day\": \"2026-11-23\",\n|  \"created\": \"" + storagetest.At + "\",\n|  \"answers\": {\nto|    \"to\": \"Priya\",\nwhat|    \"what\": \"Board numbers\"\n|  },\nevents|  \"events\": [\nevents|    {\"at\": \"" + storagetest.At + "\", \"stage\": \"promised\"}\nevents|  ],\ntags|  \"tags\": [\"board\"]\n|}\n"},
	{"texts in blocks", handHead + "|answers:\nto|  to: >-\nto|    Priya\nto|    and Lee\n|\n|  note: |2\n|      far in\n|    # no remark\n|\nwhat|  what: | # header\nwhat|     Board\nwhat|\nwhat|     numbers\nwhat|     # text\n|  # remark\n|  due: >+\n|    soon\n|\n|\nevents|events:\nevents|- {at: " + storagetest.At + ", stage: promised}\ntags|tags: [board]\n"},
	{"texts that keep their blank lines", handHead + "|my: |+\n|  kept\n|\n|answers:\n|  a: |+\n|    kept\n|\nto|  to: Priya\nwhat|  what: Board numbers\n|\n|\n|  z: |+\n|   kept\n|\ntags|tags: [board]\n|\n|\nevents|events:\nevents|- {at: " + storagetest.At + ", stage: promised}\n"},
	{"a text beside a deep comment", handHead + "|answers:\n|  note: |\n|    text\nto|  to: Priya\n|      # deep\n|  n: |-\n|    text\nwhat|  what: Board\nwhat|    numbers\n|     # deep too\n|x: >\n| y\ntags|tags:\ntags|- board\n|  # deep\n"},
	{"texts over lines", handHead + "|answers:\nto|  to:\nto|    Priya\nto|\nto|    and Lee\nwhat|  what: \"Board\nwhat|\nwhat|     numbers\"  # c\n|  due: 'to\n| morrow'\nevents|events:\nevents|  -\nevents|    at: " + storagetest.At + "\nevents|    stage: promised\ntags|tags:\ntags|  [board,\ntags|  q4]\n"},
	{"texts of Windows", handHead + "|answers:\n|  due: \"a\\r\\nb\"\nto|  to: \"Pri\\r\\nya\"\n|  cr: \"\\r\"\n|  hex: \"\\x0d\\x0a\"\nwhat|  what: \"Board\\r\\nnumbers\\n\"\n|  block: |\n|    one\n|    two\nevents|events:\nevents|  - {at: " + storagetest.At + ", stage: promised}\ntags|tags: [board, \"t\\r\\nu\"]\n"},
	{"events in blocks", handHead + "|answers:\nto|  to: Priya\nwhat|  what: Board numbers\nevents|events:\n|  # first\nevents|  - at: " + storagetest.At + " # when\nevents|    stage: promised\nevents|    where: hall\n|\nevents|  -   stage: moved\nevents|      at: 2026-11-24T10:00:00+01:00\nevents|  - # later\nevents|    at: 2026-11-24T10:00:00+01:00\nevents|    stage: moved\ntags|tags:\ntags|    - board\n|    # between\ntags|    - q4\ntags|    -   'x y'\n"},
	{"the same event twice", handHead + "|answers:\nto|  to: Priya\nwhat|  what: Board numbers\nevents|events:\nevents|  - {at: " + storagetest.At + ", stage: promised}\nevents|  - {at: " + storagetest.At + ", stage: promised, where: hall}\nevents|  - {at: " + storagetest.At + ", stage: promised} # again\ntags|tags: [board, board]\n"},
	{"marks of a document", "|%YAML 1.1\n|# before\n|---\n|# after\n" + handHead + "|answers:\nto|  to: Priya\nwhat|  what: Board numbers\nevents|events:\nevents|- {at: " + storagetest.At + ", stage: promised}\ntags|tags: [board]\n|...\n|# behind\n"},
	{"all indented deep", "|---\n" + strings.ReplaceAll(handHead, "|", "|   ") + "|   answers:\nto|       to: Priya\nwhat|       what: Board numbers\nevents|   events:\nevents|   - {at: " + storagetest.At + ", stage: promised}\ntags|   tags:\ntags|   - board\n|...\n"},
	{"no answers", handHead + "|my: key\n"},
	{"empty answers", handHead + "+answers|answers: {} # none\ntags|tags: []\nevents|events: []\nevidence|evidence: no # not yet\nlinks|links: [] # none\n"},
	{"nothing for answers", handHead + "+answers|answers: # none\n|  # yet\ntags|tags:\nevents|events: ~\nevidence|evidence:\ndeleted|deleted: null\nlinks|links: ~\n"},
	{"null for answers", handHead + "+answers|answers: ~ # none\ntags|tags: null # none\nevents|events:\n"},
	{"tags", "|--- !!map\n" + handHead + "|answers: !!map\nto|  to: Priya\n|  !!str own: [x]\nwhat|  what: Board numbers\n|my: !!set {a: , b: }\n|x: !y\nevents|events: !!seq\nevents|- {at: " + storagetest.At + ", stage: promised}\ntags|tags: !!seq [board]\n"},
	{"unknown keys", handHead + "|links_of: {}\n|answers:\nto|  to: Priya\n|  steps: [one, two]\nwhat|  what: Board numbers\n|  deep: {er: [1]}\n|<<: {a: b}\nevents|events:\nevents|  - {at: " + storagetest.At + ", stage: promised, where: hall, who: [a, b]}\ntags|tags: [board]\n|\"#\": \"# no comment\"\n|'it''s': 'it''s'\n"},
	{"another order", "tags|tags: [board]\nevents|events:\nevents|  - {at: " + storagetest.At + ", stage: promised}\n|created: " + storagetest.At + "\n|answers:\nwhat|  what: Board numbers\n|  zz: last\nto|  to: Priya\n|day: 2026-11-23\n|practice: promise\n|id: 01kasvq9x2c4m7n8p3r5t6v0w1\n|schema: 1\n"},
	{"a text at the end", handHead + "tags|tags: [board]\nevents|events:\nevents|  - {at: " + storagetest.At + ", stage: promised}\n|answers:\nto|  to: Priya\nwhat|  what: Board numbers\n|  notes_of: |\n|    the last\n"},
	{"one text", handHead + "|my:\n|  - |\n|    text\n"},
	{"wide letters", handHead + "|answers:\n|  ключ: \"日本語 # x\"\nto|  to: \"Priyá\" # 日本\nwhat|  what: Board numbers\ntags|tags: [\"日本\", board]\nevents|events: [{at: " + storagetest.At + ", stage: \"日\"}]\n|é: {ü: ö}\n"},
}

// handEnds are the ways in which lines may end.
var handEnds = [][]string{{"\n"}, {"\r\n"}, {"\r"}, {"\r\n", "\n"}, {"\n", "\r\n", "\r\n"}}

// ended gives lines their ends in turn.
func ended(lines []ownedLine, ends []string) []ownedLine {
	all := slices.Clone(lines)
	for i := range all {
		all[i].text += ends[i%len(ends)]
	}
	return all
}

// opened leaves the end of the last line out.
func opened(lines []ownedLine) []ownedLine {
	all := slices.Clone(lines)
	for {
		last := &all[len(all)-1]
		if at, _ := lineEnd(last.text); at > 0 {
			last.text = last.text[:at]
			return all
		}
		all = all[:len(all)-1] // an empty line without its end is none
	}
}

// handEdit is an edit of one field.
type handEdit struct {
	name string
	key  string
	do   func(e *model.Entry)
}

func answering(name, key, text string) handEdit {
	return handEdit{name, key, func(e *model.Entry) { e.Answers = e.Answers.With(key, text) }}
}

var handEdits = []handEdit{
	{"nothing", "", func(*model.Entry) {}},
	answering("a line", "what", "Budget: 2"),
	answering("several lines", "what", "One\n\n  two # no remark\n"),
	answering("a text that ends in blank lines", "what", "One\n\n\n"),
	answering("an answer cleared", "what", ""),
	answering("the first answer", "to", "Lee"),
	answering("the first answer cleared", "to", ""),
	answering("another answer", "notes", "Ask\nagain"),
	answering("another answer of one line", "zz_own", "x"),
	{"an event more", "events", func(e *model.Entry) {
		e.Events = append(e.Events, model.Event{At: e.Created.Add(time.Hour), Stage: "kept"})
	}},
	{"an event before", "events", func(e *model.Entry) {
		e.Events = slices.Insert(e.Events, 0, model.Event{At: e.Created.Add(-time.Hour), Held: "yes"})
	}},
	{"an event less", "events", func(e *model.Entry) { e.Events = e.Events[:max(0, len(e.Events)-1)] }},
	{"a tag more", "tags", func(e *model.Entry) { e.Tags = append(e.Tags, "new, and") }},
	{"a tag less", "tags", func(e *model.Entry) { e.Tags = e.Tags[min(1, len(e.Tags)):] }},
	{"another tag", "tags", func(e *model.Entry) { e.Tags = append(e.Tags[:max(0, len(e.Tags)-1)], "new") }},
	{"no tags", "tags", func(e *model.Entry) { e.Tags = nil }},
	{"evidence", "evidence", func(e *model.Entry) { e.Evidence = !e.Evidence }},
	{"deleted", "deleted", func(e *model.Entry) { e.Deleted = e.Created }},
	{"a link", "links", func(e *model.Entry) { e.Links = append(e.Links, "01kasvq9x2c4m7n8p3r5t6v0w2") }},
}

// fileOf is the file that lines make.
func fileOf(lines []ownedLine) string {
	text := ""
	for _, line := range lines {
		text += line.text
	}
	return text
}

// linesOf are the lines of a file, with their ends.
func linesOf(text string) []string {
	var lines []string
	for text != "" {
		at, size := lineEnd(text)
		lines, text = append(lines, text[:at+size]), text[at+size:]
	}
	return lines
}

// touched tells what an edit of a key did to lines of a file that are not the
// key's, or to their order, or to the ends of lines; "" when all is well.
func touched(lines []ownedLine, got, key string) string {
	keys := []string{key}
	owned := func(line ownedLine) bool {
		return slices.ContainsFunc(line.owners, func(owner string) bool { return owner == "*" && key != "" || slices.Contains(keys, owner) })
	}
	isThere := slices.ContainsFunc(lines, func(line ownedLine) bool { return slices.Contains(line.owners, key) })
	if key != "" && !isThere && !slices.Contains(fileOrder, key) {
		keys = append(keys, "+answers")
	}
	first, last := slices.IndexFunc(lines, owned), 0
	var others, ends []string
	for i, line := range lines {
		at, _ := lineEnd(line.text)
		if owned(line) {
			last, ends = i, append(ends, line.text[at:])
		} else {
			others = append(others, line.text)
		}
		if i == 0 {
			ends = append(ends, strings.TrimPrefix(line.text[at:], "\n"), line.text[at:])
		}
	}
	now, extra, next := linesOf(got), []string(nil), 0
	same := func(a, b string) bool { // the last line may have got an end
		at, size := lineEnd(a)
		return a == b || size == 0 && strings.HasPrefix(b, a) && slices.Contains(ends, b[at:])
	}
	for _, line := range now {
		if next < len(others) && same(others[next], line) {
			next++
			continue
		}
		extra = append(extra, line)
	}
	if next < len(others) {
		return fmt.Sprintf("line %q is not as it was", others[next])
	}
	if key == "" && len(extra) > 0 {
		return fmt.Sprintf("lines %q are new", extra)
	}
	for _, line := range extra {
		if at, _ := lineEnd(line); !slices.Contains(ends, line[at:]) {
			return fmt.Sprintf("line %q ends as no other", line)
		}
	}
	// What was in one place stays in one place.
	if first < 0 || last-first+1+len(others) == len(lines) {
		front, back := 0, 0
		for front < len(others) && front < len(now) && same(others[front], now[front]) {
			front++
		}
		for back < len(others) && back < len(now) && same(others[len(others)-1-back], now[len(now)-1-back]) {
			back++
		}
		if front+back < len(others) {
			return fmt.Sprintf("the lines %q are in several places", extra)
		}
	}
	return ""
}

// checkHandEdit makes an edit of a file, which begins with a mark or "", and
// holds that it is made and touches nothing else.
func checkHandEdit(t rapid.TB, what string, lines []ownedLine, mark string, edit handEdit) {
	t.Helper()
	old := mark + fileOf(lines)
	d, err := Decode([]byte(old))
	if err != nil {
		t.Fatalf("%s: %v\n%s", what, err, old)
	}
	e := d.Entry.Clone()
	edit.do(&e)
	data, err := Encode(e, model.BuiltIn, []byte(old))
	if err != nil {
		t.Errorf("%s: %s: %v\n%s", what, edit.name, err, old)
		return
	}
	if d, err = Decode(data); err != nil || difference(e, d.Entry) != "" {
		t.Errorf("%s: %s: %v: read back is %+v, not %+v", what, edit.name, err, d.Entry, e)
	}
	got, isMarked := strings.CutPrefix(string(data), byteMark)
	if isMarked != (mark != "") {
		t.Errorf("%s: %s: the mark at the beginning is there: %v", what, edit.name, isMarked)
	}
	if wrong := touched(lines, got, edit.key); wrong != "" {
		t.Errorf("%s: %s: %s in\n%s\nfrom\n%s", what, edit.name, wrong, data, old)
	}
}

func TestD07AnEditLeavesTheLinesOfOthers(t *testing.T) {
	edits := 0
	for _, form := range handForms {
		for _, ends := range handEnds {
			lines := ended(ownedLines(form.lines), ends)
			for _, edit := range handEdits {
				what := fmt.Sprintf("%s, lines ending in %q", form.name, ends)
				checkHandEdit(t, what, lines, "", edit)
				checkHandEdit(t, what+", marked", lines, byteMark, edit)
				checkHandEdit(t, what+", the last open", opened(lines), "", edit)
				edits += 3
			}
		}
	}
	t.Logf("%d edits of %d forms", edits, len(handForms))
}

// drawHand draws a file in some hand: how far in, in which quotes, in brackets
// or not, with whatever between the lines.
func drawHand(t *rapid.T) []ownedLine {
	oneOf := func(what string, all ...string) string { return rapid.SampledFrom(all).Draw(t, what) }
	var lines []ownedLine
	add := func(owners, text string) { lines = append(lines, ownedLine{strings.Fields(owners), text}) }
	number := 0
	between := func(in string, isText bool) { // what nobody owns
		switch oneOf("between", "", "", "", "blank", "comment", "deep comment", "key", "null") {
		case "blank":
			add("", oneOf("blanks", "", "  "))
		case "comment":
			add("", in+oneOf("comment", "# c", "#", "# a: b", "#  'x"))
		case "deep comment":
			if !isText {
				add("", in+"   # deep")
			}
		case "key":
			number++
			add("", fmt.Sprintf("%sk%d: %s", in, number, oneOf("value", "v", "[a, 'b']", "{a: , b: c} # c", "'it''s'", "\"a\\r\\nb\"", "~", "!!seq [x]")))
		case "null":
			number++
			add("", fmt.Sprintf("%s%s", in, fmt.Sprintf(oneOf("null", "k%d:", "? k%d", "? [k%d]", "k%d: null", "? {a: k%d}"), number)))
		}
	}
	colon := func() string { return oneOf("colon", ": ", ":   ", " : ", ":\t") }
	behind := func() string { return oneOf("behind", "", "", "", " ", "  # said", "\t# x") }
	key := func(k string) string { return oneOf("key", k, k, "'"+k+"'", `"`+k+`"`) }
	word := func() string {
		text := oneOf("text", "Priya", "Board numbers", "it's: # odd", "a\r\nb", "日本", "one\ntwo", "- x", "")
		if isPlain(text) && oneOf("plain", "yes", "no") == "yes" {
			return text
		}
		return quoted(text)
	}
	mark := oneOf("beginning", "", "---", "# first", "%YAML 1.1\n---")
	if mark != "" {
		for line := range strings.SplitSeq(mark, "\n") {
			add("", line)
		}
	}
	in := strings.Repeat(" ", rapid.IntRange(0, 2).Draw(t, "indent"))
	for _, line := range ownedLines(handHead) {
		between(in, false)
		add("", in+line.text)
	}
	deeper := in + strings.Repeat(" ", rapid.IntRange(1, 5).Draw(t, "more indent"))
	keys := rapid.Permutation([]string{"due", "to", "what"}).Draw(t, "answers")[:rapid.IntRange(1, 3).Draw(t, "count")]
	last := "" // whom the lines around answers belong to, if there is but one answer
	if len(keys) == 1 {
		last = keys[0]
	}
	answers := func() {
		switch oneOf("answers", "lines", "lines", "lines", "brackets", "bracket lines", "none", "null") {
		case "null":
			add("+answers", in+key("answers")+oneOf("null", ":", ": ~", ": {}", ": null # none"))
		case "brackets":
			var pairs []string
			for _, k := range keys {
				pairs = append(pairs, key(k)+": "+word())
			}
			add("+answers "+strings.Join(keys, " "), in+key("answers")+colon()+"{"+strings.Join(pairs, oneOf("comma", ", ", " , ", ","))+oneOf("last comma", "", ", ")+"}"+behind())
		case "bracket lines":
			add(last, in+key("answers")+colon()+"{"+behind())
			for i, k := range keys {
				comma := ","
				if i == len(keys)-1 {
					comma = oneOf("last comma", "", ",")
				}
				add(k, deeper+key(k)+": "+word()+comma+behind())
			}
			add(last, deeper+"}")
		case "lines":
			add(last, in+key("answers")+":"+behind())
			for _, k := range keys {
				between(deeper, false)
				switch oneOf("answer", "word", "word", "literal", "below", "explicit") {
				case "word":
					add(k, deeper+key(k)+colon()+word()+behind())
				case "below":
					add(k, deeper+key(k)+":"+behind())
					add(k, deeper+"   "+word()+behind())
				case "explicit":
					add(k, deeper+"? "+key(k))
					add(k, deeper+": "+word()+behind())
				case "literal":
					add(k, deeper+key(k)+": "+oneOf("header", "|", "|-", ">", "|+", "|1", ">-  # header"))
					add(k, deeper+" one")
					if oneOf("more", "yes", "no") == "yes" {
						add(k, "")
						add(k, deeper+" # two")
					}
					add("", deeper+"# end") // a blank line would belong to the text
				}
			}
			between(deeper, true)
		}
	}
	list := func(name string, items ...string) {
		switch oneOf(name, "lines", "lines", "brackets", "null", "none") {
		case "lines":
			add(name, in+key(name)+":"+behind())
			dash := in + oneOf("dash", "", "  ", "    ")
			for _, item := range items {
				if oneOf("comment", "", "yes") == "yes" {
					add("", dash+"# item")
				}
				add(name, dash+"-"+oneOf("blanks", " ", "   ")+item+behind())
			}
		case "brackets":
			add(name, in+key(name)+colon()+"["+strings.Join(items, oneOf("comma", ", ", ","))+"]"+behind())
		case "null":
			add(name, in+key(name)+oneOf("null", ":", ": ~", ": []"))
		}
		between(in, false)
	}
	for _, part := range rapid.Permutation([]string{"answers", "events", "tags"}).Draw(t, "parts") {
		switch part {
		case "answers":
			answers()
		case "events":
			list("events", oneOf("event", "{at: "+storagetest.At+", stage: promised}", "{stage: 'a', at: "+storagetest.At+", where: hall}"), "{at: "+storagetest.At+", held: \"yes\"}")
		case "tags":
			list("tags", "board", "'q4'", `"t\r\nu"`)
		}
		between(in, false)
	}
	if oneOf("end", "", "yes") == "yes" {
		add("", "...")
	}
	return lines
}

func TestD07AnEditInAnyHandLeavesTheLinesOfOthers(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		// Not \r among others: before an empty line it would be half of a \r\n.
		ends := rapid.OneOf(rapid.Just([]string{"\r"}), rapid.SliceOfN(rapid.SampledFrom([]string{"\n", "\r\n"}), 1, 4)).Draw(t, "ends")
		lines := ended(drawHand(t), ends)
		if rapid.Bool().Draw(t, "open") {
			lines = opened(lines)
		}
		mark := rapid.SampledFrom([]string{"", byteMark}).Draw(t, "mark")
		for _, edit := range append(handEdits, answering("any text", "what", storagetest.AnyText.Draw(t, "answer"))) {
			checkHandEdit(t, "drawn", lines, mark, edit)
		}
	})
}
