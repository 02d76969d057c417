// Package today says what a day asks for: what is due, what waits, and what the
// evening still has to ask.
//
// # Words
//
// The agenda is all that Today shows. An item is one of its lines: an entry, and
// why it is there.
//
// A status is where an entry stands at one moment: its mark, a date, and how
// far off or how late. By when something is due is a rule of package model (see
// model.StillDue of what is open, and model.DueOf of what is measured): a status,
// the agenda, the order of a list and the reflection all ask it.
//
// An entry is quiet when it is open and nothing happened to it for longer than
// its practice allows; a person is, once the last talk with them is long ago or
// the next touch has passed.
//
// A proposal is a practice that a new journal begins with, in its first week.
//
// The reflection closes a day in steps; it asks only those that the day lacks.
// A memory is one line of this day a week, a month or a year ago, of the entry
// that says most of it.
//
// # How to extend it
//
// A new line on Today: a field of Agenda and one method of agendaBuilder that
// fills it, called for each entry in Of. It sees the entries of the journal's
// working set (model.Journal.WorkingSet), which a preview holds too; a line that
// needs others looks them up by their day or extends that set, where a test
// holds that a preview shows the same as the whole journal. Then draw it, in the
// app and in the commands that print the day.
//
// A new step of the evening: a Step, the condition under which a day lacks it
// in Lacking, and its screen.
package today
