// Package search finds entries by the filter language of Review, `list` and
// `search`: practice:promise person:priya since:30d "board numbers".
//
// Its words:
//
//   - A filter is text as a person types it. It is made of parts: a word, a
//     phrase in quotes, or a key with a value, and a - before any of them.
//   - A term is a row of the language: a key, how its value is read and
//     completed, and how it is explained.
//   - A [Query] is a filter that was read. It is made of conditions, all of
//     which must hold of an entry.
//   - An [Index] finds the entries of a journal that pass a query between two
//     keys. It keeps postings: for each word, name or stage, the entries that
//     have it.
//   - A [Span] is a place in a text where a word of the query stands.
//
// To add a term, add a row to the table in terms.go: parsing, completion, the help of the
// commands, and the README (which a test compares) follow from it. A row whose
// condition only says which entries it holds of is looked up entry by entry. A
// row with texts is answered by postings of these texts. A test holds that the
// index and the reading of every entry agree on every row.
package search
