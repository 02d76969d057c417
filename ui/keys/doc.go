// Package keys declares every key of the app, once.
//
// A binding is a field of Map. Its tag says its keys, the words of help, and
// where it works; its name in snake case is its name in the config. The
// config's names, the check for clashes, and the README's table follow from
// these declarations.
//
// A part is a place that has bindings: the tabs, a selected entry, the form. A
// screen is made of parts, and the bindings of all its parts work at the same
// time. An action is a binding together with what it does on a screen now. A
// view lists its actions; the footer, help and the palette show them, and a
// pressed key runs one of them.
//
// To add a key, add a field to Map, with a tag, and an action to the view that
// it works in; `go test ./ui -run TestReadmeKeys -update` adds it to the
// README. A new screen is a row of screens.
package keys
