//go:build unix

package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fromhere/ui/term/termtest"
)

// on runs the program on a terminal, with a home of its own.
func on(t *testing.T, c termtest.Config) *termtest.Terminal {
	t.Helper()
	home := t.TempDir()
	c.Path = program(t)
	c.Env = append([]string{"HOME=" + home, "XDG_DATA_HOME=", "XDG_CONFIG_HOME=", "FROMHERE_JOURNAL=",
		"TMPDIR=" + home}, c.Env...)
	return termtest.Start(t, c)
}

// A terminal that never answers must hold neither a command nor the first
// frame. Any question of a command would show here as output.
func TestCommandsAskTheTerminalNothing(t *testing.T) {
	journal := t.TempDir()
	env := []string{"FROMHERE_JOURNAL=" + journal}
	added := on(t, termtest.Config{Env: env, Args: []string{"add", "contact", "person=Sam", "team=support"}})
	if code := added.Exit(); code != 0 {
		t.Fatalf("add: exit code %d: %s", code, added.Output())
	}
	id := strings.TrimSpace(added.Output())
	listed := on(t, termtest.Config{Env: append(env, "NO_COLOR=1"), Args: []string{"list"}})
	if code := listed.Exit(); code != 0 {
		t.Errorf("list: exit code %d", code)
	}
	out := listed.Output()
	if strings.Contains(out, "\x1b") || !strings.Contains(out, "Sam") || !strings.HasSuffix(out, id[len(id)-5:]+"\r\n") {
		t.Errorf("listed %q", out)
	}
}

func TestFirstFrameDoesNotWait(t *testing.T) {
	app := on(t, termtest.Config{})
	app.WaitFor("fromhere")
	app.Write("\x03")
	if code := app.Exit(); code != 0 {
		t.Errorf("exit code %d:\n%s", code, app.Screen())
	}
}

// The demo shows its year, and leaves nothing behind.
func TestDemo(t *testing.T) {
	home := t.TempDir()
	app := on(t, termtest.Config{Args: []string{"--demo"}, Env: []string{"TMPDIR=" + home}})
	app.WaitFor("Board numbers")
	found, err := filepath.Glob(filepath.Join(home, "fromhere-demo-*"))
	if err != nil || len(found) != 1 {
		t.Fatalf("journals %q, %v", found, err)
	}
	info, err := os.Stat(found[0])
	if err != nil || info.Mode().Perm() != 0o700 {
		t.Errorf("%v, %v", info.Mode(), err)
	}
	app.Write("\x03")
	if code := app.Exit(); code != 0 {
		t.Errorf("exit code %d", code)
	}
	left, err := os.ReadDir(home)
	if err != nil || len(left) != 0 {
		t.Errorf("left %v, %v", left, err)
	}
}

// Long titles are cut to the terminal, so that an entry is a line.
func TestListFitsTheTerminal(t *testing.T) {
	env := []string{"FROMHERE_JOURNAL=" + t.TempDir(), "NO_COLOR=1"}
	long := strings.Repeat("日本 ", 40)
	if code := on(t, termtest.Config{Env: env, Args: []string{"add", "contact", "person=" + long}}).Exit(); code != 0 {
		t.Fatalf("add: exit code %d", code)
	}
	listed := on(t, termtest.Config{Env: env, Args: []string{"list"}, Cols: 60})
	if code := listed.Exit(); code != 0 {
		t.Errorf("list: exit code %d", code)
	}
	if out := listed.Output(); strings.Count(out, "\n") != 1 || !strings.Contains(out, "…") {
		t.Errorf("listed %q", out)
	}
	if screen := listed.Screen(); strings.TrimSpace(screen.Lines[1]) != "" {
		t.Errorf("the line went on:\n%s", screen)
	}
}
