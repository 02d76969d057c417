// Package figures works out what a journal adds up to: the figures of each
// practice's view, reviews of periods, credits, people and courage. All are
// functions of a journal and a moment; nothing is kept.
//
// # Words
//
//   - A figure is one number in words, with a tone: "on time", "92 %".
//   - A view is the figures of one practice, the most telling first.
//   - A share is a part of a whole that is counted; below five cases it is said as
//     "2 of 3".
//   - A stage is reached by its own event or answer, and no more once the entry
//     stepped back from it (model.Reached).
//   - Hours a week are the writer's own estimates: lost while a nuisance is open, won
//     back while its fix holds, lost again once it does not.
//   - A moment was feared at 4 or more, of 10, and went well at 6 or more.
//   - The outcome of a promise is how it stands to the last due time that counts:
//     whether it is over, and whether it was on time. No other rule tells that.
//     One that was noted afterwards, when its time was over, is in no share.
//   - Silence is how long ago the last touch of a person is; warmth is how that
//     stands to the interval in which to be in touch with them.
//   - Credits are what was put into the trust of others, and drawn from it: two
//     columns, in all and by person, and no balance.
//   - The load is the work taken on for others, against what was handed on.
//
// # How it is extended
//
// To add a figure to a practice's view, add it in the file of that practice, with
// its definition in the doc comment there and, for people, in explain.go. To
// give a practice a view of its own, write its function in one file and its row
// in the table of views, which is the only place outside the catalog that names
// practices by their ids; without a row the general figures are shown.
package figures
