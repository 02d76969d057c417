// Package recount works the journal's figures out a second time, so that a test can
// compare them with those of model. It shares no rule with model: of that package it
// takes the entry, its events, its answers and the day as plain data, and the catalog
// stands here once more, as far as figures need it.
//
// It was written from the definitions of the figures alone. It is slow and has no
// index, no cache and no clever step: each function is a loop over all entries, and
// its comment quotes the sentence that it follows. Where the definitions are silent,
// the comment says "Decided:" and gives the plainest reading.
//
// # Words
//
//   - A journal is a list of entries, the settings they are read by, and the moment
//     at which they are read.
//   - A standing event is one that no later event took back.
//   - A case is one thing that a figure counts.
//
// # How it is extended
//
// A family of figures is a file. A figure whose definition changes is changed here
// from the definition, before model's code for it is read. Only tests import this
// package. Draw makes a random journal to compare on.
package recount
