//go:build linux

package bench

import (
	"fmt"
	"time"
)

// app is one evening with the program open: keys, the filter, memory, rest,
// and leaving.
func (b *bench) app() {
	empty := b.sitting(b.journal(0))
	for _, size := range b.sizes() {
		if size < 22_000 && size != b.largest() {
			continue
		}
		s := b.sitting(b.journal(size))
		b.report(s, empty)
	}
	tea := b.teaKeys()
	b.noted("empty tea, key to frame: p50", short(share(tea, 0.5)))
	b.noted("empty tea, key to frame: p99", short(share(tea, 0.99)))
}

// sitting is what was measured of an app that was open once.
type sitting struct {
	journal         journal
	moves, letters  []time.Duration
	moved           []int   // bytes of each move
	opened, sought  float64 // MB
	wakeUps         float64 // a second
	written, drawn  int     // bytes while idle
	leaving         time.Duration
	silent, pressed int // keys that changed nothing, and all
}

const (
	review, todayTab, filter, erase, down, up = "5", "1", "/", "\x15", "\x1b[B", "\x1b[A"

	searches = 110
	idleFor  = 3 * time.Second
)

func (b *bench) sitting(j journal) sitting {
	s := sitting{journal: j}
	y := begin(b.t, true, j.env(), b.binary)
	p := proc(y.cmd.Process.Pid)
	y.frame(j.marker())
	p.rests(b.t)
	y.until(calm, calm)
	s.opened = p.resident(b.t)
	if j.size > 0 {
		y.key(review)
		y.until(calm, 4*calm)
		s.moves, s.moved, s.silent = moves(y, b.keys())
		s.pressed = b.keys()
		s.seek(y, newAuthor(b.now).sought(searches))
		s.sought = p.resident(b.t)
	}
	y.key(todayTab)
	p.rests(b.t)
	y.until(calm, 4*calm)
	woken, written := p.wakeUps(b.t), p.written(b.t)
	begun := time.Now()
	s.drawn = y.until(idleFor, idleFor).bytes
	s.wakeUps = float64(p.wakeUps(b.t)-woken) / time.Since(begun).Seconds()
	s.written = p.written(b.t) - written
	s.leaving = y.leave("q")
	var all []time.Duration
	for range 5 { // leaving once says little
		again := begin(b.t, true, j.env(), b.binary)
		again.frame(j.marker())
		proc(again.cmd.Process.Pid).rests(b.t)
		all = append(all, again.leave("q"))
	}
	s.leaving = share(append(all, s.leaving), 0.5)
	return s
}

func (b *bench) keys() int {
	if b.quick {
		return 100
	}
	return 200
}

// moves goes down a list and up again.
func moves(y *terminal, count int) (took []time.Duration, size []int, silent int) {
	for i := range count {
		key := down
		if i >= count/2 {
			key = up
		}
		d, n := y.key(key)
		if n == 0 {
			silent++
			continue
		}
		took, size = append(took, d), append(size, n)
	}
	return took, size, silent
}

// seek types words into the filter, letter by letter.
func (s *sitting) seek(y *terminal, words []string) {
	y.key(filter)
	for _, word := range words {
		for _, letter := range word {
			d, n := y.key(string(letter))
			s.pressed++
			if n == 0 {
				s.silent++
				continue
			}
			s.letters = append(s.letters, d)
		}
		y.key(erase)
		y.until(keyCalm, keyCalm)
	}
	y.key("\x1b")
	y.until(calm, 4*calm) // the rest of an escape sequence is waited for
}

func (b *bench) report(s, empty sitting) {
	j := s.journal
	b.quickly(sized("key to frame in Review, p50", j), share(s.moves, 0.5), 2*time.Millisecond)
	b.quickly(sized("key to frame in Review, p99", j), share(s.moves, 0.99), 8*time.Millisecond)
	b.within(sized("bytes per cursor key, median", j), float64(share(s.moved, 0.5)), 200, "B")
	b.noted(sized("bytes per cursor key, most", j), figure(float64(share(s.moved, 1)), "B"))
	b.noted(sized("filter, p50", j), short(share(s.letters, 0.5)))
	b.quickly(sized(fmt.Sprintf("filter, p99 of the %d letters of %d words", len(s.letters), searches), j), share(s.letters, 0.99), 10*time.Millisecond)
	if s.silent > 0 {
		b.noted(sized(fmt.Sprintf("keys that changed nothing, of %d", s.pressed), j), fmt.Sprint(s.silent))
	}
	b.memory(s, empty)
	b.within(sized("idle: wake-ups a second", j), s.wakeUps, 10, "/s")
	b.within(sized(fmt.Sprintf("idle: written to files in %s", idleFor), j), float64(s.written), 0, "B")
	b.noted(sized("idle: drawn meanwhile (the clock, at a full minute)", j), figure(float64(s.drawn), "B"))
	b.quickly(sized("leaving", j), s.leaving, 40*time.Millisecond)
}

func (b *bench) memory(s, empty sitting) {
	j, ratio := s.journal, s.opened/empty.opened
	job := sized("memory before any search (floor: at 0)", j)
	fmt.Printf(layout, job, figure(s.opened, "MB"), figure(empty.opened, "MB"), fmt.Sprintf("%.2f", ratio), "≤ 1.50 ×", b.verdict(job, ratio <= 1.5))
	b.within(sized("memory after searches", j), s.sought, 150, "MB")
}

// teaKeys are the same keys in an empty Bubble Tea program.
func (b *bench) teaKeys() []time.Duration {
	y := begin(b.t, true, b.journal(0).env(), b.floors["emptytea"])
	y.frame("the last line")
	const rows = 36 // the bar must stay on the page
	var all []time.Duration
	for range b.keys()/(2*rows) + 1 {
		took, _, _ := moves(y, 2*rows)
		all = append(all, took...)
	}
	y.leave("q")
	return all
}
