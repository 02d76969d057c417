package storage

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"
)

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

// version names bytes: the beginning of their SHA-256.
func version(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:16])
}
