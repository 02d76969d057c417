package term

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/gdamore/tcell/v3/color"
	"github.com/gdamore/tcell/v3/vt"
	"pgregory.net/rapid"
)

// screen is a terminal without a program.
type screen struct {
	t interface{ Fatal(...any) }
	vt.MockTerm
	size vt.Coord
}

// newScreen is a terminal that takes graphemes for one character, as today's
// do, or rune for rune, as older ones.
func newScreen(t interface{ Fatal(...any) }, width, height int, graphemes bool) screen {
	size := vt.Coord{X: vt.Col(width), Y: vt.Row(height)}
	s := screen{t, vt.NewMockTerm(vt.MockOptSize(size), vt.MockOptColors(1<<24)), size}
	if err := s.Start(); err != nil {
		t.Fatal(err)
	}
	if graphemes {
		s.show("\x1b[?2027h")
	}
	return s
}

func (s screen) show(bytes string) {
	if _, err := s.Write([]byte(bytes)); err != nil {
		s.t.Fatal(err)
	}
	if err := s.Drain(); err != nil {
		s.t.Fatal(err)
	}
}

// String tells all that there is to be seen, cell by cell.
func (s screen) String() string {
	var b strings.Builder
	for y := range s.size.Y {
		for x := vt.Col(0); x < s.size.X; x++ {
			c := s.GetCell(vt.Coord{X: x, Y: y})
			if seen := c.S.Attr() & (vt.Reverse | vt.StrikeThrough | vt.PlainUnderline); (c.C == "" || c.C == " ") && seen == 0 {
				c.C, c.S = " ", c.S.WithFg(color.Silver).WithAttr(vt.Plain) // whatever else it was written with
			}
			fmt.Fprintf(&b, "%q fg %v bg %v %v\n", c.C, c.S.Fg(), c.S.Bg(), c.S.Attr())
			x += vt.Col(max(c.W-1, 0))
		}
	}
	if s.Backend().GetCursor().IsVisible() {
		fmt.Fprint(&b, "cursor at ", s.Pos())
	}
	// The emulator clears with its own colours, or with those of its default.
	return strings.ReplaceAll(b.String(), "bg default 0", "bg black 0")
}

// whole paints a frame without knowing the one before, and without the
// program's own means.
func whole(frame string, width, height int) string {
	var b strings.Builder
	b.WriteString("\x1b[?25l\x1b[?7l\x1b[m\x1b[2J")
	for i, line := range strings.Split(Strip(frame), "\n") {
		if i < height {
			fmt.Fprintf(&b, "\x1b[%dH%s\x1b[m", i+1, ansi.Truncate(line, width, ""))
		}
	}
	if row, col, shown := CursorAt(frame); shown {
		fmt.Fprintf(&b, "\x1b[%d;%dH\x1b[?25h", row+1, col+1)
	}
	return b.String()
}

const painterWidth, painterHeight = 24, 8

var (
	// Not faint: the emulator has it exclude bold.
	someStyle = rapid.SampledFrom([]string{
		"", "0", "1", "0;5", "3", "4", "7", "9", "1;4;4", "22;1", "23", "24", "27", "29", "39", "49", "31", "34", "42", "43",
		"38;5;12", "48;5;200", "38;2;1;2;3", "48;2;9;8;7;1", "4;1;38;2;200;100;50", "0;5;35",
	})
	someText = rapid.SampledFrom([]string{
		"a", "b", "words of a day", " ", "   ", "        ", "│", "○ ", "●", "日本", "한", "e\u0301", "ß", "नमस्ते", "👍", "👩‍💻", "🇯🇵", "✓",
	})
	someLine = rapid.Custom(func(t *rapid.T) string {
		var b strings.Builder
		for range rapid.IntRange(0, 8).Draw(t, "parts") {
			if rapid.Bool().Draw(t, "styled") {
				b.WriteString("\x1b[" + someStyle.Draw(t, "style") + "m")
			}
			b.WriteString(someText.Draw(t, "text"))
		}
		return b.String() + "\x1b[m"
	})
)

// Whatever the frames, painting what changed shows what painting all shows,
// also after a resize, and after what the terminal showed was lost.
func TestPaintingChangesShowsTheFrame(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var p picture
		p.resize(painterWidth, painterHeight)
		got := newScreen(t, painterWidth, painterHeight, true)
		want := newScreen(t, painterWidth, painterHeight, true)
		got.show(taken)
		lines := make([]string, painterHeight)
		for n := range rapid.IntRange(1, 12).Draw(t, "frames") {
			for range rapid.IntRange(0, 6).Draw(t, "changes") {
				lines[rapid.IntRange(0, len(lines)-1).Draw(t, "row")] = someLine.Draw(t, "line")
			}
			if n > 0 && rapid.IntRange(0, 5).Draw(t, "what happens") == 0 {
				p.resize(painterWidth, painterHeight)
				got.show("\x1b[2;3Hlost\x1b[5;1H\x1b[41m\x1b[K\x1b[m")
			}
			if by := rapid.IntRange(-2, 2).Draw(t, "scrolled"); by != 0 {
				lines = slices.Concat(lines[(by+len(lines))%len(lines):], lines[:(by+len(lines))%len(lines)])
			}
			seen := lines[:rapid.IntRange(1, len(lines)).Draw(t, "height")]
			frame := strings.Join(seen, "\n")
			if rapid.Bool().Draw(t, "cursor") {
				at := rapid.IntRange(0, len(seen)-1).Draw(t, "line of the cursor")
				frame = strings.Join(seen[:at], "\n")
				if at > 0 {
					frame += "\n"
				}
				frame += "ab" + Cursor + strings.Join(seen[at:], "\n")
			}
			painted := string(p.paint(nil, frame))
			got.show(painted)
			want.show(whole(frame, painterWidth, painterHeight))
			if got.String() != want.String() {
				t.Fatalf("frame %q\npainted with %q\nshows\n%s\nnot\n%s", frame, painted, got, want)
			}
			if again := p.paint(nil, frame); len(again) > 0 {
				t.Fatalf("painted %q for the same frame", again)
			}
		}
	})
}

// A window made larger or smaller shows the whole frame of its new size, to its
// last line.
func TestB01WindowsOfAnySizeShowTheFrame(t *testing.T) {
	sizes := [][2]int{{80, 24}, {80, 20}, {40, 12}, {120, 12}, {120, 40}, {120, 39}, {60, 40}, {60, 41}}
	s := newScreen(t, sizes[0][0], sizes[0][1], true)
	s.show(taken)
	var p picture
	for _, size := range sizes {
		width, height := size[0], size[1]
		s.size = vt.Coord{X: vt.Col(width), Y: vt.Row(height)}
		s.SetSize(s.size)
		p.resize(width, height)
		lines := make([]string, height)
		for i := range lines {
			lines[i] = fmt.Sprintf("line %d of %d×%d%s", i, width, height, Cursor)
		}
		lines[height-1] = strings.Repeat("~", width)
		s.show(string(p.paint(nil, strings.Join(lines, "\n"))))
		want := newScreen(t, width, height, true)
		want.show(whole(strings.Join(lines, "\n"), width, height))
		if s.String() != want.String() {
			t.Errorf("%d×%d shows\n%s\nnot\n%s", width, height, s, want)
		}
	}
}

// Terminals that take emoji for more cells, or for fewer, still show what
// stands after them in its place.
func TestUnsureWidthsMoveNothing(t *testing.T) {
	s := newScreen(t, 12, 1, false)
	s.show(taken)
	var p picture
	p.resize(12, 1)
	for _, line := range []string{"👩‍💻  │ab│cd│", "👩‍💻  │ax│cd│", "x👩‍💻 │ax│cd│", "🏳️‍🌈  │ax│ce│", "e\u0301 नि │ax│cd│"} {
		s.show(string(p.paint(nil, line)))
		for col, want := range []rune(line)[len([]rune(line))-7:] {
			if got := s.GetCell(vt.Coord{X: vt.Col(col + 4)}).C; got != string(want) {
				t.Errorf("%q: %q in column %d, want %q", line, got, col+4, want)
			}
		}
	}
}

// What is neither text nor SGR must not get through.
func TestFramesWriteNothingElse(t *testing.T) {
	var p picture
	frame := "a\x1b]52;c;aGk=\x07b\x1b[2Jc\x1b[?1049ld\x07\r\te\u009b5mf\x1bP1q\x1b\\g\x1b[>4;1mh\x1b"
	got := string(p.paint(nil, frame))
	if want := syncBegin + "\x1b[1;1Habcde5mfgh" + syncEnd; got != want {
		t.Errorf("painted %q, want %q", got, want)
	}
}

func TestChangesAreSmall(t *testing.T) {
	row := func(bar, title string) string {
		return "  \x1b[34m" + bar + "\x1b[0m ○ " + title + "\x1b[2m" + strings.Repeat(" ", 40) + "3 Nov\x1b[0m"
	}
	var p picture
	p.resize(80, 3)
	p.paint(nil, row("▌", "one")+"\n"+row(" ", "two")+"\nsame")
	got := string(p.paint(nil, row(" ", "one")+"\n"+row("▌", "two")+"\nsame"))
	want := syncBegin + "\x1b[1;3H\x1b[34m \x1b[2;3H▌\x1b[m" + syncEnd
	if got != want {
		t.Errorf("painted %q, want %q", got, want)
	}
}

func TestPens(t *testing.T) {
	for _, tc := range []struct{ from, to, want string }{
		{"", "", ""},
		{"1", "1;1", ""},
		{"1;31", "", "\x1b[m"},
		{"1", "1;31", "\x1b[31m"},
		{"1;2;31", "2;31", "\x1b[22;2m"},
		{"4", "4:3;7", "\x1b[7;4:3m"},
		{"4;7;9;3;5;8", "31", "\x1b[23;25;27;28;29;24;31m"},
		{"38;5;1;48;2;1;2;3;1", "1;48;5;4", "\x1b[39;48;5;4m"},
		{"58:2::1:2:3;38:5:9", "4:0;38:5:9", "\x1b[59m"},
		{"1;22;31;39;42;49;4;24", "", ""},
		{"97;107", "37;47", "\x1b[37;47m"},
	} {
		if got := string((style{}).set(tc.from).appendTo(nil, style{}.set(tc.to))); got != tc.want {
			t.Errorf("from %q to %q: %q, want %q", tc.from, tc.to, got, tc.want)
		}
	}
}

// A list that scrolls by a row writes that row and the two that the selection
// touches, also where another text stands beside the list.
func TestScrollingIsLeftToTheTerminal(t *testing.T) {
	for name, beside := range map[string]func(first, i int) string{
		"alone":             func(int, int) string { return "" },
		"beside other text": func(first, i int) string { return fmt.Sprintf(" │ %d", 7*first+3*i) },
	} {
		t.Run(name, func(t *testing.T) { scrolling(t, beside) })
	}
}

func scrolling(t *testing.T, beside func(first, i int) string) {
	for _, by := range []int{1, -1, 3} {
		frame := func(first int) string {
			lines := []string{"head", ""}
			for i := range 12 {
				lines = append(lines, "  entry "+strings.Repeat(string(rune('a'+first+i)), 40)+beside(first, i))
			}
			return strings.Join(append(lines, "", "foot"), "\n")
		}
		var p picture
		p.resize(60, 16)
		s := newScreen(t, 60, 16, true)
		s.show(string(p.paint(nil, frame(5))))
		painted := string(p.paint(nil, frame(5+by)))
		s.show(painted)
		want := newScreen(t, 60, 16, true)
		want.show(whole(frame(5+by), 60, 16))
		want.show("\x1b[?25h" + ansi.CursorPosition(int(s.Pos().X)+1, int(s.Pos().Y)+1))
		if s.String() != want.String() {
			t.Errorf("%d: %q shows\n%s\nnot\n%s", by, painted, s, want)
		}
		if n := strings.Count(painted, "entry"); n != max(by, -by) {
			t.Errorf("%d: %d lines are written: %q", by, n, painted)
		}
	}
}

func BenchmarkPaint(b *testing.B) {
	frames := make([]string, 2)
	for n := range frames {
		var lines []string
		for i := range 40 {
			lines = append(lines, fmt.Sprintf("\x1b[34m▌\x1b[m entry %d of \x1b[1mmany\x1b[m, \x1b[38;5;%dmand what there is to say\x1b[m of it │ 日本", i, n+1))
		}
		frames[n] = strings.Join(lines, "\n")
	}
	var p picture
	p.resize(120, 40)
	var buf []byte
	b.ReportAllocs()
	for n := 0; b.Loop(); n++ {
		buf = p.paint(buf[:0], frames[n%2])
	}
}
