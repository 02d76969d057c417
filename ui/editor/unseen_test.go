package editor

import "testing"

// What cannot be seen is drawn as something, so that it can be deleted, and is
// kept as it was.
func TestD09WhatCannotBeSeenIsDrawn(t *testing.T) {
	const flag = "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f"
	for text, want := range map[string]string{
		"a\u200eb":                "a▯b",
		"a\u2063b":                "a▯b",
		"a\ufff9b":                "a▯b",
		"a\u00adb":                "a▯b",
		"a\u3164b":                "a▯b",
		"a\U000e0041\U000e0042b":  "a▯b",
		"語\U000e0041b":            "語▯b",
		"a\ufe0fb":                "a▯b",
		"a\u200db":                "a▯b",
		"\u200da":                 "▯a",
		"😀\ufe0f\U000e0101b":      "😀\ufe0f▯b",
		"🏴\U000e0067\U000e007fb":  "🏴▯b",
		flag + "b":                flag + "b",
		"می\u200cخ":               "می\u200cخ",
		"नमस्\u200dते":            "नमस्\u200dते",
		"ى\u064b\u200c\u200cb":    "ى\u064b\u200c▯b",
		"\u0301\U000e0041b":       "◌\u0301▯b",
		"e\u0301\U000e0041b":      "e\u0301▯b",
		"\U000e0041\u0301\ufe0fb": "◌\u0301▯b",
	} {
		for _, e := range []Editor{newTestLine(20, ""), newTestText(20, 1, "")} {
			write(e, text)
			wantView(t, e, want+"|")
			wantValue(t, e, text)
			for range []rune(text) {
				press(e, "backspace")
			}
			wantValue(t, e, "")
		}
	}
}
