package storagetest

import (
	"strings"
	"time"

	"pgregory.net/rapid"

	"fromhere/model"
)

// At is when Promise was made, as files say it.
const At = "2026-11-23T17:45:12+01:00"

var (
	// CET is the zone of the examples.
	CET = time.FixedZone("", 60*60)
	// Promise is the example of the design.
	Promise = model.Entry{
		ID: "01kasvq9x2c4m7n8p3r5t6v0w1", Practice: "promise", Day: model.NewDay(2026, 11, 23),
		Created: time.Date(2026, 11, 23, 17, 45, 12, 0, CET),
		Answers: model.AnswersOf(map[string]string{"to": "Priya", "what": "Board numbers", "due": "2026-11-26T16:00:00+01:00"}),
		Events:  []model.Event{{At: time.Date(2026, 11, 23, 17, 45, 12, 0, CET), Stage: "promised"}},
		Tags:    []string{"board"},
	}
)

// PromiseFile is the file of Promise.
const PromiseFile = `schema: 1
id: 01kasvq9x2c4m7n8p3r5t6v0w1
practice: promise
day: 2026-11-23
created: 2026-11-23T17:45:12+01:00
answers:
  to: Priya
  what: Board numbers
  due: 2026-11-26T16:00:00+01:00
events:
  - {at: 2026-11-23T17:45:12+01:00, stage: promised}
tags: [board]
`

// Remarked is the file of Promise as its owner may have left it.
const Remarked = `# my file
---
schema: 1
id: 01kasvq9x2c4m7n8p3r5t6v0w1        # ULID
practice: promise
mood: {today: [good, "012"]}   # mine

# when
day: 2026-11-23
created: 2026-11-23T17:45:12+01:00
answers:                              # in catalog order
    # whom
    to:   'Priya'     # the lead
    steps: [one, two]
    what: Board numbers
    due: 2026-11-26T16:00:00+01:00    # hard
    # last of the answers
events:   # history
# the start
- {at: 2026-11-23T17:45:12+01:00, stage: promised, where: hall} # said aloud
tags:
  - board # x
# the end
`

// WindowsFile is a file of Windows: its line ends are those of lines, and a
// line end that is written out is part of a text.
const WindowsFile = "\ufeffschema: 1\r\nid: 01kasvq9x2c4m7n8p3r5t6v0w1\r\npractice: promise\r\nday: 2026-11-23\r\n" +
	"created: 2026-11-23T17:45:12+01:00\r\nanswers:\r\n  to: \"Pri\\x0d\\x0aya\"\r\n  what: Board numbers\r\n" +
	"  notes: |\r\n    one\r\n    two\r\nevents:\r\n  - {at: 2026-11-23T17:45:12+01:00, stage: \"a\\r\\nb\"}\r\n" +
	"tags: [\"t\\r\\nu\"]\r\nlinks: [\"l\\r\\nm\"]"

// Hostile are texts that YAML writers and readers are known to change.
var Hostile = []string{
	"\n", "\n\n", "\nfirst", "\n\nfirst\n", "\t", "\t\n", "\n\t", " ", "  lead", "trail ", "trail\t", "tab\tin", "<<",
	"y", "N", "yes", "No", "on", "OFF", "true", "False", "null", "Null", "~", "nan", "inf", ".inf", "-.inf", ".nan",
	"1e3", "012", "0o14", "0x1f", "1_000", "+1", "-1", "1.50", "1:30", "0", "7", "123456789012345678901234567890",
	"2026-11-26", "2026-11-26T16:00:00+01:00", "2026-11-26 16:00", "01kasvq9x2c4m7n8p3r5t6v0w1",
	"- item", "-", "---", "...", "?", "? key", ":", "a: b", "a:", "# not a comment", "a # b", "a #b", "[a, b]", "{a: 1}",
	"*alias", "&anchor", "!tag", "!!str x", "%YAML 1.2", "@at", "`tick`", "'single'", `"double"`, `back\slash`, `\n`,
	"|", ">", "|-", "> folded\n  more", "one\ntwo", "one\ntwo\n", "one\n\ntwo\n\n\n", "one\n \ntwo", "one\n\t\ntwo",
	"one\n  two\n three", " one\ntwo", "\tone\ntwo", "one \ntwo\t\n", "# a\n# b\n", "key: v\n- x\n---\n...\n",
	"<<<<<<< ours\na\n=======\nb\n>>>>>>> theirs\n", "cr\rthen", "cr at end\r", "bell\a", "nul\x00", "esc\x1b[31m", "\u007f",
	"nel\u0085", "nel\u0085\nline", "ls\u2028ps\u2029", "ls\u2028\nline", "\ufeffbom", "bom\ufeff\nline", "\ufffd", "\ufffe", "\uffff\nx",
	"日本語", "日本語\n二行目", "👩‍💻", "👩‍💻\n🇸🇪\n", "e\u0301", "\u202egnirts", "zero\u200bwidth", "\U0001F1F8\U0010FFFF", "nbsp\u00a0",
	strings.Repeat("long ", 2000), strings.Repeat("x", 100_000), strings.Repeat("line\n", 5000), strings.Repeat("é", 999) + "\n",
}

// TextPieces are what text from keyboards, clipboards and other programs is
// made of, and what YAML, terminals and editors are known to change.
var TextPieces = []string{
	"a", "Priya", " ", "  ", "\n", "\n\n", "\t", ": ", " #", "- ", "? ", "---\n", "...\n", "| ", "|\n", "> ", "'", `"`, `\`, `\n`, "&a ", "*a", "!t ", "%", "@", "`",
	"[", "]", "{", "}", ", ", "<<", "~", "null", "yes", "1e3", "012", "0x1f", "2026-11-26", "\r\n", "\r", "\r\r\n", "\ufeff", "\u0085", "\u2028", "\u2029",
	"\x00", "\x01", "\x07", "\x1b[31m", "\x1b]0;t\x07", "\x7f", "\u009b", "\u200b", "\u200d", "\u202e", "\u2066", "\ufffd", "\ufffe", "\uffff", "\U0010ffff",
	"e\u0301", "日本語", "שלום", "👩‍💻", "👨‍👩‍👧‍👦", "🏳️‍🌈", "🇸🇪", "👍🏽", "é", "<<<<<<< a\n", "=======\n", ">>>>>>> b\n", "schema: 1\n", "  indented\n", "\u00a0",
}

// AnyText draws texts, most of them of what is hard to keep.
var AnyText = rapid.OneOf(
	rapid.String(),
	rapid.StringN(0, 12, -1),
	rapid.Map(rapid.SliceOfN(rapid.SampledFrom(TextPieces), 1, 9), func(pieces []string) string { return strings.Join(pieces, "") }),
	rapid.StringOfN(rapid.RuneFrom([]rune(" \t\n\r:#-'\"|>&*!%@`[]{},?\\ab1é\u0085\u2028\ufeff日\x00\x1b")), 0, 40, -1),
	rapid.StringOfN(rapid.Int32Range(0, 0x2100), 0, 30, -1).Filter(func(s string) bool { return len(s) > 0 }),
)
