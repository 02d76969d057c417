package model_test

import (
	"errors"
	"maps"
	"testing"

	"fromhere/model"
)

func TestTypedTextBecomesAnswers(t *testing.T) {
	now := wall(t, "2026-11-23 17:48", zone(t, "Europe/Berlin"))
	p, _ := model.Catalog(model.BuiltIn).Practice("promise")
	typed := map[string]string{"to": " Priya ", "what": "Board numbers", "due": "fri 4pm", "stage": "kept"}
	want := map[string]string{"to": "Priya", "what": "Board numbers", "due": "2026-11-27T16:00:00+01:00"}
	if got, err := model.ReadTyped(p.AllFields(), typed, now, 0); err != nil || !maps.Equal(got, want) {
		t.Errorf("it read %v, %v", got, err)
	}
	typed["what"] = " "
	var bad model.AnswerError
	if _, err := model.ReadTyped(p.AllFields(), typed, now, 0); !errors.As(err, &bad) || bad.Field.Key != "what" {
		t.Errorf("an empty required field gives %v", err)
	}
	want["what"] = ""
	if got, err := model.ReadTyped(model.Optional(p.AllFields()), typed, now, 0); err != nil || !maps.Equal(got, want) {
		t.Errorf("with no field required it read %v, %v", got, err)
	}
	if !p.Fields[0].Required {
		t.Error("the practice's own field is optional now")
	}
}
