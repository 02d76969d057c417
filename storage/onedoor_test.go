package storage

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// uses are what goes to files by a path or a directory, and may lead out of
// a directory of ours, by the package that it is of.
var uses = map[string]*regexp.Regexp{
	"os": regexp.MustCompile(`^(Open|OpenFile|Create|CreateTemp|ReadFile|WriteFile|ReadDir|Rename|Remove|RemoveAll|Chmod|Chown|Lchown|` +
		`Chtimes|Mkdir|MkdirAll|MkdirTemp|Link|Symlink|Readlink|Truncate|Stat|Lstat|OpenRoot|OpenInRoot|DirFS|CopyFS|NewFile|` +
		`Chdir|StartProcess|Root)$`),
	"path/filepath": regexp.MustCompile(`^(Walk|WalkDir|Glob|EvalSymlinks)$`),
	"golang.org/x/sys/unix": regexp.MustCompile(`^(Open|Creat|Rename|Unlink|Rmdir|Mkdir|Mkfifo|Mknod|Chmod|Fchmod|Chown|Lchown|Fchown|Stat|Lstat|` +
		`Fstat|Statx|Statfs|Fstatfs|Link|Symlink|Readlink|Flock|Access|Faccess|Truncate|Ftruncate|Utime|Chdir|Chroot|Mount|SYS_|Syscall|RawSyscall|` +
		`Fcntl|Getdents|ReadDirent|Read$|Write$|Pread|Pwrite)`),
	"io/ioutil":                regexp.MustCompile(`.`),
	"github.com/gofrs/flock":   regexp.MustCompile(`.`),
	"golang.org/x/sys/windows": regexp.MustCompile(`^(CreateFile|Open|DeleteFile|MoveFile|CreateDirectory|RemoveDirectory|CreateHardLink|CreateSymbolicLink|SetFile|LockFile|FindFirst|NtCreateFile|CopyFile|ReplaceFile)`),
}

// passKeys are the files that may go to files otherwise than by a door, each
// with what it may use there and why.
var passKeys = []struct{ file, uses, why string }{
	{"storage/disk/root.go", `Mkdir|Chmod|Open|Remove|Stat|Lstat|EvalSymlinks`, "it makes, finds and names the directories that doors lead to"},
	{"storage/disk/root_*.go", `.`, "they are the door"},
	{"storage/disk/lock_unix.go", `Flock`, "of a file that a door has opened"},
	{"storage/disk/lock_windows.go", `LockFile`, "of a file that a door has opened"},
	{"storage/disk/list_*.go", `Fstatat|Syscall6|SYS_STATX|Stat_t|Statx|ReadDirent`, "of a directory that a door has opened"},
	{"storage/disk/named.go", `ReadFile|OpenFile|Open|Stat|Lstat|MkdirAll|Link|Chmod|Rename|Remove|EvalSymlinks`, "files that a person names are theirs to put where they want"},
	{"storage/watch_linux.go", `Statfs`, "it asks which kind of disk it is"},
	{"storage/storagetest/*.go", `.`, "helpers of tests"},
	{"storage/disk/owner_osroot.go", `Stat_t`, "the shape of an answer"},
	{"storage/disk/fingerprint_*.go", `Stat_t`, "the shape of an answer"},
	{"storage/bench/*", `.`, "measurements, which are no part of the program"},
	{"ui/term/*.go", `Read|Fcntl`, "the terminal is no file of ours"},
	{"ui/term/termtest/*.go", `.`, "a terminal for tests"},
}

// TestThereIsNoOtherDoor finds every mention of what goes to files by other ways
// than a door.
func TestThereIsNoOtherDoor(t *testing.T) {
	files, mentions := 0, 0
	for _, top := range []string{"../storage", "../ui", "../model"} {
		err := filepath.WalkDir(top, func(file string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() || filepath.Ext(file) != ".go" || strings.HasSuffix(file, "_test.go") {
				return err
			}
			files++
			for _, m := range mentionsIn(t, file) {
				if mentions++; !hasKey(strings.TrimPrefix(filepath.ToSlash(file), "../"), m.name) {
					t.Errorf("%s: %s.%s: reach files by a door, or say in passKeys why not", m.where, m.of, m.name)
				}
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	t.Logf("%d files, %d mentions, all of them with a reason", files, mentions)
}

// mention is one use of a package, in a file at a line.
type mention struct {
	of, name string
	where    token.Position
}

func mentionsIn(t *testing.T, file string) (found []mention) {
	t.Helper()
	set := token.NewFileSet()
	parsed, err := parser.ParseFile(set, file, nil, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	return mentionsOf(set, parsed)
}

// mentionsOf are the uses in a file of what doorUses names, whatever the
// package is called there.
func mentionsOf(set *token.FileSet, parsed *ast.File) (found []mention) {
	named := map[string]string{}
	for _, spec := range parsed.Imports {
		of, err := strconv.Unquote(spec.Path.Value)
		if err != nil {
			continue
		}
		of = strings.Replace(of, "syscall", "golang.org/x/sys/unix", 1)
		if _, guarded := uses[of]; !guarded {
			continue
		}
		name := path.Base(of)
		if strings.HasSuffix(spec.Path.Value, `syscall"`) {
			name = "syscall"
		}
		if spec.Name != nil {
			name = spec.Name.Name
		}
		if name == "." || name == "_" && uses[of].MatchString("anything") {
			found = append(found, mention{of, "import " + name, set.Position(spec.Pos())})
		}
		named[name] = of
	}
	ast.Inspect(parsed, func(n ast.Node) bool {
		use, selects := n.(*ast.SelectorExpr)
		if !selects {
			return true
		}
		if of, is := use.X.(*ast.Ident); is && named[of.Name] != "" && uses[named[of.Name]].MatchString(use.Sel.Name) {
			found = append(found, mention{of.Name, use.Sel.Name, set.Position(use.Pos())})
		}
		return true
	})
	return found
}

func hasKey(file, use string) bool {
	for _, key := range passKeys {
		inside := strings.HasSuffix(key.file, "/*") && strings.HasPrefix(file, strings.TrimSuffix(key.file, "*"))
		if is, err := path.Match(key.file, file); err == nil && is || inside {
			return regexp.MustCompile("^(" + key.uses + ")").MatchString(use)
		}
	}
	return false
}

// TestAnotherDoorIsSeen shows the test above what it has to find.
func TestAnotherDoorIsSeen(t *testing.T) {
	const text = "package p\nimport (\n\tx \"os\"\n\t\"path/filepath\"\n\t\"syscall\"\n\t\"golang.org/x/sys/unix\"\n)\n" +
		"func f(string) { x.Remove(`a`); filepath.WalkDir(`a`, nil); syscall.Unlink(`a`); unix.Openat2(0, ``, nil); y(x.ReadFile); x.Getenv(``) }\n"
	set := token.NewFileSet()
	parsed, err := parser.ParseFile(set, "p.go", text, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, m := range mentionsOf(set, parsed) {
		got = append(got, fmt.Sprintf("%s.%s", m.of, m.name))
	}
	want := []string{"x.Remove", "filepath.WalkDir", "syscall.Unlink", "unix.Openat2", "x.ReadFile"}
	if !slices.Equal(got, want) {
		t.Errorf("saw %v", got)
	}
	if hasKey("ui/outside.go", "WriteFile") || hasKey("storage/drafts/drafts.go", "Remove") || !hasKey("storage/disk/named.go", "ReadFile") {
		t.Error("the wrong ones have a key")
	}
}
