package entryfile

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"
)

// IsID keeps ids safe in file names, also where case does not count.
func IsID(text string) bool {
	return text != "" && strings.IndexFunc(text, isNotIDRune) < 0
}

// IsName tells what may stand in a file name on every system.
func IsName(text string) bool {
	return text != "" && !isNotIDRune(rune(text[0])) && strings.IndexFunc(text, func(r rune) bool {
		return isNotIDRune(r) && r != '_' && r != '-'
	}) < 0
}

func isNotIDRune(r rune) bool { return (r < '0' || r > '9') && (r < 'a' || r > 'z') }

// Version names bytes: the beginning of their SHA-256.
func Version(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:16])
}
