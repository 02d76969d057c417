// Package term is a sound terminal under Bubble Tea v1: input that arrives
// whole, a real cursor where the view wants it, and no question to the
// terminal that the first frame has to wait for.
//
// A Program runs a model on an Input and an Output, and has it leave when a
// signal or the end of the terminal says so. A frame is the text of a view; a
// picture is the cells that the terminal shows. A cell is a character in a
// style; only cells that changed are painted. A scanner turns bytes into whole
// keys; what may be the beginning of one is pending. An answer is a sequence by
// which the terminal tells of itself. Clean text holds no sequence that a
// terminal would obey.
//
// A key that Bubble Tea does not know is translated in scan.go. Another answer
// of the terminal is read in answer.go, and sent as a message as BackgroundMsg
// is.
package term
