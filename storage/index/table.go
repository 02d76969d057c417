package index

import (
	"encoding/binary"
	"hash/crc32"
	"slices"
	"strings"

	"fromhere/storage/disk"
)

// Row is one file: its place, its stamp, and the record of its entry.
type Row struct {
	Stamp     disk.Fingerprint
	name, end uint32 // in the names
	dir       uint32
	Record    uint32 // its number, by creation
	At        Place
}

// Table is rows with the names of their files: all, or those of a directory.
// They stay in the form of the index, for most are looked at but once.
type Table struct {
	rows  []byte
	names string
	first uint32 // where the names begin among all
}

// Len is the number of rows.
func (t *Table) Len() int { return len(t.rows) / rowSize }

// Row is one row.
func (t *Table) Row(i int) Row {
	b := t.rows[i*rowSize : (i+1)*rowSize]
	long := func(at int) uint64 { return binary.LittleEndian.Uint64(b[at:]) }
	short := func(at int) uint32 { return binary.LittleEndian.Uint32(b[at:]) }
	return Row{
		Stamp: disk.Fingerprint{Size: int64(long(0)), Modified: int64(long(8)), Change: int64(long(16)), Inode: long(24)},
		name:  short(32), end: short(36), dir: short(40), Record: short(44),
		At: Place{short(48), short(52), short(56)},
	}
}

// Name is the name of a row's file in its directory.
func (t *Table) Name(i int) string {
	b := t.rows[i*rowSize : (i+1)*rowSize]
	return t.names[binary.LittleEndian.Uint32(b[32:])-t.first : binary.LittleEndian.Uint32(b[36:])-t.first]
}

func appendRow(b []byte, r Row) []byte {
	for _, n := range []uint64{uint64(r.Stamp.Size), uint64(r.Stamp.Modified), uint64(r.Stamp.Change), r.Stamp.Inode} {
		b = binary.LittleEndian.AppendUint64(b, n)
	}
	for _, n := range []uint32{r.name, r.end, r.dir, r.Record, r.At.from, r.At.size, r.At.sum} {
		b = binary.LittleEndian.AppendUint32(b, n)
	}
	return b
}

// of is the part of the whole table that is a directory's.
func (t *Table) of(d Dir) Table {
	return Table{t.rows[d.From*rowSize : d.to*rowSize], t.names, t.first}
}

// Room is memory for the rows of one directory, and then of another.
type Room struct{ rows, names []byte }

// RowsOf are the rows of one directory, in the room until the next call, read alone
// where the whole table was not read.
func (x *File) RowsOf(d Dir, room *Room) (t Table, err error) {
	if x.ids != nil {
		return x.files.of(d), nil
	}
	rows := span{uint64(d.From) * rowSize, uint64(d.to-d.From) * rowSize, d.sum}
	if rows.size > x.at[rowPart].size || d.names.size > x.at[namePart].size {
		return Table{}, ErrUnusable
	}
	room.rows = slices.Grow(room.rows[:0], int(rows.size))[:rows.size]
	room.names = slices.Grow(room.names[:0], int(d.names.size))[:d.names.size]
	if err = x.readInto(room.rows, rowPart, rows); err == nil {
		err = x.readInto(room.names, namePart, d.names)
	}
	return Table{room.rows, text(room.names), uint32(d.names.from)}, err
}

// tabulate makes the rows of all entries, in order of directory and name, and
// tells each directory which are its own. records are where the entries'
// records are; ids are the rows in order of their ids.
func tabulate(all []Entry, records []Place, dirs []Dir) (rows, names, ids []byte) {
	order := make([]uint32, len(all))
	for i := range order {
		order[i] = uint32(i)
	}
	slices.SortFunc(order, func(a, b uint32) int {
		if byDir := strings.Compare(all[a].Dir, all[b].Dir); byDir != 0 {
			return byDir
		}
		return strings.Compare(all[a].Name, all[b].Name)
	})
	rowOf := make([]uint32, len(all))
	next := 0
	for i := range dirs {
		d := &dirs[i]
		d.From, d.names.from = next, uint64(len(names))
		for ; next < len(order) && all[order[next]].Dir == d.Rel; next++ {
			one := all[order[next]]
			rowOf[order[next]] = uint32(next)
			from := uint32(len(names))
			names = append(names, one.Name...)
			rows = appendRow(rows, Row{one.Stamp, from, uint32(len(names)), uint32(i), order[next], records[order[next]]})
		}
		d.to, d.names.size = next, uint64(len(names))-d.names.from
		d.sum = crc32.Checksum(rows[d.From*rowSize:], sums)
		d.names.sum = crc32.Checksum(names[d.names.from:], sums)
	}
	slices.SortFunc(order, func(a, b uint32) int { return strings.Compare(all[a].Entry.ID, all[b].Entry.ID) })
	for _, record := range order {
		ids = binary.LittleEndian.AppendUint32(ids, rowOf[record])
	}
	return rows, names, ids
}
