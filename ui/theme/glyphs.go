package theme

// glyphs are the signs that screens are drawn with. Every sign is one cell
// wide.
type glyphs struct {
	Bar                                            string // the selected row
	open, soon, overdue, Done, moved, failed, Dot  string
	cooling, cold                                  string
	Heat                                           [5]string // nothing … much
	passed                                         string    // a day that streaks pass over
	spark                                          []string  // low … high, less than a whole line so that rows stay apart
	Arrow, Step, StepDone, Before, After, Ellipsis string
	Star                                           string
	line                                           string
}

var unicodeGlyphs = glyphs{
	Bar: "▌", open: "○", soon: "○", overdue: "●", Done: "✓", moved: "↻", failed: "✗", Dot: "·",
	cooling: "◐", cold: "●",
	Heat: [5]string{"·", "░", "▒", "▓", "█"}, passed: " ",
	spark: []string{"▁", "▂", "▃", "▄", "▅", "▆", "▇"},
	Arrow: "→", Step: "○", StepDone: "●", Before: "‹", After: "›", Ellipsis: "…", Star: "★", line: "─",
}

var asciiGlyphs = glyphs{
	Bar: ">", open: "o", soon: "o", overdue: "!", Done: "+", moved: "~", failed: "x", Dot: ".",
	cooling: "~", cold: "!",
	Heat: [5]string{".", ":", "+", "%", "#"}, passed: " ",
	spark: []string{"_", ".", ":", "-", "=", "+", "#"},
	Arrow: ">", Step: "o", StepDone: "*", Before: "<", After: ">", Ellipsis: "~", Star: "*", line: "-",
}
