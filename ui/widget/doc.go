// Package widget holds what screens are made of: text cut to cells, lists,
// tables, boards, pickers and choosers. Nothing here knows the journal's
// entries or how they are saved; a screen says what a row shows.
//
// A cell is a place of one character on the screen; text is measured, cut and
// filled in cells. A row is a line of a List, made when it comes into view; a
// place tells where it stands before it is made. A Scroll is a cursor among
// rows of which some are seen, a Page the same for text without a cursor. A
// Board is lines in one column or two, some of which can be selected; a pick is
// what such a line stands for. A Picker finds one of many things by letters; a
// Chooser shows a few values side by side. A Strip is a row of labels with the
// current one marked.
//
// A widget is told its size by SetSize and draws exactly that in View; keys
// reach it as moves (package keys) or as text. To add one, write a file with
// its type, those methods, and its looks by the roles of package theme.
package widget
