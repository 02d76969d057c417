// Command fromhere is a journal for people who lead without a title.
package main

import (
	"crypto/rand"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime/debug"
	"strings"
	"time"

	tea "github.com/charmbracelet/bubbletea"
	xterm "github.com/charmbracelet/x/term"
	"github.com/oklog/ulid/v2"

	"fromhere/model"
	"fromhere/model/demo"
	"fromhere/storage"
	"fromhere/storage/config"
	"fromhere/storage/disk"
	"fromhere/storage/drafts"
	"fromhere/ui"
	"fromhere/ui/background"
	"fromhere/ui/cli"
	"fromhere/ui/clipboard"
	"fromhere/ui/keys"
	"fromhere/ui/term"
)

func main() {
	now, err := clock(os.Getenv(clockVariable), time.Now)
	if err != nil {
		os.Exit(cli.Ended(os.Stderr, cli.Misuse(err)))
	}
	os.Exit(cli.Run(commandEnv(now), os.Args[1:]))
}

// clockVariable sets the clock, for tests and scripts.
const clockVariable = "FROMHERE_NOW"

// clock is the clock that commands and the app go by. With a moment it stands at
// that when the program starts, and runs on from there, in the zone of the system.
// What is compared with the times of files, as the index is, goes by the system's
// clock all the same.
func clock(text string, system func() time.Time) (now func() time.Time, err error) {
	if text == "" {
		return system, nil
	}
	at, err := time.Parse(time.RFC3339, text)
	if err != nil {
		return nil, fmt.Errorf("$%s is %q, which is not a time in the form of RFC 3339; "+
			"set it to one such as 2026-11-23T17:48:00+01:00, or unset it", clockVariable, text)
	}
	began := system()
	return func() time.Time { return at.Add(system().Sub(began)).In(began.Location()) }, nil
}

func commandEnv(now func() time.Time) cli.Env {
	width, _, err := xterm.GetSize(os.Stdout.Fd())
	if err != nil {
		width = 0 // no terminal
	}
	return cli.Env{
		In: os.Stdin, Out: os.Stdout, Err: os.Stderr,
		Width: width, Color: width > 0 && os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb",
		Now: now, NewID: newIDs(),
		Open: func(dir string) (cli.Journal, error) {
			store, catalog, settings, err := open(dir)
			if err != nil {
				return whileAway(err, dir, catalog, settings.Config()), err
			}
			return cli.Journal{
				Store: store, Drafts: func() cli.Drafts { return openDrafts(store.Dir(), catalog) }, Catalog: catalog,
				Config: settings.Config(), Notes: settings.WithoutEffect(),
			}, nil
		},
		Doctor:   checkup,
		Settings: settingsMove,
		Asks:     xterm.IsTerminal(os.Stdin.Fd()) && xterm.IsTerminal(os.Stderr.Fd()),
		App: func(dir string) (err error) {
			store, catalog, settings, err := open(dir)
			if err != nil {
				return err
			}
			kept := openDrafts(store.Dir(), catalog)
			defer func() { err = errors.Join(err, kept.Close()) }()
			config := settings.Config()
			env := ui.Env{
				Store: store, Background: new(background.Worker).Do, Now: now, NewID: newIDs(),
				Drafts: kept, Catalog: catalog, Config: config, Place: store.Dir(), Notes: settings.WithoutEffect(),
			}
			files := storage.SettingsFiles{Store: store, Config: settings.Own.Path, CheckKeys: keys.Check}
			if env.Settings = files; settings.Misplaced() {
				env.MoveSettings = files.Move
			}
			if first, ok := store.Preview(model.DayOf(env.Now(), config.DayStarts)); ok {
				env.First = &first
			}
			return show(env)
		},
		Demo:    func() error { return demonstrate(now) },
		Editor:  cli.Editor(os.Getenv, exec.LookPath),
		Version: version,
	}
}

// open opens the journal in a directory; "" is the person's own. Where only the
// journal keeps that from being done, there are the person's settings and practices.
func open(dir string) (store *storage.Store, catalog model.Catalog, settings config.Settings, err error) {
	if settings.Own, err = ownSettings(); err != nil {
		return nil, nil, settings, err
	}
	if settings.Journal, err = journalSettings(dir); err != nil {
		catalog, unfit := model.NewCatalog(settings.Own.Config.Practices...)
		return nil, catalog, settings, errors.Join(err, unfit)
	}
	store, catalog, err = openBy(settings.Config(), dir)
	return store, catalog, settings, err
}

// whileAway is what can be had of a journal that cannot be opened now: a place for
// words that are to be saved in it.
func whileAway(err error, dir string, catalog model.Catalog, settings model.Config) cli.Journal {
	dir, unknown := config.JournalDir(dir, os.Getenv("FROMHERE_JOURNAL"))
	if catalog == nil || unknown != nil || errors.Is(err, storage.ErrNoJournal) {
		return cli.Journal{}
	}
	return cli.Journal{Drafts: func() cli.Drafts { return openDrafts(dir, catalog) }, Catalog: catalog, Config: settings}
}

// openBy opens the journal in a directory by a person's settings.
func openBy(settings model.Config, dir string) (*storage.Store, model.Catalog, error) {
	catalog, err := model.NewCatalog(settings.Practices...)
	if err != nil {
		return nil, nil, err
	}
	if dir, err = config.JournalDir(dir, os.Getenv("FROMHERE_JOURNAL")); err != nil {
		return nil, nil, err
	}
	var options []storage.Option
	// Without a place for an index every entry is read each time.
	if cache, err := config.CacheHome(); err == nil {
		options = append(options, storage.Indexed(cache, settings))
	}
	if state, err := config.StateHome(); err == nil {
		options = append(options, storage.Remembering(state))
	}
	store, err := storage.Open(dir, catalog, options...)
	return store, catalog, err
}

// checkup opens a journal to look it through. Where the settings have mistakes the
// usual ones hold.
func checkup(dir string) (cli.Doctor, error) {
	own, wrong := ownSettings()
	journal, alsoWrong := journalSettings(dir)
	mistakes, err := config.Mistakes(wrong, alsoWrong)
	if err != nil {
		return nil, err
	}
	settings := config.Settings{Own: own, Journal: journal}
	store, catalog, err := openBy(settings.Config(), dir)
	if err != nil {
		return nil, err
	}
	return storage.Checkup{Store: store, Drafts: openDrafts(store.Dir(), catalog), Mistakes: mistakes, Notes: settings.Notes()}, nil
}

// openDrafts keeps what is typed for a journal. A system without any place for it
// must not keep the journal closed: the first draft tells.
func openDrafts(journal string, catalog model.Catalog) *drafts.Drafts {
	return drafts.Open(config.DraftsPlaces(), journal, catalog)
}

// journalSettings are those of the journal in a directory, which decide how it is opened.
func journalSettings(dir string) (config.File, error) {
	dir, err := config.JournalDir(dir, os.Getenv("FROMHERE_JOURNAL"))
	if err != nil {
		return config.File{}, err
	}
	return storage.ReadSettings(dir)
}

// ownSettings are those in the person's config file.
func ownSettings() (config.File, error) {
	path, err := config.Path()
	if err != nil {
		return config.File{}, err
	}
	return config.Read(path, keys.Check)
}

// settingsMove is what moves settings from the config file into a journal.
func settingsMove(dir string) (cli.Settings, error) {
	store, _, settings, err := open(dir)
	if err != nil {
		return nil, err
	}
	return storage.SettingsFiles{Store: store, Config: settings.Own.Path, CheckKeys: keys.Check}, nil
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

// demonstrate opens the app on a made-up year in a journal of its own, which
// is gone afterwards. Of the person's settings only the looks and the keys
// hold; where those cannot be read, the demo opens without. Settings that are changed
// in the demo go to a copy, and are gone with it.
func demonstrate(now func() time.Time) (err error) {
	if err := needTerminal(); err != nil {
		return err
	}
	own, unread := ownSettings()
	if unread != nil {
		own = config.File{Config: model.DefaultConfig()}
	}
	settings := model.DefaultConfig().WithLooks(own.Config)
	dir, err := os.MkdirTemp("", "fromhere-demo-") // for its owner alone
	if err != nil {
		return fmt.Errorf("make a temporary journal for the demo: %w; set TMPDIR to a directory that can be written", err)
	}
	looks := filepath.Join(dir, "config.yaml")
	if data := own.Looks(); data != nil {
		if err := disk.CreateNamed(looks, data); err != nil {
			return errors.Join(fmt.Errorf("copy your config file for the demo: %w", err), os.RemoveAll(dir))
		}
	}
	catalog, journal := model.Catalog(model.BuiltIn), filepath.Join(dir, "journal")
	store, err := storage.OpenMadeUp(journal, catalog, func() []model.Entry { return demo.Year(catalog, settings, now()) })
	if err != nil {
		return errors.Join(err, os.RemoveAll(dir))
	}
	defer func() { err = errors.Join(err, store.Write(), os.RemoveAll(dir)) }()
	kept := drafts.Open([]disk.Place{{Base: dir, Dir: filepath.Join(dir, "drafts")}}, journal, catalog)
	defer func() { err = errors.Join(kept.Close(), err) }()
	return show(ui.Env{Store: store, Background: new(background.Worker).Do, Now: now, NewID: newIDs(),
		Drafts: kept, Catalog: catalog, Config: settings, Place: journal, Demo: true,
		Settings: storage.SettingsFiles{Store: store.Store, Config: looks, CheckKeys: keys.Check}})
}

// show runs the app until it is left.
func show(env ui.Env) error {
	if err := needTerminal(); err != nil {
		return err
	}
	p := term.Program{
		In: term.NewInput(os.Stdin), Out: term.NewOutput(os.Stdout), Leave: ui.LeaveMsg{},
		Hung: "fromhere: ended by SIGQUIT while it hung as told above; what you had typed is kept, " +
			"but for the last second, and offered at the next start",
	}
	dark, known := term.DarkByEnv(os.Getenv("COLORFGBG"))
	env.Dark = dark || !known // until the terminal says otherwise
	env.NoColor = term.Colourless()
	env.Tick = tea.Tick
	env.Editor = cli.Editor(os.Getenv, exec.LookPath)
	env.Exec = func(c *exec.Cmd, done func(error) tea.Msg) tea.Cmd { return term.Exec(c, done) }
	env.Copy = clipboard.Clipboard{
		Getenv: os.Getenv, LookPath: exec.LookPath, Sequence: p.Out.WriteSequence, Run: clipboard.Run,
	}.Copy
	app, err := ui.New(env)
	if err != nil {
		return err
	}
	if !known && term.Answers(os.Getenv("TERM")) {
		p.Out.AskBackground()
	}
	return salvage(app, p.Run(app))
}

// salvage keeps what was typed in an app that did not end in peace, tells where
// it crashed, and prints what no disk took.
func salvage(app tea.Model, err error) error {
	if err != nil {
		err = errors.Join(err, ui.Rescue(app))
	}
	words := ui.Unkept(app)
	var crash *term.Crash
	if errors.As(err, &crash) {
		if words == "" {
			err = fmt.Errorf("%w; what you typed is kept, and offered at the next start", err)
		}
		_, printErr := fmt.Fprintln(os.Stderr, crash.Trace())
		err = errors.Join(err, printErr)
	}
	if words != "" {
		_, printErr := fmt.Fprint(os.Stdout, words)
		err = errors.Join(err, printErr)
	}
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
