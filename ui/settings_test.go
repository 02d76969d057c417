package ui

import (
	"errors"
	"strings"
	"testing"
	"time"

	"fromhere/model"
	"fromhere/storage/config"
	"fromhere/ui/theme"
)

// memorySettings are the real settings without their files. They refuse to be saved
// when told to.
type memorySettings struct {
	now  config.Settings
	fail error // what the next changes answer, while set
	sets int
}

// newMemorySettings are settings of which none is said.
func newMemorySettings() *memorySettings {
	m := &memorySettings{}
	m.now.Own = config.File{Path: "/config/config.yaml", Config: model.DefaultConfig()}
	m.now.Journal = config.File{Path: "/journal/journal.yaml", Config: model.DefaultConfig()}
	return m
}

func (m *memorySettings) Read() (model.Settings, error) { return m.now.All(model.BuiltIn), nil }

func (m *memorySettings) Set(name, text string) (model.Settings, error) {
	return m.keep(m.now.Set(model.BuiltIn, name, text))
}

func (m *memorySettings) Unset(name string) (model.Settings, error) {
	return m.keep(m.now.Unset(model.BuiltIn, name))
}

func (m *memorySettings) keep(next config.Settings, err error) (model.Settings, error) {
	if err = errors.Join(err, m.fail); err != nil {
		return model.Settings{}, err
	}
	m.now = next
	m.sets++
	return m.Read()
}

// settingsOf are those of a story.
func (st *story) settingsOf() *memorySettings { return st.app.s.env.Settings.(*memorySettings) }

// selectSetting moves the selection of the settings screen to one of them.
func (st *story) selectSetting(name string) {
	st.t.Helper()
	v, ok := st.app.top().(*settingsView)
	if !ok {
		st.t.Fatalf("the settings are not open:\n%s", st.screen())
	}
	st.press("g")
	for range len(st.app.s.settings.read.All) {
		if v.list.Selected() == name {
			return
		}
		st.press("down")
	}
	st.t.Fatalf("there is no setting %s", name)
}

// looks tells whether the screen is drawn in a theme.
func (st *story) looks(name string) bool {
	color, _, _ := strings.Cut(theme.New(name, false, false, false).Muted.Render("x"), "x")
	return strings.Contains(st.app.View(), color)
}

// A theme is shown as it is moved to; esc puts the old one back, and enter keeps it in
// the config file. One chosen by its name among the commands is kept as well, and u
// undoes either.
func TestB20AThemeThatIsChosenStays(t *testing.T) {
	inColour(t)
	st := newStory(t, holding(promise("01e1", "Priya", "Board numbers", evening.Add(time.Hour))))
	st.press("S")
	st.see("Settings", "Theme", "auto", "default", "kept in /config/config.yaml")
	st.press("enter")
	if st.looks("light") {
		t.Fatal("the theme has changed before it is moved to")
	}
	st.press("down")
	if !st.looks("light") || st.looks("dark") {
		t.Error("light is not shown as it is moved to")
	}
	st.press("esc")
	if st.see("Plain signs"); st.looks("light") || len(st.settingsOf().now.Own.Data) > 0 {
		t.Error("esc does not put the theme back")
	}
	st.press("enter", "down", "enter")
	st.see("Theme is light, kept in config.yaml · u undoes")
	st.press("esc")
	if got := string(st.settingsOf().now.Own.Data); !st.looks("light") || !strings.HasSuffix(got, "\ntheme: light\n") {
		t.Errorf("the config is\n%s", got)
	}
	st.press("u")
	if st.see("Undone: Theme is auto, the default"); st.looks("light") {
		t.Error("undone, and still shown")
	}
	st.press("U")
	if st.see("Redone: Theme is light"); !st.looks("light") {
		t.Error("redone, and not shown")
	}
	st.press(":")
	st.write("Theme: dark")
	st.press("enter")
	if got := string(st.settingsOf().now.Own.Data); !st.looks("dark") || !strings.HasSuffix(got, "\ntheme: dark\n") {
		t.Errorf("from the commands it is\n%s", got)
	}
	// The next start begins with it.
	again := newStory(t, with(func(env *Env) { env.Config = st.settingsOf().now.Config() }))
	if !again.looks("dark") {
		t.Error("the next start has another")
	}
}

// Every setting can be changed on the screen and read back, and p puts its default
// back; what can be changed in a text editor alone says so.
func TestEverySettingIsOnTheScreen(t *testing.T) {
	typed := map[string]string{"day_starts": "05:30", "workdays": "mon, thu", "buffer": "1h", "warm": "30", "cold": "90", "intervals.tags": "board: 30"}
	st := newStory(t)
	st.press("S")
	for _, one := range st.app.s.settings.read.All {
		st.selectSetting(one.Name)
		st.see(one.Label, one.Help)
		want := typed[one.Name]
		switch other, two := one.Toggle(); {
		case one.ByHand != "":
			for _, key := range []string{"enter", "p"} {
				st.press(key)
				st.see(title(one.ByHand))
			}
			continue
		case two:
			want = other
			st.press("enter")
		case len(one.Choices) > 0:
			want = one.Choices[1]
			st.press("enter", "down", "enter")
		default:
			if strings.HasPrefix(one.Name, "cadences.") {
				if want = "2 a week"; one.Value == want {
					want = "never"
				}
			}
			st.press("enter", "ctrl+u")
			st.write(want)
			st.press("enter")
		}
		is, _ := st.settingsOf().now.All(model.BuiltIn).Setting(one.Name)
		if is.Value != want || want == one.Value || is.From == "" {
			t.Fatalf("%s: it is %q from %q, not %q:\n%s", one.Name, is.Value, is.From, want, st.screen())
		}
		st.see(one.Label+" is "+valueOf(is), "u undoes")
		st.press("p")
		st.see(one.Label + " is " + valueIn(one, one.Default) + ", the default")
		if is, _ := st.settingsOf().now.All(model.BuiltIn).Setting(one.Name); is.From != "" || is.Value != one.Default {
			t.Errorf("%s: put back, it is %q from %q", one.Name, is.Value, is.From)
		}
		st.press("p")
		st.see(one.Label + " has its default already")
		st.press("u")
		if is, _ := st.settingsOf().now.All(model.BuiltIn).Setting(one.Name); is.Value != want {
			t.Errorf("%s: undone, it is %q", one.Name, is.Value)
		}
		st.press("u")
	}
}

// What is typed is held to the rules of the file, in its words, and cannot be kept
// before it is right.
func TestASettingIsCheckedWhileItIsTyped(t *testing.T) {
	st := newStory(t)
	st.press("S")
	st.selectSetting("warm")
	st.press("enter")
	st.see("You are in touch if you talked within this many days", "21")
	st.seeNot("write a number")
	st.write("x")
	st.see("`warm` cannot be \"21x\"; write a number of days, such as 21")
	st.press("enter")
	st.see("`warm` cannot be \"21x\"")
	st.press("ctrl+u")
	st.write("60")
	st.see("A contact is warm for 60 days and cold after 42; give `cold` more days than `warm`")
	st.press("ctrl+u")
	st.write("30")
	st.seeNot("give `cold` more days")
	st.press("enter")
	st.see("Keep in touch within is 30 days, kept in journal.yaml")
	st.press("enter", "enter")
	st.see("Keep in touch within is still 30 days")
	st.press("enter", "ctrl+u")
	st.write("35")
	st.press("esc")
	if st.see("30 days"); st.settingsOf().sets != 1 {
		t.Errorf("%d changes", st.settingsOf().sets)
	}
}

// A setting that cannot be saved stays as it was, on the screen too, and says why; what
// was typed is still there.
func TestASettingThatIsNotSavedIsNotShown(t *testing.T) {
	inColour(t)
	st := newStory(t, holding(promise("01e1", "Priya", "Board numbers", evening.Add(time.Hour))))
	st.settingsOf().fail = errors.New("save /config/config.yaml: the disk is full; it is as it was")
	st.press("S", "enter", "down", "enter")
	st.see("not changed: save /config/config.yaml: the disk is full", "auto")
	if st.looks("light") {
		t.Error("it is shown in a theme that was not kept")
	}
	st.selectSetting("buffer")
	st.press("enter", "ctrl+u")
	st.write("1h")
	st.press("enter")
	st.see("the disk is full", "1h")
	st.settingsOf().fail = nil
	st.press("enter")
	st.see("Aim to be early by is 1h")
	st.press("u")
	st.see("Undone")
	st.press("u")
	st.see("Nothing to undo in this session")
	if st.app.s.env.Config.Buffer != 15*time.Minute {
		t.Errorf("the buffer is %v", st.app.s.env.Config.Buffer)
	}
}

// A key typed while a setting is saved does not go over the error, nor close the line
// with what was typed.
func TestTheErrorOfASettingIsRead(t *testing.T) {
	st := newStory(t)
	st.press("S")
	st.selectSetting("buffer")
	st.settingsOf().fail = errDisk
	st.press("enter", "ctrl+u")
	st.write("1h")
	_, saving := st.app.Update(keyPress("enter"))
	st.app.Update(keyPress("esc"))
	st.run(saving)
	st.see("not changed: write /journal/entries: no space left", "1h")
}

// A theme is shown as it is clicked on, too.
func TestAThemeThatIsClickedOnIsShown(t *testing.T) {
	inColour(t)
	st := newStory(t, holding(promise("01e1", "Priya", "Board numbers", evening.Add(time.Hour))))
	st.press("S")
	st.selectSetting("theme")
	st.press("enter")
	st.clickOn("light", 3)
	if !st.looks("light") || st.settingsOf().sets != 0 {
		t.Error("a click does not show the theme, or keeps it")
	}
	st.press("esc")
	if st.looks("light") {
		t.Error("esc does not put the old theme back")
	}
}

// The app goes by a setting at once: what a promise is aimed at, and the day it is.
func TestASettingHoldsAtOnce(t *testing.T) {
	night := time.Date(2026, 11, 24, 2, 0, 0, 0, evening.Location())
	st := newStory(t, at(night), holding(promise("01e1", "Priya", "Board numbers", night.Add(5*time.Hour))))
	day := st.app.s.today()
	st.see("aim for 06:45")
	st.press("S")
	st.selectSetting("buffer")
	st.press("enter", "ctrl+u")
	st.write("1h")
	st.press("enter")
	st.selectSetting("day_starts")
	st.press("enter", "ctrl+u")
	st.write("01:00")
	st.press("enter", "esc")
	st.see("aim for 06:00")
	if st.app.s.today() != day+1 {
		t.Errorf("at night the day is %v, and was %v", st.app.s.today(), day)
	}
	st.press("u", "u")
	if st.see("aim for 06:45"); st.app.s.today() != day {
		t.Errorf("undone, the day is %v", st.app.s.today())
	}
}

// An undo does not go over what was changed elsewhere since.
func TestTheUndoOfASettingLosesNothing(t *testing.T) {
	st := newStory(t)
	st.press("S")
	st.selectSetting("buffer")
	st.press("enter", "ctrl+u")
	st.write("1h")
	st.press("enter")
	if _, err := st.settingsOf().Set("buffer", "2h"); err != nil {
		t.Fatal(err)
	}
	st.press("u")
	st.see("changed elsewhere since; undo would lose that")
	if got := string(st.settingsOf().now.Journal.Data); !strings.Contains(got, "buffer: 2h") {
		t.Errorf("the journal's file is\n%s", got)
	}
}

// Settings that cannot be read are told in the place of the list, and nothing can be
// changed until they can.
func TestSettingsThatCannotBeRead(t *testing.T) {
	st := newStory(t, with(func(env *Env) { env.Settings = nil }))
	st.press("S")
	st.see("The settings cannot be read", "opened without files of settings")
	st.press("enter")
	st.see("No setting is chosen")
	st.press(":")
	st.write("Theme: dark")
	st.press("enter")
	st.see("opened without files of settings")
}

// What is typed after / is found in the labels, the values and the words of the
// settings.
func TestSettingsAreFound(t *testing.T) {
	for _, size := range sizes {
		st := newStory(t, sized(size[0], size[1]))
		st.press("S", "/")
		st.write("early")
		st.see("Aim to be earl", "1 of 28")
		st.seeNot("Theme", "Mouse")
		st.press("enter", "enter")
		st.press("ctrl+u")
		st.write("1h")
		st.press("enter")
		st.see("Aim to be early by is 1h")
		st.press("esc")
		st.see("A week starts", "7 of 28")
		st.press("/")
		st.write("no such setting")
		st.see("No match")
		st.press("enter", "enter")
		st.see("No setting is chosen")
	}
}
