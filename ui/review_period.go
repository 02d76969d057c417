package ui

import (
	"fromhere/model"
	"fromhere/model/figures"
	"fromhere/ui/widget"
)

// spans are what Review can show: everything, or one period of a kind.
var spans = append([]model.PeriodKind{"all"}, model.PeriodKinds...)

// spanNames are the names of the spans, as labels.
func spanNames() []string {
	names := make([]string, len(spans))
	for i, kind := range spans {
		names[i] = title(string(kind))
	}
	return names
}

// turn goes to the span that many further, to the period that the selected entry lies in.
// From the newest entry of all it goes to today.
func (v *reviewView) turn(by int) {
	e, ok := v.entries.Selected()
	switch {
	case v.span == 0 && (!ok || v.entries.list.Cursor == 0):
		v.on = v.s.today()
	case ok && (v.span == 0 || v.review.Period.Has(e.Day)):
		v.on = min(e.Day, v.s.today())
	}
	v.span = (v.span + by + len(spans)) % len(spans)
	v.readPeriod()
	v.begin()
}

// begin shows a period from its top, and everything from where one was.
func (v *reviewView) begin() {
	v.show()
	if v.span > 0 {
		v.entries.list.SelectFirst()
		v.entries.Follow()
	}
}

// goTo shows another period of the same kind.
func (v *reviewView) goTo(p model.Period) {
	v.on = min(p.To, v.s.today())
	v.readPeriod()
	v.begin()
	v.want = v.entries.list.Selected()
}

// readPeriod reads what the period shown holds.
func (v *reviewView) readPeriod() {
	v.review = figures.Review{}
	if v.span > 0 {
		v.review = figures.ReviewOf(v.s.journal, model.PeriodOf(spans[v.span], v.on), v.s.now)
	}
}

// canGoEarlier tells that something was recorded before the period.
func (v *reviewView) canGoEarlier() bool {
	return v.span > 0 && len(v.diary.days) > 0 && v.diary.days[len(v.diary.days)-1] < v.review.Period.From
}

// canGoLater tells that the period is over: there is nothing to look back on
// in what has not begun.
func (v *reviewView) canGoLater() bool { return v.span > 0 && v.review.Period.To < v.s.today() }

// periodLine names the period, and tells whether anybody looked back on it.
func (v *reviewView) periodLine() string {
	t := &v.s.theme
	before, after := " ", " "
	if v.canGoEarlier() {
		before = t.Glyphs.Before
	}
	if v.canGoLater() {
		after = t.Glyphs.After
	}
	name := t.Muted.Render(before) + " " + t.Strong.Render(v.review.Period.Title()) + " " + t.Muted.Render(after)
	return widget.Spread(name, v.lookedBack(v.width-widget.Width(name)-widget.Gap), v.width)
}

// lookedBack says whether anybody looked back on the period, in a word where
// there is no room for more.
func (v *reviewView) lookedBack(room int) string {
	t := &v.s.theme
	style := t.Muted
	if v.canGoLater() {
		style = t.Hint
	}
	switch words := "not yet looked back"; {
	case v.review.ToLookBack() && len(words) > room:
		return style.Render("not yet")
	case v.review.ToLookBack():
		return style.Render(words)
	}
	done := t.Good.Render(t.Glyphs.Done)
	switch words := " looked back"; {
	case !v.review.LookedBack:
		return ""
	case len(words) >= room:
		return done
	default:
		return done + t.Muted.Render(words)
	}
}

// canLookBack tells that the period can be looked back on from here: a week by
// its plan, today and yesterday by closing them.
func (v *reviewView) canLookBack() bool {
	if v.review.LookedBack {
		return false
	}
	switch v.review.Period.Kind {
	case model.OneWeek:
		return len(v.review.Entries) > 0 || len(v.review.Plans) > 0
	case model.OneDay:
		return v.s.whole() && v.on >= v.s.today()-1
	}
	return false
}

// lookBack opens what the period is looked back on with.
func (v *reviewView) lookBack() {
	if v.review.Period.Kind == model.OneDay {
		v.s.send(openReflection{v.on})
		return
	}
	p, _ := v.s.journal.Catalog.InRole(model.RoleWeekPlan)
	const lookBackKey = "look_back"
	if plans := v.review.Plans; len(plans) > 0 {
		v.s.send(openForm{p, plans[len(plans)-1], true, lookBackKey})
		return
	}
	e := v.s.journal.Config.NewEntry(v.s.env.NewID(v.s.now), p, v.s.now)
	e.Answers = e.Answers.With("of", v.review.Period.From.String())
	v.s.send(openForm{practice: p, entry: e, focus: lookBackKey})
}
