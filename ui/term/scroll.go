package term

import (
	"slices"

	"github.com/charmbracelet/x/ansi"
)

// leastScrolled is how many lines must get to their places by scrolling, and
// would otherwise be painted, of those that changed: half of them, and not so
// few that scrolling takes more bytes than it saves. Of a list beside a text
// that changes no line does, and its lines are better left where they are.
func leastScrolled(changed int) int { return max(changed/2, 3) }

// scroll moves the lines that a list has scrolled to where they are now, which
// the terminal can do by itself.
func (p *picture) scroll(b *brush, texts []string) {
	top, bottom := 0, min(len(texts), len(p.lines))
	for top < bottom && p.lines[top] == texts[top] {
		top++
	}
	for bottom > top && p.lines[bottom-1] == texts[bottom-1] {
		bottom--
	}
	old, now := p.lines[top:bottom], texts[top:bottom]
	by, most := 0, p.inPlace(old, now, 0)+leastScrolled(len(now))-1
	for n := 1; n < len(now); n++ {
		for _, shift := range [...]int{n, -n} {
			if found := p.inPlace(old, now, shift); found > most {
				by, most = shift, found
			}
		}
	}
	if by == 0 {
		return
	}
	b.dst = append(b.dst, ansi.SetTopBottomMargins(top+1, bottom)...)
	b.move(top, 0)
	up := by
	if by > 0 {
		b.dst = append(b.dst, ansi.DeleteLine(by)...)
	} else {
		b.dst = append(b.dst, ansi.InsertLine(-by)...)
		up += len(old)
	}
	b.dst = append(b.dst, "\x1b[r"...)
	b.row = -1 // setting margins moves the cursor
	turned := slices.Concat(old[up:], old[:up])
	for i := range turned {
		if from := i + by; from < 0 || from >= len(old) {
			turned[i] = ""
		}
	}
	copy(old, turned)
}

// inPlace counts the lines that stand in their places after scrolling up by so
// many.
func (p *picture) inPlace(old, now []string, by int) (n int) {
	for i := max(0, -by); i < min(len(now), len(old)-by); i++ {
		if now[i] != "" && now[i] == old[i+by] {
			n++
		}
	}
	return n
}
