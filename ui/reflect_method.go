package ui

import (
	"fromhere/model"
	"fromhere/model/today"
)

// taught is the practice that the evening asks about now.
func (v *reflectionView) taught() model.Practice {
	if step, ok := v.current().(interface{ Practice() model.Practice }); ok {
		return step.Practice()
	}
	role := model.RoleReflection
	switch v.kinds[v.at] {
	case today.StepPromises:
		role = model.RolePromise
	case today.StepPlan:
		role = model.RoleWeekPlan
	case today.StepPhrase:
		role = model.RolePhrase
	}
	p, _ := v.s.journal.Catalog.InRole(role)
	return p
}
