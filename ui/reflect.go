package ui

import (
	"maps"
	"slices"

	tea "github.com/charmbracelet/bubbletea"

	"fromhere/model"
	"fromhere/model/today"
	"fromhere/ui/keys"
)

// reflectStep is one question of the evening.
type reflectStep interface {
	Asks() string
	SetSize(width, height int)
	Update(tea.KeyMsg) tea.Cmd // text, and what moves within it
	View() string
	Keys() []keys.Action
	Back() bool // goes back within the step, if there is something before
	Typing() bool
	Refresh()
	Typed() map[string]string       // the unsaved words, by field
	Retype(map[string]string) error // puts them back
	Unkept() bool                   // something was typed or ticked that is not in the journal
	Empty() bool                    // nothing of it is answered
	// Keep saves what was typed or ticked, and tells how it went; at once, when
	// there is nothing to save.
	Keep(then func(error) tea.Cmd) tea.Cmd
}

// reflectionView closes a day: one question a screen, and only those that the
// day lacks an answer to.
type reflectionView struct {
	s             *session
	day           model.Day
	id            string // of the reflection, if this evening makes it
	kinds         []today.Step
	steps         []reflectStep // one for each kind
	at            int
	skipped       map[int]bool
	broken        []string // promises said to be broken, which offer to own it
	closing       []string // what is said at the end; nil before it
	record        *detail  // the day's reflection, where the day lacks nothing
	width, height int
}

// evenings are the reflections begun and not ended, by day: leaving one keeps
// its place.
type evenings map[model.Day]*reflectionView

// openReflection asks for the reflection that closes a day.
type openReflection struct{ day model.Day }

func (m openReflection) Screen(s *session) view { return newReflection(s, m.day) }

// newReflection closes a day, from where it was left.
func newReflection(s *session, day model.Day) *reflectionView {
	if s.evening == nil {
		s.evening = evenings{}
	}
	v, begun := s.evening[day]
	if !begun {
		v = &reflectionView{s: s, day: day, skipped: map[int]bool{}}
		for _, kind := range today.Lacking(s.journal, day, s.now) {
			v.kinds = append(v.kinds, kind)
			v.steps = append(v.steps, v.step(kind))
		}
		s.evening[day] = v
	}
	v.resume()
	return v
}

func (v *reflectionView) step(kind today.Step) reflectStep {
	switch kind {
	case today.StepPromises:
		return newPromiseStep(v)
	case today.StepHabits:
		return newHabitStep(v)
	case today.StepPlan:
		return newPlanStep(v)
	case today.StepQuestion:
		return newQuestionStep(v)
	case today.StepPhrase:
		return newPhraseStep(v)
	case today.StepLoad:
		return newLoadStep(v)
	}
	return newTomorrowStep(v)
}

// resume leaves out the steps ahead that the day no longer lacks. The one that
// was left stays.
func (v *reflectionView) resume() {
	lacking := today.Lacking(v.s.journal, v.day, v.s.now)
	for i := len(v.steps) - 1; i > v.at; i-- {
		if !slices.Contains(lacking, v.kinds[i]) && !v.steps[i].Unkept() {
			v.kinds = slices.Delete(v.kinds, i, i+1)
			v.steps = slices.Delete(v.steps, i, i+1)
		}
	}
	if len(v.steps) == 0 {
		v.record = newDetail(v.s)
	}
	v.Refresh()
}

// current is the step that is asked; nil at the end.
func (v *reflectionView) current() reflectStep {
	if v.at < len(v.steps) {
		return v.steps[v.at]
	}
	return nil
}

func (v *reflectionView) Typing() bool { return v.current() != nil && v.current().Typing() }

func (v *reflectionView) Refresh() {
	for _, step := range v.steps {
		step.Refresh()
	}
	if v.record != nil {
		e, _ := today.ReflectionOf(v.s.journal, v.day)
		v.record.Show(e)
	}
}

func (v *reflectionView) Keys() []keys.Action {
	k := &v.s.keys
	step := v.current()
	switch {
	case step == nil && v.record == nil:
		return []keys.Action{keys.On(k.Done, v.close)}
	case step == nil:
		return append([]keys.Action{keys.On(k.Edit, v.editRecord), keys.On(k.Back, v.close)}, k.Moves(v.record.page.Move)...)
	}
	skip, later := keys.On(k.Skip, v.skip), keys.On(k.PutOff, v.later)
	before := keys.On(k.QuestionBefore, v.backward)
	elsewhere, method := keys.On(k.Elsewhere, func() { v.s.saveAs(v) }), v.s.teaching.teachesHere(v.taught())
	save := keys.On(k.Save, func() tea.Cmd { return step.Keep(func(error) tea.Cmd { return nil }) })
	if step.Typing() {
		return append(slices.Insert(step.Keys(), 1, later), skip, before, elsewhere, save, method) // where there is little room, esc still stands
	}
	actions := append(step.Keys(), keys.On(k.Pass, v.skip), later, before, skip)
	if list, ok := step.(interface{ Move(keys.Move) }); ok {
		actions = append(actions, k.Moves(list.Move)...)
	}
	return append(actions, elsewhere, save, method)
}

// Update takes text in. Once nothing is asked any more, any key closes.
func (v *reflectionView) Update(msg tea.Msg) tea.Cmd {
	press, ok := msg.(tea.KeyMsg)
	switch step := v.current(); {
	case ok && step != nil:
		return step.Update(press)
	case ok && v.record == nil:
		v.close()
	}
	return nil
}

func (v *reflectionView) skip() {
	v.skipped[v.at] = true
	v.forward()
}

func (v *reflectionView) editRecord() {
	if e, ok := today.ReflectionOf(v.s.journal, v.day); ok {
		v.s.send(editEntry{e})
	}
}

// next keeps what the step has, and goes on once that is safe.
func (v *reflectionView) next() tea.Cmd {
	step := v.current()
	pass := func(err error) tea.Cmd {
		switch {
		case err != nil:
		case step.Empty():
			v.skip()
		default:
			v.forward()
		}
		return nil
	}
	if !step.Unkept() {
		return pass(nil)
	}
	return step.Keep(pass)
}

// unanswered tells that the evening is over, and no answer of it was recorded.
func (v *reflectionView) unanswered() bool {
	_, recorded := today.ReflectionOf(v.s.journal, v.day)
	return v.current() == nil && v.record == nil && !recorded
}

func (v *reflectionView) forward() {
	if v.at < len(v.steps) {
		v.at++
	}
	v.resize()
	if v.at == len(v.steps) {
		delete(v.s.evening, v.day)
		v.closing = v.farewell()
		return
	}
	v.Refresh()
}

// backward goes to what was asked before, in this step or the one before it.
func (v *reflectionView) backward() {
	if v.current().Back() {
		return
	}
	v.at = max(v.at-1, 0)
	delete(v.skipped, v.at)
	v.resize()
}

// later leaves the reflection where it is, and saves what was typed.
func (v *reflectionView) later() tea.Cmd {
	v.s.close(v)
	return v.keep(func(err error) tea.Cmd {
		if err == nil {
			v.s.say("Left for later: your answers are kept · %s continues here", v.reopens())
			v.offer()
		}
		return nil
	})
}

// reopens is the key that comes back to this day.
func (v *reflectionView) reopens() string {
	if v.day == v.s.today() {
		return v.s.keys.Reflect.Help().Key
	}
	return v.s.keys.Yesterday.Help().Key
}

func (v *reflectionView) close() {
	delete(v.s.evening, v.day)
	v.s.close(v)
	v.offer()
}

// offer suggests to own the last promise that was broken.
func (v *reflectionView) offer() {
	if len(v.broken) == 0 {
		return
	}
	if e, ok := v.s.journal.Entry(v.broken[len(v.broken)-1]); ok {
		v.s.entries.suggest(e, v.s.journal.Practice(e))
	}
}

// keep saves what every step has, one after the other.
func (v *reflectionView) keep(then func(error) tea.Cmd) tea.Cmd {
	for _, step := range v.steps {
		if step.Unkept() {
			return step.Keep(func(err error) tea.Cmd {
				if err != nil || step.Unkept() {
					return then(err)
				}
				return v.keep(then)
			})
		}
	}
	return then(nil)
}

// keep saves what was typed in all reflections that were left open, and tells
// how it went.
func (open evenings) keep(then func(error) tea.Cmd) tea.Cmd {
	for _, day := range slices.Sorted(maps.Keys(open)) {
		v := open[day]
		if slices.ContainsFunc(v.steps, reflectStep.Unkept) {
			return v.keep(func(err error) tea.Cmd {
				if err != nil || slices.ContainsFunc(v.steps, reflectStep.Unkept) {
					return then(err)
				}
				return open.keep(then)
			})
		}
	}
	return then(nil)
}
