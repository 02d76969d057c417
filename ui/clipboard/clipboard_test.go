package clipboard

import (
	"encoding/base64"
	"errors"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// computer is a made-up computer with some tools and variables.
type computer struct {
	env   map[string]string
	tools []string
	fails map[string]error

	written []string
	ran     []string
	text    string
}

func (d *computer) clipboard() Clipboard {
	return Clipboard{
		Getenv: func(name string) string { return d.env[name] },
		LookPath: func(name string) (string, error) {
			if slices.Contains(d.tools, name) {
				return name, nil
			}
			return "", exec.ErrNotFound
		},
		Sequence: func(s string) error { d.written = append(d.written, s); return d.fails["terminal"] },
		Run: func(path string, args []string, text []byte) error {
			d.ran = append(d.ran, strings.TrimSpace(path+" "+strings.Join(args, " ")))
			d.text = string(text)
			return d.fails[path]
		},
	}
}

func TestCopy(t *testing.T) {
	const text = "# 日本 👩‍💻; rm -rf $HOME\n"
	plain := "\x1b]52;c;" + base64.StdEncoding.EncodeToString([]byte(text)) + "\x07"
	broken := errors.New("no display")
	for name, test := range map[string]struct {
		computer computer
		written  []string
		ran      []string
		err      string
	}{
		"terminal alone": {computer{env: map[string]string{"TERM": "xterm"}}, []string{plain}, nil, ""},
		"wayland before x": {computer{env: map[string]string{"TERM": "xterm", "WAYLAND_DISPLAY": "w", "DISPLAY": ":0"},
			tools: []string{"xclip", "wl-copy"}}, []string{plain}, []string{"wl-copy"}, ""},
		"a tool without its desktop": {computer{env: map[string]string{"TERM": "dumb"}, tools: []string{"xclip"}}, nil, nil,
			errNowhere.Error()},
		"the next tool": {computer{env: map[string]string{"DISPLAY": ":0"}, tools: []string{"xclip", "xsel"},
			fails: map[string]error{"xclip": broken}}, nil, []string{"xclip -selection clipboard", "xsel --clipboard --input"}, ""},
		"tmux and the desktop": {computer{env: map[string]string{"TERM": "tmux-256color", "TMUX": "/tmp/t", "DISPLAY": ":0"},
			tools: []string{"tmux", "xclip"}}, []string{plain, "\x1bPtmux;\x1b" + plain + "\x1b\\"},
			[]string{"tmux load-buffer -w -", "xclip -selection clipboard"}, ""},
		"all fails": {computer{env: map[string]string{"DISPLAY": ":0"}, tools: []string{"xclip"},
			fails: map[string]error{"xclip": broken}}, nil, []string{"xclip -selection clipboard"}, "xclip: no display"},
		"the terminal fails, a tool works": {computer{env: map[string]string{"TERM": "xterm"}, tools: []string{"pbcopy"},
			fails: map[string]error{"terminal": broken}}, []string{plain}, []string{"pbcopy"}, ""},
	} {
		t.Run(name, func(t *testing.T) {
			d := test.computer
			err := d.clipboard().Copy(text)
			if test.err == "" && err != nil || test.err != "" && (err == nil || err.Error() != test.err) {
				t.Errorf("error %v, want %q", err, test.err)
			}
			if !slices.Equal(d.written, test.written) {
				t.Errorf("wrote %q, want %q", d.written, test.written)
			}
			if !slices.Equal(d.ran, test.ran) {
				t.Errorf("ran %q, want %q", d.ran, test.ran)
			}
			if len(d.ran) > 0 && d.text != text {
				t.Errorf("the tool got %q", d.text)
			}
		})
	}
}

func TestWindowsText(t *testing.T) {
	if got, want := string(windowsText("é👩")), "\xff\xfe\xe9\x00\x3d\xd8\x69\xdc"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestScreenIsPassedThrough(t *testing.T) {
	d := computer{env: map[string]string{"TERM": "screen", "STY": "1.pts"}}
	if err := d.clipboard().Copy("a"); err != nil {
		t.Fatal(err)
	}
	if len(d.written) != 1 || !strings.HasPrefix(d.written[0], "\x1bP\x1b]52;") {
		t.Errorf("wrote %q", d.written)
	}
}
