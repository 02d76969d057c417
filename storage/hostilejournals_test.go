//go:build unix

package storage

import (
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"syscall"
	"testing"

	"fromhere/model"
	"fromhere/storage/disk"
)

// hostileJournal is a journal that somebody else filled: with what programs,
// people and disks leave, and with traps.
type hostileJournal struct {
	testing.TB
	dir, outside string
	dice         *rand.Rand
	laid         []string // the texts of its files
}

func (j *hostileJournal) chance(percent int) bool { return j.dice.IntN(100) < percent }

func oneOf[T any](j *hostileJournal, all ...T) T { return all[j.dice.IntN(len(all))] }

// id is one of few, so that files meet.
func (j *hostileJournal) id() string { return "0h" + string(rune('a'+j.dice.IntN(6))) }

// entry is the text of an entry, one of a few of each id.
func (j *hostileJournal) entry(id string) string {
	return entryText(id, oneOf(j, "", "tags: [one]", "tags: [two]", "# by hand", "evidence: true", "links: [0zz]"))
}

// text is anything that a file of a journal may hold.
func (j *hostileJournal) text(id string) string {
	whole := j.entry(id)
	switch j.dice.IntN(12) {
	case 0:
		return ""
	case 1:
		return whole[:j.dice.IntN(len(whole))]
	case 2:
		return "schema: [\n"
	case 3:
		return strings.Replace(whole, "schema: 1", "schema: 9", 1)
	case 4:
		return "\x00\xff\x1b[2J" + whole
	case 5:
		return "<<<<<<< a\n" + whole + "=======\n" + j.entry(id) + ">>>>>>> b\n"
	case 6:
		return strings.Replace(whole, "answers:", "<<<<<<< a\nanswers:", 1)
	case 7:
		return strings.ReplaceAll(whole, "\n", "\r\n")
	}
	return whole
}

// write lays a file, unless something in the way keeps it from being there.
func (j *hostileJournal) write(rel, text string) {
	path := filepath.Join(j.dir, filepath.FromSlash(rel))
	if os.MkdirAll(filepath.Dir(path), 0o700) != nil {
		return
	}
	if _, err := os.Lstat(path); err == nil || !j.inside(path) {
		return
	}
	mode := oneOf[fs.FileMode](j, 0o600, 0o600, 0o600, 0o644, 0o666, 0o640, 0o000, 0o400, 0o755)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		j.Fatal(err)
	}
	if err := os.Chmod(path, mode); err != nil {
		j.Fatal(err)
	}
	j.laid = append(j.laid, text)
}

// inside tells whether a path leads to no place outside: what lays a journal
// must not follow its links.
func (j *hostileJournal) inside(path string) bool {
	whole, err := filepath.EvalSymlinks(filepath.Dir(path))
	return err == nil && (whole == j.dir || strings.HasPrefix(whole, j.dir+"/"))
}

// odd lays what is no plain file.
func (j *hostileJournal) odd(rel string) {
	path := filepath.Join(j.dir, filepath.FromSlash(rel))
	if os.MkdirAll(filepath.Dir(path), 0o700) != nil || !j.inside(path) {
		return
	}
	if _, err := os.Lstat(path); err == nil {
		return
	}
	var err error
	switch j.dice.IntN(8) {
	case 0:
		err = syscall.Mkfifo(path, 0o644)
	case 1:
		err = syscall.Mknod(path, syscall.S_IFSOCK|0o644, 0)
	case 2:
		err = os.Mkdir(path, 0o755)
	case 3:
		if err = os.Mkdir(path, 0o755); err == nil {
			j.write(rel+"/"+j.name(), j.text(j.id()))
		}
	default:
		to := oneOf(j, filepath.Join(j.outside, "documents"), filepath.Join(j.outside, "file"), "/nowhere", path, ".", "..", j.dir)
		err = os.Symlink(to, path)
	}
	if err != nil {
		j.Fatal(err)
	}
}

// name is the name of a file that may be an entry.
func (j *hostileJournal) name() string {
	id := j.id()
	day := oneOf(j, "2026-11-23", "2026-11-23", "2026-11-22", "notes")
	return oneOf(j, day+"-promise-"+id+extension, day+"-promise-"+id+extension, day+"-promise-"+id+extension,
		day+"-promise-"+id+".conflict-12345678"+extension, day+"-promise-"+id+".conflict-1234567890abcdef"+extension,
		day+"-promise-"+id+".sync-conflict-20261103-140500-X"+extension, day+"-promise-"+id+" (1)"+extension,
		day+"-promise-"+id+" (conflicted copy)"+extension, day+"-promise-"+id+extension+"~", "."+day+".swp",
		"copy-"+id+extension, extension, "-"+extension, "a\nb-"+id+extension, "\x1b[31m-"+id+extension, "\xff-"+id+extension,
		"\u202e-"+id+extension, strings.Repeat("n", 240)+"-"+id+extension, tempPrefix+id+tempSuffix, tempPrefix+"y"+tempSuffix)
}

// folder is a directory in which a file may be.
func (j *hostileJournal) folder() string {
	return oneOf(j, month, month, month, month, "entries/2026/", "entries/", "entries/2025/d.yaml/", "entries/x\ny/",
		"entries/"+strings.Repeat("deep/", 30), ".history/"+j.id()+"/", ".history/"+j.id()+"/", ".history/", ".recovered/"+j.id()+"/",
		".recovered/unknown/", ".recovered/", "entries/.hidden/", "")
}

// shelved is the name of a version on a shelf.
func (j *hostileJournal) shelved() string {
	return oneOf(j, "000001.yaml", "000002.yaml", "1.yaml", "000011.yaml", "-1.yaml", "notes.txt")
}

// hostilities are what a journal may be filled with; each lays some of it.
var hostilities = []func(j *hostileJournal){
	func(j *hostileJournal) { id := j.id(); j.write(entryPath(id), j.entry(id)) },
	func(j *hostileJournal) { id := j.id(); j.write(entryPath(id), j.text(id)) },
	func(j *hostileJournal) { j.write(month+j.name(), j.text(j.id())) },
	func(j *hostileJournal) { j.write(j.folder()+j.name(), j.text(j.id())) },
	func(j *hostileJournal) { // second versions, perhaps without a first
		id := j.id()
		for _, mark := range []string{".conflict-12345678", ".conflict-abcdef01", ".sync-conflict-20261103-140500-X"} {
			if j.chance(60) {
				j.write(strings.Replace(entryPath(id), extension, mark+extension, 1), j.entry(id))
			}
		}
	},
	func(j *hostileJournal) { // an entry under the name of another
		j.write(entryPath(j.id()), j.entry(j.id()))
	},
	func(j *hostileJournal) {
		id := j.id()
		j.write(".history/"+id+"/"+j.shelved(), j.text(id))
	},
	func(j *hostileJournal) { j.write(".history/"+j.id()+"/"+j.shelved(), j.text(j.id())) },
	func(j *hostileJournal) { j.write(".recovered/"+j.id()+"/"+j.shelved(), j.text(j.id())) },
	func(j *hostileJournal) { j.write(".recovered/unknown/"+j.name(), j.text(j.id())) },
	func(j *hostileJournal) { // what saves that were cut short left
		j.write(j.folder()+tempPrefix+oneOf(j, "A", "B", "C")+tempSuffix, j.text(j.id()))
	},
	func(j *hostileJournal) { j.odd(j.folder() + j.name()) },
	func(j *hostileJournal) { j.odd(month + j.name()) },
	func(j *hostileJournal) { j.odd(j.folder() + oneOf(j, "d.yaml", "d", j.shelved())) },
	func(j *hostileJournal) {
		j.odd(oneOf(j, ".history", ".recovered", ".history/"+j.id(), ".recovered/"+j.id(), ".recovered/unknown",
			"entries/2025", ".fromhere-lock", tempPrefix+"D"+tempSuffix))
	},
	func(j *hostileJournal) { j.odd(oneOf(j, ".gitignore", ".stignore")) },
	func(j *hostileJournal) {
		name := oneOf(j, ".gitignore", ".stignore")
		j.write(name, oneOf(j, "", "*.swp", "*.swp\n", ignored[name], strings.ReplaceAll(ignored[name], "\n", "\r\n"), "/.history/\n"))
	},
	func(j *hostileJournal) {
		if j.chance(4) {
			j.write(oneOf(j, ".gitignore", ".stignore"), strings.Repeat("*.swp\n", 800_000))
		}
	},
	func(j *hostileJournal) { // rights
		dir := oneOf(j, "entries", "entries/2026", month, ".history", ".recovered", ".history/"+j.id())
		path := filepath.Join(j.dir, filepath.FromSlash(dir))
		if info, err := os.Lstat(path); err != nil || !info.IsDir() {
			return
		}
		if err := os.Chmod(path, oneOf(j, 0o755, 0o777, 0o777|fs.ModeSticky, 0o755|fs.ModeSetgid, 0o700)); err != nil {
			j.Fatal(err)
		}
	},
}

// layHostile lays a journal by a seed.
func layHostile(t testing.TB, base string, seed uint64) *hostileJournal {
	t.Helper()
	j := &hostileJournal{TB: t, dir: filepath.Join(base, "journal"), outside: filepath.Join(base, "outside"),
		dice: rand.New(rand.NewPCG(seed, 6))}
	write(t, filepath.Join(j.outside, "documents", "letter.txt"), "Dear Anna\n")
	write(t, filepath.Join(j.outside, "documents", "000001.yaml"), entryText("0ha"))
	write(t, filepath.Join(j.outside, "file"), entryText("0ha", "# outside"))
	for _, path := range []string{"documents", "documents/letter.txt", "documents/000001.yaml", "file"} {
		if err := os.Chmod(filepath.Join(j.outside, path), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Mkdir(j.dir, 0o700); err != nil {
		t.Fatal(err)
	}
	switch {
	case j.chance(85):
		j.write(journalFile, oneOf(j, journalText+"01journal\n", journalText+"0ha\n", "id: 01mine\r\nschema: 1\r\nx: [1]\r\n"))
	case j.chance(50):
		j.write(journalFile, oneOf(j, "", "schema: [", "schema: 9\nid: 01later\n", "schema: 1\n", "pages: 3\n", "<<<<<<< a\nid: 01a\n"))
	case j.chance(50):
		j.odd(journalFile)
	}
	for range 1 + j.dice.IntN(25) {
		hostilities[j.dice.IntN(len(hostilities))](j)
	}
	makeOld(t, j.outside)
	return j
}

// holds are the texts of all plain files of the journal, by how often there are
// such. It takes the right to read them, so it comes last.
func (j *hostileJournal) holds() map[string]int {
	j.Helper()
	counts := map[string]int{}
	err := filepath.WalkDir(j.dir, func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir():
			return os.Chmod(path, 0o700)
		case !d.Type().IsRegular():
			return nil
		}
		if err := os.Chmod(path, 0o600); err != nil {
			return err
		}
		counts[content(j, path)]++
		return nil
	})
	if err != nil {
		j.Fatal(err)
	}
	return counts
}

// lost are the texts that were laid and are nowhere any more, counted: an
// ignore file may have gained lines.
func (j *hostileJournal) lost() (all []string) {
	j.Helper()
	there := j.holds()
	for _, text := range j.laid {
		if there[text] > 0 {
			there[text]--
			continue
		}
		kept := false
		for _, name := range []string{".gitignore", ".stignore"} {
			path := filepath.Join(j.dir, name)
			if info, err := os.Lstat(path); err == nil && info.Mode().IsRegular() {
				kept = kept || strings.HasPrefix(content(j, path), text)
			}
		}
		if !kept {
			all = append(all, fmt.Sprintf("%.200q", text))
		}
	}
	return all
}

// doctor looks an hour from now, and mends what it can.
func (j *hostileJournal) doctor(s *Store) (fixable []string, failed error) {
	look := func() ([]model.Finding, error) { return s.examine(later(), false) }
	findings, err := look()
	if err != nil {
		j.Fatal(err)
	}
	_, failed = mendAll(findings, s.Mend, look)
	for _, f := range findings {
		if f.Fix != "" {
			fixable = append(fixable, fmt.Sprintf("%q: %s: %s", f.Path, f.Reason, f.Fix))
		}
	}
	return fixable, failed
}

// TestD06ADoctorNeedsOneRun mends random journals twice: no byte is lost,
// nothing outside is changed, and the second time there is nothing to do but
// what failed the first time, and said so.
func TestD06ADoctorNeedsOneRun(t *testing.T) {
	const journals, parts = 500, 4
	var fixed, blocked, refused atomic.Int64
	t.Run("part", func(t *testing.T) {
		for part := range uint64(parts) {
			t.Run(fmt.Sprint(part), func(t *testing.T) {
				t.Parallel()
				for seed := part; seed < journals; seed += parts {
					base := quickDir(t)
					j := layHostile(t, base, seed)
					found, failed, err := j.mendTwice(seed)
					fixed.Add(int64(found))
					if failed {
						blocked.Add(1)
					}
					if err != nil {
						refused.Add(1)
					}
					if lost := j.lost(); len(lost) > 0 {
						t.Errorf("journal %d: lost\n%s", seed, strings.Join(lost, "\n"))
					}
				}
			})
		}
	})
	if !t.Failed() {
		t.Logf("%d journals, %d faults to be mended, %d journals refused, %d with something in the way of mending; "+
			"0 bytes lost, 0 changed outside, 0 changed by a second run", journals, fixed.Load(), refused.Load(), blocked.Load())
	}
}

// mendTwice tells how much there was to mend, whether some of it could not be,
// and why the journal was refused.
func (j *hostileJournal) mendTwice(seed uint64) (found int, failed bool, refused error) {
	outside, inside := wholeTree(j, j.outside), wholeTree(j, j.dir)
	d := disk.NewRoot(j.dir)
	quickly(d)
	s, err := openOn(d, j.dir, model.BuiltIn)
	if err != nil {
		if changed := differences(inside, wholeTree(j, j.dir)); len(changed) > 0 {
			j.Errorf("journal %d: refused with %v, and changed\n%s", seed, err, strings.Join(changed, "\n"))
		}
		return 0, false, err
	}
	first, failure := j.doctor(s)
	after := wholeTree(j, j.dir)
	left, again := j.doctor(s)
	if changed := differences(after, wholeTree(j, j.dir)); len(changed) > 0 {
		j.Errorf("journal %d: the second run changed\n%s", seed, strings.Join(changed, "\n"))
	}
	if failure == nil && len(left) > 0 || failure != nil && (again == nil) != (len(left) == 0) {
		j.Errorf("journal %d: at first %v, then %v, and to be mended once more is\n%s", seed, failure, again, strings.Join(left, "\n"))
	}
	if changed := differences(outside, wholeTree(j, j.outside)); len(changed) > 0 {
		j.Errorf("journal %d: changed outside\n%s", seed, strings.Join(changed, "\n"))
	}
	return len(first), failure != nil, nil
}
