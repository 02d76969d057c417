// Package figures works out what a journal adds up to: the figures of each
// practice's view, reviews of periods, credits, people and courage. All are
// functions of a journal and a moment; nothing is kept.
//
// # Words
//
//   - A figure is one number in words, with a tone: "on time", "92 %".
//   - A view is the figures of one practice, the most telling first.
//   - A share is a part of a whole that is counted.
//   - The outcome of a promise is how it stands to the last due time that counts:
//     whether it is over, and whether it was on time. No other rule tells that.
//     One that was noted afterwards, when its time was over, is in no share.
//   - Warmth is how lately one has talked with a person.
//   - Credits are what was put into the trust of others, and drawn from it: two
//     columns, in all and by person, and no balance.
//   - The load is the work taken on for others, against what was handed on.
//
// # How it is extended
//
// To add a figure to a practice's view, add it in the file of that practice. To
// give a practice a view of its own, write its function in one file and its row
// in the table of views, which is the only place outside the catalog that names
// practices by their ids; without a row the general figures are shown.
package figures
