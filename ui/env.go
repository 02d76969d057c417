package ui

import (
	"context"
	"os/exec"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"fromhere/model"
)

// Store keeps the entries. Its methods may block; the app calls them from
// commands alone.
type Store interface {
	// Load reads every entry there is.
	Load() (model.Snapshot, error)
	// Check tells whether all is as Env.First has it.
	Check() (same bool, err error)
	// Progress tells how many files the Load under way, or to come, has read, and
	// of how many; both are 0 where that is not known.
	Progress() (done, all int)
	// Remember makes the next start quick, if it would be slow otherwise.
	Remember(today model.Day) error
	// Save keeps the entry for good, and answers with it as stored and the
	// number of this save in the order of Snapshot.Seq. The error wraps
	// model.ErrChanged when the stored entry is not the one e was made from.
	Save(e model.Entry) (saved model.Entry, seq int, err error)
	// SaveText keeps an entry as the text that a person wrote for it, comments
	// and all; version is that of the entry the text was made from.
	SaveText(text []byte, version string) (saved model.Entry, seq int, err error)
	// Versions are the earlier versions of an entry, newest first.
	Versions(id string) ([]model.Version, error)
	// Settle keeps an entry as the one version of a conflict, and moves every
	// other to the entry's past. The error wraps model.ErrChanged when a file
	// is no longer what c shows.
	Settle(c model.Conflict, kept model.Entry) (saved model.Entry, seq int, err error)
	// Purge erases the words of an entry in the trash for good, its past too;
	// what stays says only that it was there.
	Purge(e model.Entry) (saved model.Entry, seq int, err error)
	// Repair puts right what a program that was cut short left behind, and
	// what is too open to others. It answers with what it did, in words.
	Repair() (did []string, err error)
	// Watch signals that something outside changed the stored entries.
	Watch(context.Context) (<-chan struct{}, error)
	// Encode is the entry as the text a person may edit.
	Encode(e model.Entry) ([]byte, error)
	// Decode reads that text back; the error names the line at fault.
	Decode([]byte) (model.Entry, error)
	// News are things to tell the person once, since they were last asked for.
	News() []string
}

// Drafts keeps what is being typed, so that no end of the program loses it.
// Its methods may block; the app calls them from commands alone.
type Drafts interface {
	// Keep writes a draft, safe on the disk, in the place of the one with its
	// key.
	Keep(model.Draft) error
	// Drop forgets a draft once its words are saved or thrown away; one that
	// is not there is no error.
	Drop(key string) error
	// Left are the drafts of programs that have ended, oldest first. From then
	// on they belong to this one, and no other is offered them.
	Left() ([]model.Draft, []model.Problem, error)
	// EditorPath is the private file for a text that goes to the person's
	// editor; while it is there it is a draft too.
	EditorPath(e model.Entry) (string, error)
	// WriteText writes an entry's text for the editor to that path, and keeps a
	// draft of it. One that was left there before stays, and given is nil.
	WriteText(path string, e model.Entry, text []byte, now time.Time) (given []byte, err error)
	// ReadText reads what the editor left there.
	ReadText(path string) ([]byte, error)
	// Erase removes whatever was typed of an entry, and what editors left of it.
	Erase(id string) error
	// SaveAs writes a draft to a file that must not be there yet.
	SaveAs(path string, d model.Draft) error
}

// Settings are what a person and a journal have set, in their files. Its methods may
// block; the app calls them from commands alone.
type Settings interface {
	// Read reads every setting, with its value and where it is said.
	Read() (model.Settings, error)
	// Set gives a setting the value that a text says, in the file where it belongs.
	Set(name, text string) (model.Settings, error)
	// Unset takes a setting out of its file, so that its default holds.
	Unset(name string) (model.Settings, error)
}

// Env is everything that the app takes from outside.
type Env struct {
	Store   Store
	Catalog model.Catalog
	Config  model.Config
	// First is what Today rests on, if that is known before the journal is
	// loaded; else nil.
	First *model.Preview
	Now   func() time.Time
	NewID func(time.Time) string

	// Tick asks for a message after a while; nil in tests, where time stands.
	Tick func(time.Duration, func(time.Time) tea.Msg) tea.Cmd
	// Copy puts text on the clipboards that can be reached.
	Copy func(text string) error
	// Editor is the person's editor opened on a file, or an error that says
	// how to set one.
	Editor func(path string) (*exec.Cmd, error)

	// Background does long work that gives way to keys, and returns when it is
	// done; nil in tests, where it is done as any other.
	Background func(work func())

	// Exec hands the terminal to another program until it ends.
	Exec   func(*exec.Cmd, func(error) tea.Msg) tea.Cmd
	Drafts Drafts

	// Settings are the files of settings; nil where there are none.
	Settings Settings
	// Notes are of settings without effect.
	Notes []model.Problem
	// MoveSettings moves the settings that shape figures from the config file into
	// the journal; nil where the config says none. It may block.
	MoveSettings func() (did []string, err error)

	Place   string // where the journal is, for messages
	Demo    bool   // the journal is a made-up one
	NoColor bool
	Dark    bool // the background, as far as it is known at the start
}
