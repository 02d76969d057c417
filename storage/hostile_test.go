//go:build unix

package storage

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"
	"time"
)

// aliasBomb stands for 9^12 values.
func aliasBomb() string {
	bomb := "a: &a [x, x, x, x, x, x, x, x, x]\n"
	for c := 'b'; c < 'm'; c++ {
		bomb += fmt.Sprintf("%c: &%c [%s]\n", c, c, strings.TrimSuffix(strings.Repeat(fmt.Sprintf("*%c, ", c-1), 9), ", "))
	}
	return bomb
}

// traps are files that break programs, each with what is told of it.
func traps() []trap {
	text := func(rest string) func(string) error {
		return func(path string) error {
			id := idOf(path)
			return os.WriteFile(path, []byte(strings.ReplaceAll(promiseFile, promise.ID, id)+rest), 0o600)
		}
	}
	nested := strings.Repeat("[", 100_000) + strings.Repeat("]", 100_000)
	return []trap{
		{"aliases", text(aliasBomb()), 13, "the anchor &a names a value for use elsewhere", "take the & and its name out"},
		{"brackets", text("x: " + nested + "\n"), 13, "brackets more than 100 deep", "keep one entry in a file"},
		{"braces", text("x: " + strings.Repeat("{a: ", 5000) + "\n"), 13, "brackets more than 100 deep", "keep one entry in a file"},
		{"dashes", text("x:\n  " + strings.Repeat("- ", 9000) + "a\n"), 14, "more than 100 deep", "keep one entry in a file"},
		{"commas", text("x: [" + strings.Repeat("a,", 1_900_000) + "]\n"), 13, "more than 50000 values", "keep one entry in a file"},
		{"keys", text("x:\n" + strings.Repeat(" ? \n", 900_000)), 49986, "more than 50000 values", "keep one entry in a file"},
		{"deep events", func(path string) error {
			return os.WriteFile(path, []byte(strings.Replace(strings.ReplaceAll(promiseFile, promise.ID, idOf(path)), "  - {at:", "  - {x: "+strings.Repeat("{x: ", 98)+strings.Repeat("}", 98)+", at:", 1)), 0o600)
		}, 11, "more than 100 deep", "correct it in a text editor"},
		{"many events", text("z:\n" + strings.Repeat("- {at: a, stage: b}\n", 150_000)), 8342, "more than 50000 values", "keep one entry in a file"},
		{"sparse", func(path string) error {
			f, err := os.Create(path)
			if err != nil {
				return err
			}
			if err := f.Truncate(100 << 20); err != nil {
				return err
			}
			return f.Close()
		}, 0, "it is larger than 4 MiB", "move everything that does not belong"},
		{"nul", text("x: \"a\x00b\"\n"), 13, "control characters are not allowed", "correct it in a text editor"},
		{"all nul", func(path string) error { return os.WriteFile(path, make([]byte, 4096), 0o600) }, 1, "control characters", "correct it in a text editor"},
		{"pipe", func(path string) error { return syscall.Mkfifo(path, 0o600) }, 0, "it is a pipe", "put a plain file in its place"},
		{"link", func(path string) error { return os.Symlink("/etc/passwd", path) }, 0, "it is a symbolic link", "put a plain file in its place"},
		{"endless link", func(path string) error { return os.Symlink(path, path) }, 0, "it is a symbolic link", "put a plain file in its place"},
		{"directory", func(path string) error { return os.Mkdir(path, 0o700) }, 0, "it is a directory", "give it another name"},
		{"climbing id", func(path string) error {
			return os.WriteFile(path, []byte(strings.ReplaceAll(promiseFile, promise.ID, "../../x")), 0o600)
		}, 2, `id "../../x" is not made of small letters and digits`, "write it as in the file's name"},
	}
}

type trap struct {
	name           string
	lay            func(path string) error
	line           int
	reason, remedy string
}

// mostMemory is what opening a journal full of traps may cost.
const mostMemory = 200 << 20

func TestTrapsAreToldQuicklyAndTheRestWorks(t *testing.T) {
	for _, trap := range traps() {
		t.Run(trap.name, func(t *testing.T) {
			dir := t.TempDir()
			s := open(t, dir)
			good := save(t, s, promise)
			path := filepath.Join(filepath.Dir(s.Path(good.ID)), "2026-11-23-promise-01trap.yaml")
			if err := trap.lay(path); err != nil {
				t.Fatal(err)
			}
			s = open(t, dir)
			var before, after runtime.MemStats
			runtime.GC()
			runtime.ReadMemStats(&before)
			began := time.Now()
			snapshot := load(t, s)
			took := time.Since(began)
			runtime.ReadMemStats(&after)
			taken := after.TotalAlloc - before.TotalAlloc
			grown := int64(after.HeapSys) - int64(before.HeapSys)
			t.Logf("told after %v and %d MB, the heap %d MB larger", took.Round(time.Millisecond), taken>>20, grown>>20)
			if taken > mostMemory || grown > mostMemory {
				t.Errorf("took %d MB, the heap %d MB larger", taken>>20, grown>>20)
			}
			if len(snapshot.Problems) != 1 {
				t.Fatalf("told %v", snapshot.Problems)
			}
			p := snapshot.Problems[0]
			if p.Path != path || p.Line != trap.line || !strings.Contains(p.Reason, trap.reason) || !strings.Contains(p.Remedy, trap.remedy) {
				t.Errorf("told %q at line %d: %s; %s", p.Path, p.Line, p.Reason, p.Remedy)
			}
			if len(snapshot.Entries) != 1 || !snapshot.Entries[0].Same(good) {
				t.Fatalf("loaded %+v", snapshot.Entries)
			}
			edit := snapshot.Entries[0]
			edit.Answers = edit.Answers.With("what", "edited")
			save(t, s, edit)
			other := promise.Clone()
			other.ID = "01kasvq9x2c4m7n8p3r5t6new1"
			save(t, s, other)
			if snapshot := load(t, s); len(snapshot.Entries) != 2 || len(snapshot.Problems) != 1 {
				t.Errorf("then %d entries and %v", len(snapshot.Entries), snapshot.Problems)
			}
		})
	}
}

// A pasted megabyte is a text like any other; what is too large is refused
// with a word, and the entry stays as it was.
func TestAPastedMegabyte(t *testing.T) {
	for name, paste := range map[string]string{
		"prose":    strings.Repeat("A line of a long mail, with commas, [brackets] and: colons.\n", 18_000),
		"one line": strings.Repeat("x", 1<<20),
		"data":     strings.Repeat(`{"a":[1,2],"b":"c"},`, 1<<20/20),
		"blank":    strings.Repeat(" \n", 1<<19),
		"emoji":    strings.Repeat("👩‍💻\n", 90_000),
	} {
		t.Run(name, func(t *testing.T) {
			s := open(t, t.TempDir())
			e := save(t, s, promise)
			e.Answers = e.Answers.With("notes", paste)
			began := time.Now()
			e = save(t, s, e)
			snapshot := load(t, s)
			t.Logf("%d bytes saved and loaded in %v", len(paste), time.Since(began).Round(time.Millisecond))
			if len(snapshot.Entries) != 1 || snapshot.Entries[0].Answers.Get("notes") != paste {
				t.Fatalf("came back as %d entries, with %v", len(snapshot.Entries), snapshot.Problems)
			}
			e.Answers = e.Answers.With("notes", strings.Repeat(paste, 5))
			if _, _, err := s.Save(e); err == nil || !strings.Contains(err.Error(), "larger than 4 MiB") || !strings.Contains(err.Error(), "move everything that does not belong") {
				t.Errorf("five of it: %v", err)
			}
			if again, err := s.Read(e.ID); err != nil || again.Answers.Get("notes") != paste {
				t.Errorf("then %v, %d bytes", err, len(again.Answers.Get("notes")))
			}
		})
	}
}

func TestAnIDThatClimbsIsSavedNowhere(t *testing.T) {
	dir := t.TempDir()
	s := open(t, filepath.Join(dir, "journal"))
	for _, id := range []string{"../../x", "..", "/etc/x", "a/b", "a\\b", "a\x00b", ""} {
		e := promise.Clone()
		e.ID = id
		if _, _, err := s.Save(e); err == nil || !strings.Contains(err.Error(), "save entry") {
			t.Errorf("%q: %v", id, err)
		}
		if _, _, err := s.SaveText([]byte(strings.ReplaceAll(promiseFile, promise.ID, id)), ""); err == nil {
			t.Errorf("%q was saved as text", id)
		}
		if _, err := s.Versions(id); err != nil && !strings.Contains(err.Error(), dir) {
			t.Errorf("%q: %v", id, err)
		}
	}
	if got := tree(t, dir); strings.Contains(got, "x") && strings.Contains(got, extension) {
		t.Errorf("there is\n%s", got)
	}
	if snapshot := load(t, s); len(snapshot.Entries) != 0 {
		t.Errorf("loaded %+v", snapshot.Entries)
	}
}
