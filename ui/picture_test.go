package ui

import (
	"bytes"
	"flag"
	"fmt"
	"html"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/ansi"
	"github.com/muesli/termenv"

	"fromhere/ui/term"
)

// The README's pictures are frames of the app drawn as SVG. This test keeps
// them true; `go test ./ui -run TestPictures -update` draws them anew.
func TestPictures(t *testing.T) {
	lipgloss.SetColorProfile(termenv.TrueColor)
	defer lipgloss.SetColorProfile(termenv.Ascii)
	for _, scene := range []struct {
		name string
		keys []string
	}{
		{"today", nil}, {"promises", []string{"open promise"}}, {"reflection", []string{"r"}},
		{"week", []string{"open Review", "]", "]"}}, {"streaks", []string{"open Streaks"}},
	} {
		st := demoStory(t, sized(100, 30))
		st.press(scene.keys...)
		frame, height := term.Strip(st.app.View()), st.height
		if scene.name != "today" { // the one picture with the tab bar
			frame, height = belowTabs(belowTabs(frame)), height-2
		}
		drawn := svg(frame, st.width, height)
		path := filepath.Join("testdata", "pictures", scene.name+".svg")
		if flag.Lookup("update").Value.String() == "true" {
			if err := os.WriteFile(path, drawn, 0o644); err != nil {
				t.Fatal(err)
			}
		}
		kept, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(kept, drawn) {
			t.Errorf("%s is not what the screen looks like now; run this test with -update", path)
		}
	}
}

// The measures of a picture, in pixels, and its colours.
const (
	cellWidth, cellHeight = 8.4, 19.0
	border                = 14.0
	paper, plain          = "#16181d", "#d8dbe2"
)

// look is how a run of cells is drawn.
type look struct {
	color           string
	bold, underline bool
}

// svg draws a frame with its colours.
func svg(frame string, width, height int) []byte {
	var b bytes.Buffer
	w, h := float64(width)*cellWidth+2*border, float64(height)*cellHeight+2*border
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %.0f %.0f" width="%.0f" height="%.0f" `+
		`font-family="ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace" font-size="14">`+"\n", w, h, w, h)
	fmt.Fprintf(&b, `<rect width="100%%" height="100%%" rx="8" fill="%s"/>`+"\n", paper)
	for row, line := range strings.Split(frame, "\n") {
		y := border + (float64(row)+0.75)*cellHeight
		runs(line, func(text string, col, cells int, l look) {
			if strings.TrimSpace(text) == "" {
				return
			}
			fmt.Fprintf(&b, `<text x="%.1f" y="%.1f" textLength="%.1f" lengthAdjust="spacingAndGlyphs" xml:space="preserve" fill="%s"%s>%s</text>`+"\n",
				border+float64(col)*cellWidth, y, float64(cells)*cellWidth, l.color, l.attributes(), html.EscapeString(text))
		})
	}
	b.WriteString("</svg>\n")
	return b.Bytes()
}

func (l look) attributes() string {
	s := ""
	if l.bold {
		s += ` font-weight="bold"`
	}
	if l.underline {
		s += ` text-decoration="underline"`
	}
	return s
}

// runs calls draw for every run of cells that look the same. Spaces at a run's
// ends are left out.
func runs(line string, draw func(text string, col, cells int, l look)) {
	l, col, text := look{color: plain}, 0, ""
	flush := func() {
		trimmed := strings.TrimLeft(text, " ")
		start := col - ansi.StringWidth(trimmed)
		trimmed = strings.TrimRight(trimmed, " ")
		draw(trimmed, start, ansi.StringWidth(trimmed), l)
		text = ""
	}
	var state byte
	for len(line) > 0 {
		seq, width, n, next := ansi.DecodeSequence(line, state, nil)
		if width > 0 {
			text += seq
			col += width
		} else if strings.HasPrefix(seq, "\x1b[") && strings.HasSuffix(seq, "m") {
			flush()
			l = l.after(seq[2 : len(seq)-1])
		}
		line, state = line[n:], next
	}
	flush()
}

// after is the look that an SGR sequence makes.
func (l look) after(parameters string) look {
	p := strings.Split(parameters, ";")
	for i := 0; i < len(p); i++ {
		switch p[i] {
		case "", "0":
			l = look{color: plain}
		case "1":
			l.bold = true
		case "4":
			l.underline = true
		case "38":
			if i+4 < len(p) && p[i+1] == "2" {
				r, g, b := channel(p[i+2]), channel(p[i+3]), channel(p[i+4])
				l.color = fmt.Sprintf("#%02x%02x%02x", r, g, b)
				i += 4
			}
		}
	}
	return l
}

func channel(text string) int {
	n, err := strconv.Atoi(text)
	if err != nil {
		return 0
	}
	return n
}
