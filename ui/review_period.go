package ui

import (
	"fromhere/model"
	"fromhere/model/figures"
	"fromhere/ui/keys"
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

// turn goes to a span that many further, round and round, to the period that the
// selected entry lies in, if it was chosen. From the newest entry of all it goes to
// today.
func (v *reviewView) turn(by int) {
	e, ok := v.entries.Selected()
	switch {
	case v.span == 0 && (!ok || v.entries.list.Cursor == 0):
		v.on = v.s.today()
	case ok && (v.span == 0 || v.chosen && v.review.Period.Has(e.Day)):
		v.on = min(e.Day, v.s.today())
	}
	v.span = (v.span + by + len(spans)) % len(spans)
	v.figures.Leave()
	v.readPeriod()
	v.begin()
}

// begin shows a period from its top, and everything from where one was. What was
// selected is out of sight, and so let go.
func (v *reviewView) begin() {
	v.s.selected.clear()
	v.show()
	v.chosen = false
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

// noEarlier is why there is no earlier period to go to, or "": nothing was recorded
// before the one shown.
func (v *reviewView) noEarlier() string {
	switch {
	case v.span == 0:
		return v.allOfTime()
	case len(v.diary.days) == 0 || v.diary.days[len(v.diary.days)-1] >= v.review.Period.From:
		return "Nothing was recorded before this " + string(spans[v.span])
	}
	return ""
}

// noLater is why there is no later period to go to, or "": nothing is there to look
// back on in what has not begun.
func (v *reviewView) noLater() string {
	switch {
	case v.span == 0:
		return v.allOfTime()
	case v.review.Period.To >= v.s.today():
		return "This " + string(spans[v.span]) + " is not over yet: there is no later one"
	}
	return ""
}

// periodKeys lead to the periods beside the one shown. The footer names the two
// together where both do.
func (v *reviewView) periodKeys() []keys.Action {
	k, kind := &v.s.keys, string(spans[v.span])
	earlier := keys.On(k.Earlier, func() { v.goTo(v.review.Period.Prev()) }).As("previous " + kind).Unless(v.noEarlier())
	later := keys.On(k.Later, func() { v.goTo(v.review.Period.Next()) }).As("next " + kind).Unless(v.noLater())
	if earlier.Not != "" || later.Not != "" {
		return []keys.Action{earlier, later}
	}
	return keys.Both(earlier, later, kind+"s")
}

// allOfTime says that all entries are no period, and which key leads to one.
func (v *reviewView) allOfTime() string {
	return "All entries are shown: " + v.s.keys.NextPanel.Help().Key + " chooses a day, a week, a month, a quarter or a year"
}

// periodLine names the period, and tells whether anybody looked back on it.
func (v *reviewView) periodLine() string {
	t := &v.s.theme
	before, after := " ", " "
	if v.noEarlier() == "" {
		before = t.Glyphs.Before
	}
	if v.noLater() == "" {
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
	if v.noLater() == "" {
		style = t.Hint
	}
	switch words := "not reviewed yet"; {
	case v.review.ToLookBack() && len(words) > room:
		return style.Render("not yet")
	case v.review.ToLookBack():
		return style.Render(words)
	}
	done := t.Good.Render(t.Glyphs.Done)
	switch words := " reviewed"; {
	case !v.review.LookedBack:
		return ""
	case len(words) >= room:
		return done
	default:
		return done + t.Muted.Render(words)
	}
}

// noLookBack is why the period cannot be looked back on from here, or "": a day is
// looked back on by closing it, today and yesterday, and any other period once there
// is something in it.
func (v *reviewView) noLookBack() string {
	kind := v.review.Period.Kind
	switch {
	case v.span == 0:
		return v.allOfTime()
	case !v.s.whole():
		return v.s.noEvening()
	case v.review.LookedBack:
		return ""
	case kind == model.OneDay && v.on < v.s.today()-1:
		return "Only today and yesterday can be closed; a later look at this day belongs to its week"
	case kind != model.OneDay && len(v.review.Entries)+len(v.review.Plans) == 0:
		return "Nothing was recorded in this " + string(kind) + ": there is nothing to look back on"
	}
	return ""
}

// lookBackNow is what looking back does now, where the period was looked back on.
func (v *reviewView) lookBackNow() string {
	if v.review.LookedBack {
		return "edit look-back"
	}
	return ""
}

// lookBack opens what the period is looked back on with, begun or not: a day's
// reflection, a week's plan where there is one, and else a look-back of its own.
func (v *reviewView) lookBack() {
	period := v.review.Period
	latest := func(of []model.Entry) (e model.Entry, ok bool) {
		if len(of) == 0 {
			return e, false
		}
		return of[len(of)-1], true
	}
	if e, ok := latest(v.review.LookBacks); ok {
		v.s.send(openForm{v.s.journal.Practice(e), e, true, lookBackText})
		return
	}
	switch e, planned := latest(v.review.Plans); {
	case period.Kind == model.OneDay:
		v.s.send(openReflection{v.on})
	case period.Kind == model.OneWeek && planned:
		v.s.send(openForm{v.s.journal.Practice(e), e, true, "look_back"})
	default:
		p, _ := v.s.journal.Catalog.InRole(model.RoleLookBack)
		e := v.s.journal.Config.NewEntry(v.s.env.NewID(v.s.now), p, v.s.now)
		e.Answers = e.Answers.With("period", period.Name())
		v.s.send(openForm{practice: p, entry: e, focus: lookBackText})
	}
}

// lookBackText is the field of a look-back that holds what it says.
const lookBackText = "text"
