package main

import (
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"fromhere/model"
	"fromhere/storage"
	"fromhere/ui"
	"fromhere/ui/cli"
	"fromhere/ui/term/termtest"
)

// faulty is the app with a fault, which it has once the file FAULT names it.
func faulty() {
	env := commandEnv()
	env.App = func(dir string) error {
		store, catalog, config, err := open(dir)
		if err != nil {
			return err
		}
		kept := drafts(store.Dir(), catalog)
		return errors.Join(show(ui.Env{
			Store: faultyStore{store}, Drafts: kept, Catalog: catalog, Config: config,
			Now: func() time.Time { fault("key"); hang(); return time.Now() }, NewID: newIDs(), Place: dir,
		}), kept.Close())
	}
	os.Exit(cli.Run(env, os.Args[1:]))
}

type faultyStore struct{ *storage.Store }

// Save is called by a command.
func (s faultyStore) Save(e model.Entry) (model.Entry, int, error) {
	fault("save")
	return s.Store.Save(e)
}

// Load is called beside the keys.
func (s faultyStore) Load() (model.Snapshot, error) {
	fault("load")
	return s.Store.Load()
}

// Check tells of changes where a load is to be at fault.
func (s faultyStore) Check() (bool, error) {
	if hasFault("load") {
		return false, nil
	}
	return s.Store.Check()
}

func hasFault(name string) bool {
	data, err := os.ReadFile(os.Getenv("FAULT"))
	return err == nil && string(data) == name
}

func fault(name string) {
	if hasFault(name) {
		panic("a fault at each " + name)
	}
}

func hang() {
	if hasFault("hang") {
		select {}
	}
}

// begun begins to write in the app, which has a fault once breaks names it.
func begun(t *testing.T) (app *termtest.Terminal, env []string, breaks func(fault string)) {
	t.Helper()
	home := t.TempDir()
	file := filepath.Join(home, "fault")
	env = []string{"XDG_STATE_HOME=" + filepath.Join(home, "state"), "FROMHERE_JOURNAL=" + filepath.Join(home, "journal"), "FAULT=" + file}
	path, err := exec.LookPath("faulty")
	if err != nil {
		t.Fatal(err)
	}
	app = on(t, termtest.Config{Path: path, Env: env})
	beginToWrite(app)
	return app, env, func(fault string) {
		if err := os.WriteFile(file, []byte(fault), 0o600); err != nil {
			t.Fatal(err)
		}
	}
}

// leftBefore holds the terminal to be given back before it tells something.
func leftBefore(t *testing.T, app *termtest.Terminal, texts ...string) {
	t.Helper()
	drawn, told, found := strings.Cut(app.Output(), "\x1b[?1049l")
	if !found {
		t.Errorf("the terminal was not given back: %q", app.Output())
	}
	for _, text := range texts {
		if !strings.Contains(told, text) || strings.Contains(drawn, text) {
			t.Errorf("%q is not told after the terminal was given back, but %q", text, told)
		}
	}
	if screen := app.Screen(); !screen.CursorShown {
		t.Errorf("the cursor is hidden:\n%s", screen)
	}
	for line := range strings.Lines(told) {
		if strings.HasSuffix(line, "\n") && !strings.HasSuffix(line, "\r\n") {
			t.Errorf("the terminal is raw still: %q", line)
		}
	}
}

// A crash gives the terminal back, then tells where it happened, and keeps what
// was typed.
func TestD09CrashesKeepWhatWasTyped(t *testing.T) {
	for name, keys := range map[string]string{"key": "x", "save": "\x13", "load": "\x1b[I"} {
		t.Run(name, func(t *testing.T) {
			app, env, breaks := begun(t)
			breaks(name)
			app.Write(keys)
			if code := app.Exit(); code != 1 {
				t.Errorf("exit code %d", code)
			}
			leftBefore(t, app, "panic: a fault at each "+name, "fromhere.fault",
				"fromhere: the program crashed: a fault at each "+name+"; what you typed is kept, and offered at the next start\r\n")
			goOn(t, env)
		})
	}
}

// SIGQUIT ends the program in peace, and one that hangs all the same.
func TestD09SIGQUITGivesTheTerminalBack(t *testing.T) {
	for fault, told := range map[string][]string{
		"":     {"fromhere: ended by SIGQUIT\r\n"},
		"hang": {"fromhere.hang", "fromhere: ended by SIGQUIT while it hung as told above; what you had typed is kept"},
	} {
		t.Run(fault, func(t *testing.T) {
			app, env, breaks := begun(t)
			if fault == "hang" {
				waitForDraft(t, env)
				breaks(fault)
				app.Write("x")
			}
			app.Signal(syscall.SIGQUIT)
			const quit = 128 + 3 // as shells have it
			if code := app.Exit(); code != quit {
				t.Errorf("exit code %d", code)
			}
			leftBefore(t, app, told...)
			goOn(t, env)
		})
	}
}

// waitForDraft waits until what was typed is on the disk.
func waitForDraft(t *testing.T, env []string) {
	t.Helper()
	state := strings.TrimPrefix(env[0], "XDG_STATE_HOME=")
	for range 1000 {
		kept := false
		err := filepath.WalkDir(state, func(path string, file fs.DirEntry, err error) error {
			if err != nil || file.IsDir() {
				return err
			}
			data, err := os.ReadFile(path)
			kept = kept || strings.Contains(string(data), "Nobody knows")
			return err
		})
		if err != nil && !errors.Is(err, fs.ErrNotExist) { // what is made and moved meanwhile
			t.Fatal(err)
		}
		if kept {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
	t.Fatal("what was typed is not kept")
}
