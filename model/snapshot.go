package model

import (
	"errors"
	"time"
)

// Snapshot is all that a store held at one moment.
type Snapshot struct {
	Entries  []Entry
	Problems []Problem
	// Conflicts are the entries with several versions, in order of id; the
	// first side of each is among Entries.
	Conflicts []Conflict
	Seq       int // grows with every save and load of the store, so that an older snapshot can be told
}

// Side is one of several versions of an entry that are on the disk at once.
type Side struct {
	Entry  Entry  // its Version names the bytes it was read from
	Path   string // the file that holds it; the same for both sides of a file that git merged
	Origin string // where it comes from, in words: "this computer", "Syncthing, 3 Nov 14:05"
}

// Conflict is an entry of which there are several versions on the disk, for
// the person to settle. The first side is the one that the journal shows; the
// order depends on the bytes of the files alone.
type Conflict struct {
	ID    string
	Sides []Side // two or more, no two alike
}

// ErrTwoVersions tells that an entry's file holds two versions. Nothing was
// saved: that would keep one of them unseen.
var ErrTwoVersions = errors.New("there are two versions of it; settle them first")

// Version is an earlier version of an entry.
type Version struct {
	Entry   Entry
	Written time.Time // when this version was written
	Rescued bool      // found in a save that was cut short
	Path    string
}

// ErrChanged tells that an entry's file is not the version that was opened:
// something else wrote it meanwhile. Nothing was saved.
var ErrChanged = errors.New("it changed on disk since it was opened")
