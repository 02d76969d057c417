package cli

import (
	"errors"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

func TestNearest(t *testing.T) {
	words := []string{"add", "list", "show", "today", "streaks", "version"}
	for word, want := range map[string]string{
		"lsit": "list", "lst": "list", "LIST": "list", "ad": "add", "adds": "add", "tody": "today", "streak": "streaks",
		"st": "streaks", "vers": "version", "": "", "zzz": "", "dance": "", "x": "", "日本": "",
	} {
		if got := nearest(word, words); got != want {
			t.Errorf("%q: got %q, want %q", word, got, want)
		}
	}
}

func TestSplitWords(t *testing.T) {
	for _, test := range []struct {
		text    string
		windows bool
		want    []string
	}{
		{"vim", false, []string{"vim"}},
		{"  code   --wait ", false, []string{"code", "--wait"}},
		{`"/opt/my editor/bin" -c 'set tw=72'`, false, []string{"/opt/my editor/bin", "-c", "set tw=72"}},
		{`emacs\ client -a ""`, false, []string{"emacs client", "-a", ""}},
		{`a"b c"'d e'f`, false, []string{"ab cd ef"}},
		{`"a\"b\\c\d"`, false, []string{`a"b\c\d`}},
		{`'a\b'`, false, []string{`a\b`}},
		{`$HOME/x; rm -rf /`, false, []string{"$HOME/x;", "rm", "-rf", "/"}},
		{`"C:\Program Files\np.exe" -x`, true, []string{`C:\Program Files\np.exe`, "-x"}},
	} {
		got, err := splitWords(test.text, test.windows)
		if err != nil || !slices.Equal(got, test.want) {
			t.Errorf("%s: got %q, %v, want %q", test.text, got, err, test.want)
		}
	}
	for _, text := range []string{`"a`, `a'`, `a\`} {
		if words, err := splitWords(text, false); err == nil {
			t.Errorf("%s: got %q", text, words)
		}
	}
}

func TestEditor(t *testing.T) {
	lookPath := func(there ...string) func(string) (string, error) {
		return func(name string) (string, error) {
			if slices.Contains(there, name) {
				return "/bin/" + name, nil
			}
			return "", &exec.Error{Name: name, Err: exec.ErrNotFound}
		}
	}
	for name, test := range map[string]struct {
		visual, editor string
		there          []string
		want, err      string
	}{
		"visual first":   {"code --wait", "vi", []string{"code", "vi"}, "/bin/code --wait f", ""},
		"then editor":    {" ", "nano -w", []string{"nano", "vi"}, "/bin/nano -w f", ""},
		"then a usual":   {"", "", []string{"nano"}, "/bin/nano f", ""},
		"vi before nano": {"", "", []string{"nano", "vi"}, "/bin/vi f", ""},
		"none":           {"", "", nil, "", "no editor was found; set $VISUAL or $EDITOR"},
		"one not there":  {"kate", "", []string{"vi"}, "", "run the editor that $VISUAL names:"},
		"broken":         {"", "vi '", []string{"vi"}, "", `read $EDITOR, which is "vi '": a quote or backslash has no end`},
		"empty word":     {`""`, "", []string{"vi"}, "", "run the editor that $VISUAL names:"},
	} {
		env := map[string]string{"VISUAL": test.visual, "EDITOR": test.editor}
		cmd, err := Editor(func(name string) string { return env[name] }, lookPath(test.there...))("f")
		switch {
		case test.err != "":
			if err == nil || !strings.Contains(err.Error(), test.err) {
				t.Errorf("%s: error %v, want %q", name, err, test.err)
			}
		case err != nil:
			t.Errorf("%s: %v", name, err)
		default:
			if got := strings.Join(append([]string{cmd.Path}, cmd.Args[1:]...), " "); got != test.want {
				t.Errorf("%s: got %q, want %q", name, got, test.want)
			}
		}
	}
	if _, err := Editor(func(string) string { return "" }, lookPath())("f"); !errors.Is(err, errNoEditor) {
		t.Errorf("got %v", err)
	}
}
