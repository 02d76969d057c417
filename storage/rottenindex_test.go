package storage

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"fromhere/storage/disk"
)

// readAll reads every part of an index, in each way in which it is read.
func (x *index) readAll() error {
	for part := range parts {
		if _, err := x.section(part); err != nil {
			return err
		}
	}
	if err := x.readTable(); err != nil {
		return err
	}
	places := make([]recordPlace, x.size())
	for i := range places {
		r := x.files.row(i)
		if _, err := x.entry(r.at); err != nil {
			return err
		}
		places[r.record] = placeOf(r)
	}
	_, err := x.entries(places)
	return err
}

// TestD10ARottenByteIsNoIndex turns each byte of an index, and a bit of it, and
// reads all of it: nothing is believed.
func TestD10ARottenByteIsNoIndex(t *testing.T) {
	j := newIndexedJournal(t)
	if err := j.without().pour(j.fresh[:min(3, len(j.fresh))]); err != nil {
		t.Fatal(err)
	}
	save(t, j.without(), promise)
	j.remember()
	whole := content(t, j.index)
	path := filepath.Join(t.TempDir(), "index")
	try := func(data []byte) error {
		if err := os.WriteFile(path, data, 0o600); err != nil {
			t.Fatal(err)
		}
		f, err := os.Open(path)
		if err != nil {
			t.Fatal(err)
		}
		x, err := readIndex(f, disk.RealPath(j.dir))
		if err != nil {
			return err
		}
		return errors.Join(x.readAll(), x.close())
	}
	if err := try([]byte(whole)); err != nil {
		t.Fatalf("as it was: %v", err)
	}
	believed := 0
	for at := range whole {
		for _, bits := range []byte{0x01, 0xff} {
			data := []byte(whole)
			data[at] ^= bits
			if err := try(data); !errors.Is(err, errNoIndex) {
				believed++
				t.Errorf("byte %d turned by %x: %v", at, bits, err)
			}
		}
	}
	t.Logf("%d bytes turned, %d believed", 2*len(whole), believed)
}

// Each part has a sum of its own, which is looked at whichever way it is read.
func TestD10EverySumOfAnIndexIsLookedAt(t *testing.T) {
	j := newIndexedJournal(t)
	save(t, j.without(), promise)
	j.remember()
	open := func() *index {
		f, err := os.Open(j.index)
		if err != nil {
			t.Fatal(err)
		}
		x, err := readIndex(f, disk.RealPath(j.dir))
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() {
			if err := x.close(); err != nil {
				t.Error(err)
			}
		})
		return x
	}
	for part := range parts {
		x := open()
		x.at[part].sum++
		if err := x.readAll(); !errors.Is(err, errNoIndex) {
			t.Errorf("part %d: %v", part, err)
		}
	}
	x := open()
	if err := x.readTable(); err != nil {
		t.Fatal(err)
	}
	at := x.files.row(0).at
	at.sum++
	if _, err := x.entry(at); !errors.Is(err, errNoIndex) {
		t.Errorf("a record: %v", err)
	}
	x = open()
	dir := x.hot.dirs[len(x.hot.dirs)-1]
	for name, turned := range map[string]func(d *indexedDir){
		"rows": func(d *indexedDir) { d.sum++ }, "names": func(d *indexedDir) { d.names.sum++ },
	} {
		d := dir
		turned(&d)
		if _, err := x.rowsOf(d, new(rowRoom)); !errors.Is(err, errNoIndex) {
			t.Errorf("the %s of a directory: %v", name, err)
		}
	}
}
