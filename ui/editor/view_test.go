package editor

import (
	"slices"
	"strings"
	"testing"
	"unicode"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"fromhere/ui/term"
)

// checkView checks what holds for every view: its size, its one cursor or none,
// and that nothing in it can do harm.
func checkView(t *rapid.T, e Editor, width, height int) {
	t.Helper()
	view := e.View()
	lines := strings.Split(view, "\n")
	if len(lines) != height {
		t.Fatalf("%d rows, expected %d, of %q", len(lines), height, e.Value())
	}
	for _, l := range lines {
		if w := ansi.StringWidth(l); w != width {
			t.Fatalf("a row %q is %d wide, expected %d, of %q", l, w, width, e.Value())
		}
	}
	marks := strings.Count(view, term.Cursor)
	if e.Focused() != (marks == 1) || marks > 1 {
		t.Fatalf("%d cursors, focused %v: %q", marks, e.Focused(), view)
	}
	if row, col, shown := term.CursorAt(view); shown && (row >= height || col >= width) {
		t.Fatalf("the cursor is at %d, %d, outside", row, col)
	}
	bare := strings.NewReplacer(term.Cursor, "", "\n", "").Replace(view)
	seen := ansi.Strip(bare)
	for i, r := range seen {
		if unicode.IsControl(r) || term.Unseen(seen, i) {
			t.Fatalf("%U reaches the terminal in %q", r, view)
		}
	}
	if again := e.View(); again != view {
		t.Fatalf("looking at it changed the view")
	}
}

func TestViewIsExactlyTheSizeSet(t *testing.T) {
	moves := []tea.KeyType{
		tea.KeyLeft, tea.KeyRight, tea.KeyUp, tea.KeyDown, tea.KeyHome, tea.KeyEnd, tea.KeyPgUp, tea.KeyPgDown,
		tea.KeyBackspace, tea.KeyDelete, tea.KeyCtrlHome, tea.KeyCtrlLeft, tea.KeyEnter, tea.KeyCtrlW, tea.KeyCtrlZ, tea.KeyCtrlY,
		tea.KeyShiftUp, tea.KeyShiftDown, tea.KeyCtrlShiftLeft, tea.KeyShiftLeft, tea.KeyCtrlX, tea.KeyCtrlV,
	}
	rapid.Check(t, func(t *rapid.T) {
		styles := Styles{}
		if rapid.Bool().Draw(t, "colour") {
			styles = colourful()
		}
		text, line := NewText(styles), NewLine(styles)
		text.SetHint(anyText().Draw(t, "hint"))
		line.SetHint(anyText().Draw(t, "hint"))
		for _, e := range []Editor{text, line} {
			resize := func() (int, int) {
				w := rapid.IntRange(1, 80).Draw(t, "width")
				h := rapid.IntRange(1, 20).Draw(t, "height")
				e.SetSize(w, h)
				return w, h
			}
			w, h := resize()
			if rapid.Bool().Draw(t, "focus") {
				e.Focus()
			}
			checkView(t, e, w, h)
			e.SetValue(anyText().Draw(t, "text"))
			for range rapid.IntRange(0, 20).Draw(t, "steps") {
				switch rapid.IntRange(0, 9).Draw(t, "step") {
				case 0:
					e.Update(paste(anyText().Draw(t, "paste")))
				case 1:
					w, h = resize()
				case 2:
					line.SetGhost(anyText().Draw(t, "ghost"))
				case 3:
					i := rapid.IntRange(-1, len(e.Value())+1).Draw(t, "remark")
					text.SetRemarks([][2]int{{i, i + 5}})
					line.SetRemarks([][2]int{{i, i + 5}})
				default:
					e.Update(tea.KeyMsg{Type: rapid.SampledFrom(moves).Draw(t, "key")})
				}
				checkView(t, e, w, h)
				checkRows(t, text)
				checkRows(t, &line.Text)
			}
			read := text.Value()
			if read == "" && text.Focused() {
				read = text.hint
			}
			if got, want := text.Rows(w, 1000), len(rowsOf(read, w)); got != want {
				t.Fatalf("%d rows are needed, expected %d", got, want)
			}
		}
	})
}

// rowsOf are where the rows of a text begin, wrapped all at once.
func rowsOf(s string, width int) []int {
	var starts []int
	for place, more := 0, true; more; {
		starts = append(starts, place)
		end, soft, _ := wrapRow(s[place:], true, max(width, 1))
		place += end
		more = soft || place < len(s)
		if !soft {
			place++
		}
	}
	return starts
}

// checkRows compares what is known of the rows, after any edits, with those of
// the text wrapped all at once.
func checkRows(t rapid.TB, text *Text) {
	t.Helper()
	r, want := text.rows(), rowsOf(text.Value(), text.width)
	if n := len(r.before); n > len(want) || !slices.Equal(r.before, want[:n]) {
		t.Fatalf("the rows of %q begin at %v, expected %v", text.Value(), r.before, want)
	}
	if r.open {
		return
	}
	for n := range max(r.len(), len(want)) {
		if r.len() != len(want) || r.start(n) != want[n] {
			t.Fatalf("%d rows of %q; row %d begins at %d, expected %v", r.len(), text.Value(), n, r.start(n), want)
		}
	}
}

// Where text is drawn as it is, what stands on both sides of the cursor in the
// view is what stands on both sides of it in the text.
func TestCursorStandsWhereTheTextIsEdited(t *testing.T) {
	pieces := rapid.SampledFrom([]string{
		"a", "word", " ", "é", "e\u0301", "日本語", "、", "👩‍💻", "🇩🇪", "हिन्दी", "العربية", "\n", "https://example.com/very/long",
	})
	moves := []tea.KeyType{tea.KeyLeft, tea.KeyRight, tea.KeyUp, tea.KeyDown, tea.KeyHome, tea.KeyCtrlLeft, tea.KeyPgUp}
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(pieces, 0, 60).Draw(t, "pieces"), "")
		width := rapid.IntRange(3, 80).Draw(t, "width")
		var e placed = NewText(Styles{})
		if rapid.Bool().Draw(t, "line") {
			e, text = NewLine(Styles{}), strings.ReplaceAll(text, "\n", " ")
		}
		e.SetSize(width, rapid.IntRange(1, 10).Draw(t, "height"))
		e.SetValue(text)
		e.Focus()
		for range rapid.IntRange(0, 40).Draw(t, "moves") {
			e.Update(tea.KeyMsg{Type: rapid.SampledFrom(moves).Draw(t, "key")})
		}
		for _, l := range strings.Split(e.View(), "\n") {
			before, after, found := strings.Cut(l, term.Cursor)
			if !found {
				continue
			}
			if _, col, _ := term.CursorAt(l); col != ansi.StringWidth(before) {
				t.Fatalf("the cursor is in column %d of %q", col, l)
			}
			if !strings.HasSuffix(text[:e.place()], before) {
				t.Fatalf("%q before the cursor, expected the end of %q", before, text[:e.place()])
			}
			if !strings.HasPrefix(text[e.place():]+strings.Repeat(" ", width), strings.TrimRight(after, " ")) {
				t.Fatalf("%q after the cursor, expected the start of %q", after, text[e.place():])
			}
		}
	})
}
