package cli

import (
	"errors"
	"fmt"
	"os/exec"
	"runtime"
	"strings"
)

// usualEditors are tried where a person has chosen none.
var usualEditors = []string{"vi", "nano", "notepad"}

// errNoEditor tells how to choose an editor.
var errNoEditor = errors.New("no editor was found; set $VISUAL or $EDITOR to one, such as `export EDITOR=nano`")

// Editor returns how a file is opened in the person's editor: $VISUAL, else
// $EDITOR, else a usual one. The variables are split into words as a shell
// does, but no shell runs them.
func Editor(getenv func(string) string, lookPath func(string) (string, error)) func(path string) (*exec.Cmd, error) {
	return func(path string) (*exec.Cmd, error) {
		for _, name := range []string{"VISUAL", "EDITOR"} {
			text := strings.TrimSpace(getenv(name))
			if text == "" {
				continue
			}
			words, err := splitWords(text, runtime.GOOS == "windows")
			if err != nil {
				return nil, fmt.Errorf("read $%s, which is %q: %w", name, text, err)
			}
			program, err := lookPath(words[0])
			if err != nil {
				return nil, fmt.Errorf("run the editor that $%s names: %w; set it to one that is there", name, err)
			}
			return exec.Command(program, append(words[1:], path)...), nil
		}
		for _, name := range usualEditors {
			if program, err := lookPath(name); err == nil {
				return exec.Command(program, path), nil
			}
		}
		return nil, errNoEditor
	}
}

// splitWords splits text into words at blanks, minding quotes and, where
// backslashes do not part directories, backslashes.
func splitWords(text string, windows bool) ([]string, error) {
	var words []string
	var word strings.Builder
	begun, quote, escaped := false, rune(0), false
	for _, r := range text {
		switch {
		case escaped:
			if quote == '"' && !strings.ContainsRune("\"\\$`", r) {
				word.WriteByte('\\')
			}
			word.WriteRune(r)
			escaped = false
		case r == '\\' && quote != '\'' && !windows:
			begun, escaped = true, true
		case r == quote:
			quote = 0
		case quote == 0 && (r == '"' || r == '\'' && !windows):
			begun, quote = true, r
		case quote == 0 && (r == ' ' || r == '\t' || r == '\n'):
			if begun {
				words = append(words, word.String())
			}
			begun = false
			word.Reset()
		default:
			begun = true
			word.WriteRune(r)
		}
	}
	if quote != 0 || escaped {
		return nil, errors.New("a quote or backslash has no end")
	}
	if begun {
		words = append(words, word.String())
	}
	return words, nil
}
