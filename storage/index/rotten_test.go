package index

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"fromhere/model"
	"fromhere/model/modeltest"
	"fromhere/storage/disk"
)

const journal = "/home/me/journal"

// written is an index of a few entries, in two directories.
func written(t *testing.T) []byte {
	t.Helper()
	return encoded(t, append(modeltest.Promises()[:2], modeltest.Made("nuisance", "2026-11-20 09:00", "problem=Reports", "who=Ana")))
}

// encoded is an index of entries, the first of which is pinned.
func encoded(t testing.TB, entries []model.Entry) []byte {
	t.Helper()
	slices.SortFunc(entries, model.ByCreation)
	c := Contents{Journal: journal, Rules: "rules", Day: 3, Dirs: []Dir{{Rel: "a"}, {Rel: "b", Settled: true}}, Behind: []string{"c.yaml"},
		Summary: modeltest.JournalOf(slices.Clone(entries)...).Summary()}
	for i := range entries {
		e := &entries[i]
		c.Entries = append(c.Entries, Entry{e, c.Dirs[i%2].Rel, e.ID, disk.Fingerprint{Size: int64(i), Inode: 7}, i == 0})
	}
	pieces, err := c.Encode()
	if err != nil {
		t.Fatal(err)
	}
	return slices.Concat(pieces...)
}

// opened opens an index with the bytes given.
func opened(t testing.TB, data []byte) (*File, error) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "index")
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	x, err := Open(f, journal)
	if err == nil {
		t.Cleanup(func() {
			if err := x.Close(); err != nil {
				t.Error(err)
			}
		})
	}
	return x, err
}

// readAll reads every part of an index, in each way in which it is read.
func (x *File) readAll() error {
	for part := range parts {
		if _, err := x.part(part); err != nil {
			return err
		}
	}
	if err := x.ReadTable(); err != nil {
		return err
	}
	places := make([]Place, x.Len())
	for i := range places {
		r := x.Row(i)
		if _, err := x.Entry(r.At); err != nil {
			return err
		}
		places[r.Record] = r.At
	}
	records, err := x.Records()
	if err == nil {
		_, err = records.Decode(places, nil)
	}
	return err
}

// TestD10ARottenByteIsNoIndex turns each byte of an index, and a bit of it, and
// reads all of it: nothing is believed.
func TestD10ARottenByteIsNoIndex(t *testing.T) {
	whole := written(t)
	path := filepath.Join(t.TempDir(), "index")
	try := func(data []byte) error {
		if err := os.WriteFile(path, data, 0o600); err != nil {
			t.Fatal(err)
		}
		f, err := os.Open(path)
		if err != nil {
			t.Fatal(err)
		}
		x, err := Open(f, journal)
		if err != nil {
			return err
		}
		return errors.Join(x.readAll(), x.Close())
	}
	if err := try(whole); err != nil {
		t.Fatalf("as it was: %v", err)
	}
	believed := 0
	for at := range whole {
		for _, bits := range []byte{0x01, 0xff} {
			data := bytes.Clone(whole)
			data[at] ^= bits
			if err := try(data); !errors.Is(err, ErrUnusable) {
				believed++
				t.Errorf("byte %d turned by %x: %v", at, bits, err)
			}
		}
	}
	t.Logf("%d bytes turned, %d believed", 2*len(whole), believed)
}

// Each part has a sum of its own, which is looked at whichever way it is read.
func TestD10EverySumOfAnIndexIsLookedAt(t *testing.T) {
	whole := written(t)
	open := func() *File {
		x, err := opened(t, whole)
		if err != nil {
			t.Fatal(err)
		}
		return x
	}
	for part := range parts {
		x := open()
		x.at[part].sum++
		if err := x.readAll(); !errors.Is(err, ErrUnusable) {
			t.Errorf("part %d: %v", part, err)
		}
	}
	x := open()
	x.at[recordPart].sum++
	if err := x.VerifyRecords(); !errors.Is(err, ErrUnusable) {
		t.Errorf("the records, a piece at a time: %v", err)
	}
	x = open()
	if err := x.ReadTable(); err != nil {
		t.Fatal(err)
	}
	at := x.Row(0).At
	at.sum++
	if _, err := x.Entry(at); !errors.Is(err, ErrUnusable) {
		t.Errorf("a record: %v", err)
	}
	x = open()
	dir := x.Dirs[len(x.Dirs)-1]
	for name, turned := range map[string]func(d *Dir){
		"rows": func(d *Dir) { d.sum++ }, "names": func(d *Dir) { d.names.sum++ },
	} {
		d := dir
		turned(&d)
		if _, err := x.RowsOf(d, new(Room)); !errors.Is(err, ErrUnusable) {
			t.Errorf("the %s of a directory: %v", name, err)
		}
	}
}
