package index

import (
	"encoding/binary"
	"errors"
	"hash/crc32"
	"math"
	"slices"

	"fromhere/model"
	"fromhere/storage/disk"
)

// Contents are what an index is made of.
type Contents struct {
	Journal string // its directory
	Rules   string // by which the working set was chosen
	Day     model.Day
	Dirs    []Dir    // in order of path
	Behind  []string // paths of files that the index does not stand for
	Entries []Entry  // in order of creation
	Summary model.Summary
}

// Entry is an entry with the file that holds it.
type Entry struct {
	Entry  *model.Entry
	Dir    string // below entries/
	Name   string
	Stamp  disk.Fingerprint
	Pinned bool // Today needs it at once
}

// largest is where numbers of the index end: of a journal beyond it none is made.
const largest = math.MaxUint32

var errTooLarge = errors.New("the journal is too large for an index")

// pieceRoom is about how many bytes of records are written into one piece of
// memory. To let one grow to the size of all would copy it again and again.
const pieceRoom = 1 << 20

// Encode is the bytes of an index, in pieces.
func (c Contents) Encode() ([][]byte, error) {
	records, places, words := encodeRecords(c.Entries)
	size := 0
	for _, piece := range records {
		size += len(piece)
	}
	if size > largest {
		return nil, errTooLarge
	}
	c.Dirs = slices.Clone(c.Dirs)
	rows, names, ids := tabulate(c.Entries, places, c.Dirs)
	all := [parts][][]byte{hotPart: {c.encodeHot(words)}, rowPart: {rows}, namePart: {names}, idPart: {ids},
		suffixPart: {suffixes(c.Entries)}, recordPart: records}

	head := []byte(magic)
	at := span{size: uint64(headerSize)}
	for _, part := range all {
		at = span{from: at.from + at.size}
		for _, piece := range part {
			at.size += uint64(len(piece))
			at.sum = crc32.Update(at.sum, sums, piece)
		}
		head = binary.LittleEndian.AppendUint64(head, at.from)
		head = binary.LittleEndian.AppendUint64(head, at.size)
		head = binary.LittleEndian.AppendUint32(head, at.sum)
	}
	head = binary.LittleEndian.AppendUint32(head, crc32.Checksum(head, sums))
	return append([][]byte{head}, slices.Concat(all[:]...)...), nil
}

// encodeRecords writes the record of each entry, and tells its place; words are
// those that the records name by number.
func encodeRecords(all []Entry) (pieces [][]byte, places []Place, words []string) {
	w := newRecordWriter()
	places = make([]Place, len(all))
	before := 0 // bytes in the pieces
	for i, one := range all {
		if len(w.buf) >= pieceRoom {
			pieces, before = append(pieces, w.buf), before+len(w.buf)
			w.buf = make([]byte, 0, pieceRoom+pieceRoom/8) // the last entry goes beyond
		}
		from := len(w.buf)
		w.entry(*one.Entry)
		places[i] = Place{uint32(before + from), uint32(len(w.buf) - from), crc32.Checksum(w.buf[from:], sums)}
	}
	return append(pieces, w.buf), places, w.words
}
