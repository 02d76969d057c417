package ui

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"fromhere/ui/term"
)

const (
	pictureEnd = "\x1b[?2026l" // what each picture written to a terminal ends with

	// mostBytes is the most that one step of the selection may write, so that a
	// slow line carries it at once.
	mostBytes = 200
)

// wire is a terminal of which only the bytes matter.
type wire struct {
	t    *testing.T
	out  *term.Output
	read *os.File
}

func newWire(t *testing.T, width, height int) wire {
	t.Helper()
	read, write, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := read.Close(); err != nil {
			t.Error(err)
		}
		if err := write.Close(); err != nil {
			t.Error(err)
		}
	})
	w := wire{t, term.NewOutput(write), read}
	w.out.Resize(width, height)
	if _, err := w.out.WriteString(ansi.HideCursor); err != nil {
		t.Fatal(err)
	}
	return w
}

// show returns what is written for a frame that differs from the one before.
func (w wire) show(frame string) string {
	w.t.Helper()
	w.out.Show(frame)
	var got strings.Builder
	buf := make([]byte, 1<<16)
	for !strings.HasSuffix(got.String(), pictureEnd) {
		n, err := w.read.Read(buf)
		if err != nil {
			w.t.Fatal(err)
		}
		got.Write(buf[:n])
	}
	return got.String()
}

// listScreens are those with a list that a step moves in. Where a width has
// room for the selected entry beside it, that is painted too, as long as it is.
var listScreens = []string{"today", "today, follow-up", "nuisance", "ask", "rock", "network", "ownership", "habits",
	"next", "review", "trash", "reflection, habits", "stages", "palette", "help"}

// A step of the selection writes the rows that it changes, and not the screen,
// also when the list scrolls.
func TestStepsWriteLittle(t *testing.T) {
	steps := slices.Concat(slices.Repeat([]string{"down"}, 40), slices.Repeat([]string{"up"}, 40))
	for _, size := range [][2]int{{120, 40}, {80, 24}, {40, 12}} {
		for _, scene := range screensWithKeys {
			st := demoStory(t, sized(size[0], size[1]))
			st.press(scene.keys...)
			w := newWire(t, size[0], size[1])
			frame := st.app.View()
			first := len(w.show(frame))
			var written []int
			for _, key := range steps {
				st.press(key)
				if now := st.app.View(); now != frame {
					frame = now
					written = append(written, len(w.show(frame)))
				}
			}
			if len(written) == 0 {
				continue
			}
			slices.Sort(written)
			median := written[len(written)/2]
			t.Logf("%d×%d %s: the first picture %d bytes, a step %d, at most %d",
				size[0], size[1], scene.name, first, median, written[len(written)-1])
			beside := size[0]-2*margin >= wide && !strings.HasPrefix(scene.name, "today")
			if slices.Contains(listScreens, scene.name) && !beside && median > mostBytes {
				t.Errorf("%d×%d %s: a step writes %d bytes", size[0], size[1], scene.name, median)
			}
		}
	}
}
