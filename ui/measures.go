package ui

// The measures of what screens are made of, in cells.
const (
	gap         = 2   // between columns
	columnGap   = 4   // between two columns of sections
	sampledRows = 100 // the first rows of a list, which its columns are made for
	leastTitle  = 22  // what a title keeps before columns are left out
	titleShare  = 40  // per cent of a narrow list that it keeps
	proseWidth  = 76  // the widest that running text is set
	labelWidth  = 18  // the widest label of a form or detail
	pickerRows  = 3   // a title, the line that is typed, and a blank line
	leastDetail = 22  // what is said beside a name to pick is cut to no less
	widestRow   = 96  // the widest that a row is set on Today
	whoWidth    = 14  // the widest column of names in a list
	whenWidth   = 20  // the widest column of times
)

// Guesses that save growing while something is drawn: about how many bytes the
// colours of a line take, and a line with them.
const (
	inkRoom  = 48
	lineRoom = 256
)
