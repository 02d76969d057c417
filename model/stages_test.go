package model_test

import (
	"strings"
	"testing"

	"fromhere/model"
	"fromhere/model/modeltest"
)

func TestReached(t *testing.T) {
	nuisance, _ := model.Catalog(model.BuiltIn).Practice("nuisance")
	for _, c := range []struct {
		name   string
		stages []string
		want   string
	}{
		{"stages skipped count as reached", []string{"shared@2026-11-02 09:00"}, "noticed written shared"},
		{"dropped keeps how far it came", []string{"written@2026-11-02 09:00", "dropped@2026-11-03 09:00"}, "noticed written dropped"},
		{"dropped at once came nowhere", []string{"dropped@2026-11-02 09:00"}, "noticed dropped"},
		{"a step back takes back", []string{"fixed@2026-11-02 09:00", "written@2026-11-02 09:01"}, "noticed written"},
	} {
		e := modeltest.Made("nuisance", "2026-11-01 09:00", c.stages...)
		var got []string
		for _, s := range nuisance.Stages {
			if model.Reached(e, nuisance, s.Name) {
				got = append(got, s.Name)
			}
		}
		modeltest.Expect(t, c.name, strings.Join(got, " "), c.want)
	}
}

func TestTwoStepsBackTakeBackBoth(t *testing.T) {
	p, _ := model.Catalog(model.BuiltIn).Practice("nuisance")
	e := modeltest.Made("nuisance", "2026-11-01 09:00", "written@2026-11-02 09:00", "shared@2026-11-03 09:00", "noticed@2026-11-04 09:00")
	modeltest.Expect(t, "written", model.Reached(e, p, "written"), false)
	modeltest.Expect(t, "noticed", model.Reached(e, p, "noticed"), true)
	again := modeltest.Made("nuisance", "2026-11-01 09:00", "written@2026-11-02 09:00", "written@2026-11-03 09:00", "noticed@2026-11-04 09:00")
	modeltest.Expect(t, "written twice", model.Reached(again, p, "written"), false)
}
