package ui

import tea "github.com/charmbracelet/bubbletea"

// message is a message of the app. It carries the view that it answers and the
// result, so that the root handles all messages alike.
type message interface{ Handle(a *app) tea.Cmd }

// opening is a message that asks for a screen, declared in the screen's file:
// whoever asks need not know the screen. Where there is nothing to open, Screen
// says why and answers nil.
type opening interface{ Screen(s *session) view }

// loader is a view that loads data of its own, when it opens and when the
// journal has changed.
type loader interface{ Load() tea.Cmd }

// navigation is the pile of screens over the tabs.
type navigation struct {
	overlay []view    // the topmost last
	sent    []tea.Msg // to the root, which takes them before the next key
}

// send hands the root a message, such as an opening or a key.
func (n *navigation) send(msg tea.Msg) { n.sent = append(n.sent, msg) }

// open puts a screen over those that are there.
func (n *navigation) open(v view) tea.Cmd {
	if v == nil {
		return nil
	}
	n.overlay = append(n.overlay, v)
	if v, ok := v.(loader); ok {
		return v.Load()
	}
	return nil
}

// close takes the screen away, wherever in the pile it is, with all that was
// opened over it.
func (n *navigation) close(v view) {
	for i, open := range n.overlay {
		if open == v {
			n.overlay = n.overlay[:i]
			return
		}
	}
}

// reload has the open screens load again.
func (n *navigation) reload() tea.Cmd {
	var cmds []tea.Cmd
	for _, v := range n.overlay {
		if v, ok := v.(loader); ok {
			cmds = append(cmds, v.Load())
		}
	}
	return tea.Batch(cmds...)
}

// showMsg asks for the tab and sub-tab of a practice.
type showMsg struct{ practice string }

func (m showMsg) Handle(a *app) tea.Cmd {
	for i, tab := range a.tabs {
		if p, ok := tab.(*practicesView); ok && p.Show(m.practice) {
			a.s.overlay = nil
			a.unselect()
			a.current = i
			a.read[i] = a.s.cacheKey()
		}
	}
	return nil
}
