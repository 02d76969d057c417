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

const searchLong = `Find entries by their words, newest first. Under each one stand the lines with
the words, marked on a terminal with colours. Case and accents do not count, and
all words must occur.

` + filterLong

const searchExample = `  fromhere search board numbers
  fromhere search '"dropped the ball"' since:2026-01
  fromhere search standup practice:nuisance open:yes
  fromhere search retro --limit 5 --json`

func (c *commands) search() *cobra.Command {
	f := filtering{command: "search"}
	cmd := &cobra.Command{
		Use:     "search WORDS…",
		Short:   "Find entries by their words, and show where these stand",
		Long:    searchLong,
		Example: searchExample,
		RunE: func(_ *cobra.Command, args []string) error {
			filter := strings.Join(args, " ")
			if strings.TrimSpace(filter) == "" {
				return misusef("search: say what to look for, as in `fromhere search board`; `fromhere list` lists everything")
			}
			h, err := c.find(f, filter)
			if err != nil {
				return err
			}
			return c.printHits(f, filter, h, func() string { return h.quoted(c.env.Width, c.env.Color) })
		},
	}
	f.flags(cmd)
	return cmd
}

// quotedMost is how many lines are quoted of one entry.
const quotedMost = 5

// quoted sets each entry on a line, and under it the lines where the words
// stand.
func (h hits) quoted(width int, color bool) string {
	heads := table{columns: []column{{}, {spare: 1}, {least: 14}, {}}}
	quotes := make([][]quote, len(h.entries))
	ending := h.endings()
	for i, e := range h.entries {
		p := h.Practice(e)
		title := term.Clean(e.Title(p))
		quotes[i] = h.quotesOf(e, p, title)
		heads.add(plain(e.Day.String()), plain(e.Practice), cell{text: h.marked(title, color)}, cell{ending(e.ID), model.Muted})
	}
	var b strings.Builder
	i := 0
	for head := range strings.Lines(heads.render(width, color)) {
		b.WriteString(head)
		for _, q := range quotes[i][:min(len(quotes[i]), quotedMost)] {
			b.WriteString(h.set(q, width, color) + "\n")
		}
		if more := len(quotes[i]) - quotedMost; more > 0 {
			said := fmt.Sprintf("%s; fromhere show %s", model.Plural(more, "more line"), ending(h.entries[i].ID))
			b.WriteString(h.set(quote{line: said, tone: model.Muted}, width, color) + "\n")
		}
		i++
	}
	return b.String()
}

// quote is a line of an entry, and the answer that it is of.
type quote struct {
	key, line string
	tone      model.Tone
}

// quotesOf are the lines of an entry with words of the query, in the order of
// its file. A line that is the title is not said twice.
func (h hits) quotesOf(e model.Entry, p model.Practice, title string) []quote {
	var quotes []quote
	add := func(key, line string) {
		if line = strings.TrimSpace(term.Clean(line)); line != title && len(h.query.Found(line)) > 0 {
			quotes = append(quotes, quote{key: key, line: line})
		}
	}
	known, unknown := answersOf(e, p)
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

// set sets a quote on a line of the width; of what is too long, the part with
// the first word found.
func (h hits) set(q quote, width int, color bool) string {
	const indent = "    "
	head := indent
	if q.key != "" {
		head += q.key + ": "
	}
	line := q.line
	if room := width - ansi.StringWidth(head); width > 0 && ansi.StringWidth(line) > room {
		line = h.around(line, max(room, 1))
	}
	if q.tone != model.Plain {
		return indent + inTone(line, q.tone, color)
	}
	return inTone(head, model.Muted, color) + h.marked(line, color)
}

// around is the part of a line round the first word found, in so many cells.
func (h hits) around(line string, room int) string {
	from := 0
	if found := h.query.Found(line); len(found) > 0 {
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
func (h hits) marked(text string, color bool) string {
	const mark, unmark = "\x1b[1;31m", "\x1b[0m"
	if !color {
		return text
	}
	found := h.query.Found(text)
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
