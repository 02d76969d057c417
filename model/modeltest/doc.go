// Package modeltest holds what tests of the model's packages share: entries and
// journals written down in one line, and journals drawn at random.
//
// Clock and Evening are the moments that examples are told from. Any draws a
// journal for a property, in any order and with any gaps. An example that two
// packages need is a function here.
package modeltest
