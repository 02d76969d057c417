//go:build linux

package bench

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"
)

// bench is one run of the table.
type bench struct {
	t        *testing.T
	now      time.Time
	base     string // of all that is generated
	binary   string
	floors   map[string]string // programs that do the least, by name
	journals map[int]journal
	quick    bool
	over     []string
}

// TestTable prints the table. Each job is a test of its own, so that -run
// can choose.
func TestTable(t *testing.T) {
	if os.Getenv("BENCH") == "" {
		t.Skip("it takes minutes: run .ci/bench")
	}
	b := &bench{t: t, now: time.Now(), binary: os.Getenv("BINARY"), quick: os.Getenv("BENCH_QUICK") != "",
		base: os.Getenv("BENCH_DIR"), floors: map[string]string{}, journals: map[int]journal{}}
	if b.base == "" {
		b.base = filepath.Join(os.TempDir(), "fromhere-bench")
	}
	if err := os.MkdirAll(b.base, 0o700); err != nil {
		t.Fatal(err)
	}
	b.build()
	fmt.Printf(layout, "job", "measured", "floor", "ratio", "bar", "")
	for _, job := range []struct {
		name string
		do   func()
	}{
		{"first", b.firstFrames}, {"mute", b.muteTerminal}, {"commands", b.commands}, {"add", b.add},
		{"load", b.loading}, {"noindex", b.noIndex}, {"app", b.app}, {"others", b.others}, {"parts", b.parts},
	} {
		t.Run(job.name, func(t *testing.T) {
			b.t = t
			job.do()
		})
	}
	fmt.Printf("\n%d over\n", len(b.over))
	if len(b.over) > 0 && os.Getenv("BENCH_STRICT") != "" {
		t.Errorf("over: %s", strings.Join(b.over, "; "))
	}
}

// build builds the floors, and installs all that is measured.
func (b *bench) build() {
	built, out := b.t.TempDir(), b.t.TempDir()
	for _, name := range []string{"emptygo", "emptytea", "durable", "listing", "parse"} {
		program := filepath.Join(built, name)
		build := exec.Command("go", "build", "-ldflags", "-s -w", "-o", program, "./testdata/"+name)
		build.Env = append(os.Environ(), "CGO_ENABLED=0")
		if said, err := build.CombinedOutput(); err != nil {
			b.t.Fatalf("build %s: %v\n%s", name, err, said)
		}
		b.floors[name] = b.installed(program, out)
	}
	b.binary = b.installed(b.binary, out)
}

// installed copies a program to where it is run from, as whoever installs it
// does: one that was only just linked takes longer to start.
func (b *bench) installed(program, dir string) string {
	content, err := os.ReadFile(program)
	if err != nil {
		b.t.Fatal(err)
	}
	to := filepath.Join(dir, filepath.Base(program))
	if err := os.WriteFile(to, content, 0o700); err != nil {
		b.t.Fatal(err)
	}
	return to
}

// sizes are the journals that are measured, the empty one aside.
func (b *bench) sizes() []int {
	text := os.Getenv("BENCH_SIZES")
	if text == "" && b.quick {
		text = "22000"
	} else if text == "" {
		text = "1000 22000 100000"
	}
	var sizes []int
	for word := range strings.FieldsSeq(text) {
		size, err := strconv.Atoi(word)
		if err != nil || size <= 0 {
			b.t.Fatalf("BENCH_SIZES is %q; it takes numbers of entries, parted by spaces", text)
		}
		sizes = append(sizes, size)
	}
	return sizes
}

func (b *bench) largest() int { return b.sizes()[len(b.sizes())-1] }

// budget is how long one comparison may take.
func (b *bench) budget() time.Duration {
	if b.quick {
		return 2 * time.Second
	}
	return 6 * time.Second
}

// journal is the journal of a size, its index warm.
func (b *bench) journal(size int) journal {
	b.t.Helper()
	if j, ok := b.journals[size]; ok {
		return j
	}
	j := generated(b.t, b.base, size, b.now)
	b.journals[size] = j
	b.warm(j)
	return j
}

// warm opens the app, which leaves the index as it should be.
func (b *bench) warm(j journal) {
	b.t.Helper()
	y := begin(b.t, true, j.env(), b.binary)
	y.frame(j.marker())
	proc(y.cmd.Process.Pid).rests(b.t)
	y.leave("q")
}

// opening is a contender: how long a program takes to its first picture.
func (b *bench) opening(talks bool, env []string, marker, quit string, command ...string) contender {
	return func() (time.Duration, error) {
		y := begin(b.t, talks, env, command...)
		took := y.frame(marker)
		y.leave(quit)
		return took, nil
	}
}

func (b *bench) openingApp(talks bool, j journal) contender {
	return b.opening(talks, j.env(), j.marker(), "q", b.binary)
}

func (b *bench) openingTea() contender {
	return b.opening(true, b.journal(0).env(), "the last line", "q", b.floors["emptytea"])
}

func (b *bench) running(j journal, command ...string) contender {
	return func() (time.Duration, error) { return run(j.env(), j.root, nil, command...) }
}

const layout = "%-66s %10s %10s %7s %9s  %s\n"

// against prints a row whose bar is a share of a floor.
func (b *bench) against(job string, got, floor time.Duration, bar float64, err error) {
	if err != nil {
		b.skipped(job, err)
		return
	}
	ratio := float64(got) / float64(max(floor, 1))
	fmt.Printf(layout, job, short(got), short(floor), fmt.Sprintf("%.2f", ratio), fmt.Sprintf("≤ %.2f ×", bar), b.verdict(job, ratio <= bar))
}

// within prints a row whose bar is a figure of its own.
func (b *bench) within(job string, got, bar float64, unit string) {
	fmt.Printf(layout, job, figure(got, unit), "", "", "≤ "+figure(bar, unit), b.verdict(job, got <= bar))
}

func (b *bench) quickly(job string, got, bar time.Duration) {
	fmt.Printf(layout, job, short(got), "", "", "≤ "+short(bar), b.verdict(job, got <= bar))
}

// noted prints a row without a bar.
func (b *bench) noted(job, got string) { fmt.Printf(layout, job, got, "", "", "", "") }

func (b *bench) skipped(job string, why error) {
	verdict := "FAILED: " + why.Error()
	if errors.Is(why, errNotThere) {
		verdict = "not there"
	}
	fmt.Printf(layout, job, "-", "", "", "", verdict)
}

func (b *bench) verdict(job string, good bool) string {
	if good {
		return "ok"
	}
	b.over = append(b.over, job)
	return "OVER"
}

func short(d time.Duration) string { return figure(float64(d)/float64(time.Millisecond), "ms") }

func figure(n float64, unit string) string {
	switch {
	case n >= 100 || n == float64(int(n)):
		return fmt.Sprintf("%.0f %s", n, unit)
	case n >= 1:
		return fmt.Sprintf("%.1f %s", n, unit)
	}
	return fmt.Sprintf("%.3f %s", n, unit)
}

// sized is a job's name with the size of its journal.
func sized(job string, j journal) string {
	if j.size < 1000 {
		return fmt.Sprintf("%s, %d", job, j.size)
	}
	return fmt.Sprintf("%s, %dk", job, j.size/1000)
}
