// Package ui is the app: its screens, keys and looks. It knows the model; the
// store, the clock and the ids come in through Env.
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
	// Save keeps the entry for good, and answers with it as stored and the
	// number of this save in the order of Snapshot.Seq. The error wraps
	// model.ErrChanged when the stored entry is not the one e was made from.
	Save(e model.Entry) (saved model.Entry, seq int, err error)
	// SaveText keeps an entry as the text that a person wrote for it, comments
	// and all; version is that of the entry the text was made from.
	SaveText(text []byte, version string) (saved model.Entry, seq int, err error)
	// Watch signals that something outside changed the stored entries.
	Watch(context.Context) (<-chan struct{}, error)
	// Encode is the entry as the text a person may edit.
	Encode(e model.Entry) ([]byte, error)
	// Decode reads that text back; the error names the line at fault.
	Decode([]byte) (model.Entry, error)
}

// Env is everything that the app takes from outside.
type Env struct {
	Store   Store
	Catalog model.Catalog
	Config  model.Config
	Now     func() time.Time
	NewID   func(time.Time) string

	// Tick asks for a message after a while; nil in tests, where time stands.
	Tick func(time.Duration, func(time.Time) tea.Msg) tea.Cmd
	// Copy puts text on the clipboards that can be reached.
	Copy func(text string) error
	// Editor is the person's editor opened on a file, or an error that says
	// how to set one.
	Editor func(path string) (*exec.Cmd, error)

	// Exec hands the terminal to another program until it ends.
	Exec func(*exec.Cmd, func(error) tea.Msg) tea.Cmd
	// Scratch is the private directory for texts that are in the editor.
	Scratch string

	Place   string // where the journal is, for messages
	Demo    bool   // the journal is a made-up one
	NoColor bool
	Dark    bool // the background, as far as it is known at the start
}
