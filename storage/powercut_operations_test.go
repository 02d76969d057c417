//go:build unix

package storage

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"syscall"
	"testing"
)

// TestPowerCutsInOtherOperations cuts the power after every call, done or failed,
// of what is neither a new entry nor an edit, and holds that no text that was
// there is gone: a settlement moves two versions about, a deletion one.
func TestPowerCutsInOtherOperations(t *testing.T) {
	if testing.Short() {
		t.Skip("one goroutine, and long: not under -short")
	}
	states, looked := 0, 0
	for _, operation := range operations {
		if !operation.moves {
			continue
		}
		looked++
		for n := 0; ; n++ {
			d := newSimDisk()
			if operation.disk != nil {
				operation.disk(d)
			}
			s := onSim(t, d)
			do := operation.before(t, s)
			old := d.files()
			d.calls, d.fail, d.errno, d.named = 0, n, syscall.EIO, ""
			wrong := ""
			d.after = func(call int, name, _ string) {
				d.crashStates(func(files map[string]string) {
					states++
					all := strings.Join(slices.Collect(maps.Values(files)), "\n")
					for path, text := range old {
						if isEntryName(path) && !survives(all, text) && wrong == "" {
							wrong = fmt.Sprintf("%s, call %d failing, after call %d (%s): %s is nowhere", operation.name, n, call, name, path)
						}
					}
				})
			}
			err := do(s)
			d.after = nil
			if wrong != "" {
				t.Error(wrong)
				break
			}
			if d.named == "" && n > 0 {
				if err != nil {
					t.Errorf("%s without a failing call: %v", operation.name, err)
				}
				break
			}
		}
	}
	if looked < 4 {
		t.Errorf("only %d operations were cut short", looked)
	}
	t.Logf("%d operations, %d states after power cuts, 0 texts lost", looked, states)
}

// survives tells whether a text, or both versions in a file that git marked,
// are among all that is left.
func survives(all, text string) bool {
	halves, marked, err := partAtMarks([]byte(text))
	if marked && err == nil {
		return strings.Contains(all, text) ||
			strings.Contains(all, string(halves[0].text)) && strings.Contains(all, string(halves[1].text))
	}
	return strings.Contains(all, text)
}
