package storage

import (
	"encoding/binary"
	"hash/crc32"
	"slices"
	"strings"

	"fromhere/storage/disk"
)

// row is one file: where it is, what tells that it changed, and which record
// holds its entry.
type row struct {
	stamp     disk.Fingerprint
	name, end uint32 // in the names
	dir       uint32
	record    uint32 // its number, by creation
	at        span   // where the record is
}

// table is rows with the names of their files: all, or those of a directory.
// They stay in the form of the index, for most are looked at but once.
type table struct {
	rows  []byte
	names string
	first uint32 // where the names begin among all
}

func (t *table) len() int { return len(t.rows) / rowSize }

func (t *table) row(i int) row {
	b := t.rows[i*rowSize : (i+1)*rowSize]
	long := func(at int) uint64 { return binary.LittleEndian.Uint64(b[at:]) }
	short := func(at int) uint32 { return binary.LittleEndian.Uint32(b[at:]) }
	return row{
		stamp: disk.Fingerprint{Size: int64(long(0)), Modified: int64(long(8)), Change: int64(long(16)), Inode: long(24)},
		name:  short(32), end: short(36), dir: short(40), record: short(44),
		at: span{uint64(short(48)), uint64(short(52)), short(56)},
	}
}

// name is the name of a row's file in its directory.
func (t *table) name(i int) string {
	b := t.rows[i*rowSize : (i+1)*rowSize]
	return t.names[binary.LittleEndian.Uint32(b[32:])-t.first : binary.LittleEndian.Uint32(b[36:])-t.first]
}

func appendRow(b []byte, r row) []byte {
	for _, n := range []uint64{uint64(r.stamp.Size), uint64(r.stamp.Modified), uint64(r.stamp.Change), r.stamp.Inode} {
		b = binary.LittleEndian.AppendUint64(b, n)
	}
	for _, n := range []uint32{r.name, r.end, r.dir, r.record, uint32(r.at.from), uint32(r.at.size), r.at.sum} {
		b = binary.LittleEndian.AppendUint32(b, n)
	}
	return b
}

// of is the part of the whole table that is a directory's.
func (t *table) of(d indexedDir) table {
	return table{t.rows[d.from*rowSize : d.to*rowSize], t.names, t.first}
}

// size is how many rows there are.
func (x *index) size() int { return int(x.at[rowSection].size / rowSize) }

// rowRoom is room for the rows of one directory, and then of another.
type rowRoom struct{ rows, names []byte }

// rowsOf are the rows of one directory, in the room until the next, read alone
// where the whole table is not at hand.
func (x *index) rowsOf(d indexedDir, room *rowRoom) (t table, err error) {
	if x.ids != nil {
		return x.files.of(d), nil
	}
	rows := span{uint64(d.from) * rowSize, uint64(d.to-d.from) * rowSize, d.sum}
	if rows.size > x.at[rowSection].size || d.names.size > x.at[nameSection].size {
		return table{}, errNoIndex
	}
	room.rows = slices.Grow(room.rows[:0], int(rows.size))[:rows.size]
	room.names = slices.Grow(room.names[:0], int(d.names.size))[:d.names.size]
	if err = x.readInto(room.rows, rowSection, rows); err == nil {
		err = x.readInto(room.names, nameSection, d.names)
	}
	return table{room.rows, text(room.names), uint32(d.names.from)}, err
}

// tabulate makes the rows of all entries, in order of directory and name, and
// tells each directory which are its own. records are where the entries'
// records are; ids are the rows in order of their ids.
func tabulate(all []indexed, records []span, dirs []indexedDir) (rows, names, ids []byte) {
	order := make([]uint32, len(all))
	for i := range order {
		order[i] = uint32(i)
	}
	slices.SortFunc(order, func(a, b uint32) int {
		if byDir := strings.Compare(all[a].dir, all[b].dir); byDir != 0 {
			return byDir
		}
		return strings.Compare(all[a].name, all[b].name)
	})
	rowOf := make([]uint32, len(all))
	next := 0
	for i := range dirs {
		d := &dirs[i]
		d.from, d.names.from = next, uint64(len(names))
		for ; next < len(order) && all[order[next]].dir == d.rel; next++ {
			one := all[order[next]]
			rowOf[order[next]] = uint32(next)
			from := uint32(len(names))
			names = append(names, one.name...)
			rows = appendRow(rows, row{one.stamp, from, uint32(len(names)), uint32(i), order[next], records[order[next]]})
		}
		d.to, d.names.size = next, uint64(len(names))-d.names.from
		d.sum = crc32.Checksum(rows[d.from*rowSize:], sums)
		d.names.sum = crc32.Checksum(names[d.names.from:], sums)
	}
	slices.SortFunc(order, func(a, b uint32) int { return strings.Compare(all[a].entry.ID, all[b].entry.ID) })
	for _, record := range order {
		ids = binary.LittleEndian.AppendUint32(ids, rowOf[record])
	}
	return rows, names, ids
}
