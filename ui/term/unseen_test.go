package term

import (
	"os"
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"
)

// sealed is a text by runes that cannot be seen, one for each letter.
func sealed(text string) string {
	return strings.Map(func(r rune) rune { return tags + r }, text)
}

const (
	england  = "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f"
	scotland = "🏴\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f"
	texas    = "🏴\U000e0075\U000e0073\U000e0074\U000e0078\U000e007f"
)

func TestD09WhatCannotBeSeenIsNotShown(t *testing.T) {
	for text, want := range map[string]string{
		"a\u200eb\u200fc\u061cd\u202ae\u2068f\u206ag": "abcdefg",
		"a\u2060b\u2061c\u2062d\u2063e\u2064f\u2065g": "abcdefg",
		"a\ufff9b\ufffac\ufffbd\ufeffe\u00adf\u200bg": "abcdefg",
		"a\u034fb\u115fc\u1160d\u3164e\uffa0f\u180eg": "abcdefg",
		"a" + sealed("secret") + "b\U000e0001c":       "abc",
		"a\ufe0fb\ufe0ec\ufe00d\U000e0101e\u180bf":    "abcdef",
		"\ufe0f \ufe0f1\ufe0f":                        " 1",
		"a\u200db\u200cc\u200d":                       "abc",
		"👩\u200da":                                    "👩a",
		"a\u200d💻":                                    "a💻",
		"a\ufe0f\u200d💻":                              "a💻",
		"👩\u2060\u200d💻":                              "👩💻",
		"😀\ufe0f\ufe0f\U000e0100\U000e0101":           "😀\ufe0f",
		"語\U000e0100\U000e0101":                       "語\U000e0100",
		"می\u200c\u200cخ":                             "می\u200cخ",
		"🏴" + sealed("gb\x7f"):                        "🏴",
		"🏴" + sealed("gbengland\x7f"):                 "🏴",
		"🏴" + sealed("g1eng\x7f"):                     "🏴",
		"🏴" + sealed("gbeng"):                         "🏴",
		"🏴" + sealed("gbENG\x7f"):                     "🏴",
		england + sealed("secret"):                    england,
		texas + sealed("secret"):                      texas,
		england[4:]:                                   "",
		"x" + england[4:]:                             "x",
		"🏴a" + england[4:]:                            "🏴a",
		"\x1b(0\ufe00b":                               "b",
		"\x1b#8\ufe0f\u20e3":                          "\u20e3",
	} {
		if got := Clean(text); got != want {
			t.Errorf("Clean(%+q) = %+q, want %+q", text, got, want)
		}
	}
}

// What an emoji or a script is made of stays.
func TestD09WhatIsNeededStays(t *testing.T) {
	for _, text := range []string{
		"👩‍💻", "🏳️‍🌈", "👁️‍🗨️", "❤️‍🔥", "🙂‍↔️", "🐈‍⬛", "🧑🏽‍🚀", "👨‍👩‍👧‍👦", "🏴‍☠️", "👩🏽‍❤️‍💋‍👨🏿", "⛓️‍💥", "👷‍♀️",
		"#️⃣", "1️⃣", "*️⃣", "☺︎", "☺️", "ℹ️", "©️", "‼️", "〰️", "㊗️", "↔️", england, scotland, texas, england + scotland, "🇩🇪",
		"می‌خواهم", "नमस्ते", "क्‍ष", "क्‌ष", "শ্‌ক", "ക്‍", "ශ්‍රී", "اَ‌ب", "ه‍", "ᠠ᠋ᠨ",
		"葛󠄀城", "≨︀", "0︀", "العربية", "עברית", "ﷺ", "؀١",
	} {
		if got := Clean(text); got != text {
			t.Errorf("Clean(%+q) = %+q", text, got)
		}
	}
}

// Each emoji of Unicode's test file is whole.
func TestD09EmojiStay(t *testing.T) {
	data, err := os.ReadFile("../editor/testdata/emoji.txt")
	if err != nil {
		t.Fatal(err)
	}
	if text := string(data); len(text) < 1000 || CleanText(text) != text {
		t.Errorf("a part of the emoji is gone")
	}
}

// The table has all that Unicode says is not to be seen, but for what stands
// for a number.
func TestD09UnseenIsWhatUnicodeSays(t *testing.T) {
	for r := rune(0); r <= unicode.MaxRune; r++ {
		want := unicode.In(r, unicode.Cf, unicode.Variation_Selector, unicode.Other_Default_Ignorable_Code_Point) &&
			!unicode.Is(unicode.Prepended_Concatenation_Mark, r) && (r < 0x13430 || r > 0x1343f) || // hieroglyphs
			r >= 0xe0000 && r <= 0xe0fff
		if got := unicode.Is(unseen, r); got != want {
			t.Errorf("%U: %v, not %v", r, got, want)
		}
	}
}

// No text smuggles anything: what is left of it is left alone.
func TestD09CleaningWhatIsUnseenIsDoneAtOnce(t *testing.T) {
	pieces := rapid.SampledFrom([]string{"\u200d", "\u200c", "\ufe0f", "\ufe0e", "\ufe00", "\u20e3", "\U000e0100", "🏴", sealed("g"), sealed("b"),
		sealed("\x7f"), sealed("1"), "👩", "💻", "❤", "🏽", "a", "1", "#", "ی", "क", "्", "語", "\u202e", "\x1b[m", "\x1b(0", "\x1b", " ", "ᠠ", "᠋", "\u2060"})
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(pieces, 0, 20).Draw(t, "pieces"), "")
		got := Clean(text)
		for i := range got {
			if Unseen(got, i) {
				t.Fatalf("%+q became %+q", text, got)
			}
		}
		if again := Clean(got); again != got {
			t.Fatalf("%+q became %+q, and then %+q", text, got, again)
		}
	})
}
