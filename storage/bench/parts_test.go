//go:build linux

package bench

import (
	"fmt"
	"os/exec"
	"slices"
	"strconv"
	"strings"
	"time"
)

// part is one line of `go test -bench`: its figures by their units.
type part map[string]float64

func (p part) took() time.Duration { return time.Duration(p["ns/op"]) }

// partsOf runs the benchmarks of a package, by name without "Benchmark".
func (b *bench) partsOf(dir, pattern string) map[string]part {
	b.t.Helper()
	command := []string{"test", dir, "-run", "^$", "-bench", pattern, "-benchtime", "200ms", "-benchmem"}
	output, err := inModule("go", command...)
	if err != nil {
		b.skipped("benchmarks of "+dir, err)
	}
	parts := map[string]part{}
	for line := range strings.Lines(output) {
		words := strings.Fields(line)
		if len(words) < 4 || !strings.HasPrefix(words[0], "Benchmark") {
			continue
		}
		name := strings.TrimPrefix(words[0], "Benchmark")
		if end := strings.LastIndexByte(name, '-'); end > 0 { // the number of processors
			name = name[:end]
		}
		parts[name] = part{}
		for figures := range slices.Chunk(words[2:], 2) {
			if n, err := strconv.ParseFloat(figures[0], 64); err == nil && len(figures) == 2 {
				parts[name][figures[1]] = n
			}
		}
	}
	return parts
}

// inModule runs a command where the module is.
func inModule(name string, args ...string) (string, error) {
	cmd := exec.Command(name, args...)
	cmd.Dir = "../.."
	output, err := cmd.CombinedOutput()
	if err != nil {
		err = fmt.Errorf("%s %v: %w\n%s", name, args, err, output)
	}
	return string(output), err
}

// parts are the rows that need no process: pictures, typing and pasting.
func (b *bench) parts() {
	views := b.partsOf("./ui", "^BenchmarkView$")
	b.views(views, "/120x40", 300*time.Microsecond)
	b.views(views, "/300x80", time.Millisecond)
	typing := b.partsOf("./ui/editor", "^BenchmarkTyping$")
	for _, size := range []string{"50kB", "1MB"} {
		b.times(fmt.Sprintf("typing in %s (floor: in 600 B)", size), typing["Typing/"+size]["×600B"], 1.3)
	}
	beside := b.partsOf("./ui/editor", "BesideTextarea$")
	b.times("paste of 100 kB (floor: bubbles/textarea)", beside["PasteBesideTextarea"]["×textarea"], 0.4)
	if ratio := beside["TypingBesideTextarea"]["×textarea"]; ratio > 0 {
		b.noted("typing in 50kB (floor: bubbles/textarea)", fmt.Sprintf("%.3f ×", ratio))
	}
}

// views are the pictures of a size: the slowest, and the one of the most
// allocations.
func (b *bench) views(views map[string]part, size string, bar time.Duration) {
	var slowest, greediest string
	for name, p := range views {
		if !strings.HasSuffix(name, size) {
			continue
		}
		if p.took() >= views[slowest].took() {
			slowest = name
		}
		if p["allocs/op"] >= views[greediest]["allocs/op"] {
			greediest = name
		}
	}
	if slowest == "" {
		b.skipped("View of any screen, "+size, errNotThere)
		return
	}
	b.quickly("slowest "+slowest, views[slowest].took(), bar)
	b.within("allocations of "+greediest, views[greediest]["allocs/op"], 300, "")
}

// times prints a row of which only the ratio is known.
func (b *bench) times(job string, ratio, bar float64) {
	if ratio == 0 {
		b.skipped(job, errNotThere)
		return
	}
	fmt.Printf(layout, job, "", "", fmt.Sprintf("%.2f", ratio), fmt.Sprintf("≤ %.2f ×", bar), b.verdict(job, ratio <= bar))
}
