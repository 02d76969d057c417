// Package background does long work, such as reading ten years of a journal,
// while a person goes on pressing keys. None of it changes what the work does.
//
// A worker runs each work on a thread that gives way to others, and lets more
// threads run than there are processors: otherwise Go may keep a key waiting for
// 10 ms. Without it the slowest key in a hundred took 16 ms instead of 4.
package background
