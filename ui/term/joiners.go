package term

import "strings"

// joiners are how quoting writes what joins the runes of an emoji or the
// letters of a word. A backslash that was typed is doubled there, and stays.
var joiners = strings.NewReplacer(`\\`, `\\`, `\u200d`, "\u200d", `\u200c`, "\u200c")

// Joined puts back the joiners in a message that quotes a text, so that its
// emoji are whole.
func Joined(message string) string { return joiners.Replace(message) }
