package ui

import (
	"fmt"

	tea "github.com/charmbracelet/bubbletea"

	"fromhere/model"
	"fromhere/model/today"
)

// saveAll makes changes one after the other, and tells how they went: at the
// first that fails, or after the last.
func (v *reflectionView) saveAll(changes []change, then func(error) tea.Cmd) tea.Cmd {
	if len(changes) == 0 {
		return then(nil)
	}
	cmds := make([]tea.Cmd, len(changes))
	for i := range changes {
		last := i == len(changes)-1
		changes[i].done = func(_ model.Entry, err error) tea.Cmd {
			if err != nil {
				v.s.fail(fmt.Errorf("not saved, but your text is still here: %w", err))
				return then(err)
			}
			if last {
				return then(nil)
			}
			return nil
		}
		cmds[i] = v.s.saves.add(changes[i])
	}
	return tea.Batch(cmds...)
}

// answered is an answer of the day's reflection as it is kept.
func (v *reflectionView) answered(key string) string {
	e, _ := today.ReflectionOf(v.s.journal, v.day)
	return e.Answers.Get(key)
}

// answer puts answers into the day's reflection, which begins with the first
// of them.
func (v *reflectionView) answer(answers map[string]string) change {
	p, _ := v.s.journal.Catalog.InRole(model.RoleReflection)
	e, ok := today.ReflectionOf(v.s.journal, v.day)
	if ok {
		v.id = e.ID
	} else {
		v.id = v.usable(v.id)
	}
	return v.entry(p, v.id, answers)
}

// entry makes an entry of the reflected day, or sets answers of the one made
// before; an empty answer is taken out.
func (v *reflectionView) entry(p model.Practice, id string, answers map[string]string) change {
	return change{id: id, make: func(now model.Entry) (model.Entry, error) {
		if now.ID == "" {
			now = model.NewEntry(id, p, v.s.now, v.s.journal.Config.DayStarts)
			now.Day = v.day
		}
		return now.AnswerAll(p, answers, v.s.now), nil
	}}
}

// usable is an id to save under: the one given, unless there is none yet or
// its entry was undone meanwhile.
func (v *reflectionView) usable(id string) string {
	if e, known := v.s.journal.Entry(id); id == "" || known && e.InTrash() {
		return v.s.env.NewID(v.s.now)
	}
	return id
}
