package term

import "testing"

func TestDarkByEnv(t *testing.T) {
	for _, tc := range []struct {
		env         string
		dark, known bool
	}{
		{"15;0", true, true},
		{"0;15", false, true},
		{"0;default;15", false, true},
		{"0;7", false, true},
		{"15;8", true, true},
		{"default;default", false, false},
		{"", false, false},
		{"7", false, false},
		{"0;99", false, false},
		{"0;-1", false, false},
	} {
		if dark, known := DarkByEnv(tc.env); dark != tc.dark || known != tc.known {
			t.Errorf("%q: got %v, %v", tc.env, dark, known)
		}
	}
}

func TestParseBackground(t *testing.T) {
	for _, tc := range []struct {
		reply    string
		dark, ok bool
	}{
		{"\x1b]11;rgb:0000/0000/0000\x07", true, true},
		{"\x1b]11;rgb:ffff/ffff/ffff\x1b\\", false, true},
		{"11;rgb:00/2b/36", true, true},
		{"11;rgb:f/f/f", false, true},
		{"11;rgba:1e1e/1e1e/1e1e/ffff", true, true},
		{"11;#fdf6e3", false, true},
		{"11;#000", true, true},
		{"10;rgb:0000/0000/0000", false, false},
		{"11;rgb:0000/0000", false, false},
		{"11;rgb://", false, false},
		{"11;rgb:00000/0/0", false, false},
		{"11;#", false, false},
		{"11;?", false, false},
		{"", false, false},
	} {
		if dark, ok := ParseBackground(tc.reply); dark != tc.dark || ok != tc.ok {
			t.Errorf("%q: got %v, %v", tc.reply, dark, ok)
		}
	}
}
