// Package ui is the app: its screens, keys and looks. It knows the model; the
// store, the drafts, the clock and the ids come in through Env. It reads and
// writes no file itself.
//
// # Words
//
// A view is one screen: a tab, or a screen opened over the tabs. The app is the
// root: it draws the frame, and gives each message and key to whom it is for.
// The session is what all views share; its collaborators each own one thing:
//
//   - navigation: the screens opened over the tabs
//   - notice: what the footer says until the next key
//   - reading: the load of the journal, and how far it is
//   - saves: the queue of changes, of which one is written at a time
//   - history: undo and redo
//   - entries: what can be done to an entry
//   - drafts: what is typed and not saved yet, on the disk too
//   - conflicts: the entries of which there are several versions
//   - settings: what is set, and the change of one setting
//   - selection: several entries that are acted on at once
//   - teaching: how a practice is done
//   - veil: what hides the screen
//
// A message tells the root what happened or what is wanted. It carries whom it
// answers, and knows how to be handled; an opening is one that asks for a
// screen. State changes in Update, at once. A command does nothing but input
// and output, and answers with one message that carries its error.
//
// What stands behind something, such as a figure, a day or a person, are the entries
// that it is made of. Openable is all that stands for entries: its view sends an
// openBehind, which asks the journal for them anew whenever that changes.
//
// # How it is extended
//
// A screen is a file with its view and the opening that asks for it, and one
// line where it is sent: among the app's actions in dispatch.go, or the actions
// of the view that leads to it. A view that loads something of its own has a
// method Load, which is called when it opens and when the journal has changed;
// the message that answers has a method Handle. Neither needs a line in the
// root. What a person can do to an entry is a method of entries, and an action in
// entries.go.
package ui
