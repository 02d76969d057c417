//go:build unix

package quiet_test

import (
	"fmt"
	"os"
	"testing"

	_ "github.com/charmbracelet/bubbletea" // whose initialisation would ask
	"github.com/charmbracelet/lipgloss"

	_ "fromhere/ui/term/quiet"
	"fromhere/ui/term/termtest"
)

const childEnv = "FROMHERE_QUIET_TEST"

func TestMain(m *testing.M) {
	if os.Getenv(childEnv) == "" {
		os.Exit(m.Run())
	}
	// What a command does: styled text, by what the environment says of colours.
	fmt.Println(lipgloss.NewStyle().Foreground(lipgloss.Color("1")).Render("listed"))
}

// A command that draws nothing full-screen must not say a word to the terminal
// but its own, on a terminal that never answers.
func TestCommandsAskNothing(t *testing.T) {
	path, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	term := termtest.Start(t, termtest.Config{Path: path, Env: []string{childEnv + "=1"}})
	if code := term.Exit(); code != 0 {
		t.Errorf("exit code %d", code)
	}
	if got, want := term.Output(), "\x1b[31mlisted\x1b[0m\r\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
