//go:build unix

package storage

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"syscall"
	"testing"

	"fromhere/storage/disk"
	"fromhere/storage/entryfile"
)

// powerCuts does an operation step by step, with one call failing, and after each
// call looks at every state that a power cut could leave. It answers with
// what is wrong.
type powerCuts struct {
	states     int
	violations []string
	acked      []string // the texts that are saved, oldest first
	coming     []string // those that may stand at the path as well
}

// look holds the promises in every state after a power cut now.
func (p *powerCuts) look(d *simDisk, when string) {
	if len(p.violations) > 3 {
		return
	}
	wrong := map[string]bool{}
	d.crashStates(func(files map[string]string) {
		p.states++
		text, there := files[simPath]
		switch {
		case !there && len(p.acked) > 0:
			wrong["the saved entry is gone"] = true
		case there && text == "", there && !p.allowed(text):
			wrong[fmt.Sprintf("the entry is torn or old: %.80q", text)] = true
		}
		for _, saved := range p.acked {
			if !slices.Contains(slices.Collect(maps.Values(files)), saved) {
				wrong["a saved text is nowhere"] = true
			}
		}
	})
	for what := range wrong {
		p.violations = append(p.violations, when+": "+what)
	}
}

func (p *powerCuts) allowed(text string) bool {
	return len(p.acked) > 0 && text == p.acked[len(p.acked)-1] || slices.Contains(p.coming, text)
}

// run saves an entry and edits of it, on a disk behind a mutant, with the nth
// call failing.
func (p *powerCuts) run(t *testing.T, edits int, fallback bool, mutant func(disk.FS, *simDisk) disk.FS, n int) (done bool) {
	t.Helper()
	d := newSimDisk()
	d.noExchange, d.noPublish = fallback, fallback
	s := onSim(t, mutant(d, d))
	d.calls, d.fail, d.errno, d.short = 0, n, syscall.EIO, true
	p.acked = nil
	e := promise
	d.after = func(call int, name, path string) {
		p.look(d, fmt.Sprintf("%d edits, call %d failing, after call %d (%s)", edits, n, call, name))
	}
	for i := range edits + 1 {
		if i > 0 {
			e = edited(e, fmt.Sprint("edit ", i))
		}
		text, err := entryfile.Encode(e, s.journal.catalog, nil)
		if err != nil {
			t.Fatal(err)
		}
		p.coming = []string{string(text)}
		saved, _, err := s.Save(e)
		if err != nil {
			saved, _, err = s.Save(e)
		}
		if err != nil {
			p.violations = append(p.violations, fmt.Sprintf("saving again after call %d: %v", n, err))
			return d.named == ""
		}
		p.acked, p.coming = append(p.acked, string(text)), nil
		p.look(d, fmt.Sprintf("%d edits, call %d failing, after save %d", edits, n, i))
		e = saved
	}
	return d.named == ""
}

func sound(on disk.FS, _ *simDisk) disk.FS { return on }

// TestPowerCuts looks at every state that a power cut can leave after every
// call that is done or fails.
func TestPowerCuts(t *testing.T) {
	if testing.Short() {
		t.Skip("one goroutine, and long: not under -short")
	}
	total := 0
	for _, test := range []struct {
		name     string
		edits    int
		fallback bool
	}{{"a new entry", 0, false}, {"an edit", 1, false}, {"two edits", 2, false},
		{"a new entry, without exchange", 0, true}, {"two edits, without exchange", 2, true}} {
		var p powerCuts
		for n := 0; ; n++ {
			if done := p.run(t, test.edits, test.fallback, sound, n); done && n > 0 {
				break
			}
		}
		if len(p.violations) > 0 {
			t.Errorf("%s:\n%s", test.name, strings.Join(p.violations, "\n"))
		}
		t.Logf("%s: %d states", test.name, p.states)
		total += p.states
	}
	t.Logf("%d states after power cuts, 0 wrong", total)
}
