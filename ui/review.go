package ui

import (
	"slices"
	"strings"

	"github.com/charmbracelet/bubbles/key"

	"fromhere/model"
	"fromhere/model/figures"
	"fromhere/model/search"
	"fromhere/ui/keys"
	"fromhere/ui/widget"
)

// reviewView is everything that was recorded, newest first: all of it, or one
// day, week, month or quarter with its figures and reflections.
type reviewView struct {
	s       *session
	entries *sideBySide
	searchable
	figures       figureLine // of the period
	span          int        // index in spans
	on            model.Day  // a day of the period shown
	review        figures.Review
	diary         diary
	index         *search.Index
	indexing      bool // the index is being made
	toFind        bool // the filter was changed meanwhile
	rows          *reviewRows
	before        *reviewRows // the rows before those, whose room the next ones take
	practiceOf    func(*model.Entry) *model.Practice
	want          string // the entry that was chosen last, to come back to
	chosen        bool   // the selection was moved in the period shown
	loaded        bool
	width, height int
}

func newReview(s *session) view {
	v := &reviewView{s: s, entries: newSideBySide(s),
		rows: &reviewRows{}, before: &reviewRows{}, index: search.NewIndex(nil, s.journal.Catalog)}
	v.figures = figureLine{s: s, list: v.entries.list}
	v.finder = newFinder(s, v.showFound, v.move)
	v.finder.load = v.Load
	return v
}

func (v *reviewView) Title() string { return "Review" }

// SetSize tells the cells there are. Text is set anew when its width changes.
func (v *reviewView) SetSize(width, height int) {
	before := v.textWidth()
	anew := (height < short) != (v.height < short)
	v.width, v.height = width, height
	v.figures.SetSize(width)
	v.entries.SetSize(width, height-len(v.head()))
	if anew || v.textWidth() != before {
		v.build()
	}
}

// textWidth is how wide the text about a period is set.
func (v *reviewView) textWidth() int {
	return max(min(v.entries.width-widget.Gap, widget.ProseWidth), 1)
}

// Refresh reads the journal anew.
func (v *reviewView) Refresh() {
	v.loaded = v.s.whole()
	v.diary, v.practiceOf = v.s.wholeDiary(), v.s.journal.Catalog.Practices()
	v.finder.Reread()
	v.readPeriod()
	v.build()
	if v.s.fresh != "" && v.entries.list.Select(v.s.fresh) {
		v.want = v.s.fresh
	}
	v.entries.Reread()
	if e, ok := v.s.journal.Entry(v.want); !ok || e.InTrash() {
		v.want = v.entries.list.Selected()
	}
}

func (v *reviewView) Keys() []keys.Action {
	k := &v.s.keys
	var entry, own []keys.Action
	_, figure := v.figures.Selected()
	switch e, chosen := v.entries.Selected(); {
	case figure:
		entry = []keys.Action{v.openFigure()}
	case chosen && e.InTrash():
		entry = v.s.entries.openKeys(e, v.entries)
	case chosen:
		entry = keys.Before(func() { v.want = e.ID }, v.s.entries.openKeys(e, v.entries))
	}
	own = append(own, keys.On(k.LookBack, v.lookBack).As(v.lookBackNow()).Unless(v.noLookBack()))
	own = append(own, keys.Both(keys.On(k.PrevPanel, func() { v.turn(-1) }).As("shorter span"),
		keys.On(k.NextPanel, func() { v.turn(1) }).As("longer span"), "all, day, week …")...)
	own = append(own, v.periodKeys()...)
	return append(slices.Insert(entry, min(1, len(entry)), own...), k.Moves(v.move)...) // to open comes first
}

func (v *reviewView) move(m keys.Move) {
	if v.figures.Move(m) {
		return
	}
	v.entries.Move(m)
	v.chosen = true
	v.want = v.entries.list.Selected()
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

// Position is what is seen of what there is to see.
func (v *reviewView) Position() widget.Position { return v.entries.Position() }

// View draws the spans, the period, and the entries.
func (v *reviewView) View() string {
	lines := v.head()
	if v.entries.list.Empty() {
		return strings.Join(append(lines, v.empty()...), "\n")
	}
	return strings.Join(append(lines, v.finder.Marked(v.entries.View())), "\n")
}

// head is everything above the list.
func (v *reviewView) head() []string {
	t := &v.s.theme
	count := ""
	if v.loaded && v.span == 0 && !v.finder.Shown() {
		count = t.Muted.Render(entryCount(len(v.diary.kept)))
	}
	names := widget.Strip(t, spanNames(), v.span, v.width)
	if widget.Width(names+count)+widget.Gap > v.width {
		count = ""
	}
	lines := []string{widget.Spread(names, count, v.width)}
	part := v.partial()
	if part {
		lines = append(lines, v.s.reading.line())
	}
	if v.height >= short {
		lines = append(lines, "")
	}
	if v.span > 0 {
		lines = append(lines, v.periodLine())
	}
	if figures := v.figures.View(); figures != "" {
		lines = append(lines, figures)
	}
	if v.height >= short && v.span > 0 {
		lines = append(lines, "")
	}
	return lines
}

// partial tells that only a part of the entries is at hand.
func (v *reviewView) partial() bool { return !v.s.loaded && !v.entries.list.Empty() }

// openFigure is the action that opens the entries behind the selected figure.
func (v *reviewView) openFigure() keys.Action {
	period := v.review.Period
	return v.figures.Open(period.Title(), func() []figures.Figure { return figures.ReviewOf(v.s.journal, period, v.s.now).Figures })
}

// showFigures shows the figures of the period, which make room for a filter.
func (v *reviewView) showFigures() {
	if v.span == 0 || v.finder.Asks() || v.partial() {
		v.figures.Show(nil)
		return
	}
	v.figures.Show(v.review.Figures)
}

// empty says what to do where there is nothing to show.
func (v *reviewView) empty() []string {
	k, t := &v.s.keys, &v.s.theme
	named := func(b key.Binding) string { return t.Accent.Render(b.Help().Key) }
	var text string
	switch {
	case !v.loaded:
		return []string{v.s.reading.line()}
	case v.finder.Asks() && v.span > 0:
		text = "No match in this " + string(spans[v.span]) + ". The span All finds in every entry."
	case v.finder.Asks():
		return nil // which the line of the finder says
	case len(v.diary.kept) == 0:
		text = "Nothing is recorded yet. " + named(k.New) + " records an entry, and " + named(k.Reflect) +
			" closes the day. Every entry is listed here."
	case v.noEarlier() == "":
		text = "Nothing was recorded in this " + string(spans[v.span]) + ". " + named(k.Earlier) + " goes back to an earlier one."
	default:
		text = "Nothing was recorded in this " + string(spans[v.span]) + "."
	}
	return widget.Wrap(text, min(v.width, widget.ProseWidth))
}
