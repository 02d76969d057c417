// Package editor edits text in a terminal: one line, or any number of them.
// What is typed and pasted is kept rune by rune; what the terminal could not
// show, or could be harmed by, is only drawn differently.
//
// A cluster is one character as a reader sees it, of however many runes. A
// place is a byte offset at which a cluster begins. A gap holds the text with a
// gap at the place of the last edit; a buffer is a gap with a cursor, a
// selection and its history. A row is a part of a line as wide as the screen. A
// cell is a cluster as it is drawn; a span is a part of the text with its own
// style.
//
// To add a command, add a binding to KeyMap and a row to its commands; a motion
// is a row of motions, and selects with a second key.
package editor
