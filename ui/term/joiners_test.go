package term

import (
	"fmt"
	"testing"
)

func TestJoined(t *testing.T) {
	for text, want := range map[string]string{
		"👩‍💻":             `"👩‍💻"`,
		"می‌خواهم":        `"می‌خواهم"`,
		`\u200d`:          `"\\u200d"`,
		"\x1b\u202e👨‍👩‍👧": `"\x1b\u202e👨‍👩‍👧"`,
	} {
		if got := Joined(fmt.Sprintf("%q", text)); got != want {
			t.Errorf("%q is quoted %s, not %s", text, got, want)
		}
	}
}
