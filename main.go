// Command fromhere is a journal for people who lead without a title.
package main

import (
	"crypto/rand"
	"errors"
	"os"
	"os/exec"
	"os/signal"
	"runtime/debug"
	"strings"
	"syscall"
	"time"

	tea "github.com/charmbracelet/bubbletea"
	xterm "github.com/charmbracelet/x/term"
	"github.com/oklog/ulid/v2"

	"fromhere/model"
	"fromhere/storage"
	"fromhere/ui"
	"fromhere/ui/cli"
	"fromhere/ui/clipboard"
	"fromhere/ui/term"
)

func main() { os.Exit(cli.Run(commandEnv(), os.Args[1:])) }

func commandEnv() cli.Env {
	width, _, err := xterm.GetSize(os.Stdout.Fd())
	if err != nil {
		width = 0 // no terminal
	}
	return cli.Env{
		In: os.Stdin, Out: os.Stdout, Err: os.Stderr,
		Width: width, Color: width > 0 && os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb",
		Now: time.Now, NewID: newIDs(),
		Open: func(dir string) (cli.Journal, error) {
			store, catalog, config, err := open(dir)
			return cli.Journal{Store: store, Catalog: catalog, Config: config}, err
		},
		App: func(dir string) error {
			store, catalog, config, err := open(dir)
			if err != nil {
				return err
			}
			return show(ui.Env{Store: store, Catalog: catalog, Config: config, Place: store.Dir()})
		},
		Demo:    demonstrate,
		Editor:  cli.Editor(os.Getenv, exec.LookPath),
		Version: version(),
	}
}

// open opens the journal in a directory; "" is the person's own.
func open(dir string) (*storage.Store, model.Catalog, model.Config, error) {
	config, err := configured()
	if err != nil {
		return nil, nil, config, err
	}
	catalog, err := model.NewCatalog(config.Practices...)
	if err != nil {
		return nil, nil, config, err
	}
	if dir, err = storage.JournalDir(dir, os.Getenv("FROMHERE_JOURNAL")); err != nil {
		return nil, nil, config, err
	}
	store, err := storage.Open(dir, catalog)
	return store, catalog, config, err
}

func configured() (model.Config, error) {
	path, err := storage.ConfigPath()
	if err != nil {
		return model.Config{}, err
	}
	return storage.LoadConfig(path)
}

var errNoTerminal = errors.New("the app needs a terminal, and its input or output is none; " +
	"`fromhere --help` lists the commands that do without")

// needTerminal refuses to draw where nobody would see it, or could answer.
func needTerminal() error {
	if !xterm.IsTerminal(os.Stdin.Fd()) || !xterm.IsTerminal(os.Stdout.Fd()) {
		return cli.Misuse(errNoTerminal)
	}
	return nil
}

// show runs the app until it is left.
func show(env ui.Env) (err error) {
	if err := needTerminal(); err != nil {
		return err
	}
	var p *tea.Program
	in := term.NewInput(os.Stdin, func(answer term.BackgroundMsg) { p.Send(answer) })
	out := term.NewOutput(os.Stdout)
	dark, known := term.DarkByEnv(os.Getenv("COLORFGBG"))
	env.Dark = dark || !known // until the terminal says otherwise
	env.NoColor = os.Getenv("NO_COLOR") != ""
	env.Now, env.NewID, env.Tick = time.Now, newIDs(), tea.Tick
	env.Editor = cli.Editor(os.Getenv, exec.LookPath)
	env.Exec = func(c *exec.Cmd, done func(error) tea.Msg) tea.Cmd { return term.Exec(c, done) }
	if env.Scratch, err = storage.EditingDir(); err != nil {
		return err
	}
	env.Copy = clipboard.Clipboard{
		Getenv: os.Getenv, LookPath: exec.LookPath, Sequence: out.WriteSequence, Run: clipboard.Run,
	}.Copy
	app, err := ui.New(env)
	if err != nil {
		return err
	}
	if !known && term.Answers(os.Getenv("TERM")) {
		if err := out.AskBackground(); err != nil {
			return err
		}
	}
	p = tea.NewProgram(app, term.Options(in, out)...)
	hangup := make(chan os.Signal, 1)
	signal.Notify(hangup, syscall.SIGHUP)
	defer signal.Stop(hangup)
	go func() {
		for range hangup {
			p.Quit() // the terminal is gone, or soon will be
		}
	}()
	_, err = p.Run()
	return err
}

// newIDs makes ULIDs that sort as they were made, also within a millisecond.
func newIDs() func(time.Time) string {
	entropy := &ulid.LockedMonotonicReader{MonotonicReader: ulid.Monotonic(rand.Reader, 0)}
	return func(t time.Time) string {
		ms := uint64(max(t.UnixMilli(), 0)) // a ULID knows no time before 1970
		return strings.ToLower(ulid.MustNew(ms, entropy).String())
	}
}

// version is what the build says: the tag, or the commit it was built from.
func version() string {
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" && info.Main.Version != "(devel)" {
		return info.Main.Version
	}
	return "devel"
}
