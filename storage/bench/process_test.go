//go:build linux

package bench

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
)

// errNotThere tells that the program knows no such command.
var errNotThere = errors.New("not there")

// run runs a program to its end and answers with how long that took and what
// it printed, if anybody asked.
func run(env []string, dir string, said *strings.Builder, command ...string) (time.Duration, error) {
	cmd := exec.Command(command[0], command[1:]...)
	cmd.Env, cmd.Dir = env, dir
	if said != nil {
		cmd.Stdout = said
	}
	began := time.Now()
	err := cmd.Run()
	took := time.Since(began)
	if exit := new(exec.ExitError); errors.As(err, &exit) {
		const found, misuse = 1, 2
		switch exit.ExitCode() {
		case found:
			return took, nil
		case misuse:
			return took, errNotThere
		}
	}
	if err != nil {
		return took, fmt.Errorf("run %v: %w", command, err)
	}
	return took, nil
}

// contender is one of several that are measured in turn, so that what else
// the machine does hits all alike.
type contender func() (time.Duration, error)

// race lets contenders run in turn until the time is over, and answers with
// the median of each; 0 for one that cannot run, with why. The first round,
// which brings everything into memory, counts only where it took all the time.
func race(budget time.Duration, contenders ...contender) ([]time.Duration, []error) {
	const fewest, most, overtime = 3, 40, 2
	all, errs := make([][]time.Duration, len(contenders)), make([]error, len(contenders))
	begun := time.Now()
	for round := 0; round <= most; round++ {
		if spent := time.Since(begun); round > fewest && spent > budget || round > 0 && spent > overtime*budget {
			break
		}
		for i, c := range contenders {
			if errs[i] != nil {
				continue
			}
			var took time.Duration
			took, errs[i] = c()
			if round == 1 {
				all[i] = nil
			}
			all[i] = append(all[i], took)
		}
	}
	medians := make([]time.Duration, len(contenders))
	for i := range all {
		if errs[i] == nil {
			medians[i] = share(all[i], 0.5)
		}
	}
	return medians, errs
}

// share is the value that a share of all values do not exceed.
func share[T int | time.Duration](all []T, of float64) T {
	if len(all) == 0 {
		return 0
	}
	sorted := slices.Sorted(slices.Values(all))
	return sorted[min(len(sorted)-1, int(of*float64(len(sorted))))]
}

// proc reads files of /proc about a process and all its threads.
type proc int

func (p proc) read(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(fmt.Sprintf("/proc/%d/%s", p, name))
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// number is the one behind a name in a file of lines "name: number unit".
func number(t *testing.T, text, name string) int {
	t.Helper()
	for line := range strings.Lines(text) {
		if rest, ok := strings.CutPrefix(line, name+":"); ok {
			n, err := strconv.Atoi(strings.Fields(rest)[0])
			if err != nil {
				t.Fatal(err)
			}
			return n
		}
	}
	t.Fatalf("no %s in %s", name, text)
	return 0
}

func (p proc) threads(t *testing.T, file string) (all []string) {
	t.Helper()
	paths, err := filepath.Glob(fmt.Sprintf("/proc/%d/task/*/%s", p, file))
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err == nil { // else the thread has just ended
			all = append(all, string(data))
		}
	}
	return all
}

// resident is the memory of the process, in MB.
func (p proc) resident(t *testing.T) float64 {
	return float64(number(t, p.read(t, "status"), "VmRSS")) / 1024
}

// written is how many bytes of files the process wrote.
func (p proc) written(t *testing.T) int { return number(t, p.read(t, "io"), "write_bytes") }

// wakeUps is how often a thread of the process has gone to sleep so far.
func (p proc) wakeUps(t *testing.T) (sum int) {
	for _, status := range p.threads(t, "status") {
		sum += number(t, status, "voluntary_ctxt_switches")
	}
	return sum
}

// worked is the processor time of the process so far.
func (p proc) worked(t *testing.T) (sum time.Duration) {
	for _, stat := range p.threads(t, "schedstat") {
		ns, err := strconv.Atoi(strings.Fields(stat)[0])
		if err != nil {
			t.Fatal(err)
		}
		sum += time.Duration(ns)
	}
	return sum
}

// rests waits until the process does nothing any more, and answers with when
// that began.
func (p proc) rests(t *testing.T) time.Time {
	t.Helper()
	const (
		every   = 4 * time.Millisecond
		atRest  = 150 * time.Millisecond
		trifles = 200 * time.Microsecond // of work within every
	)
	last, worked := time.Now(), p.worked(t)
	for limit := last.Add(patience); ; {
		time.Sleep(every)
		now := time.Now()
		if sum := p.worked(t); sum-worked > trifles {
			last, worked = now, sum
		} else {
			worked = sum
		}
		if now.Sub(last) > atRest {
			return last
		}
		if now.After(limit) {
			t.Fatal("the process never rests")
		}
	}
}
