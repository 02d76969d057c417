package editor

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestMarkdown(t *testing.T) {
	names := map[sign]string{heading: "heading", item: "item", emphasis: "emphasis", strong: "strong"}
	for line, want := range map[string]string{
		"# One":                      "heading:# One",
		"###### Six":                 "heading:###### Six",
		"####### Seven":              "",
		"#tag and # no":              "",
		"#":                          "",
		"- an item":                  "item:-",
		"  * an item, *so*":          "item:* emphasis:*so*",
		"-no item":                   "",
		"- ":                         "",
		"10. tenth":                  "item:10.",
		"1) first":                   "item:1)",
		"1. ":                        "",
		"2026 was":                   "",
		"- [ ] to do":                "item:- [ ]",
		"+ [x] done":                 "item:+ [x]",
		"- [link](x)":                "item:-",
		"*one* and **two**":          "emphasis:*one* strong:**two**",
		"_one_ and __two__":          "emphasis:_one_ strong:__two__",
		"a_name_of_things":           "",
		"2 * 3 * 4":                  "",
		"**never ended":              "",
		"*a **b** c*":                "emphasis:*a **b** c*",
		"un*frigging*believable":     "emphasis:*frigging*",
		"日本 **語** です":                "strong:**語**",
		"*** three":                  "",
		"* *":                        "item:*",
		"":                           "",
		"a *":                        "",
		strings.Repeat("*a ", 10000): "item",
	} {
		var got []string
		for _, s := range markdown(line) {
			got = append(got, names[s.sign]+":"+line[s.from:s.to])
		}
		if all := strings.Join(got, " "); all != want && want != "item" {
			t.Errorf("%q has %q, expected %q", line, all, want)
		}
	}
}

// Whatever the line, signs come in order, apart, and inside it.
func TestMarkdownStaysInItsLine(t *testing.T) {
	pieces := rapid.SampledFrom([]string{"*", "**", "_", "__", "a", "語", " ", "#", "-", "1.", "[x]", "é", "\t", "\ufffd"})
	rapid.Check(t, func(t *rapid.T) {
		line := strings.Join(rapid.SliceOfN(pieces, 0, 20).Draw(t, "pieces"), "")
		at := 0
		for _, s := range markdown(line) {
			if s.from < at || s.to <= s.from || s.to > len(line) {
				t.Fatalf("%q has %v", line, markdown(line))
			}
			at = s.to
		}
	})
}

func TestMarkdownIsDrawnInItsPens(t *testing.T) {
	text := NewText(colourful())
	text.SetSize(30, 6)
	text.SetValue("# Head\n- an *item*\n**strong words that wrap into the next row** and no more")
	p := newStyles(colourful())
	for _, want := range []string{
		p.heading.on + "# Head" + p.heading.off, p.item.on + "-" + p.item.off, p.emphasis.on + "*item*" + p.emphasis.off,
		p.strong.on + "**strong words that wrap into " + p.strong.off, p.strong.on + "the next row**" + p.strong.off,
	} {
		if !strings.Contains(text.View(), want) {
			t.Errorf("%q is not in %q", want, text.View())
		}
	}
	long := NewText(colourful())
	long.SetSize(30, 6)
	long.SetValue("# " + strings.Repeat("long ", longestTinted))
	press(long, "ctrl+home")
	if strings.Contains(long.View(), p.heading.on) {
		t.Errorf("a line too long to be read is tinted")
	}
}
