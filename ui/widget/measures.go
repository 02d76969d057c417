package widget

// The measures of what screens are made of, in cells.
const (
	Gap         = 2   // between columns
	ColumnGap   = 4   // between two columns of sections
	sampledRows = 100 // the first rows of a list, which its columns are made for
	leastTitle  = 22  // what a title keeps before columns are left out
	titleShare  = 40  // per cent of a narrow list that it keeps
	ProseWidth  = 76  // the widest that running text is set
	LabelWidth  = 18  // the widest label of a form or detail
	PickerRows  = 3   // a title, the line that is typed, and a blank line
	leastDetail = 22  // what is said beside a name to pick is cut to no less
	WidestRow   = 96  // the widest that a row is set on Today
	WhoWidth    = 14  // the widest column of names in a list
	WhenWidth   = 20  // the widest column of times
)

// Guesses that save growing while something is drawn: about how many bytes the
// colours of a line take, and a line with them.
const (
	StyleRoom = 48
	LineRoom  = 256
)
