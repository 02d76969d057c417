package storage

import (
	"encoding/binary"
	"errors"
	"hash/crc32"
	"os"
	"slices"
	"sort"
	"strings"
	"unsafe"

	"fromhere/model"
	"fromhere/storage/disk"
)

// index is a file in the cache directory that holds what the entries' files
// held when they were last read, so that only those which changed since are
// read again. It may be deleted at any time. It is written anew and renamed
// into its place, never changed; one that is torn, from another version or
// from another journal counts as none.
//
// It begins with a header that says where its parts are. The first of them,
// the hot part, is all that Today needs.
type index struct {
	source *os.File
	at     [parts]span
	hot    hotPart

	// What follows is read when it is first needed.
	files table
	ids   []byte // numbers of rows in order of their ids; nil until read
}

// The parts of an index, in order.
const (
	hotSection    = iota // words, directories, the working set and the summary
	rowSection           // a row a file, in order of directory and name
	nameSection          // the files' names
	idSection            // the rows in order of their ids
	suffixSection        // the ends of all ids, for telling how short they may be cut
	recordSection        // the entries, in order of creation
	parts
)

// span is where a part is and what its bytes must sum up to.
type span struct {
	from, size uint64
	sum        uint32
}

const (
	indexMagic = "fromhere index 8\n"
	spanSize   = 8 + 8 + 4
	headerSize = len(indexMagic) + parts*spanSize + 4
	rowSize    = 4*8 + 7*4
)

// hotPart is what must be at hand for the first picture.
type hotPart struct {
	place   string // the journal's directory
	rules   string // by which the working set was told
	words   []string
	dirs    []indexedDir
	behind  []string  // files that the index does not stand for
	day     model.Day // of the working set
	summary string    // a record, to be read when it is asked for
	pinned  []pinnedEntry
}

// indexedDir is a directory as it was when the index was made.
type indexedDir struct {
	rel      string
	stamp    disk.Fingerprint
	settled  bool   // the stamp would show any later change
	temps    bool   // temporary files of ours were in it
	from, to int    // its rows
	names    span   // their names
	sum      uint32 // of its rows
}

// unchanged tells whether the directory is for certain as it was, by what its
// stamp is now.
func (d *indexedDir) unchanged(now disk.Fingerprint) bool { return d.settled && d.stamp == now }

// errNoIndex tells that there is no index, or none that can be used.
var errNoIndex = errors.New("no index that can be used")

var sums = crc32.IEEETable

// readIndex reads an index if it is whole and of the journal in dir. The file
// is the index's from then on.
func readIndex(f *os.File, dir string) (*index, error) {
	var err error
	x := &index{source: f}
	if err = x.readHeader(); err == nil {
		err = x.readHot()
	}
	if err == nil && x.hot.place != dir {
		err = errNoIndex
	}
	if err != nil {
		return nil, errors.Join(err, f.Close())
	}
	return x, nil
}

func (x *index) readHeader() error {
	head := make([]byte, headerSize)
	if _, err := x.source.ReadAt(head, 0); err != nil {
		return errors.Join(errNoIndex, err)
	}
	body, sum := head[:headerSize-4], binary.LittleEndian.Uint32(head[headerSize-4:])
	if string(head[:len(indexMagic)]) != indexMagic || crc32.Checksum(body, sums) != sum {
		return errNoIndex
	}
	for i, b := range slices.Collect(slices.Chunk(body[len(indexMagic):], spanSize)) {
		x.at[i] = span{binary.LittleEndian.Uint64(b), binary.LittleEndian.Uint64(b[8:]), binary.LittleEndian.Uint32(b[16:])}
	}
	info, err := x.source.Stat()
	if last := x.at[parts-1]; err != nil || uint64(info.Size()) != last.from+last.size {
		return errors.Join(errNoIndex, err)
	}
	return nil
}

// readTable reads the rows, the names and the order of ids.
func (x *index) readTable() error {
	if x.ids != nil {
		return nil
	}
	rows, err := x.section(rowSection)
	names, failed := x.section(nameSection)
	ids, missing := x.section(idSection)
	if err := errors.Join(err, failed, missing); err != nil {
		return err
	}
	x.files, x.ids = table{rows: rows, names: text(names)}, ids
	return nil
}

// read reads a piece of a part, and checks what its bytes sum up to.
func (x *index) read(part int, at span) ([]byte, error) {
	if at.from+at.size > x.at[part].size {
		return nil, errNoIndex
	}
	data := make([]byte, at.size)
	return data, x.readInto(data, part, at)
}

// readInto is read into memory that is there already.
func (x *index) readInto(data []byte, part int, at span) error {
	if err := x.readAt(data, part, at.from); err != nil {
		return err
	}
	if crc32.Checksum(data, sums) != at.sum {
		return errNoIndex
	}
	return nil
}

// readAt reads bytes of a part and leaves it to others to check their sum.
func (x *index) readAt(data []byte, part int, from uint64) error {
	if from+uint64(len(data)) > x.at[part].size {
		return errNoIndex
	}
	if _, err := x.source.ReadAt(data, int64(x.at[part].from+from)); err != nil {
		return errors.Join(errNoIndex, err)
	}
	return nil
}

// section reads a part whole.
func (x *index) section(part int) ([]byte, error) {
	return x.read(part, span{0, x.at[part].size, x.at[part].sum})
}

// text is bytes that were read, and that nobody changes, as a text that is not
// copied from them.
func text(data []byte) string { return unsafe.String(unsafe.SliceData(data), len(data)) }

// rel is the path of a row's file below entries/.
func (x *index) rel(at int) string {
	return joinRel(x.hot.dirs[x.files.row(at).dir].rel, x.files.name(at))
}

// dir finds a directory by its path below entries/.
func (x *index) dir(rel string) (indexedDir, bool) {
	at, ok := slices.BinarySearchFunc(x.hot.dirs, rel, func(d indexedDir, rel string) int { return strings.Compare(d.rel, rel) })
	if !ok {
		return indexedDir{}, false
	}
	return x.hot.dirs[at], true
}

// find is the number of the row whose file is named after an id.
func (x *index) find(id string) (at int, ok bool) {
	row := func(i int) int { return int(binary.LittleEndian.Uint32(x.ids[i*4:])) }
	i, ok := sort.Find(len(x.ids)/4, func(i int) int { return strings.Compare(id, idOf(x.files.name(row(i)))) })
	if !ok {
		return 0, false
	}
	return row(i), true
}

// entry reads the record of a row alone.
func (x *index) entry(at span) (model.Entry, error) {
	record, err := x.read(recordSection, at)
	if err != nil {
		return model.Entry{}, err
	}
	return x.decode(text(record))
}

// decode reads an entry that stands by itself.
func (x *index) decode(record string) (model.Entry, error) {
	r := recordReader{text: record, words: x.hot.words}
	e := r.entry()
	if r.bad {
		return model.Entry{}, errNoIndex
	}
	return e, nil
}

func (x *index) close() error { return x.source.Close() }
