package model

import "strconv"

// Plural is a count with its noun: "1 promise", "1,877 promises".
func Plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return Grouped(n) + " " + noun + "s"
}

// Grouped is a count with its thousands set apart.
func Grouped(n int) string {
	digits := strconv.Itoa(n)
	for i := len(digits) - 3; i > 0 && digits[i-1] != '-'; i -= 3 {
		digits = digits[:i] + "," + digits[i:]
	}
	return digits
}

// Ago is how far a day is from today, short enough for a column: "3 d ago",
// "today", and "in 3 d" of a day to come, as a clock set wrongly or an edit by hand
// leaves it.
func Ago(d, today Day) string {
	switch {
	case d < today:
		return sayDays(int(today-d)) + " ago"
	case d > today:
		return "in " + sayDays(int(d-today))
	}
	return "today"
}

// AgoInWords is Ago as a part of a sentence: "12 days ago", "yesterday", "in 12
// days".
func AgoInWords(d, today Day) string {
	switch n := int(today - d); {
	case n > 1:
		return Plural(n, "day") + " ago"
	case n < -1:
		return "in " + Plural(-n, "day")
	}
	return SayDay(d, today)
}

func sayDays(n int) string { return strconv.Itoa(n) + " d" }

// Tone is how a figure or a status should look: whether it can wait.
type Tone int

// The tones, from calm to pressing.
const (
	Plain Tone = iota
	Good       // done, kept, early
	Soon       // the next thing to do
	Bad        // overdue, broken, failed
	Muted      // can wait
)

// GoodIf is the tone of what is as it should be, or not.
func GoodIf(is bool) Tone {
	if is {
		return Good
	}
	return Plain
}
