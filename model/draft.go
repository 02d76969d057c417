package model

import "time"

// DraftKind is the screen that a draft was typed in.
type DraftKind string

// The screens whose text is kept while it is typed.
const (
	DraftForm    DraftKind = "form"
	DraftReflect DraftKind = "reflection"
	DraftEditor  DraftKind = "editor" // the person's own editor
)

// EditorKey is the Key of the draft of an entry's text in the person's editor;
// the form of the same entry has one of its own.
func EditorKey(id string) string { return "editor-" + id }

// Draft is text that was typed and is not saved yet.
type Draft struct {
	Key    string // names it: the entry's id, its EditorKey, or "reflection-" and the day
	Kind   DraftKind
	Opened Entry             // the entry as it was when the typing began; its Version is empty for a new one
	Typed  map[string]string // by field key: what stood in the field, as typed
	Focus  string            // the field with the cursor
	Text   string            // what the editor left, for DraftEditor
	Path   string            // the file that the editor has open, for DraftEditor
	Kept   time.Time
}
