package cli

import (
	"io"
	"os/exec"
	"time"

	"fromhere/model"
)

// Store is what the commands ask of a journal's files.
type Store interface {
	// Load reads every entry there is.
	Load() (model.Snapshot, error)
	// Preview is what today rests on, much quicker than all of it; ok is false
	// where only reading all can tell, or files cannot be read.
	Preview(today model.Day) (p model.Preview, ok bool)
	// Visit is Load for those who look at each entry but once: they are shown one
	// after another, newest first, for as long as see wants more, and are not among
	// what it answers. Nothing of an entry may be kept beyond the call.
	Visit(see func(*model.Entry) (more bool)) (model.Snapshot, error)
	// Remember makes the next command quick, if it would be slow otherwise.
	Remember(today model.Day) error
	// Save keeps the entry for good and answers with it as stored.
	Save(model.Entry) (saved model.Entry, seq int, err error)
	// SaveText keeps the text that was typed for an entry, comments and all, in the
	// place of that version of it.
	SaveText(text []byte, version string) (saved model.Entry, seq int, err error)
	// Encode is the entry as the text a person may edit.
	Encode(model.Entry) ([]byte, error)
	// Decode reads that text back; the error names the line at fault.
	Decode([]byte) (model.Entry, error)
	// News are things to tell the person once, since they were last asked for.
	News() []string
}

// Drafts keeps the text that is in the person's editor, for the app to offer
// if the command is cut short.
type Drafts interface {
	// EditorPath is the private file for an entry's text.
	EditorPath(model.Entry) (string, error)
	// WriteText writes an entry's text for the editor to that path, and keeps a
	// draft of it.
	WriteText(path string, e model.Entry, text []byte, now time.Time) (given []byte, err error)
	// ReadText reads what the editor left there.
	ReadText(path string) ([]byte, error)
	// Keep writes a draft, safe on the disk.
	Keep(model.Draft) error
	// Erase removes the drafts of an entry that programs which have ended left.
	Erase(id string) error
	// Drop forgets a draft by its key, and the editor's text with it.
	Drop(key string) error
}

// Journal is an opened journal: its files, and what they are read by.
type Journal struct {
	Store   Store
	Drafts  func() Drafts // opened by those who need them
	Catalog model.Catalog
	Config  model.Config
	Notes   []model.Problem // of settings without effect
}

// Env is everything that the commands take from outside.
type Env struct {
	In       io.Reader
	Out, Err io.Writer
	Width    int  // the cells in a line of Out; 0 when it is no terminal
	Color    bool // Out is a terminal that shows colours, and may

	Now   func() time.Time
	NewID func(time.Time) string

	// Open opens the journal in a directory; "" is the person's own. Beside an
	// error there may be all but the Store, to keep words by.
	Open func(dir string) (Journal, error)
	// Doctor looks after the journal in a directory. A config file with
	// mistakes does not prevent it: the mistakes are among what it finds.
	Doctor func(dir string) (Doctor, error)
	// Settings moves settings from the config file into the journal in a directory.
	Settings func(dir string) (Settings, error)
	Asks     bool // somebody can be asked on Err, and answer on In
	// App runs the app on the journal in a directory until it is left.
	App func(dir string) error
	// Demo runs the app on a made-up year.
	Demo func() error
	// Editor is the person's editor opened on a file, or an error that says
	// how to set one.
	Editor func(path string) (*exec.Cmd, error)

	Version func() string
}
