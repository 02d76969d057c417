package storage

import (
	"bytes"
	"strings"

	"fromhere/model"
)

// half is one of the two versions that git left in a file.
type half struct {
	label string // the text behind its marker: a branch, or a commit
	text  []byte
	lines []int // the line of the file that each line of the text is
}

func (h *half) add(text []byte, line int) {
	h.text, h.lines = append(h.text, text...), append(h.lines, line)
}

// lineInFile is the line of the file for a line of the half; 0 stays 0.
func (h *half) lineInFile(line int) int {
	if line < 1 || len(h.lines) == 0 {
		return 0
	}
	return h.lines[min(line, len(h.lines))-1]
}

// The places in a text that git has merged.
const (
	common = iota
	ours
	origin // the text that both began with; only the diff3 style has it
	theirs
)

// partAtMarks parts a text at git's conflict markers: one version takes the
// first side of every hunk, the other the second. found is false where there
// are no markers; markers that do not match are a *model.Problem with their line.
func partAtMarks(data []byte) (halves [2]half, found bool, err error) {
	at, opened, line := common, 0, 0
	wrong := func() error {
		return model.ProblemAt(line, "put its conflict markers right, or take them out, in a text editor",
			"a conflict marker stands where none can be")
	}
	for text := range bytes.Lines(data) {
		line++
		kind, label := mark(text)
		switch {
		case kind == '<' && at == common:
			at, opened, found = ours, line, true
			halves[0].label = label
		case kind == '|' && at == ours:
			at = origin
		case kind == '=' && (at == ours || at == origin):
			at = theirs
		case kind == '>' && at == theirs:
			at = common
			halves[1].label = label
		case kind == 0, kind == '=' && at == common: // a row of equals signs may be text
			if at == common || at == ours {
				halves[0].add(text, line)
			}
			if at == common || at == theirs {
				halves[1].add(text, line)
			}
		default:
			return halves, true, wrong()
		}
	}
	if at != common {
		line = opened
		return halves, true, model.ProblemAt(line, "put its conflict markers right, or take them out, in a text editor",
			"the conflict that begins here does not end")
	}
	return halves, found, nil
}

// mark is the sign that a conflict marker is made of, 0 for any other line.
func mark(line []byte) (sign byte, label string) {
	text := strings.TrimRight(string(line), "\r\n")
	if len(text) < 7 || !strings.ContainsRune("<|=>", rune(text[0])) || strings.Count(text[:7], text[:1]) != 7 {
		return 0, ""
	}
	if label, ok := strings.CutPrefix(text[7:], " "); ok || text[7:] == "" {
		return text[0], strings.TrimSpace(label)
	}
	return 0, ""
}
