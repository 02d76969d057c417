package storage

import "strings"

// isID keeps ids safe in file names, also where case does not count.
func isID(text string) bool {
	return text != "" && strings.IndexFunc(text, isNotIDRune) < 0
}

// isName tells what may stand in a file name on every system.
func isName(text string) bool {
	return text != "" && !isNotIDRune(rune(text[0])) && strings.IndexFunc(text, func(r rune) bool {
		return isNotIDRune(r) && r != '_' && r != '-'
	}) < 0
}

func isNotIDRune(r rune) bool { return (r < '0' || r > '9') && (r < 'a' || r > 'z') }
