// Package disk is the way to the files of the program. A journal comes from git,
// from Syncthing, from a stick; what is in it was not all put there by its owner.
// So its directory is held open while something is done, everything beneath it is
// reached from there, and no symbolic link is followed on the way.
//
// # Words
//
//   - FS: every call that is made beneath one directory, as an interface, so that
//     tests can put a simulated file system in its place and let each call fail.
//   - Root: the real FS, a directory that is held open. The word is that of os.Root,
//     which is what it is made of where the system has no calls of Unix.
//   - walls: what keeps a Root from reaching anything outside of its directory. A
//     test over the source holds that no other package of ours opens files.
//   - Info: what a look at a name tells, without following a link.
//   - Fingerprint: size, times and number of a file, by which a change is noticed
//     without reading it.
//   - Writer: writes whole files onto an FS, each safe there before it is used.
//   - publish, replace, exchange: to give a file a name that is free, one that is
//     taken, or to swap the names of two files; each in one step or not at all.
//   - sync: to wait until bytes, or the names in a directory, are safe on the disk.
//
// # How it is extended
//
// A new call is a method of FS, and of Root once for Unix (root_unix.go) and once
// for the other systems (root_osroot.go; on Unix the tag osroot tries it). Its name
// goes into the table rootCalls of the tests, which hold that it follows no link and
// changes nothing in another user's directory; the simulated disk of storage's tests
// needs it, too. A new cause of failure gets its advice in Remedy.
package disk
