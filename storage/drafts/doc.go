// Package drafts keeps what is typed and not saved yet, so that no word is lost when
// the program or the machine ends.
//
// # Words
//
//   - draft: the text of a form or of the person's editor, and the entry as it was
//     when the typing began; one file.
//   - place: a directory in which programs keep drafts, the best first; the second is
//     used where the first cannot be written.
//   - program's directory: each running program has one of its own in a place, and
//     locks it for life. One that is not locked was left by a program that ended.
//   - to adopt: to take over the directory of a program that ended, and to offer its
//     drafts.
//
// # How it is extended
//
// What a draft has to keep is a field of model.Draft, a line in encode and a case in
// decode. An older draft lacks it; a newer key, which holds a text, is passed over.
package drafts
