// Package entryfile reads and writes the YAML of an entry's file. The file
// belongs to its owner, who may have edited it by hand or merged it with git:
// an edit changes the lines of what was edited, and every other byte stays.
//
// # Words
//
//   - Document: a decoded file, which is the entry and the nodes of YAML that say
//     on which line each part of it stands.
//   - Schema: the number of the form of a file; a file of a newer one is refused.
//   - Version: the name of some bytes, by which a changed file is noticed.
//   - limits: the size, the number of values and the depth that a file may have;
//     they are checked before YAML is read.
//   - positions: the first and the last byte of every node, which yaml.v3 does not
//     tell.
//   - patch: the cuts that make the new text out of the old one.
//   - spelling: the text of a value in a file, on one line or on several.
//
// # How it works
//
// [Parse] refuses what cannot be edited safely: anchors, second documents,
// conflict markers, too many values. [Decode] makes an entry of what is left. Its
// errors are of type *model.Problem, with a line and a remedy.
//
// [Encode] writes a new file, or patches the old text. Then it decodes what it
// wrote, and refuses to give it away if an answer, a comment or an unknown key is
// not there any more.
//
// # How it is extended
//
// A new part of an entry is a key in fileOrder, a case in Document.take, a
// spelling in spellingsOf and a line in difference. The tests that draw
// entries and edits at random then try it. An older fromhere keeps the key, as it
// keeps all that it does not know, so that Schema stays as it is.
//
// Config files, drafts and the journal's own file are read by [Parse] and
// [Pairs], too, so that they have the same limits and the same messages. [SetKey]
// and [DropKey] change one key of such a file, and refuse what would change more.
package entryfile
