package ui

// The measures of the screens, in cells; those of what they are made of stand
// with the widgets.
const (
	margin      = 2              // columns left free on both sides
	tightMargin = 1              // the same on a narrow screen
	leastWidth  = 40             // the smallest screen that still works
	leastHeight = 12             //
	narrow      = 60             // below this width columns and words are left out
	wide        = 140 - 2*margin // from this width on a list may have something beside it
	short       = 18             // below this height blank lines are left out
	besideList  = 42             // the least that a detail has beside a list, which keeps what its rows need
	formLeast   = 72             // columns that a form keeps beside a method
	formWidth   = 60             // and per cent of the width
	methodWide  = 110            // from this width of the screen on a method stands beside it
	methodFrame = 4              // lines over and under the method beside a form
	formShare   = 45             // per cent of a form that a line keeps beside what is said of it
	proseRows   = 8              // the most rows of a prose field in a form
	nameRoom    = 48             // the most of an entry's name in what is said of it
	lifeWidth   = 40             // the lines that tell an entry's life
	labelShare  = 40             // per cent of the width that labels take at most beside their text

	checkedText = 16 << 10 // the longest text, in bytes, that the language check reads while it is typed

	chosenWidth    = 2  // the sign of what is chosen, and a space
	thenWidth      = 5  // "then " and "now  "
	settingHelp    = 2  // the lines that say what a setting does
	fromWidth      = 12 // "journal.yaml"
	settingsShare  = 45 // per cent of a row of the settings that its label has at most
	titleRows      = 2  // a title, or a line that is typed, and the blank line under it
	formRows       = 2  // the title of a form, and what is said under its fields
	whenRows       = 3  // a blank line, the line that says when, and how that is read
	promiseAskRows = 3  // under the promises: a blank line, and what is asked of one

	reviewWho   = 10 // the widest column of names in Review, beside practice and status
	statusWidth = 18 // where an entry stands, in Review
	figureGap   = 3  // between the figures of a line
	monthRows   = 3  // the most lines of an answer in a month's review
	quarterRows = 1  // the same in a quarter's

	todayLabel   = 14 // the labels at the left of Today's notes
	notedRows    = 3  // the most lines of a note on Today
	fewRows      = 3  // what is shown of a folded section
	dueShare     = 60 // per cent of the height that what is due later than tomorrow may fill
	leastKnown   = 40 // the least that what can wait has beside what presses
	sentenceRows = 3  // the rows that a sentence is typed in
	answerRows   = 10 // the most rows that an answer is typed in
	planRows     = 2  // the most lines of the plan that it is asked about
	digitsWidth  = 8  // a field for a number
	welcomeShare = 6  // one part in so many of the height is left free above the greeting

	weekdayWidth = 3   // "Mon"
	monthWidth   = 3   // "Jan"
	heatCells    = 2   // a week of a heatmap where a year of them fits
	legendWidth  = 14  // what stands beside a heatmap
	streaksWide  = 150 // from this width and
	streaksTall  = 40  // this height on more than one panel of the streaks is shown
	streaksShare = 60  // per cent of the width that the first of them keeps
	roomy        = 26  // from this height on the panels of the streaks have air
	sparkLevel   = 2   // the level of heat that bars and sparks are drawn in
	nameWidth    = 22  // the widest name of a practice or person in a table
	nameShare    = 4   // or one part in so many of the width, where that is more
	barWidth     = 50  // the longest bar
	courageLabel = 6   // "badly"
	chartStep    = 3   // one grade of fear
	chartWidth   = courageLabel + 11*chartStep - 1
	chartWords   = 24 // the least that is said beside a chart
	creditWidth  = 16 // "Favours asked", and most names
	creditDigits = 8  // "you gave"
)

// bodyWidth is what the margins leave of a width. It never gets less as that
// grows, though the margins do grow.
func bodyWidth(width int) int {
	body := width - 2*marginFor(width)
	if width < narrow {
		body = min(body, narrow-2*margin)
	}
	return max(body, 0)
}

// marginFor is the margin of a screen of the width given.
func marginFor(width int) int {
	if width < narrow {
		return tightMargin
	}
	return margin
}
