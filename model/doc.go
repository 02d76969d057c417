// Package model holds the journal's words and rules. It has no clock, no files
// and no terminal: time and ids come in from outside.
//
// # Words
//
//   - A practice is one thing to practise. The catalog lists them; each is one
//     literal of plain data.
//   - A role is what the rules need a practice for. They ask the catalog for it
//     and name no practice by its id.
//   - An entry is one record of a practice.
//   - Answers are the values that an entry has for the fields of its practice.
//   - A stage is where an entry stands in the life of its practice; an event is
//     a dated change of it.
//   - A journal day is the local calendar day, which starts at 04:00 unless the
//     config says otherwise. It is stored with the entry and never worked out
//     again.
//   - An open loop is an entry whose stage is not final.
//   - Evidence is an entry marked to be shown in a brag document.
//   - A method teaches a practice: why it works, how it is done, a weak entry and a
//     strong one, words to say aloud. It is shown in passages.
//   - A cadence is how often a practice is meant to be practised.
//   - A move is a time agreed anew for what an entry is due by. It counts if it
//     was agreed at or before the time that it was due by then.
//   - A credit is what an entry puts into the trust of others, or draws from it.
//   - A person is one human being, under all the spellings of their name. A person
//     entry joins spellings that case does not, and is no entry of practice.
//   - A touch is real contact with a person that an entry records on a day. Groups
//     are never touched.
//   - A talk is an entry with a person, of a practice without stages: the last one
//     says when to meet next.
//   - An encounter is a touch or a talk, of which only the last with each spelling
//     counts.
//   - A lookup maps a key, such as a day or a person, to the entries that have it.
//   - The working set is the entries that Today needs; a preview is the working
//     set and a summary of all entries.
//   - A conflict is an entry of which several versions are on the disk.
//   - A draft is text that was typed and is not saved yet.
//
// # Packages
//
// Model imports no other package of the program. Its packages work things out of a
// journal; the arrows say what they import:
//
//	language   the check of one's own words        → model
//	search     the filter language                 → model
//	streak     activity, streaks, strength, heat   → model
//	figures    views, reviews, credits, people     → language, model
//	today      the agenda and the reflection       → figures, streak, model
//	demo       the made-up year                    → model
//	modeltest  entries and journals for tests      → model
//	recount    the figures once more, for tests    → model
//
// # How it is extended
//
// To add a practice, add its literal to the catalog, its method beside it, and a
// scene to the made-up year. Its form, list, detail, export and streak follow from the literal; what
// rules are to do with it is said there too: by its role, by the fields that
// are its title, its person and what it is due by, by its stages and credits.
//
// To add a kind of field, add it to the kinds, and to the reading and saying of
// answers.
package model
