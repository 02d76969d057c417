package ui

import (
	"strings"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"

	"fromhere/model"
	"fromhere/model/search"
)

// reviewView is everything that was recorded, newest first: all of it, or one
// day, week, month or quarter with its figures and reflections.
type reviewView struct {
	s             *session
	entries       *sideBySide
	filter        *filter
	span          int       // index in spans
	on            model.Day // a day of the period shown
	review        model.Review
	diary         diary
	index         *search.Index
	indexing      bool // the index is being made
	toFind        bool // the filter was changed meanwhile
	rows          *reviewRows
	before        *reviewRows // the rows before those, whose room the next ones take
	practices     map[string]*model.Practice
	want          string // the entry that was chosen last, to come back to
	loaded        bool
	width, height int
}

func newReview(s *session) view {
	return &reviewView{s: s, entries: newSideBySide(s), filter: newFilter(s),
		rows: &reviewRows{}, before: &reviewRows{}, index: search.NewIndex(nil, s.journal.Catalog)}
}

func (v *reviewView) Title() string { return "Review" }
func (v *reviewView) Typing() bool  { return v.filter.Typing() }

// SetSize tells the cells there are. Text is set anew when its width changes.
func (v *reviewView) SetSize(width, height int) {
	before := v.entries.listWidth()
	anew := (height < short) != (v.height < short)
	v.width, v.height = width, height
	v.filter.SetSize(width)
	v.entries.SetSize(width, height-len(v.head()))
	if anew || v.entries.listWidth() != before {
		v.build()
	}
}

// Refresh reads the journal anew.
func (v *reviewView) Refresh() {
	v.loaded = v.s.whole()
	v.diary, v.practices = v.s.wholeDiary(), map[string]*model.Practice{}
	v.filter.Refresh()
	v.readPeriod()
	v.build()
	v.entries.Reread()
	if e, ok := v.s.journal.Entry(v.want); !ok || e.InTrash() {
		v.want = v.entries.list.Selected()
	}
}

func (v *reviewView) Keys() []key.Binding {
	k := &v.s.keys
	if v.Typing() {
		return v.filter.Keys()
	}
	var keys, own []key.Binding
	if e, ok := v.entries.Selected(); ok && e.InTrash() {
		keys = append(keys, k.Restore)
	} else if ok {
		keys, own = append(keys, k.Open), v.s.entryKeys(e)
	}
	if v.canLookBack() {
		keys = append(keys, k.LookBack)
	}
	if v.filter.Shown() {
		keys = append(keys, k.Clear)
	}
	keys = append(keys, k.Filter, k.Span)
	if v.canGoEarlier() {
		keys = append(keys, k.Earlier)
	}
	if v.canGoLater() {
		keys = append(keys, k.Later)
	}
	return append(append(keys, own...), k.moves()...)
}

func (v *reviewView) Update(msg tea.Msg) tea.Cmd {
	press, ok := msg.(tea.KeyMsg)
	if !ok {
		return nil
	}
	if v.Typing() {
		v.find(press)
		return v.makeIndex()
	}
	k := &v.s.keys
	switch {
	case key.Matches(press, k.Filter):
		v.filter.Open()
		return v.makeIndex()
	case key.Matches(press, k.Clear) && v.filter.Shown():
		v.filter.Clear()
		v.show()
	case key.Matches(press, k.Span):
		v.turn()
	case key.Matches(press, k.Earlier) && v.canGoEarlier():
		v.goTo(v.review.Period.Prev())
	case key.Matches(press, k.Later) && v.canGoLater():
		v.goTo(v.review.Period.Next())
	case key.Matches(press, k.LookBack) && v.canLookBack():
		v.lookBack()
	case v.entries.Press(press):
		v.want = v.entries.list.Selected()
	default:
		return v.pressOnSelected(press)
	}
	return nil
}

func (v *reviewView) pressOnSelected(press tea.KeyMsg) tea.Cmd {
	e, ok := v.entries.Selected()
	switch {
	case !ok:
		return nil
	case e.InTrash():
		if key.Matches(press, v.s.keys.Restore) {
			return v.s.restore(e)
		}
		return nil
	}
	v.want = e.ID
	return v.s.pressOn(e, press)
}

// find takes a key while the filter has the cursor.
func (v *reviewView) find(press tea.KeyMsg) {
	k := &v.s.keys
	switch {
	case key.Matches(press, k.Keep):
		v.filter.Keep()
		v.show()
	case key.Matches(press, k.Clear):
		v.filter.Clear()
		v.show()
	case v.filter.Press(press):
		v.showFound()
	case v.entries.Press(press):
		v.want = v.entries.list.Selected()
	}
}

// show shows what the filter and the period ask for, and goes back to the
// entry that was chosen last if it is among it.
func (v *reviewView) show() {
	v.build()
	if !v.entries.list.Select(v.want) {
		v.entries.list.SelectFirst()
	}
	v.entries.Follow()
}

// View draws the spans, the period or the filter, and the entries.
func (v *reviewView) View() string {
	lines := v.head()
	if v.entries.list.Empty() {
		return strings.Join(append(lines, v.empty()...), "\n")
	}
	return strings.Join(append(lines, v.entries.View()), "\n")
}

// head is everything above the list.
func (v *reviewView) head() []string {
	t := &v.s.theme
	labels := make([]string, len(spans))
	for i, kind := range spans {
		labels[i] = title(string(kind))
	}
	count := ""
	if v.loaded && v.span == 0 && !v.filter.Shown() {
		count = t.Muted.Render(entryCount(len(v.diary.kept)))
	}
	strip := v.s.strip(labels, v.span, v.width)
	if textWidth(strip+count)+gap > v.width {
		count = ""
	}
	lines := []string{spread(strip, count, v.width)}
	part := !v.s.loaded && !v.entries.list.Empty()
	if part {
		lines = append(lines, v.s.stillReading())
	}
	if v.height >= short {
		lines = append(lines, "")
	}
	if v.span > 0 {
		lines = append(lines, v.periodLine())
	}
	if v.filter.Shown() {
		lines = append(lines, v.filter.Lines()...)
	} else if figures := v.s.figureLine(v.review.Figures, v.width); v.span > 0 && figures != "" && !part {
		lines = append(lines, figures)
	}
	if v.height >= short && (v.span > 0 || v.filter.Shown()) {
		lines = append(lines, "")
	}
	return lines
}

// empty says what to do where there is nothing to show.
func (v *reviewView) empty() []string {
	k, t := &v.s.keys, &v.s.theme
	named := func(b key.Binding) string { return t.Accent.Render(b.Help().Key) }
	var text string
	switch {
	case !v.loaded:
		return []string{v.s.stillReading()}
	case v.filter.Asks() && v.span > 0:
		text = "Nothing of this " + string(spans[v.span]) + " is like that. " + named(k.Span) + " looks further, " +
			named(k.Clear) + " clears the filter."
	case v.filter.Asks():
		text = "Nothing is like that. Fewer words find more, and so does the beginning of one; " +
			named(k.Clear) + " clears the filter."
	case len(v.diary.kept) == 0:
		text = "Nothing is recorded yet. " + named(k.Reflect) + " closes the day, and " + named(k.Palette) +
			" records anything by its name; it is found here again."
	case v.canGoEarlier():
		text = "Nothing was recorded in this " + string(spans[v.span]) + ". " + named(k.Earlier) + " goes back to an earlier one."
	default:
		text = "Nothing was recorded in this " + string(spans[v.span]) + "."
	}
	return wrapped(text, min(v.width, proseWidth))
}
