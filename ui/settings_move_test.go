package ui

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"fromhere/model"
	"fromhere/storage/config"
)

// movable is an app whose config file says settings that change your figures.
func movable(did *int, err error, notes ...model.Problem) option {
	return with(func(env *Env) {
		env.Notes = notes
		env.MoveSettings = func() ([]string, error) {
			*did++
			return []string{"/j/journal.yaml holds 2 settings", "in /c/config.yaml they are comments now"}, err
		}
	})
}

// The palette moves settings, after a question; Today says that there are some for as
// long as there are.
func TestSettingsMoveFromThePalette(t *testing.T) {
	did := 0
	st := newStory(t, holding(promise("01e1", "Priya", "Board numbers", evening)), movable(&did, nil))
	st.see("Settings that change your figures apply only here · : moves them")
	st.press(":")
	st.write("move the settings")
	st.press("enter")
	st.see("Move the settings that change your figures into the journal?", "Leave them where they are")
	st.press("down", "enter")
	st.see("Nothing was moved", "apply only here")
	st.press(":")
	st.write("move the settings")
	st.press("enter", "esc")
	if did != 0 {
		t.Fatal("moved without a yes")
	}
	st.press(":")
	st.write("move the settings")
	st.press("enter", "enter")
	if did != 1 {
		t.Fatalf("moved %d times", did)
	}
	st.see("Done: /j/journal.yaml holds 2 settings")
	st.seeNot("apply only here")
	st.press(":")
	st.write("move the settings")
	st.seeNot("Move the settings that change your figures")
}

// The settings tell of their new file once they have moved.
func TestSettingsTellWhereTheyMovedTo(t *testing.T) {
	files := newMemorySettings()
	own, journal := files.now, files.now
	var err error
	if own.Own, err = config.Read(settingsFile(t, "buffer: 1h\n"), nil); err != nil {
		t.Fatal(err)
	}
	if journal, err = journal.Set(model.BuiltIn, "buffer", "1h"); err != nil {
		t.Fatal(err)
	}
	files.now = own
	st := newStory(t, with(func(env *Env) {
		env.Settings = files
		env.MoveSettings = func() ([]string, error) {
			files.now = journal
			return nil, nil
		}
	}))
	st.press("S")
	st.see("Aim to be early by 1h config.yaml")
	st.press(":")
	st.write("move the settings")
	st.press("enter", "enter", "down")
	st.see("Aim to be early by 1h journal.yaml")
}

// settingsFile is a config file that holds a text.
func settingsFile(t *testing.T, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "config.yaml")
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// Settings without effect are told where the program tells of problems, and are taken
// out by the same way.
func TestSettingsWithoutEffectAreTold(t *testing.T) {
	did := 0
	note := model.Problem{Path: "/c/config.yaml", Line: 3, Reason: "`warm` has no effect", Remedy: "take it out\x1b[2J"}
	st := newStory(t, holding(promise("01e1", "Priya", "Board numbers", evening)), movable(&did, errors.New("the disk is full"), note))
	st.see("Settings in the config file have no effect · : takes them out")
	st.press("P")
	st.see("Every file of the journal can be read.", "Settings without effect", "/c/config.yaml, line 3", "`warm` has no effect", "take it out")
	st.press("esc", ":")
	st.write("move the settings")
	st.press("enter")
	st.see("Take them out of the config file: those in the journal are used")
	st.press("enter")
	st.see("moving settings: the disk is full", "Settings in the config file have no effect")
}

func TestWithoutMisplacedSettingsNothingIsSaidOfThem(t *testing.T) {
	st := newStory(t, holding(promise("01e1", "Priya", "Board numbers", evening)))
	st.seeNot("ettings")
	st.press(":")
	st.write("move the settings")
	st.seeNot("change your figures")
}
