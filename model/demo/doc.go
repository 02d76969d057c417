// Package demo makes up a year of a journal: one analyst in a mid-size
// company, nobody reporting to her, fourteen people around her. The same now
// gives the same entries.
//
// The cast is the people around her. A scene is one entry in the making; a turn
// is what happens to it later. A new practice gets a file with a function that
// writes its scenes, and a place in the list of year.go.
package demo
