// Package language checks one's own words: it points out phrases that make
// their writer smaller, and counts them.
//
// # Words
//
//   - A remark is one phrase that the check points out: why, and what to write
//     in its place.
//   - A manner is how the words of a field are meant: as advice, as a question,
//     or as neither. Fields say theirs in the catalog.
//   - A weak phrase is pointed out in any manner.
//
// # How it is extended
//
// To add a phrase, add its row to the table of phrases that it belongs to.
package language
