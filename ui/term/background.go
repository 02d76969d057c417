package term

import (
	"strconv"
	"strings"

	"github.com/charmbracelet/lipgloss"
	"github.com/muesli/termenv"
)

// BackgroundMsg is the terminal's late answer to [Output.AskBackground].
type BackgroundMsg struct{ Dark bool }

// Answers reports whether a terminal of this TERM can be asked for its
// background: dumb ones and the linux console may print the question.
func Answers(termEnv string) bool {
	return termEnv != "" && termEnv != "dumb" && termEnv != "linux"
}

// DarkByEnv reads COLORFGBG, which some terminals set to "foreground;background"
// by palette number. known is false where it does not tell.
func DarkByEnv(colorfgbg string) (dark, known bool) {
	semi := strings.LastIndexByte(colorfgbg, ';')
	if semi < 0 {
		return false, false
	}
	n, err := strconv.Atoi(colorfgbg[semi+1:])
	if err != nil || n < 0 || n > 15 {
		return false, false
	}
	return n < 7 || n == 8, true
}

// ParseBackground reads the answer to OSC 11, with or without the sequence
// around it: "11;rgb:RRRR/GGGG/BBBB", one to four hexadecimal digits each.
func ParseBackground(reply string) (dark, ok bool) {
	reply = strings.TrimPrefix(reply, "\x1b]")
	reply = strings.TrimSuffix(strings.TrimSuffix(reply, "\x07"), "\x1b\\")
	color, found := strings.CutPrefix(reply, "11;")
	if !found {
		return false, false
	}
	if hex, found := strings.CutPrefix(color, "#"); found && len(hex)%3 == 0 {
		n := len(hex) / 3
		return luminance([]string{hex[:n], hex[n : 2*n], hex[2*n:]})
	}
	_, channels, found := strings.Cut(color, ":")
	if !found || !strings.HasPrefix(color, "rgb") {
		return false, false
	}
	return luminance(strings.Split(channels, "/"))
}

// luminance weighs red, green and blue as the eye does. A fourth channel is
// how opaque the colour is, which does not matter here.
func luminance(channels []string) (dark, ok bool) {
	if len(channels) < 3 {
		return false, false
	}
	sum := 0.0
	for i, weight := range [...]float64{0.299, 0.587, 0.114} {
		n := len(channels[i])
		v, err := strconv.ParseUint(channels[i], 16, 16)
		if err != nil || n > 4 {
			return false, false
		}
		sum += weight * float64(v) / float64(uint(1)<<(4*n)-1)
	}
	return sum < 0.5, true
}

// Colourless tells that no colours are to be shown: the terminal has none, or
// the person asked for none. Weight and underline are drawn all the same, since
// they tell what is chosen; Lip Gloss would drop them with the colours.
func Colourless() bool {
	if lipgloss.ColorProfile() != termenv.Ascii {
		return false
	}
	lipgloss.SetColorProfile(termenv.ANSI)
	return true
}
