//go:build linux

package bench

import (
	"fmt"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"time"
)

// part is one line of `go test -bench`.
type part struct {
	took        time.Duration
	allocations int
}

var benchLine = regexp.MustCompile(`^Benchmark(\S+?)(?:-\d+)?\s+\d+\s+([\d.]+) ns/op(?:.*?(\d+) allocs/op)?`)

// partsOf runs the benchmarks of a package.
func (b *bench) partsOf(dir, pattern string) map[string]part {
	b.t.Helper()
	cmd := exec.Command("go", "test", dir, "-run", "^$", "-bench", pattern, "-benchtime", "100ms", "-benchmem")
	cmd.Dir = "../.."
	said, err := cmd.CombinedOutput()
	if err != nil {
		b.skipped("benchmarks of "+dir, err)
	}
	parts := map[string]part{}
	for line := range strings.Lines(string(said)) {
		m := benchLine.FindStringSubmatch(line)
		if m == nil {
			continue
		}
		ns, err := strconv.ParseFloat(m[2], 64)
		if err != nil {
			b.t.Fatal(err)
		}
		p := part{took: time.Duration(ns)}
		if m[3] != "" {
			if p.allocations, err = strconv.Atoi(m[3]); err != nil {
				b.t.Fatal(err)
			}
		}
		parts[m[1]] = p
	}
	return parts
}

// parts are the rows that need no process: pictures, typing and pasting.
func (b *bench) parts() {
	views := b.partsOf("./ui", "^BenchmarkView$")
	for _, drawn := range []struct {
		size string
		bar  time.Duration
	}{{"120x40", 300 * time.Microsecond}, {"300x80", time.Millisecond}} {
		size, bar := drawn.size, drawn.bar
		var slowest, greediest string
		for name, p := range views {
			if !strings.HasSuffix(name, "/"+size) {
				continue
			}
			if p.took >= views[slowest].took {
				slowest = name
			}
			if p.allocations >= views[greediest].allocations {
				greediest = name
			}
		}
		if slowest == "" {
			b.skipped("View of any screen, "+size, errNotThere)
			continue
		}
		b.quickly("slowest "+slowest, views[slowest].took, bar)
		b.within("allocations of "+greediest, float64(views[greediest].allocations), 300, "")
	}
	typing := b.partsOf("./ui/editor", "^BenchmarkType$|^BenchmarkPaste100kB$")
	for _, size := range []string{"50kB", "1MB"} {
		job := fmt.Sprintf("typing in %s (floor: in 600 B)", size)
		if typing["Type/"+size].took == 0 {
			b.skipped(job, errNotThere)
			continue
		}
		b.against(job, typing["Type/"+size].took, typing["Type/600B"].took, 1.3, nil)
	}
	b.paste(typing["Paste100kB"].took)
}

// paste compares with bubbles/textarea, which the program does not use: it is
// built from a module of its own, out of the module cache or the proxy.
func (b *bench) paste(took time.Duration) {
	const job = "paste of 100 kB (floor: bubbles/textarea)"
	if took == 0 {
		b.skipped(job, errNotThere)
		return
	}
	path := filepath.Join(b.t.TempDir(), "textarea")
	build := exec.Command("go", "build", "-o", path, ".")
	build.Dir = "testdata/textarea"
	if said, err := build.CombinedOutput(); err != nil {
		b.skipped(job, fmt.Errorf("%w: %s", err, said))
		return
	}
	said, err := exec.Command(path).Output()
	var paste, little, much time.Duration
	if err == nil {
		_, err = fmt.Sscan(string(said), &paste, &little, &much)
	}
	b.against(job, took, paste, 0.4, err)
	if err == nil {
		b.noted("bubbles/textarea, typing in 50kB against 600 B", fmt.Sprintf("%.0f ×", float64(much)/float64(little)))
	}
}
