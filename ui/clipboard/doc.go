// Package clipboard puts text on every clipboard that can be reached: the
// terminal's own, which also works over ssh, and the desktop's by whichever of
// its tools is there.
//
// A sequence is the escape sequence OSC 52, by which a terminal takes text. A
// tool is a program of the desktop, which reads it. To add a tool, add it to
// the table of tools with the variable that tells of its desktop.
package clipboard
