// Package storage keeps a journal on the disk, as one YAML file for each entry.
// A save either is on the disk whole or has changed nothing, and files that
// cannot be read are listed and left alone.
//
// # Words
//
//   - The [Store] is an open journal. Its exported methods enter the journal's
//     directory, which fails where another one has come into its place, and hand
//     the work to one of its parts.
//   - The journal's directory is known by its identity: the id in journal.yaml,
//     or the first entry of a journal from before there was that file.
//   - The settings of a journal that shape figures are in journal.yaml, too. They decide
//     how it is opened, and are read before; a move puts them there.
//   - A journal is read in three ways. A preview has what Today needs, by the
//     index and at once; a load has every entry, and looks at every file; a visit
//     shows each entry once, newest first, for lists.
//   - The index spares reading the files that are as they were. It is a cache:
//     whoever deletes it loses time, and nothing else. The index keeper decides
//     when it is made anew.
//   - A save writes a new file and swaps it with the old one. A version that
//     meanwhile came from another program is kept beside it as a conflict, which
//     a person settles.
//   - The history has the versions that saves and settled conflicts replaced.
//   - An erasure leaves of an entry its id and the time, and takes the copies in
//     history, index, drafts and editors' files with it.
//   - The doctor examines all files, and can mend some of its findings.
//   - A watch tells that files of the journal changed.
//
// # Packages
//
//	entryfile   the YAML of an entry                 → model
//	disk        the calls of the file system         → model
//	index       the format of the index              → disk, model
//	config      settings and their paths             → entryfile, disk, model
//	drafts      words that are typed and not saved   → entryfile, disk, model
//
// # How it is extended
//
// A field of an entry goes into entryfile, by name, and into the records of
// package index, the number of which format is then raised. What the doctor is to
// find is a step of doctor_entries.go, with its cure in doctor_fix.go. What the
// index is to know of an entry for Today is no matter of storage: the working set
// of package model says which entries that are.
package storage
