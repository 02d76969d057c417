package term

import (
	"fmt"
	"os"
	"os/exec"
	"strings"

	tea "github.com/charmbracelet/bubbletea"
	xterm "github.com/charmbracelet/x/term"
)

// mouseEnv has the page ask for the mouse.
const mouseEnv = "FROMHERE_TERM_MOUSE"

// page is a small program with an insertion point, to look at from outside.
type page struct {
	out           *Output
	width, height int
	text          string
	hidden, mouse bool
	note          string
}

type doneMsg struct{ err error }

func (p page) Init() tea.Cmd {
	p.out.AskBackground()
	return nil
}

func (p page) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		p.width, p.height = msg.Width, msg.Height
	case BackgroundMsg:
		p.note = fmt.Sprintf("dark: %v", msg.Dark)
	case doneMsg:
		if msg.err != nil {
			p.note = msg.err.Error()
		}
	case tea.MouseMsg:
		p.note = fmt.Sprintf("%v at %d, %d", tea.MouseEvent(msg), msg.X, msg.Y)
	case ResumedMsg:
		p.note = "resumed"
		if msg.Err != nil {
			p.note = msg.Err.Error()
		}
	case tea.KeyMsg:
		return p.key(msg)
	}
	return p, nil
}

func (p page) key(msg tea.KeyMsg) (tea.Model, tea.Cmd) {
	switch msg.String() {
	case "ctrl+c":
		return p, tea.Quit
	case "ctrl+x":
		panic("asked for")
	case "ctrl+h":
		p.hidden = !p.hidden
	case "ctrl+y":
		return p, func() tea.Msg { return doneMsg{p.out.WriteSequence("\x1b]52;c;aGVsbG8=\x07")} }
	case "ctrl+e":
		c := exec.Command(os.Args[0])
		c.Env = append(os.Environ(), childEnv+"=inner")
		return p, Exec(c, func(err error) tea.Msg { return doneMsg{err} })
	case "ctrl+z":
		return p, Suspend
	case "ctrl+o":
		p.mouse = !p.mouse
		p.out.ReportMouse(p.mouse)
	case "enter":
		p.text += "\n"
	default:
		p.text += string(msg.Runes)
	}
	return p, nil
}

func (p page) View() string {
	cursor := Cursor
	if p.hidden {
		cursor = ""
	}
	lines := strings.Split(fmt.Sprintf("page %d×%d %s\n> %s%s|", p.width, p.height, p.note, p.text, cursor), "\n")
	for len(lines) < p.height {
		lines = append(lines, strings.Repeat("~", p.width))
	}
	return strings.Join(lines, "\n")
}

func runPage() error {
	in, out := NewInput(os.Stdin), NewOutput(os.Stdout)
	mouse := os.Getenv(mouseEnv) != ""
	out.ReportMouse(mouse)
	p := Program{In: in, Out: out, Leave: tea.Quit()}
	return p.Run(page{out: out, mouse: mouse})
}

// runInner is a command that wants the terminal for itself.
func runInner() error {
	fmt.Printf("inner: %v %v\r\n", xterm.IsTerminal(os.Stdin.Fd()), xterm.IsTerminal(os.Stdout.Fd()))
	_, err := os.Stdin.Read(make([]byte, 1))
	return err
}
