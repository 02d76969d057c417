package cli

import (
	"fmt"
	"io"
	"strings"

	"fromhere/model"
)

const (
	stageKey  = "stage" // takes the entry to a stage, and is no field
	fromStdin = "-"     // a value that is read from standard input
	inputMost = 4 << 20 // bytes; no entry is larger
)

// answersIn are the field=value arguments by field key: each of a field that
// the practice has, none twice, and at most one from standard input.
func (c *commands) answersIn(p model.Practice, args []string, edit bool) (map[string]string, error) {
	given := map[string]string{}
	fromInput := ""
	for _, arg := range args {
		key, value, ok := strings.Cut(arg, "=")
		if !ok {
			return nil, misusef("%q is not field=value; a value of several words needs quotes: what=\"Board numbers\"", clipped(arg))
		}
		key, err := fieldNamed(p, key)
		if err != nil {
			return nil, err
		}
		if _, twice := given[key]; twice {
			return nil, misusef("%s is there twice; leave one out", key)
		}
		if value == fromStdin {
			switch {
			case fromInput != "":
				return nil, misusef("%s=- and %s=-: only one field can be read from standard input", fromInput, key)
			case edit:
				return nil, misusef("%s=- reads standard input, which --edit needs for the editor; use one of them", key)
			}
			fromInput = key
			if value, err = c.input(); err != nil {
				return nil, fmt.Errorf("%s=-: %w", key, err)
			}
		}
		given[key] = value
	}
	return given, nil
}

// input is all of standard input, without the newlines at its end.
func (c *commands) input() (string, error) {
	data, err := io.ReadAll(io.LimitReader(c.env.In, inputMost+1))
	if err != nil {
		return "", fmt.Errorf("read standard input: %w", err)
	}
	if len(data) > inputMost {
		return "", misusef("standard input is larger than %d MiB, too much for an entry", inputMost>>20)
	}
	return strings.TrimRight(string(data), "\r\n"), nil
}

// fieldNamed is the key of a field; case does not count, nor - for _.
func fieldNamed(p model.Practice, name string) (string, error) {
	key := strings.ReplaceAll(strings.ToLower(strings.TrimSpace(name)), "-", "_")
	if _, ok := p.Field(key); ok || key == stageKey {
		return key, nil
	}
	var keys []string
	for _, f := range p.AllFields() {
		keys = append(keys, f.Key)
	}
	if len(p.Stages) > 0 {
		keys = append(keys, stageKey)
	}
	return "", unknown("field", name, keys)
}

// clipped is text short enough to stand in a sentence.
func clipped(text string) string {
	const most = 40
	if runes := []rune(text); len(runes) > most {
		return string(runes[:most]) + cutOffSign
	}
	return text
}

// unknown is the error for a word that is none of those there are: it names
// the nearest, and all.
func unknown(what, word string, words []string) error {
	meant := ""
	if near := nearest(word, words); near != "" {
		meant = "did you mean " + near + "? "
	}
	return misusef("there is no %s %q; %sthere are %s", what, word, meant, strings.Join(words, ", "))
}

// nearest is the word that needs the fewest changes to be the one given; ""
// when none is near.
func nearest(word string, words []string) string {
	word = strings.ToLower(word)
	best, fewest := "", max(2, len(word)/3)+1
	for _, w := range words {
		n := model.Edits(word, strings.ToLower(w))
		if word != "" && strings.HasPrefix(strings.ToLower(w), word) {
			n = 1
		}
		if n < fewest && n < len(w) {
			best, fewest = w, n
		}
	}
	return best
}
