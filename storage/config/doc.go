// Package config reads the settings of a person, and finds the directories that
// the program uses: the journal, the config file, the drafts and the index.
//
// # Words
//
//   - config file: config.yaml, which a person writes by hand. It may be a link, as
//     it is theirs to put where they want.
//   - journal's file: journal.yaml in the journal, which comes from anywhere. Package
//     storage reads its bytes by the journal's door, and gives them to this package.
//   - setting: a key at the top of either file. One that shapes figures belongs in the
//     journal's file, so that two machines say the same; the others stand in the config
//     file alone.
//   - what holds: of the settings that shape figures those of the journal's file as soon
//     as it has any, and else those of the config file. The others then have no effect.
//   - mistake: what is wrong in a file of settings, with its line and what would be right.
//     A file with a mistake changes nothing, and its mistakes are told together. No
//     journal is opened by settings of which only a part can be told.
//   - move: settings that shape figures go from the config file into the journal's, as
//     the lines that they are, and become comments where they were.
//   - row: one thing that can be set. Most settings are one row; the cadences are one
//     for each practice.
//   - change: a row gets another value, by an edit of its own lines, in the file where
//     the settings of its kind hold. The file is read again, and has to say nothing else
//     otherwise.
//   - own practice: a practice that a person adds to the catalog.
//
// # How it is extended
//
// A setting is a field of model.Config with its default, a line in settings, which says
// whether it shapes figures and how it is read, its row, which says how screens name it
// and how its value is typed, and a line in the README's table. What
// depends on two keys goes to reader.check. FuzzConfig holds that no file stops the
// program, and that settings mean the same once they have moved.
package config
