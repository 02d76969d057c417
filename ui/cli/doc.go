// Package cli is the commands: the same verbs as on the screens, with text for
// people and JSON for programs. It knows the model; the journal's files, the
// clock, the ids and the app come in through Env.
//
// A command reads the journal in one of three ways, as the store has them:
// Preview for today, Load for everything, Visit for one entry after another. With
// --as-of the journal is as it was known on an evening. Results are the entries
// that pass a filter. A change is what a command does to entries that are there. A
// table is cut to the width of the terminal, and whole where the output is none.
// Misuse is an error of the one who asks, with an exit code of its own.
//
// A new command is a file with a function that returns it, and a place in the list
// in root.
package cli
