// Package theme holds the looks of the app: the colours, the weights and the
// signs of every role.
//
// A role is what a piece of text is for: muted text can wait, an accent is the
// next thing to do, bad is overdue. Screens name roles, never colours. A style
// is the codes that turn a role's looks on and off. A glyph is a sign of one
// cell; a tile is a glyph in its style, drawn in runs. A palette is the colours
// of one background.
//
// To add a theme, add its name to model.Themes and its colours to palettes: the
// config, the palette of commands and the README's test follow. To add a role,
// add a field to Theme and fill it in New. A glyph has a row in each of the two
// sets, for terminals with and without Unicode.
package theme
