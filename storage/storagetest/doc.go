// Package storagetest holds the examples and helpers that tests of storage and of
// its packages share.
//
// An example is an entry or a text of which files must keep every byte. A tree is
// what a directory holds, to be compared before and after. A helper that two
// packages need is a function here.
package storagetest
