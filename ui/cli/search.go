package cli

import (
	"fmt"
	"strings"

	"github.com/charmbracelet/x/ansi"
	"github.com/clipperhouse/uax29/v2/graphemes"
	"github.com/spf13/cobra"

	"fromhere/model"
	"fromhere/ui/term"
)

const searchLong = `Find entries by their words, newest first. Under each entry are the lines with the
words, marked where the terminal has colours. Case and accents do not matter, and
an entry must have all the words.

`

const searchExample = `  fromhere search board numbers
  fromhere search '"dropped the ball"' since:2026-01
  fromhere search standup practice:nuisance open:yes
  fromhere search retro --limit 5 --json`

func searchCommand(c *commands) *cobra.Command {
	f := filtering{command: "search"}
	cmd := &cobra.Command{
		Use:     "search WORDS…",
		Short:   "Find entries by their words, and show the lines",
		Long:    searchLong + filterHelp(),
		Example: searchExample,
		RunE: func(_ *cobra.Command, args []string) error {
			filter := strings.Join(args, " ")
			if strings.TrimSpace(filter) == "" {
				return misusef("search: give the words to find, as in `fromhere search board`; `fromhere list` lists everything")
			}
			found, err := c.find(f, filter, setting{quotedColumns, func(found *results) func(*model.Entry) {
				return found.quoted(c.env.Width, c.env.Color)
			}})
			if err != nil {
				return err
			}
			return c.printFound(f, filter, found)
		},
	}
	f.flags(cmd)
	return cmd
}

// quotedMost is how many lines are quoted of one entry.
const quotedMost = 5

// quotedColumns are day, practice, title, and the ending of the id.
var quotedColumns = []column{{}, {spare: 1}, {least: 14}, {}}

// quoted sets each entry in a row, and under it the lines where the words
// stand.
func (f *results) quoted(width int, color bool) func(*model.Entry) {
	ending := f.reading.endings()
	practiceOf, days := f.reading.journal.Catalog.Practices(), dayTexts{}
	return func(e *model.Entry) {
		p := practiceOf(e)
		title := term.Clean(e.Title(*p))
		f.add(days.of(e.Day), plain(e.Practice), cell{text: f.marked(title, color)}, cell{ending(e.ID), model.Muted})
		var under strings.Builder
		quotes := f.quotesOf(e, p, title)
		for _, q := range quotes[:min(len(quotes), quotedMost)] {
			under.WriteString(f.line(q, width, color) + "\n")
		}
		if more := len(quotes) - quotedMost; more > 0 {
			said := fmt.Sprintf("%s; fromhere show %s", model.Plural(more, "more line"), ending(e.ID))
			under.WriteString(f.line(quote{line: said, tone: model.Muted}, width, color) + "\n")
		}
		f.under = append(f.under, under.String())
	}
}

// quote is a line of an entry, and the answer that it is of.
type quote struct {
	key, line string
	tone      model.Tone
}

// quotesOf are the lines of an entry with words of the query, in the order of
// its file. A line that is the title is not said twice.
func (f *results) quotesOf(e *model.Entry, p *model.Practice, title string) []quote {
	var quotes []quote
	add := func(key, line string) {
		if line = strings.TrimSpace(term.Clean(line)); line != title && f.query.FoundIn(line) {
			quotes = append(quotes, quote{key: key, line: line})
		}
	}
	known, unknown := answersOf(*e, *p)
	for _, a := range append(known, unknown...) {
		for line := range strings.Lines(a.value) {
			add(term.Clean(a.key), line)
		}
	}
	for _, tag := range e.Tags {
		add("tag", tag)
	}
	return quotes
}

// line sets a quote on a line of the width; of what is too long, the part with
// the first word found.
func (f *results) line(q quote, width int, color bool) string {
	const indent = "    "
	head := indent
	if q.key != "" {
		head += q.key + ": "
	}
	line := q.line
	if room := width - ansi.StringWidth(head); width > 0 && ansi.StringWidth(line) > room {
		line = f.around(line, max(room, 1))
	}
	if q.tone != model.Plain {
		return indent + inTone(line, q.tone, color)
	}
	return inTone(head, model.Muted, color) + f.marked(line, color)
}

// around is the part of a line round the first word found, in so many cells.
func (f *results) around(line string, room int) string {
	from := 0
	if found := f.query.Found(line); len(found) > 0 {
		before := ansi.StringWidth(line[:found[0].From])
		if word := ansi.StringWidth(line[found[0].From:found[0].To]); before+word+ansi.StringWidth(cutOffSign) > room {
			from = before - room/3 // a third of what is shown goes before it
		}
	}
	if from > 0 {
		line = ansi.TruncateLeft(line, from, cutOffSign)
	}
	return ansi.Truncate(line, room, cutOffSign)
}

// marked is clean text with the words of the query in colour, each from a whole
// character to a whole character: an escape code within one would part it.
func (f *results) marked(text string, color bool) string {
	const mark, unmark = "\x1b[1;31m", "\x1b[0m"
	if !color {
		return text
	}
	found := f.query.Found(text)
	if len(found) == 0 {
		return text
	}
	var b strings.Builder
	inside := false
	for chars := graphemes.FromString(text); chars.Next(); {
		for len(found) > 0 && found[0].To <= chars.Start() {
			found = found[1:]
		}
		if is := len(found) > 0 && found[0].From < chars.End(); is != inside {
			b.WriteString(map[bool]string{true: mark, false: unmark}[is])
			inside = is
		}
		b.WriteString(chars.Value())
	}
	if inside {
		b.WriteString(unmark)
	}
	return b.String()
}
