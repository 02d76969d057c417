package ui

import (
	"errors"
	"fmt"
	"path/filepath"
	"reflect"

	tea "github.com/charmbracelet/bubbletea"

	"fromhere/model"
	"fromhere/ui/keys"
	"fromhere/ui/theme"
)

// settings is what can be set, as it was read last, and how it is changed. A change is
// a save as that of an entry: one is written at a time, and keys wait for it.
type settings struct {
	s     *session
	read  model.Settings
	wrong error // why they could not be read
}

// errNoSettings is told by an app that was opened without files of settings.
var errNoSettings = errors.New("this app was opened without files of settings; they can be changed in a text editor")

// load reads the files of settings again.
func (x *settings) load() tea.Cmd {
	files := x.s.env.Settings
	if files == nil {
		x.wrong = errNoSettings
		return nil
	}
	return func() tea.Msg {
		read, err := files.Read()
		return settingsReadMsg{read, err}
	}
}

// settingsReadMsg answers load.
type settingsReadMsg struct {
	read model.Settings
	err  error
}

func (m settingsReadMsg) Handle(a *app) tea.Cmd {
	x := &a.s.settings
	if x.wrong = m.err; m.err != nil {
		a.refresh()
		return nil
	}
	x.read = m.read
	if !reflect.DeepEqual(m.read.Config, a.s.env.Config) { // a file was changed by other means
		return a.follow(m.read.Config)
	}
	a.refresh()
	return nil
}

// settingChange is a change of one setting.
type settingChange struct {
	name  string
	text  string  // what it is set to
	unset bool    // its default is put back
	from  *string // the value that it has to have still; nil for any
	say   string  // said before what it is now
	asked view    // what asked for it, which is closed once it is done; may be nil
	move  int     // how far the history goes: 0 for a new step
}

// settingChangedMsg answers a change.
type settingChangedMsg struct {
	change settingChange
	before model.Setting
	now    model.Settings
	err    error
}

// errSettingSince is why the undo of a setting is refused.
var errSettingSince = errors.New("the setting was changed elsewhere since; undo would lose that")

// change writes a setting to its file.
func (x *settings) change(c settingChange) tea.Cmd {
	files := x.s.env.Settings
	if files == nil {
		x.s.fail(errNoSettings)
		return nil
	}
	x.s.saves.writing = true
	return func() tea.Msg {
		m := settingChangedMsg{change: c}
		var before model.Settings
		if before, m.err = files.Read(); m.err != nil {
			return m
		}
		m.before, _ = before.Setting(c.name)
		switch {
		case c.from != nil && m.before.Value != *c.from:
			m.err = errSettingSince
		case c.unset:
			m.now, m.err = files.Unset(c.name)
		default:
			m.now, m.err = files.Set(c.name, c.text)
		}
		return m
	}
}

// Handle has the app go by the settings as they are now. After an error it goes on by
// those that it had.
func (m settingChangedMsg) Handle(a *app) tea.Cmd {
	s := a.s
	s.saves.writing = false
	var cmds []tea.Cmd
	if m.err != nil {
		s.saves.stay()
		s.fail(fmt.Errorf("not changed: %w", m.err))
		a.look(s.env.Config.Theme)
	} else {
		after, _ := m.now.Setting(m.change.name)
		s.settings.read, s.settings.wrong = m.now, nil
		cmds = append(cmds, a.follow(m.now.Config))
		s.close(m.change.asked)
		if m.change.move == 0 {
			s.history.recordSetting(m.before, after)
		}
		s.history.done += m.change.move
		s.say("%s", s.settings.said(m.change, after))
	}
	a.refresh()
	return tea.Batch(append(cmds, s.saves.write(), a.pressWaiting())...)
}

// said tells what a setting is after a change.
func (x *settings) said(c settingChange, after model.Setting) string {
	text := fmt.Sprintf("%s%s is %s", c.say, after.Label, valueOf(after))
	switch {
	case x.s.env.Demo:
		text += ", until you leave the demo"
	case after.From == "":
		text += ", the default"
	default:
		text += ", kept in " + filepath.Base(after.From)
	}
	if c.move == 0 {
		text += x.s.history.hint()
	}
	return text
}

// valueOf is the value of a setting as it is said.
func valueOf(one model.Setting) string {
	return valueIn(one, one.Value)
}

// valueIn is one of the values of a setting as it is said.
func valueIn(one model.Setting, value string) string {
	switch {
	case value == "":
		return "none"
	case one.Unit != "":
		return value + " " + one.Unit
	}
	return value
}

// follow has the app go by other settings. Their practices hold from the next start.
func (a *app) follow(c model.Config) tea.Cmd {
	s := a.s
	anotherDay := c.DayStarts != s.env.Config.DayStarts
	s.env.Config = c
	s.settings.bind()
	s.journal.Follow(c)
	a.look(c.Theme)
	cmd := s.useMouse()
	if anotherDay { // what Today rests on was worked out by the other
		return tea.Batch(cmd, s.reading.load())
	}
	return cmd
}

// look draws everything anew in a theme.
func (a *app) look(name string) {
	a.s.settings.dress(name)
	a.refresh()
}

// dress has what is drawn from now on in a theme.
func (x *settings) dress(name string) {
	s := x.s
	s.theme = theme.New(name, s.env.Dark, s.env.NoColor, s.env.Config.ASCII)
}

// bind gives the actions the keys that are set.
func (x *settings) bind() {
	s := x.s
	s.keys = keys.New(s.env.Config.Keys)
	s.order = s.keys.Order()
}

// themeMsg asks for another theme, from now on.
type themeMsg struct{ name string }

func (m themeMsg) Handle(a *app) tea.Cmd {
	a.look(m.name)
	return a.s.settings.change(settingChange{name: themeSetting, text: m.name})
}

// themeSetting is the name of the setting that is shown as it is chosen.
const themeSetting = "theme"
