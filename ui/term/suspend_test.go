//go:build unix

package term

import (
	"os"
	"strconv"
	"strings"
	"syscall"
	"testing"

	"fromhere/ui/term/termtest"
)

// shell runs a child in a shell with job control, which tells when it has the
// terminal again, and goes on with the child at the next line.
func shell(t *testing.T, child string) *termtest.Terminal {
	t.Helper()
	path, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	const script = `set -m; "$0"; while jobs %1 >/dev/null 2>&1; do printf "back in the shell "; jobs -p; echo .; read -r line; fg %1 >/dev/null; done; echo "ended $?"`
	return termtest.Start(t, termtest.Config{
		Path: "/bin/sh", Args: []string{"-c", script, path}, Env: []string{childEnv + "=" + child, mouseEnv + "=1"},
	})
}

// waitStopped waits until the shell is back, and returns the process it stopped.
func waitStopped(t *testing.T, term *termtest.Terminal, times int) (process int) {
	t.Helper()
	term.Wait("the shell", func(termtest.Screen) bool {
		return strings.Count(term.Output(), "back in the shell") == times && strings.HasSuffix(strings.TrimRight(term.Output(), "\r\n"), ".")
	})
	leftClean(t, term)
	_, told, _ := strings.Cut(term.Output(), "back in the shell ")
	process, err := strconv.Atoi(strings.TrimSpace(strings.SplitN(told, ".", 2)[0]))
	if err != nil {
		t.Fatalf("the shell told no process: %q", told)
	}
	return process
}

func wholePage(text string) (string, func(termtest.Screen) bool) {
	return "the page again", func(s termtest.Screen) bool {
		return strings.Contains(s.Lines[0], "resumed") && s.Lines[1] == "> "+text+"|" && s.CursorShown && s.Row == 1 &&
			s.Col == 2+len(text) && strings.HasPrefix(s.Lines[23], "~~")
	}
}

// ctrl+z gives the terminal back to the shell and stops the program; with fg it is
// there again, whole.
func TestB16Suspending(t *testing.T) {
	term := shell(t, "page")
	term.Wait(cursorAt(1, 2))
	term.Write("abc")
	term.Wait(cursorAt(1, 5))
	term.Write("\x1a")
	waitStopped(t, term, 1)
	term.Write("\r")
	term.Wait(wholePage("abc"))
	term.Write("d") // raw again: without enter
	term.Wait(wholePage("abcd"))
	if out := term.Output(); strings.Count(out, mouseOn) != 2 || strings.LastIndex(out, mouseOn) < strings.LastIndex(out, mouseOff) {
		t.Error("the mouse does not come back")
	}
	term.Write("\x1a")
	waitStopped(t, term, 2)
	term.Write("\r")
	term.Wait(wholePage("abcd"))
	term.Write("\x03")
	term.WaitFor("ended 0")
	leftClean(t, term)
}

// A signal from outside that asks the program to stop does the same, also while
// another program has the terminal, where the shell waits for both.
func TestB16SuspendingFromOutside(t *testing.T) {
	term := shell(t, "page")
	term.Wait(cursorAt(1, 2))
	term.Write("abc")
	term.Wait(cursorAt(1, 5))
	term.Write("\x1a")
	process := waitStopped(t, term, 1)
	term.Write("\r")
	term.Wait(wholePage("abc"))
	if err := syscall.Kill(process, syscall.SIGTSTP); err != nil {
		t.Fatal(err)
	}
	waitStopped(t, term, 2)
	term.Write("\r")
	term.Wait(wholePage("abc"))

	term.Write("\x05")
	term.WaitFor("inner: true true")
	if err := syscall.Kill(-process, syscall.SIGTSTP); err != nil {
		t.Fatal(err)
	}
	waitStopped(t, term, 3)
	term.Write("\r") // the shell
	term.Write("\r") // the command that has the terminal
	term.Wait("the page again", func(s termtest.Screen) bool { return s.Lines[1] == "> abc|" && s.Col == 5 })
	term.Write("\x03")
	term.WaitFor("ended 0")
}

// Where no shell waits, as in a terminal that was opened for the program, it is
// not left hanging: it goes on, and says why.
func TestB16NothingIsSuspendedWithoutAShell(t *testing.T) {
	term := start(t, "page", termtest.Config{})
	term.Write("abc")
	term.Wait(cursorAt(1, 5))
	term.Write("\x1a")
	term.WaitFor(ErrNotSuspended.Error())
	term.Write("d")
	term.Wait(cursorAt(1, 6))
	term.Signal(syscall.SIGTSTP)
	term.Wait("the page again", func(termtest.Screen) bool { return strings.Count(term.Output(), taken) == 3 })
	term.Write("e")
	term.Wait(cursorAt(1, 7))
	term.Write("\x03")
	if code := term.Exit(); code != 0 {
		t.Errorf("exit code %d", code)
	}
	leftClean(t, term)
}
