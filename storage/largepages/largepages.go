// Package largepages has the first megabytes of the program's memory handed
// out in large pages, where the system has them. A short run is mostly spent
// on getting memory page by page, which takes longer than filling it; on a
// virtual machine twenty times as long.
//
// It does so when it is imported, for by the time main runs the libraries have
// set themselves up, each on pages of its own. That is a wish alone: nothing
// depends on it.
package largepages
