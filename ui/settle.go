package ui

import (
	"errors"
	"fmt"
	"slices"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"

	"fromhere/model"
	"fromhere/ui/keys"
	"fromhere/ui/widget"
)

// settleView settles a conflict part by part: the first version is compared with
// the second, the result with the third, and so on. Nothing is written before
// the last one is settled.
type settleView struct {
	s             *session
	conflict      model.Conflict
	base          model.Entry // the result of the versions before
	side          int         // the version that base is compared with
	parts         []model.Difference
	second        map[string]bool // by the key of a part: the second version of it is kept
	at            int
	sure          *detail // the result, once it is to be confirmed
	head, lines   []string
	starts        []int // where each part begins in lines
	page          widget.Page
	width, height int
}

// openSettle asks for the versions of an entry, to settle them.
type openSettle struct{ conflict model.Conflict }

func (m openSettle) Screen(s *session) view {
	v := &settleView{s: s, conflict: m.conflict}
	v.begin()
	return v
}

func (v *settleView) Title() string { return "Conflicts" }
func (v *settleView) Typing() bool  { return false }

func (v *settleView) Keys() []keys.Action {
	k := &v.s.keys
	if v.sure != nil {
		return append([]keys.Action{keys.On(k.Open, v.settle).As("keep this"), keys.On(k.Back, v.reconsider)}, k.Moves(v.sure.page.Move)...)
	}
	selected := v.parts[v.at:min(v.at+1, len(v.parts))]
	take := func(b key.Binding, second bool, parts []model.Difference) keys.Action {
		return keys.On(b, func() { v.take(second, parts) })
	}
	return slices.Concat([]keys.Action{keys.On(k.Open, v.next).As("choose")},
		keys.Both(take(k.PrevPanel, false, selected).As("take the first"), take(k.NextPanel, true, selected).As("take the second"), "first, second"),
		[]keys.Action{keys.On(k.Back, func() {
			v.s.close(v)
			v.s.say("Left as they are: both versions stay")
		})},
		keys.Both(take(k.AllFirst, false, v.parts), take(k.AllSecond, true, v.parts), "all of the first, second"),
		k.Moves(v.move))
}

// Position is what is seen of what there is to see.
func (v *settleView) Position() widget.Position {
	if v.sure != nil {
		return v.sure.page.Position()
	}
	return v.page.Position()
}

func (v *settleView) Update(tea.Msg) tea.Cmd { return nil }

// begin compares the first version with the second.
func (v *settleView) begin() {
	v.base, v.side, v.second = v.conflict.Sides[0].Entry, 1, map[string]bool{}
	v.compare()
}

func (v *settleView) other() model.Entry { return v.conflict.Sides[v.side].Entry }

func (v *settleView) compare() {
	v.parts = model.Differences(v.base, v.other(), v.s.journal.Practice(v.base))
	v.at = max(min(v.at, len(v.parts)-1), 0)
}

// Refresh takes the versions as they are now. Choices stay for the parts that
// have not changed.
func (v *settleView) Refresh() {
	c, ok := v.s.conflicts.of(v.conflict.ID)
	switch {
	case !ok:
		v.s.close(v)
		v.s.add("Another program has chosen between the two versions")
		return
	case !slices.EqualFunc(c.Sides, v.conflict.Sides, func(a, b model.Side) bool { return a.Entry.Version == b.Entry.Version && a.Path == b.Path }):
		before := *v
		v.conflict, v.sure = c, nil
		v.begin()
		if before.side == v.side {
			v.choose(before)
		}
	}
	v.layout()
}

// choose makes the choices of before again, for parts that have not changed.
func (v *settleView) choose(before settleView) {
	for _, d := range v.parts {
		v.second[d.Key()] = before.second[d.Key()] &&
			slices.Equal(diff{v.s}.part(d, v.base), diff{v.s}.part(d, before.base)) &&
			slices.Equal(diff{v.s}.part(d, v.other()), diff{v.s}.part(d, before.other()))
	}
}

// kept is the base with the parts chosen from the other version.
func (v *settleView) kept() model.Entry {
	var picks []model.Difference
	for _, d := range v.parts {
		if v.second[d.Key()] {
			picks = append(picks, d)
		}
	}
	return model.Merged(v.base, v.other(), picks)
}

// take chooses the first or the second version of parts.
func (v *settleView) take(second bool, parts []model.Difference) {
	for _, d := range parts {
		v.second[d.Key()] = second
	}
	v.layout()
}

// reconsider goes back from what would be kept to the choices.
func (v *settleView) reconsider() {
	v.sure = nil
	v.layout()
}

// move selects the part above or below, and scrolls to it; other moves scroll.
func (v *settleView) move(m keys.Move) {
	if m != keys.Up && m != keys.Down {
		v.page.Move(m)
		return
	}
	v.at = max(min(m.Row(v.at, 1, len(v.parts)), len(v.parts)-1), 0)
	v.layout()
	if v.at >= len(v.starts)-1 {
		return
	}
	from, end := v.starts[v.at], v.starts[v.at+1]
	if v.at == 0 {
		from = 0
	}
	switch {
	case from < v.page.Top || end-from > v.page.Height:
		v.page.To(from)
	case end > v.page.Top+v.page.Height:
		v.page.To(end - v.page.Height)
	}
}

// next goes on to the next version; after the last one it asks whether to keep
// the result.
func (v *settleView) next() {
	if v.side < len(v.conflict.Sides)-1 {
		v.base, v.second, v.at = v.kept(), map[string]bool{}, 0
		v.side++
		v.compare()
		v.page.To(0)
	} else {
		v.sure = newDetail(v.s)
		v.sure.alone = true
		v.sure.Show(v.kept())
	}
	v.layout()
}

// settle saves the result.
func (v *settleView) settle() tea.Cmd {
	c, kept := v.conflict, v.kept()
	return v.s.saves.add(change{
		id:   c.ID,
		say:  fmt.Sprintf("Settled: %s · %s on it shows the other versions", v.s.titleOf(kept), v.s.keys.History.Help().Key),
		make: func(model.Entry) (model.Entry, error) { return kept, nil },
		store: func(e model.Entry) (model.Entry, int, error) {
			return v.s.env.Store.Settle(c, e)
		},
		done: func(_ model.Entry, err error) tea.Cmd {
			switch {
			case err == nil:
				v.s.close(v)
				v.s.conflicts.drop(c.ID)
			case errors.Is(err, model.ErrChanged):
				v.sure = nil
				v.s.fail(fmt.Errorf("nothing was chosen: %w; the versions now on disk are shown, so compare them again", err))
			}
			return nil
		},
	})
}
