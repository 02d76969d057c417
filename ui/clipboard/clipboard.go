package clipboard

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"os/exec"
	"time"
	"unicode/utf16"

	"github.com/aymanbagabas/go-osc52/v2"
)

// Clipboard is the ways to a clipboard.
type Clipboard struct {
	Getenv   func(string) string
	LookPath func(name string) (path string, err error)
	// Sequence writes an escape sequence to the terminal; nil where none is.
	Sequence func(string) error
	// Run runs a tool with the text on its standard input; see Run.
	Run func(path string, args []string, text []byte) error
}

// tool is a program that takes text for a clipboard from standard input. Its
// arguments never hold the text: every user of the computer can read those.
type tool struct {
	name    string
	args    []string
	desktop string // the variable that says its desktop or terminal is there
	utf16   bool
}

var tools = []tool{
	{name: "tmux", args: []string{"load-buffer", "-w", "-"}, desktop: "TMUX"},
	{name: "wl-copy", desktop: "WAYLAND_DISPLAY"},
	{name: "xclip", args: []string{"-selection", "clipboard"}, desktop: "DISPLAY"},
	{name: "xsel", args: []string{"--clipboard", "--input"}, desktop: "DISPLAY"},
	{name: "pbcopy"},
	{name: "clip.exe", utf16: true},
}

// errNowhere tells that neither way is there.
var errNowhere = errors.New("this terminal has no clipboard, and none of wl-copy, xclip, xsel and pbcopy can be run")

// Copy puts text on the clipboards. It fails only where no way worked.
func (c Clipboard) Copy(text string) error {
	toTerminal, failure := c.terminal(text)
	toDesktop := false
	for _, t := range tools {
		if t.desktop != "" && c.Getenv(t.desktop) == "" {
			continue
		}
		path, err := c.LookPath(t.name)
		if err != nil {
			continue // not there, as most are not
		}
		data := []byte(text)
		if t.utf16 {
			data = windowsText(text)
		}
		if err := c.Run(path, t.args, data); err != nil {
			failure = errors.Join(failure, fmt.Errorf("%s: %w", t.name, err))
			continue
		}
		toDesktop = true
		if t.name != "tmux" { // which has a buffer of its own beside the desktop's
			break
		}
	}
	switch {
	case toTerminal || toDesktop:
		return nil
	case failure != nil:
		return failure
	}
	return errNowhere
}

// terminal asks the terminal to take the text, by OSC 52. Whether it did
// cannot be known.
func (c Clipboard) terminal(text string) (sent bool, err error) {
	name := c.Getenv("TERM")
	if c.Sequence == nil || name == "" || name == "dumb" || name == "linux" {
		return false, nil
	}
	for _, seq := range c.sequences(text) {
		if err := c.Sequence(seq); err != nil {
			return false, err
		}
	}
	return true, nil
}

// sequences are OSC 52 as it must be written: wrapped for the terminal outside
// where tmux or screen stands between. tmux takes either the plain or the
// wrapped one, by its settings, and drops the other.
func (c Clipboard) sequences(text string) []string {
	seq := osc52.New(text)
	switch {
	case c.Getenv("TMUX") != "":
		return []string{seq.String(), seq.Tmux().String()}
	case c.Getenv("STY") != "":
		return []string{seq.Screen().String()}
	}
	return []string{seq.String()}
}

// windowsText is text as clip.exe reads it right: UTF-16 with its mark.
func windowsText(text string) []byte {
	var b bytes.Buffer
	for _, unit := range append([]uint16{0xfeff}, utf16.Encode([]rune(text))...) {
		b.Write(binary.LittleEndian.AppendUint16(nil, unit))
	}
	return b.Bytes()
}

// patience is how long a tool may take; one whose desktop does not answer must
// not hold the app.
const patience = 3 * time.Second

// Run runs a tool with the text on its standard input. Its output goes
// nowhere: some tools stay behind to serve the text, and would hold a pipe.
func Run(path string, args []string, text []byte) error {
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	cmd := exec.CommandContext(ctx, path, args...)
	cmd.Stdin = bytes.NewReader(text)
	if err := cmd.Run(); err != nil {
		return fmt.Errorf("run %s: %w", path, err)
	}
	return nil
}
