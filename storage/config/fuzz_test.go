package config

import (
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"fromhere/model"
)

// FuzzConfig holds that no config file stops the program without a word, that
// one with a mistake changes nothing, and that what is taken can be used.
func FuzzConfig(f *testing.F) {
	for _, text := range []string{"", "# x\n", "theme: dark\n", "day_starts: \"04:00\"\nworkdays: [mon, tue]\nbuffer: 15m\nwarm: 2\ncold: 9\n",
		"cadences: {promise: daily, ask: 3 a week}\nkeys: {new: [a, b], quit: q}\nascii: yes\n",
		"practices:\n- {id: x, name: X, fields: [{key: a}, {key: p, kind: person}, {key: c, kind: choice, choices: [a, b]}], stages: [a, {name: b, final: yes}], title: a, who: p}\n",
		"practices: [{id: x, name: X, fields: [{key: a}], cadence: 2 a week, behaviours: [model the way]}]\n", "keys: {new: }", "a: &a [*a]\n",
		"intervals: {default: 9, tags: {board: 3}}\nweek_starts: sun\n", "warm: 3\r\n\r\n# x\r\ntheme: dark", "---\nbuffer: |\n  15m\n...\n", "? {a: b}\n: c\n"} {
		f.Add([]byte(text))
	}
	path := filepath.Join(f.TempDir(), "config.yaml")
	f.Fuzz(func(t *testing.T, data []byte) {
		if err := os.WriteFile(path, data, 0o600); err != nil {
			t.Fatal(err)
		}
		own, err := Read(path, nil)
		c := own.Config
		if err != nil {
			if !reflect.DeepEqual(c, model.DefaultConfig()) {
				t.Errorf("with the mistake %v the settings are\n%+v", err, c)
			}
			return
		}
		if _, err := model.NewCatalog(c.Practices...); err != nil {
			t.Errorf("practices were taken that no catalog takes: %v", err)
		}
		if c.Cold <= c.Warm || c.Buffer < 0 || c.DayStarts < 0 {
			t.Errorf("the settings are\n%+v", c)
		}
		if own.Data != nil && own.Shaping != nil {
			moved(t, own)
		}
	})
}
