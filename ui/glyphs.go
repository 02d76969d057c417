package ui

// glyphs are the signs that screens are drawn with. Every sign is one cell
// wide.
type glyphs struct {
	bar                                            string // the selected row
	open, soon, overdue, done, moved, failed, dot  string
	cooling, cold                                  string
	heat                                           [5]string // nothing … much
	passed                                         string    // a day that streaks pass over
	spark                                          []string  // low … high, less than a whole line so that rows stay apart
	arrow, step, stepDone, before, after, ellipsis string
	star                                           string
	line                                           string
}

var unicodeGlyphs = glyphs{
	bar: "▌", open: "○", soon: "○", overdue: "●", done: "✓", moved: "↻", failed: "✗", dot: "·",
	cooling: "◐", cold: "●",
	heat: [5]string{"·", "░", "▒", "▓", "█"}, passed: " ",
	spark: []string{"▁", "▂", "▃", "▄", "▅", "▆", "▇"},
	arrow: "→", step: "○", stepDone: "●", before: "‹", after: "›", ellipsis: "…", star: "★", line: "─",
}

var asciiGlyphs = glyphs{
	bar: ">", open: "o", soon: "o", overdue: "!", done: "+", moved: "~", failed: "x", dot: ".",
	cooling: "~", cold: "!",
	heat: [5]string{".", ":", "+", "%", "#"}, passed: " ",
	spark: []string{"_", ".", ":", "-", "=", "+", "#"},
	arrow: ">", step: "o", stepDone: "*", before: "<", after: ">", ellipsis: "~", star: "*", line: "-",
}
