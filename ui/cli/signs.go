package cli

import (
	"strings"

	"fromhere/model"
	"fromhere/model/today"
)

// signs are what stands for marks and heights, as on the screens.
type signs struct {
	marks map[today.Mark]string
	done  string
	not   string
	spark []rune

	between string // the parts of a line
}

var (
	unicodeSigns = signs{
		marks: map[today.Mark]string{today.OpenMark: "○", today.SoonMark: "○", today.OverdueMark: "●",
			today.DoneMark: "✓", today.MovedMark: "↻", today.FailedMark: "✗", today.LostMark: "⊘"},
		done: "✓", not: "·",
		spark: []rune("▁▂▃▄▅▆▇█"), between: " · ",
	}
	asciiSigns = signs{
		marks: map[today.Mark]string{today.OpenMark: "o", today.SoonMark: "o", today.OverdueMark: "!",
			today.DoneMark: "+", today.MovedMark: "~", today.FailedMark: "x", today.LostMark: "-"},
		done: "+", not: ".",
		spark: []rune("_.:-=+*#"), between: ", ",
	}
)

func signsFor(config model.Config) signs {
	if config.ASCII {
		return asciiSigns
	}
	return unicodeSigns
}

// line draws values from 0 to 1 as one row of heights.
func (s signs) line(values []float64) string {
	var b strings.Builder
	top := len(s.spark) - 1
	for _, v := range values {
		b.WriteRune(s.spark[min(max(int(v*float64(top)+0.5), 0), top)])
	}
	return b.String()
}
