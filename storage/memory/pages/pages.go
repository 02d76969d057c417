// Package pages asks the system for memory before it is touched: handing out a
// page at a time takes longer than filling it, on a virtual machine twenty
// times as long. All of it are wishes; nothing depends on them.
//
// It imports next to nothing, so that it is set up before nearly all others,
// which each take memory of their own.
package pages
