package index

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

// File is an index that is open for reading. Its fields come from the hot part.
type File struct {
	Rules  string // by which the working set was chosen
	Day    model.Day
	Dirs   []Dir    // in order of path
	Behind []string // paths of files that the index does not stand for

	source          *os.File
	at              [parts]span
	words           []string
	summary, pinned string // records, to be read when they are asked for

	// The table is read when it is first needed.
	files Table
	ids   []byte // numbers of rows in order of their ids; nil until read
}

// The parts of an index, in order.
const (
	hotPart    = iota // words, directories, the summary and the working set
	rowPart           // a row a file, in order of directory and name
	namePart          // the files' names
	idPart            // the rows in order of their ids
	suffixPart        // the ends of all ids, for telling how short they may be cut
	recordPart        // the entries, in order of creation
	parts
)

// span is the place of some bytes, and their sum.
type span struct {
	from, size uint64
	sum        uint32
}

const (
	magic      = "fromhere index 10\n" // its number is that of the format
	spanSize   = 8 + 8 + 4
	headerSize = len(magic) + parts*spanSize + 4
	rowSize    = 4*8 + 7*4
)

// Dir is a directory as it was when the index was made.
type Dir struct {
	Rel      string // its path below entries/
	Stamp    disk.Fingerprint
	Settled  bool // the stamp would show any later change
	Temps    bool // temporary files of ours were in it
	From, to int  // its rows
	names    span // their names
	sum      uint32
}

// Unchanged tells whether the directory is for certain as it was, by its stamp now.
func (d *Dir) Unchanged(now disk.Fingerprint) bool { return d.Settled && d.Stamp == now }

// ErrUnusable tells that there is no index, or none that can be used.
var ErrUnusable = errors.New("no index that can be used")

var sums = crc32.IEEETable

// Open reads an index if it is whole and of the journal in the directory dir. The
// file is the index's from then on.
func Open(f *os.File, dir string) (*File, error) {
	x := &File{source: f}
	err := x.readHeader()
	if err == nil {
		err = x.readHot(dir)
	}
	if err != nil {
		return nil, errors.Join(err, f.Close())
	}
	return x, nil
}

func (x *File) readHeader() error {
	head := make([]byte, headerSize)
	if _, err := x.source.ReadAt(head, 0); err != nil {
		return errors.Join(ErrUnusable, err)
	}
	body, sum := head[:headerSize-4], binary.LittleEndian.Uint32(head[headerSize-4:])
	if string(head[:len(magic)]) != magic || crc32.Checksum(body, sums) != sum {
		return ErrUnusable
	}
	for i, b := range slices.Collect(slices.Chunk(body[len(magic):], spanSize)) {
		x.at[i] = span{binary.LittleEndian.Uint64(b), binary.LittleEndian.Uint64(b[8:]), binary.LittleEndian.Uint32(b[16:])}
	}
	info, err := x.source.Stat()
	if last := x.at[parts-1]; err != nil || uint64(info.Size()) != last.from+last.size {
		return errors.Join(ErrUnusable, err)
	}
	return nil
}

// ReadTable reads the rows, the names and the order of ids, which Row, Where, Rel
// and Find need.
func (x *File) ReadTable() error {
	if x.ids != nil {
		return nil
	}
	rows, err := x.part(rowPart)
	names, failed := x.part(namePart)
	ids, missing := x.part(idPart)
	if err := errors.Join(err, failed, missing); err != nil {
		return err
	}
	x.files, x.ids = Table{rows: rows, names: text(names)}, ids
	return nil
}

// read reads a piece of a part, and checks its sum.
func (x *File) read(part int, at span) ([]byte, error) {
	if at.from+at.size > x.at[part].size {
		return nil, ErrUnusable
	}
	data := make([]byte, at.size)
	return data, x.readInto(data, part, at)
}

// readInto is read into memory that is there already.
func (x *File) readInto(data []byte, part int, at span) error {
	if err := x.readAt(data, part, at.from); err != nil {
		return err
	}
	if crc32.Checksum(data, sums) != at.sum {
		return ErrUnusable
	}
	return nil
}

// readAt reads bytes of a part and leaves it to the caller to check their sum.
func (x *File) readAt(data []byte, part int, from uint64) error {
	if from+uint64(len(data)) > x.at[part].size {
		return ErrUnusable
	}
	if _, err := x.source.ReadAt(data, int64(x.at[part].from+from)); err != nil {
		return errors.Join(ErrUnusable, err)
	}
	return nil
}

// part reads a part whole.
func (x *File) part(part int) ([]byte, error) {
	return x.read(part, span{0, x.at[part].size, x.at[part].sum})
}

// text gives bytes that were read, and that nobody changes, as a string without
// copying them.
func text(data []byte) string { return unsafe.String(unsafe.SliceData(data), len(data)) }

// Len is the number of rows, and of entries.
func (x *File) Len() int { return int(x.at[rowPart].size / rowSize) }

// Row is one row of the table.
func (x *File) Row(i int) Row { return x.files.Row(i) }

// Where is the directory below entries/ of a row's file, and the file's name.
func (x *File) Where(i int) (dir, name string) {
	return x.Dirs[x.files.Row(i).dir].Rel, x.files.Name(i)
}

// Rel is the path of a row's file below entries/.
func (x *File) Rel(i int) string { return disk.Join(x.Where(i)) }

// Dir finds a directory by its path below entries/.
func (x *File) Dir(rel string) (Dir, bool) {
	at, ok := slices.BinarySearchFunc(x.Dirs, rel, func(d Dir, rel string) int { return strings.Compare(d.Rel, rel) })
	if !ok {
		return Dir{}, false
	}
	return x.Dirs[at], true
}

// Find is the number of the row whose file is named after an id; idOf is the id in
// a file's name.
func (x *File) Find(id string, idOf func(name string) string) (at int, ok bool) {
	row := func(i int) int { return int(binary.LittleEndian.Uint32(x.ids[i*4:])) }
	i, ok := sort.Find(len(x.ids)/4, func(i int) int { return strings.Compare(id, idOf(x.files.Name(row(i)))) })
	if !ok {
		return 0, false
	}
	return row(i), true
}

// Close closes the file.
func (x *File) Close() error { return x.source.Close() }
