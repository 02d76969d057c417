// Package index is the format of a file that holds what the files of a journal held
// when they were last read, so that only those which changed since are read again.
//
// It may be deleted at any time. It is written anew and put into its place whole,
// never changed; one that is torn, of another format or of another journal counts as
// none: ErrUnusable. Which file it is, when it is made, and whether its rows still
// stand, the store decides.
//
// # Words
//
//   - part: a section of the file; the header says where each is, and its sum. Every
//     sum is looked at before its bytes are believed.
//   - hot part: all that the first picture needs: the directories, the summary and the
//     pinned entries. It is read when the file is opened, the other parts when they are
//     first needed.
//   - record: an entry in a short form, in order of creation. Words that come back
//     often stand once in the hot part, and records name them by number.
//   - table, row: a row for each file, in order of path, with the stamp by which a
//     change is noticed and the place of its record.
//   - place: where a record is, and its sum.
//   - pinned: an entry that Today needs at once, with its record in the hot part.
//   - working set: the entries that Today rests on; the model says which they are.
//   - summary: counts over all entries, for the figures on Today.
//   - behind: the files that the index does not stand for, because they were just
//     written, are no entries, or are one of two versions.
//   - magic: the first line of a file, with the number of the format.
//
// # How it is extended
//
// A new field of an entry is written in recordWriter.entry and read at the same place
// in recordReader.entry; a new count of the summary in their methods summary. Then the
// number in magic goes up, so that files of before count as none. The tests write and
// read random entries, and fail where a field of model.Entry is lost.
package index
