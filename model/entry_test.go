package model_test

import (
	"strings"
	"testing"

	"fromhere/model"
	"fromhere/model/modeltest"
)

func TestTitle(t *testing.T) {
	reflection, _ := model.Catalog(model.BuiltIn).Practice("reflection")
	for _, c := range []struct {
		answers map[string]string
		want    string
	}{
		{map[string]string{"answer": "I waited.\nThey found it.", "phrase": "just"}, "I waited."},
		{map[string]string{"energy": "7", "taken_on": "1", "tomorrow": "If …"}, "If …"},
		{map[string]string{"energy": "7"}, ""},
	} {
		if got := (model.Entry{Answers: model.AnswersOf(c.answers)}).Title(reflection); got != c.want {
			t.Errorf("%v is titled %q, not %q", c.answers, got, c.want)
		}
	}
}

func TestUnfinished(t *testing.T) {
	var keys []string
	for _, f := range model.Unfinished(modeltest.Made("follower", "2026-11-23 09:00", "idea=Cut it", "backed=  "), modeltest.Practice("follower")) {
		keys = append(keys, f.Key)
	}
	modeltest.Expect(t, "unfinished", strings.Join(keys, " "), "person backed")
}
