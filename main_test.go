package main

import (
	"errors"
	"fmt"
	"go/ast"
	"go/build"
	"go/parser"
	"go/token"
	"io/fs"
	"math/rand/v2"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"fromhere/model"
	"fromhere/storage"
	"fromhere/storage/config"
	"fromhere/ui"
	"fromhere/ui/cli"
	"fromhere/ui/keys"
	"fromhere/ui/term/termtest"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"fromhere": main, "typist": typist, "faulty": faulty})
}

// Every command, flag and mistake, as a user meets it: the real program on
// real files.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		UpdateScripts:       os.Getenv("FROMHERE_UPDATE") != "", // writes what cmp sees into the scripts
		Setup: func(env *testscript.Env) error {
			env.Setenv("HOME", filepath.Join(env.WorkDir, "home"))
			env.Setenv("FROMHERE_JOURNAL", filepath.Join(env.WorkDir, "journal"))
			env.Setenv("TMPDIR", filepath.Join(env.WorkDir, ".tmp"))
			env.Setenv("XDG_STATE_HOME", filepath.Join(env.WorkDir, "state"))
			env.Setenv("XDG_RUNTIME_DIR", "")
			for _, name := range []string{"XDG_DATA_HOME", "XDG_CONFIG_HOME", "VISUAL", "EDITOR", "NO_COLOR"} {
				env.Setenv(name, "")
			}
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){"exits": exits},
	})
}

// exits runs a program and holds its exit code to the first argument. A shell
// script could do it too, but not on every system.
func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits CODE PROGRAM [ARGUMENT …]")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	got := 0
	if err := ts.Exec(args[1], args[2:]...); err != nil {
		var exit *exec.ExitError
		if !errors.As(err, &exit) {
			ts.Fatalf("run %v: %v", args[1:], err)
		}
		got = exit.ExitCode()
	}
	if got != want {
		ts.Fatalf("exit code %d, want %d", got, want)
	}
}

// typist is an editor: for each old=new before the file's name it puts new in
// the place of old. The word fail makes it fail after that, empty leaves
// nothing in the file.
func typist() {
	path := os.Args[len(os.Args)-1]
	data, err := os.ReadFile(path)
	check(err)
	text, code := string(data), 0
	for _, change := range os.Args[1 : len(os.Args)-1] {
		before, after, ok := strings.Cut(change, "=")
		switch {
		case ok && !strings.Contains(text, before):
			check(fmt.Errorf("%q is not in the text:\n%s", before, text))
		case ok:
			text = strings.ReplaceAll(text, before, after)
		case change == "empty":
			text = ""
		default:
			code = 1
		}
	}
	check(os.WriteFile(path, []byte(text), 0o600))
	os.Exit(code)
}

func check(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(3)
	}
}

const module = "fromhere"

// arrows are the packages of the house, each with those of ours that it may
// import. Storage and screens must be replaceable one without the other, and the
// journal's rules must know of neither. main joins them all.
var arrows = map[string][]string{
	"model":          {},
	"model/language": {"model"},
	"model/search":   {"model"},
	"model/streak":   {"model"},
	"model/figures":  {"model", "model/language"},
	"model/today":    {"model", "model/figures", "model/streak"},
	"model/demo":     {"model"},

	"storage/entryfile": {"model"},
	"storage/disk":      {"model"},
	"storage/config":    {"model", "storage/disk", "storage/entryfile"},
	"storage/drafts":    {"model", "storage/entryfile", "storage/disk"},
	"storage/index":     {"model", "storage/disk"},
	"storage":           {"model", "storage/config", "storage/disk", "storage/drafts", "storage/entryfile", "storage/index"},

	"ui/term/quiet": {},
	"ui/term":       {"ui/term/quiet"},
	"ui/clipboard":  {},
	"ui/background": {},
	"ui/editor":     {"ui/term"},
	"ui/keys":       {"model", "ui/editor"},
	"ui/theme":      {"model", "model/today", "ui/editor"},
	"ui/widget":     {"model", "model/today", "ui/editor", "ui/keys", "ui/term", "ui/theme"},
	"ui": {"model", "model/figures", "model/language", "model/search", "model/streak", "model/today",
		"ui/editor", "ui/keys", "ui/term", "ui/theme", "ui/widget"},
	"ui/cli": {"model", "model/figures", "model/language", "model/search", "model/streak", "model/today", "ui/term"},
}

// testPackages hold what the tests of several packages share. Only tests import
// them, and they may import what those tests may.
var testPackages = []string{"model/modeltest", "model/recount", "storage/bench", "storage/storagetest", "ui/term/termtest"}

// sourceFile is a file of the program, read as far as its declarations.
type sourceFile struct {
	pkg, name string // "model/search", "parse.go"
	*ast.File
}

func (f sourceFile) String() string { return path.Join(f.pkg, f.name) }

// imports are the packages of ours that a file imports, and those of others.
func (f sourceFile) imports(t *testing.T) (ours, others []string) {
	for _, spec := range f.Imports {
		imported, err := strconv.Unquote(spec.Path.Value)
		if err != nil {
			t.Fatalf("%s: %v", f, err)
		}
		if below, isOurs := strings.CutPrefix(imported, module+"/"); isOurs {
			ours = append(ours, below)
		} else {
			others = append(others, imported)
		}
	}
	return ours, others
}

// sourceFiles are the files of the program below the root, those of tests aside.
func sourceFiles(t *testing.T) []sourceFile {
	t.Helper()
	var files []sourceFile
	err := fs.WalkDir(os.DirFS("."), ".", func(name string, d fs.DirEntry, err error) error {
		if err == nil && d.IsDir() && d.Name() == "testdata" {
			return fs.SkipDir
		}
		if err != nil || d.IsDir() || !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") || path.Dir(name) == "." {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), filepath.FromSlash(name), nil, parser.ParseComments|parser.SkipObjectResolution)
		files = append(files, sourceFile{path.Dir(name), path.Base(name), file})
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// Every package is one of the house, and imports those that it may.
func TestArrows(t *testing.T) {
	for _, f := range sourceFiles(t) {
		if slices.Contains(testPackages, f.pkg) {
			continue
		}
		may, known := arrows[f.pkg]
		if !known {
			t.Errorf("%s: no arrow says which packages %s may import", f, f.pkg)
			continue
		}
		ours, others := f.imports(t)
		for _, imported := range ours {
			if imported != f.pkg && !slices.Contains(may, imported) {
				t.Errorf("%s imports %s, and %s may import only %v", f, imported, f.pkg, may)
			}
		}
		for _, imported := range others {
			if top, _, _ := strings.Cut(f.pkg, "/"); top == "model" && strings.Contains(imported, ".") {
				t.Errorf("%s imports %s; the model knows the standard library only", f, imported)
			}
		}
	}
}

// The comment of a package says what it is for, in a file that a newcomer finds.
func TestEveryPackageIsExplained(t *testing.T) {
	explained := map[string]bool{}
	for _, f := range sourceFiles(t) {
		explained[f.pkg] = explained[f.pkg] || f.name == "doc.go" && f.Doc != nil
		if f.name != "doc.go" && f.Doc != nil {
			t.Errorf("%s has a comment on its package, which belongs to doc.go", f)
		}
	}
	for pkg, has := range explained {
		if !has {
			t.Errorf("%s has no doc.go", pkg)
		}
	}
}

// A type with more methods than this has more than one thing to do.
const mostMethods = 40

// Promoted methods count too.
func TestNoTypeDoesEverything(t *testing.T) {
	own, embedded := map[string][]string{}, map[string][]string{}
	for _, f := range sourceFiles(t) {
		if built, err := build.Default.MatchFile(f.pkg, f.name); err != nil || !built {
			continue // a file of another system
		}
		for _, d := range f.Decls {
			if fn, ok := d.(*ast.FuncDecl); ok && fn.Recv != nil {
				of := f.typeName(fn.Recv.List[0].Type)
				own[of] = append(own[of], fn.Name.Name)
			}
		}
		ast.Inspect(f.File, func(n ast.Node) bool {
			spec, ok := n.(*ast.TypeSpec)
			if !ok {
				return true
			}
			if s, ok := spec.Type.(*ast.StructType); ok {
				for _, field := range s.Fields.List {
					if len(field.Names) == 0 {
						name := f.typeName(spec.Name)
						embedded[name] = append(embedded[name], f.typeName(field.Type))
					}
				}
			}
			return true
		})
	}
	var methods func(of string) []string
	methods = func(of string) []string {
		all := slices.Clone(own[of])
		for _, part := range embedded[of] {
			all = append(all, methods(part)...)
		}
		slices.Sort(all)
		return slices.Compact(all)
	}
	for of := range own {
		if count := len(methods(of)); count > mostMethods {
			t.Errorf("%s has %d methods, more than %d", of, count, mostMethods)
		}
	}
	const mostOfStore = 26
	exported := slices.DeleteFunc(methods("storage.Store"), func(name string) bool { return !ast.IsExported(name) })
	if len(exported) == 0 || len(exported) > mostOfStore {
		t.Errorf("storage.Store has %d exported methods, not 1 to %d: %v", len(exported), mostOfStore, exported)
	}
}

// typeName is a type that is named in a file, with its package: "ui.session".
func (f sourceFile) typeName(expr ast.Expr) string {
	switch e := expr.(type) {
	case *ast.StarExpr:
		return f.typeName(e.X)
	case *ast.IndexExpr:
		return f.typeName(e.X)
	case *ast.IndexListExpr:
		return f.typeName(e.X)
	case *ast.SelectorExpr:
		for _, spec := range f.Imports {
			if imported, err := strconv.Unquote(spec.Path.Value); err == nil && path.Base(imported) == e.X.(*ast.Ident).Name {
				return strings.TrimPrefix(imported, module+"/") + "." + e.Sel.Name
			}
		}
	case *ast.Ident:
		return f.pkg + "." + e.Name
	}
	return ""
}

// program is the real program, to be run outside of scripts.
func program(t *testing.T) string {
	t.Helper()
	path, err := exec.LookPath("fromhere")
	if err != nil {
		t.Fatal(err)
	}
	return path
}

func TestIDsSortAsMade(t *testing.T) {
	newID := newIDs()
	at, last := time.Date(2026, 11, 23, 17, 45, 12, 0, time.UTC), ""
	for range 1000 {
		id := newID(at)
		if id <= last || len(id) != 26 || strings.ToLower(id) != id {
			t.Fatalf("%s after %s", id, last)
		}
		last = id
	}
	if id := newID(at.AddDate(-100, 0, 0)); len(id) != 26 {
		t.Errorf("before 1970: %q", id)
	}
}

// on runs the program on a terminal, with a home of its own.
func on(t *testing.T, c termtest.Config) *termtest.Terminal {
	t.Helper()
	if runtime.GOOS == "windows" {
		t.Skip("there are no pseudo-terminals to run it on")
	}
	home := t.TempDir()
	if c.Path == "" {
		c.Path = program(t)
	}
	c.Env = append([]string{"HOME=" + home, "XDG_DATA_HOME=", "XDG_CONFIG_HOME=", "XDG_STATE_HOME=",
		"XDG_RUNTIME_DIR=", "FROMHERE_JOURNAL=", "TMPDIR=" + home}, c.Env...)
	return termtest.Start(t, c)
}

// A terminal that never answers must hold neither a command nor the first
// frame. Any question of a command would show here as output.
func TestCommandsAskTheTerminalNothing(t *testing.T) {
	journal := t.TempDir()
	env := []string{"FROMHERE_JOURNAL=" + journal}
	added := on(t, termtest.Config{Env: env, Args: []string{"add", "contact", "person=Sam", "team=support"}})
	if code := added.Exit(); code != 0 {
		t.Fatalf("add: exit code %d: %s", code, added.Output())
	}
	id := strings.TrimSpace(added.Output())
	listed := on(t, termtest.Config{Env: append(env, "NO_COLOR=1"), Args: []string{"list"}})
	if code := listed.Exit(); code != 0 {
		t.Errorf("list: exit code %d", code)
	}
	out := listed.Output()
	if strings.Contains(out, "\x1b") || !strings.Contains(out, "Sam") || !strings.HasSuffix(out, id[len(id)-5:]+"\r\n") {
		t.Errorf("listed %q", out)
	}
}

func TestFirstFrameDoesNotWait(t *testing.T) {
	app := on(t, termtest.Config{})
	app.WaitFor("fromhere")
	app.Write("\x03")
	if code := app.Exit(); code != 0 {
		t.Errorf("exit code %d:\n%s", code, app.Screen())
	}
}

// Without colours the tab that is open is told by weight and underline.
// However its window is drawn larger and smaller, the tabs and the footer are
// there, each in its place, on every tab.
func TestB01AnySizeShowsTabsAndFooter(t *testing.T) {
	home := t.TempDir()
	app := on(t, termtest.Config{Args: []string{"--demo"}, Env: []string{"TMPDIR=" + home}})
	app.WaitFor("? help")
	const sizes, seed = 500, 18
	sized := rand.New(rand.NewPCG(seed, seed))
	tabs := strings.Fields("Today Steps Habits Next Review Streaks")
	allTabs := strings.Join(tabs, " ")
	for n := range sizes {
		tab := n * len(tabs) / sizes
		app.Write(strconv.Itoa(1 + tab))
		cols, rows := 40+sized.IntN(161), 12+sized.IntN(49)
		before := len(app.Output())
		app.Resize(cols, rows)
		app.Wait(fmt.Sprintf("%s at %d×%d with tabs and footer", tabs[tab], cols, rows), func(s termtest.Screen) bool {
			_, painted, _ := strings.Cut(app.Output()[before:], "\x1b[1;1H\x1b[K") // of that size, from the first line on
			drawn := strings.Contains(painted, "\x1b[?2026l")
			head := strings.Join(strings.Fields(s.Lines[0]), " ")
			return drawn && strings.Contains(head, tabs[tab]) && (strings.Contains(head, allTabs) || cols < len(allTabs)+2) &&
				len(s.Lines) == rows && strings.Contains(s.Lines[rows-1], "? help")
		})
	}
}

func TestTheOpenTabIsToldWithoutColours(t *testing.T) {
	app := on(t, termtest.Config{Env: []string{"NO_COLOR=1"}})
	app.WaitFor("Streaks")
	app.Write("\x03")
	app.Exit()
	out := app.Output()
	colours := regexp.MustCompile(`\x1b\[(\d+;)*(3|4|9|10)[0-8](;\d+)*m`)
	if !strings.Contains(out, "\x1b[4mToday") || colours.MatchString(out) {
		t.Errorf("drawn %q", out)
	}
}

// The demo shows its year, and leaves nothing behind.
func TestDemo(t *testing.T) {
	home := t.TempDir()
	app := on(t, termtest.Config{Args: []string{"--demo"}, Env: []string{"TMPDIR=" + home}})
	app.WaitFor("Board numbers")
	found, err := filepath.Glob(filepath.Join(home, "fromhere-demo-*"))
	if err != nil || len(found) != 1 {
		t.Fatalf("journals %q, %v", found, err)
	}
	info, err := os.Stat(found[0])
	if err != nil || info.Mode().Perm() != 0o700 {
		t.Errorf("%v, %v", info.Mode(), err)
	}
	app.Write("\x03")
	if code := app.Exit(); code != 0 {
		t.Errorf("exit code %d", code)
	}
	left, err := os.ReadDir(home)
	if err != nil || len(left) != 0 {
		t.Errorf("left %v, %v", left, err)
	}
}

// A theme chosen on the settings screen is in the config file, with its comments; in
// the demo the person's own file stays as it is.
func TestSettingsAreKeptInTheirFiles(t *testing.T) {
	home := t.TempDir()
	path, journal := filepath.Join(home, "fromhere", "config.yaml"), filepath.Join(home, "journal")
	const text = "# Mine.\nascii: no # never\n"
	if err := errors.Join(os.MkdirAll(filepath.Dir(path), 0o700), os.WriteFile(path, []byte(text), 0o600)); err != nil {
		t.Fatal(err)
	}
	for _, args := range [][]string{{"--demo"}, nil} {
		app := on(t, termtest.Config{Args: args, Env: []string{"XDG_CONFIG_HOME=" + home, "FROMHERE_JOURNAL=" + journal, "TMPDIR=" + home}})
		app.WaitFor("Today")
		app.Write("S")
		app.WaitFor("Plain signs")
		app.Write("\r")
		app.WaitFor("as it is now")
		app.Write("contrast\r")
		app.WaitFor("Theme is contrast")
		app.Write("/early\r")
		app.WaitFor("esc clears")
		app.Write("\r")
		app.WaitFor("Write a length of time")
		app.Write("\x151h\r")
		app.WaitFor("Aim to be early by is 1h")
		app.Write("q")
		if code := app.Exit(); code != 0 {
			t.Errorf("exit code %d", code)
		}
		want := text
		if args == nil {
			want += "theme: contrast\n"
		}
		if got, err := os.ReadFile(path); err != nil || string(got) != want {
			t.Errorf("%v: %v, the config is\n%s", args, err, got)
		}
	}
	if got, err := os.ReadFile(filepath.Join(journal, "journal.yaml")); err != nil || !strings.HasSuffix(string(got), "\nbuffer: 1h\n") {
		t.Errorf("%v, the journal's file is\n%s", err, got)
	}
}

// The config file that the README shows is taken, with its keys.
func TestTheREADMEsConfigIsTaken(t *testing.T) {
	readme, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, rest, _ := strings.Cut(string(readme), "```yaml\n# config.yaml\n")
	text, _, found := strings.Cut(rest, "```")
	path := filepath.Join(t.TempDir(), "config.yaml")
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil || !found {
		t.Fatalf("%v: README.md shows %q", err, text)
	}
	if f, err := config.Read(path, keys.Check); err != nil || len(f.Config.Keys) == 0 {
		t.Errorf("%v, its keys are %v", err, f.Config.Keys)
	}
}

// On a terminal the move of settings asks, and only a yes moves them; a person is told
// of settings without effect by whatever command reads the journal.
func TestTheMoveOfSettingsAsks(t *testing.T) {
	home := t.TempDir()
	path := filepath.Join(home, "fromhere", "config.yaml")
	const text = "theme: mono\nworkdays: [mon, tue]\n"
	if err := errors.Join(os.MkdirAll(filepath.Dir(path), 0o700), os.WriteFile(path, []byte(text), 0o600)); err != nil {
		t.Fatal(err)
	}
	env := []string{"XDG_CONFIG_HOME=" + home, "FROMHERE_JOURNAL=" + filepath.Join(home, "journal"), "NO_COLOR=1"}
	written := func() string {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		return string(data)
	}
	for _, answer := range []string{"\r", "n\r", "yes\r"} {
		if written() != text {
			t.Fatalf("before %q there is %q", answer, written())
		}
		asked := on(t, termtest.Config{Env: env, Args: []string{"config", "move"}, Cols: 300})
		asked.WaitFor("Go on?")
		asked.Write(answer)
		if code := asked.Exit(); code != 0 {
			t.Errorf("%q: exit code %d: %s", answer, code, asked.Output())
		}
	}
	if got := written(); got != "theme: mono\n# workdays: [mon, tue]\n" {
		t.Errorf("then there is %q", got)
	}
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	listed := on(t, termtest.Config{Env: env, Args: []string{"streaks"}, Cols: 300})
	if code := listed.Exit(); code != 0 || !strings.Contains(listed.Output(), "fromhere: note: "+path+":2: `workdays` has no effect") {
		t.Errorf("exit code %d: %s", code, listed.Output())
	}
	app := on(t, termtest.Config{Env: env})
	app.WaitFor("Write down a promise")
	app.Write("P")
	app.WaitFor("Settings without effect")
	app.Write("\x03")
	app.Exit()
}

// Long titles are cut to the terminal, so that an entry is a line.
func TestListFitsTheTerminal(t *testing.T) {
	env := []string{"FROMHERE_JOURNAL=" + t.TempDir(), "NO_COLOR=1"}
	long := strings.Repeat("日本 ", 40)
	if code := on(t, termtest.Config{Env: env, Args: []string{"add", "contact", "person=" + long}}).Exit(); code != 0 {
		t.Fatalf("add: exit code %d", code)
	}
	listed := on(t, termtest.Config{Env: env, Args: []string{"list"}, Cols: 60})
	if code := listed.Exit(); code != 0 {
		t.Errorf("list: exit code %d", code)
	}
	if out := listed.Output(); strings.Count(out, "\n") != 1 || !strings.Contains(out, "…") {
		t.Errorf("listed %q", out)
	}
	if screen := listed.Screen(); strings.TrimSpace(screen.Lines[1]) != "" {
		t.Errorf("the line went on:\n%s", screen)
	}
}

// However the program is told to end, what was typed is offered at the next
// start, and the terminal is as it was.
func TestEndsKeepWhatWasTyped(t *testing.T) {
	ends := map[string]func(*termtest.Terminal){
		"a closed terminal": func(app *termtest.Terminal) {
			code, took := app.HangUp()
			t.Logf("ended %v after its terminal was closed, with exit code %d", took, code)
		},
		"SIGHUP":  func(app *termtest.Terminal) { signalled(t, app, syscall.SIGHUP, 0) },
		"SIGTERM": func(app *termtest.Terminal) { signalled(t, app, syscall.SIGTERM, 0) },
	}
	for name, end := range ends {
		t.Run(name, func(t *testing.T) {
			home := t.TempDir()
			env := []string{"XDG_STATE_HOME=" + filepath.Join(home, "state"), "FROMHERE_JOURNAL=" + filepath.Join(home, "journal")}
			app := on(t, termtest.Config{Env: env})
			beginToWrite(app)
			end(app)
			goOn(t, env)
		})
	}
}

// beginToWrite types words into a form.
func beginToWrite(app *termtest.Terminal) {
	app.WaitFor("Today")
	app.Write("2")
	app.Write("n")
	app.WaitFor("New nuisance")
	app.Write("Nobody knows")
	app.WaitFor("Nobody knows")
}

// goOn holds the next start to offer those words.
func goOn(t *testing.T, env []string) {
	t.Helper()
	again := on(t, termtest.Config{Env: env})
	again.WaitFor("You were writing this")
	again.Write("\r")
	again.WaitFor("Nobody knows")
}

func signalled(t *testing.T, app *termtest.Terminal, sig os.Signal, want int) {
	t.Helper()
	app.Signal(sig)
	if code := app.Exit(); code != want {
		t.Errorf("%v: exit code %d", sig, code)
	}
	const restored = "\x1b[?1049l"
	if !strings.Contains(app.Output(), restored) {
		t.Errorf("%v: the terminal was not restored", sig)
	}
}

// faulty is the app with a fault, which it has once the file FAULT names it.
func faulty() {
	env := commandEnv(time.Now)
	env.App = func(dir string) error {
		store, catalog, config, err := open(dir)
		if err != nil {
			return err
		}
		kept := openDrafts(store.Dir(), catalog)
		return errors.Join(show(ui.Env{
			Store: faultyStore{store}, Drafts: kept, Catalog: catalog, Config: config.Config(),
			Now: func() time.Time { fault("key"); hang(); return time.Now() }, NewID: newIDs(), Place: dir,
		}), kept.Close())
	}
	os.Exit(cli.Run(env, os.Args[1:]))
}

type faultyStore struct{ *storage.Store }

// Save is called by a command.
func (s faultyStore) Save(e model.Entry) (model.Entry, int, error) {
	fault("save")
	return s.Store.Save(e)
}

// Load is called beside the keys.
func (s faultyStore) Load() (model.Snapshot, error) {
	fault("load")
	return s.Store.Load()
}

// Check tells of changes where a load is to be at fault.
func (s faultyStore) Check() (bool, error) {
	if hasFault("load") {
		return false, nil
	}
	return s.Store.Check()
}

func hasFault(name string) bool {
	data, err := os.ReadFile(os.Getenv("FAULT"))
	return err == nil && string(data) == name
}

func fault(name string) {
	if hasFault(name) {
		panic("a fault at each " + name)
	}
}

func hang() {
	if hasFault("hang") {
		select {}
	}
}

// begun begins to write in the app, which has a fault once breaks names it.
func begun(t *testing.T) (app *termtest.Terminal, env []string, breaks func(fault string)) {
	t.Helper()
	home := t.TempDir()
	file := filepath.Join(home, "fault")
	env = []string{"XDG_STATE_HOME=" + filepath.Join(home, "state"), "FROMHERE_JOURNAL=" + filepath.Join(home, "journal"), "FAULT=" + file}
	path, err := exec.LookPath("faulty")
	if err != nil {
		t.Fatal(err)
	}
	app = on(t, termtest.Config{Path: path, Env: env})
	beginToWrite(app)
	return app, env, func(fault string) {
		if err := os.WriteFile(file, []byte(fault), 0o600); err != nil {
			t.Fatal(err)
		}
	}
}

// leftBefore holds the terminal to be given back before it tells something.
func leftBefore(t *testing.T, app *termtest.Terminal, texts ...string) {
	t.Helper()
	drawn, told, found := strings.Cut(app.Output(), "\x1b[?1049l")
	if !found {
		t.Errorf("the terminal was not given back: %q", app.Output())
	}
	for _, text := range texts {
		if !strings.Contains(told, text) || strings.Contains(drawn, text) {
			t.Errorf("%q is not told after the terminal was given back, but %q", text, told)
		}
	}
	if screen := app.Screen(); !screen.CursorShown {
		t.Errorf("the cursor is hidden:\n%s", screen)
	}
	for line := range strings.Lines(told) {
		if strings.HasSuffix(line, "\n") && !strings.HasSuffix(line, "\r\n") {
			t.Errorf("the terminal is raw still: %q", line)
		}
	}
}

// A crash gives the terminal back, then tells where it happened, and keeps what
// was typed.
func TestD09CrashesKeepWhatWasTyped(t *testing.T) {
	for name, keys := range map[string]string{"key": "x", "save": "\x13", "load": "\x1b[I"} {
		t.Run(name, func(t *testing.T) {
			app, env, breaks := begun(t)
			breaks(name)
			app.Write(keys)
			if code := app.Exit(); code != 1 {
				t.Errorf("exit code %d", code)
			}
			leftBefore(t, app, "panic: a fault at each "+name, "fromhere.fault",
				"fromhere: the program crashed: a fault at each "+name+"; what you typed is kept, and offered at the next start\r\n")
			goOn(t, env)
		})
	}
}

// SIGQUIT ends the program in peace, and one that hangs all the same.
func TestD09SIGQUITGivesTheTerminalBack(t *testing.T) {
	for fault, told := range map[string][]string{
		"":     {"fromhere: ended by SIGQUIT\r\n"},
		"hang": {"fromhere.hang", "fromhere: ended by SIGQUIT while it hung as told above; what you had typed is kept"},
	} {
		t.Run(fault, func(t *testing.T) {
			app, env, breaks := begun(t)
			if fault == "hang" {
				waitForDraft(t, env)
				breaks(fault)
				app.Write("x")
			}
			app.Signal(syscall.SIGQUIT)
			const quit = 128 + 3 // as shells have it
			if code := app.Exit(); code != quit {
				t.Errorf("exit code %d", code)
			}
			leftBefore(t, app, told...)
			goOn(t, env)
		})
	}
}

// waitForDraft waits until what was typed is on the disk.
func waitForDraft(t *testing.T, env []string) {
	t.Helper()
	state := strings.TrimPrefix(env[0], "XDG_STATE_HOME=")
	for range 1000 {
		kept := false
		err := filepath.WalkDir(state, func(path string, file fs.DirEntry, err error) error {
			if err != nil || file.IsDir() {
				return err
			}
			data, err := os.ReadFile(path)
			kept = kept || strings.Contains(string(data), "Nobody knows")
			return err
		})
		if err != nil && !errors.Is(err, fs.ErrNotExist) { // what is made and moved meanwhile
			t.Fatal(err)
		}
		if kept {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
	t.Fatal("what was typed is not kept")
}

// The clock that is set stands at its moment when the program starts, and runs on
// from there.
func TestTheClockThatIsSetRunsOn(t *testing.T) {
	berlin := time.FixedZone("CET", 3600)
	system := time.Date(2030, 1, 2, 3, 4, 5, 0, berlin)
	now, err := clock("2026-11-23T16:48:00Z", func() time.Time { return system })
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"2026-11-23T17:48:00+01:00", "2026-11-23T18:03:00+01:00"} {
		if got := now().Format(time.RFC3339); got != want {
			t.Errorf("it says %s, want %s", got, want)
		}
		system = system.Add(15 * time.Minute)
	}
	if now, err = clock("", func() time.Time { return system }); err != nil || !now().Equal(system) {
		t.Errorf("unset it is not the system's: %v", err)
	}
	for _, text := range []string{"now", "2026-11-23", "2026-11-23 16:48", "2026-11-23T16:48:00", " "} {
		if _, err := clock(text, time.Now); err == nil {
			t.Errorf("%q is taken for a moment", text)
		}
	}
}
