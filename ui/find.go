package ui

import (
	"fmt"
	"strconv"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"fromhere/model/search"
	"fromhere/ui/editor"
	"fromhere/ui/keys"
	"fromhere/ui/term"
	"fromhere/ui/widget"
)

// finder finds in place on one screen: what is typed after its key narrows the
// list there, or leads through the text. A view that embeds it can be found in:
// the app gives it its keys and draws its line. What cannot be read yet changes
// nothing: the last query that could stays.
type finder struct {
	s      *session
	line   *editor.Line
	query  search.Query
	err    error
	read   func(typed string) (search.Query, error)
	filter bool            // what is typed is the filter language, and not plain words
	show   func()          // has the view show what is found now
	move   func(keys.Move) // moves in the view while the line has the cursor
	load   func() tea.Cmd  // what the view needs to be quick; nil for nothing
	not    func() string   // why there is nothing to find in now, or ""; nil where there always is
	found  int             // how many were found
	all    int             // of how many
	places *foundPlaces    // where in a text; nil in a list
}

// newFinder finds entries in a list, by the filter language.
func newFinder(s *session, show func(), move func(keys.Move)) *finder {
	f := newWordFinder(s, show, move)
	f.filter = true
	f.read = func(typed string) (search.Query, error) { return search.Parse(typed, s.today(), s.journal.Catalog) }
	return f
}

// newWordFinder finds rows that are no entries, by the words in them.
func newWordFinder(s *session, show func(), move func(keys.Move)) *finder {
	return &finder{s: s, line: s.newLine(), show: show, move: move,
		read: func(typed string) (search.Query, error) { return search.Plain(typed), nil }}
}

// searchable is a view that can be found in.
type searchable struct{ finder *finder }

func (v *searchable) finding() *finder { return v.finder }

// Typing tells that what is typed is looked for.
func (v *searchable) Typing() bool { return v.finder.Typing() }

// Update takes what is typed to look for.
func (v *searchable) Update(msg tea.Msg) tea.Cmd { return v.finder.Update(msg) }

// Typing tells that the line has the cursor.
func (f *finder) Typing() bool { return f.line.Focused() }

// Shown tells that something is looked for, or being written.
func (f *finder) Shown() bool { return f.Typing() || f.line.Value() != "" }

// Asks tells that rows are left out.
func (f *finder) Asks() bool { return !f.query.Empty() }

// Count tells how many were found, of how many.
func (f *finder) Count(found, all int) { f.found, f.all = found, all }

// Reread reads what is typed anew: "today" may be another day, and the journal
// may know other names.
func (f *finder) Reread() {
	query, err := f.read(f.line.Value())
	f.err = err
	if err == nil {
		f.query = query
	}
}

// open puts the cursor into the line.
func (f *finder) open() tea.Cmd {
	f.line.SetStyles(f.s.theme.Writing)
	f.line.Focus()
	if f.places != nil {
		f.places.open()
	}
	return f.loaded()
}

// keep leaves the line, with what it found.
func (f *finder) keep() {
	f.line.Blur()
	if !f.Asks() && f.err == nil {
		f.clear()
	}
}

// clear leaves the line, and shows everything.
func (f *finder) clear() {
	f.line.Blur()
	f.line.SetValue("")
	f.Reread()
	f.show()
}

// Update takes a key while the line has the cursor.
func (f *finder) Update(msg tea.Msg) tea.Cmd {
	press, ok := msg.(tea.KeyMsg)
	if !ok || !f.Typing() {
		return nil
	}
	if f.line.Handles(press) {
		f.line.Update(press)
		f.typed()
	} else if m, ok := f.s.keys.MoveOf(press); ok {
		f.move(m)
	}
	return f.loaded()
}

func (f *finder) loaded() tea.Cmd {
	if f.load == nil {
		return nil
	}
	return f.load()
}

// typed shows what the line asks for now, and offers how it may end.
func (f *finder) typed() {
	f.Reread()
	if f.filter {
		ghost, _ := search.Complete(f.line.Value(), f.s.journal)
		f.line.SetGhost(ghost)
	}
	f.show()
}

// complete takes the end that is offered in.
func (f *finder) complete() {
	if _, whole := search.Complete(f.line.Value(), f.s.journal); whole != "" {
		f.line.SetValue(whole)
		f.typed()
	}
}

// actions are those of a view with this finder: while the line has the cursor,
// its own alone.
func (f *finder) actions(of view) []keys.Action {
	k := &f.s.keys
	if f.Typing() {
		actions := []keys.Action{keys.On(k.Keep, f.keep), keys.On(k.Clear, f.clear)}
		if f.line.Ghost() != "" {
			actions = append(actions, keys.On(k.Complete, f.complete))
		}
		return actions
	}
	not := ""
	if f.not != nil {
		not = f.not()
	}
	find := keys.On(k.Find, f.open).Unless(not)
	if f.places != nil { // a text has few keys of its own, and those come first
		find = find.Mute()
	}
	actions := append(of.Keys(), find)
	if f.Shown() {
		actions = keys.Instead(actions, keys.On(k.Back, f.clear).As("clear"))
	}
	return actions
}

// fit tells the cells there are for the line with its count.
func (f *finder) fit(width int) {
	f.line.SetSize(max(width-widget.Width(findSign+f.counted())-widget.Gap, 1), 1)
}

const findSign = "/ "

// counted is how many of how many were found, and, once the line is left, how to
// show all again.
func (f *finder) counted() string {
	found := f.found
	if f.places != nil {
		found = f.places.number()
	}
	text := fmt.Sprintf("%*d of %d", len(strconv.Itoa(f.all)), found, f.all)
	if f.places != nil && !f.Asks() {
		text = ""
	}
	if !f.Typing() {
		text += " · " + f.s.keys.Back.Help().Key + " clears"
	}
	return text
}

// noMatch is said where nothing was found.
const noMatch = "No match. Try fewer or shorter words"

// Lines draw the line, and over it what there is to say of it: what it may be
// made of, why it cannot be read, or that nothing was found.
func (f *finder) Lines(width int) []string {
	t := &f.s.theme
	var lines []string
	say := func(style func(string) string, text string) {
		for _, line := range widget.Wrap(widget.Clean(text), width) {
			lines = append(lines, style(strings.TrimRight(line, " ")))
		}
	}
	switch {
	case f.err != nil:
		for problem := range strings.SplitSeq(term.Joined(f.err.Error()), "\n") {
			say(t.Bad.Render, problem)
		}
	case f.filter && f.line.Value() == "":
		say(t.Muted.Render, search.Hint())
	case f.Asks() && f.found == 0:
		say(t.Hint.Render, noMatch)
	}
	return append(lines, widget.Spread(t.Accent.Render(findSign)+f.line.View(), t.Muted.Render(f.counted()), width))
}

// Marked marks what was found in a text of some lines.
func (f *finder) Marked(text string) string {
	if !f.Asks() {
		return text
	}
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		plain := widget.Plain(line)
		if !f.query.FoundIn(plain) {
			continue
		}
		style := f.s.theme.Found
		if f.places != nil && f.places.isAt(i) {
			style = f.s.theme.FoundHere
		}
		var parts [][2]int
		for _, found := range f.query.Found(plain) {
			parts = append(parts, [2]int{found.From, found.To})
		}
		lines[i] = widget.Mark(style, line, parts)
	}
	return strings.Join(lines, "\n")
}

// foundPlaces are the lines of a text that scrolls in which something was found.
type foundPlaces struct {
	f     *finder
	page  *widget.Page
	lines func() []string
	from  int // the line at the top when the search began
	at    int // the line that was gone to

	typed string   // what was looked for last,
	in    []string // in these lines,
	found []int    // and where it was
}

// newTextFinder finds in a text that scrolls: what is typed is looked for as it
// stands, and the text scrolls to it.
func newTextFinder(s *session, page *widget.Page, lines func() []string) *finder {
	f := newWordFinder(s, nil, nil)
	f.read = func(typed string) (search.Query, error) { return search.Phrase(typed), nil }
	f.places = &foundPlaces{f: f, page: page, lines: lines}
	f.show, f.move = f.places.first, f.places.move
	return f
}

func (p *foundPlaces) open() { p.from = p.page.Top }

// all are the lines in which something was found.
func (p *foundPlaces) all() []int {
	lines, typed := p.lines(), p.f.line.Value()
	if !p.f.Asks() || len(lines) == 0 {
		return nil
	}
	if typed == p.typed && len(lines) == len(p.in) && &lines[0] == &p.in[0] {
		return p.found // a text that is laid out anew has other lines
	}
	p.typed, p.in, p.found = typed, lines, nil
	for i, line := range lines {
		if p.f.query.FoundIn(widget.Plain(line)) {
			p.found = append(p.found, i)
		}
	}
	return p.found
}

// first goes to the first place from where the search began, else to the first of
// all.
func (p *foundPlaces) first() {
	all := p.all()
	p.f.Count(len(all), len(all))
	if len(all) == 0 {
		return
	}
	p.at = all[0]
	for _, line := range all {
		if line >= p.from {
			p.at = line
			break
		}
	}
	p.page.Reveal(p.at)
}

// move goes to the next place or the one before, round the end; by the page it
// scrolls.
func (p *foundPlaces) move(m keys.Move) {
	all := p.all()
	if len(all) == 0 || m == keys.PageUp || m == keys.PageDown {
		p.page.Move(m)
		return
	}
	at := m.Row(p.number()-1, 1, len(all))
	p.at = all[(at+len(all))%len(all)]
	p.page.Reveal(p.at)
}

// number is which of the places was gone to, from 1; 0 for none.
func (p *foundPlaces) number() (number int) {
	for i, line := range p.all() {
		if line <= p.at {
			number = i + 1
		}
	}
	return number
}

// isAt tells that a line in sight is the one that was gone to.
func (p *foundPlaces) isAt(row int) bool { return p.page.Top+row == p.at }
