package storage

import (
	"bufio"
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"fromhere/model"
)

// saverDir names, in the environment, the journal that a child of the test
// saves to until it is killed.
const saverDir = "FROMHERE_TEST_SAVER"

// TestSaver is no test but the child of those that cut saves short: it records
// entries and edits each a few times, and tells of every save that answered.
func TestSaver(t *testing.T) {
	dir := os.Getenv(saverDir)
	if dir == "" {
		t.Skip("the child of TestKilledSaver and TestPowerCut")
	}
	s, err := Open(dir, model.BuiltIn)
	if err != nil {
		t.Fatal(err)
	}
	round := os.Getenv("FROMHERE_TEST_ROUND")
	for n := 0; ; n++ {
		e := promise.Clone()
		e.ID = fmt.Sprintf("01kill%sn%06d", round, n)
		for text := range 4 {
			e.Answers = e.Answers.With("what", strconv.Itoa(text)+" "+strings.Repeat("words ", 50))
			if e, _, err = s.Save(e); err != nil {
				fmt.Fprintln(os.Stderr, err)
				return
			}
			e = e.Clone()
			if _, err := fmt.Printf("saved %s %d\n", e.ID, text); err != nil {
				return
			}
		}
	}
}

// testimony is what a child tells, of which a part may be missing at the end.
type testimony struct {
	told  bytes.Buffer
	begun chan struct{} // closed once it told anything, if only that it ended
	once  sync.Once
}

func (w *testimony) Write(p []byte) (int, error) {
	w.once.Do(func() { close(w.begun) })
	return w.told.Write(p)
}

// moment waits until the child is to be cut short: a random time after its
// first answer, and in every fourth round after its start. Without the answer
// a slow computer would cut it short before it did anything.
func (w *testimony) moment(round int, longest time.Duration) {
	if round%4 > 0 {
		<-w.begun
	}
	time.Sleep(rand.N(longest))
}

// startSaver starts the child, and answers with it and with what it tells.
func startSaver(t *testing.T, dir string, round int) (*exec.Cmd, *testimony) {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	child := exec.Command(self, "-test.run", "^TestSaver$")
	child.Env = append(os.Environ(), saverDir+"="+dir, fmt.Sprintf("FROMHERE_TEST_ROUND=%04d", round))
	says := &testimony{begun: make(chan struct{})}
	child.Stdout = says
	if err := child.Start(); err != nil {
		t.Fatal(err)
	}
	return child, says
}

// answered are the saves in what a child told: the newest text of each entry.
// A line that was cut short counts as not told.
func answered(told []byte) map[string]int {
	newest := map[string]int{}
	lines := bufio.NewScanner(bytes.NewReader(told[:bytes.LastIndexByte(told, '\n')+1]))
	for lines.Scan() {
		var id string
		var text int
		if n, _ := fmt.Sscanf(lines.Text(), "saved %s %d", &id, &text); n == 2 {
			newest[id] = text
		}
	}
	return newest
}

// nothingLost compares a journal with what was answered: no entry may be missing,
// older than answered, or torn.
func nothingLost(t *testing.T, dir string, newest map[string]int) {
	t.Helper()
	s, err := Open(dir, model.BuiltIn)
	if err != nil {
		t.Fatal(err)
	}
	snapshot, err := s.Load()
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range snapshot.Problems {
		t.Errorf("torn: %s", p)
	}
	there := map[string]int{}
	for _, e := range snapshot.Entries {
		said := e.Answers.Get("what") + e.Answers.Get("ask") // of either child
		text, _, _ := strings.Cut(strings.Replace(said, ":", "", 1), " ")
		if there[e.ID], err = strconv.Atoi(text); err != nil {
			t.Errorf("%s is torn: %q", e.ID, said)
		}
	}
	for id, text := range newest {
		if got, ok := there[id]; !ok || got < text {
			t.Errorf("lost: %s was answered as saved with text %d, and has %d (there: %t)", id, text, got, ok)
		}
	}
}

// TestKilledSaver kills a program with -9 in the middle of saves and edits.
func TestKilledSaver(t *testing.T) {
	kills := 30
	if testing.Short() {
		kills = 3
	}
	dir := filepath.Join(t.TempDir(), "journal")
	all := map[string]int{}
	for round := range kills {
		child, says := startSaver(t, dir, round)
		says.moment(round, 80*time.Millisecond)
		if err := child.Process.Kill(); err != nil {
			t.Fatal(err)
		}
		_ = child.Wait() // it says that it was killed
		for id, text := range answered(says.told.Bytes()) {
			all[id] = text
		}
	}
	nothingLost(t, dir, all)
	if len(all) < kills/2 {
		t.Errorf("only %d entries were answered as saved", len(all))
	}
	if !t.Failed() {
		t.Logf("%d kills -9 in the middle of saves, %d entries answered as saved, 0 lost, 0 torn", kills, len(all))
	}
}

// TestKilledBinary kills the real program while it adds entries. BINARY names
// it; .ci/run does.
func TestKilledBinary(t *testing.T) {
	binary := os.Getenv("BINARY")
	if binary == "" {
		t.Skip("BINARY does not name the program; .ci/run builds it and does")
	}
	const kills = 520
	dir := filepath.Join(t.TempDir(), "journal")
	add := func(n int) (*exec.Cmd, *bytes.Buffer) {
		c := exec.Command(binary, "--journal", dir, "add", "ask", "tell=Cut the meeting", fmt.Sprintf("ask=%d: what would you cut?", n))
		told := &bytes.Buffer{}
		c.Stdout = told
		return c, told
	}
	began := time.Now()
	for range 5 {
		c, _ := add(0)
		if err := c.Run(); err != nil {
			t.Fatal(err)
		}
	}
	usual := time.Since(began) / 5
	began = time.Now()
	var mu sync.Mutex
	all, survived := map[string]int{}, 0
	var work sync.WaitGroup
	next := make(chan int)
	for range 2 {
		work.Go(func() {
			for n := range next {
				c, told := add(n)
				if err := c.Start(); err != nil {
					t.Error(err)
					continue
				}
				time.Sleep(rand.N(usual * 5 / 4)) // the moment of the kill
				err := c.Process.Kill()
				_ = c.Wait() // it was killed, or was quicker
				mu.Lock()
				if err != nil {
					survived++
				}
				if id, whole := strings.CutSuffix(told.String(), "\n"); whole {
					all[id] = n
				}
				mu.Unlock()
			}
		})
	}
	for n := range kills {
		next <- n
	}
	close(next)
	work.Wait()
	nothingLost(t, dir, all)
	t.Logf("%d kills -9 of %s in %v (%d had ended before), %d entries answered as saved, 0 lost, 0 torn",
		kills, filepath.Base(binary), time.Since(began).Round(time.Millisecond), survived, len(all))
}
