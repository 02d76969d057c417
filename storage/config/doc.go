// Package config reads the settings of a person, and finds the directories that
// the program uses: the journal, the config file, the drafts and the index.
//
// # Words
//
//   - config file: config.yaml, which a person writes by hand. It may be a link, as
//     it is theirs to put where they want.
//   - mistake: what is wrong in a config file, with its line and what would be right.
//     A file with a mistake changes nothing, and all its mistakes are told at once.
//   - own practice: a practice that a person adds to the catalog.
//
// # How it is extended
//
// A setting is a field of model.Config with its default, a key in configKeys, a case
// in reader.take, and a line in the README's table. What depends on two keys goes to
// reader.check. FuzzConfig holds that no file stops the program.
package config
