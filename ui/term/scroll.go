package term

import (
	"slices"

	"github.com/charmbracelet/x/ansi"
)

// leastSpared is how many bytes scrolling must spare, so that it does not take
// more than it saves, nor moves what is better left where it is.
const leastSpared = 60

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
	by, most := 0, inPlace(old, now, 0)+leastSpared
	for n := 1; n < len(now); n++ {
		for _, shift := range [...]int{n, -n} {
			if found := inPlace(old, now, shift); found > most {
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

// inPlace counts the bytes that stand in their places after scrolling up by so
// many lines, by how the lines begin and end: of a list beside a text the
// beginnings are what goes along.
func inPlace(old, now []string, by int) (bytes int) {
	for i := max(0, -by); i < min(len(now), len(old)-by); i++ {
		was, is := old[i+by], now[i]
		same := 0
		for same < min(len(was), len(is)) && was[same] == is[same] {
			if is[same] != ' ' {
				bytes++
			}
			same++
		}
		was, is = was[same:], is[same:]
		for len(was) > 0 && len(is) > 0 && was[len(was)-1] == is[len(is)-1] {
			if is[len(is)-1] != ' ' {
				bytes++
			}
			was, is = was[:len(was)-1], is[:len(is)-1]
		}
	}
	return bytes
}
