package term

import tea "github.com/charmbracelet/bubbletea"

// paint makes a program show its View on out right after each Update, where
// Bubble Tea v1 would wait for its next tick. Views stay pure; this is the edge
// where they are drawn. It must run with options of the same out.
func paint(m tea.Model, out *Output) tea.Model {
	return &painted{model: m, out: out}
}

type painted struct {
	model tea.Model
	out   *Output
	told  tea.WindowSizeMsg // the size as the program was told here, not yet by the library
}

// Init has the first picture complete: the library would tell the size only
// once a first one, of no size, was drawn.
func (p *painted) Init() tea.Cmd {
	var sized tea.Cmd
	// Without a size there is no picture yet; the library asks again, and ends
	// the program when there is none.
	if width, height, err := p.out.Size(); err == nil {
		p.told = tea.WindowSizeMsg{Width: width, Height: height}
		p.out.Resize(width, height)
		p.model, sized = p.model.Update(p.told)
	}
	cmd := tea.Batch(sized, p.model.Init())
	p.out.Show(p.model.View())
	return cmd
}

// Update passes the message on, and shows what has become of the view.
func (p *painted) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if size, ok := msg.(tea.WindowSizeMsg); ok {
		known := size == p.told
		p.told = tea.WindowSizeMsg{}
		if known {
			return p, nil
		}
		p.out.Resize(size.Width, size.Height)
	}
	var cmd tea.Cmd
	p.model, cmd = p.model.Update(msg)
	p.out.Show(p.model.View())
	return p, cmd
}

// View leaves nothing to the library to draw.
func (*painted) View() string { return "" }
