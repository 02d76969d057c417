//go:build linux

package bench

import (
	"bytes"
	"errors"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"
	"github.com/creack/pty"
)

const (
	columns, lines = 120, 40
	calm           = 50 * time.Millisecond // without a byte: the picture is complete
	keyCalm        = 12 * time.Millisecond // the same after a key; several times any bar
	tick           = time.Second / 60      // of a program that draws on a clock
	patience       = time.Minute           // only ends what would never end
)

// answers are what a terminal says when it is asked.
var answers = []struct{ query, answer string }{
	{"\x1b]10;?", "\x1b]10;rgb:d0d0/d0d0/d0d0\x1b\\"},
	{"\x1b]11;?", "\x1b]11;rgb:1010/1010/1010\x1b\\"},
	{"\x1b[6n", "\x1b[1;1R"},
	{"\x1b[c", "\x1b[?62;22c"},
	{"\x1b[0c", "\x1b[?62;22c"},
	{"\x1b[>c", "\x1b[>1;10;0c"},
	{"\x1b[?u", "\x1b[?0u"},
	{"\x1b[?2026$p", "\x1b[?2026;2$y"},
	{"\x1b[?2027$p", "\x1b[?2027;2$y"},
}

// chunk is what came in one read, and when.
type chunk struct {
	at   time.Time
	data []byte
}

// terminal is a program on a pseudo-terminal.
type terminal struct {
	t      *testing.T
	master *os.File
	cmd    *exec.Cmd
	began  time.Time
	chunks chan chunk // closed when the program has let go of the terminal
	gone   chan time.Time
}

// begin starts a program on a terminal that answers, or never does.
func begin(t *testing.T, talks bool, env []string, command ...string) *terminal {
	t.Helper()
	cmd := exec.Command(command[0], command[1:]...)
	cmd.Env = env
	y := &terminal{t: t, cmd: cmd, chunks: make(chan chunk, 1<<16), gone: make(chan time.Time, 1), began: time.Now()}
	master, err := pty.StartWithSize(cmd, &pty.Winsize{Cols: columns, Rows: lines})
	if err != nil {
		t.Fatalf("start %v on a terminal: %v", command, err)
	}
	y.master = master
	go y.read(talks)
	go func() {
		err := cmd.Wait()
		y.gone <- time.Now()
		if exit := new(exec.ExitError); err != nil && !errors.As(err, &exit) {
			t.Errorf("%v: %v", command, err)
		}
	}()
	return y
}

func (y *terminal) read(talks bool) {
	defer close(y.chunks)
	var tail []byte // a query may come in two reads
	buffer := make([]byte, 1<<16)
	for {
		n, err := y.master.Read(buffer)
		if n > 0 {
			c := chunk{time.Now(), bytes.Clone(buffer[:n])}
			y.chunks <- c
			if talks {
				tail = y.answer(tail, c.data)
			}
		}
		if err != nil { // EIO: nobody has the terminal open any more
			if !errors.Is(err, syscall.EIO) && !errors.Is(err, io.EOF) && !errors.Is(err, os.ErrClosed) {
				y.t.Error(err)
			}
			return
		}
	}
}

func (y *terminal) answer(tail, data []byte) []byte {
	const longest = 10
	both := append(bytes.Clone(tail), data...)
	for _, a := range answers {
		for range bytes.Count(both, []byte(a.query)) - bytes.Count(tail, []byte(a.query)) {
			y.write(a.answer)
		}
	}
	return both[max(0, len(both)-longest):]
}

func (y *terminal) write(keys string) {
	if _, err := y.master.WriteString(keys); err != nil {
		y.t.Errorf("write %q to the terminal: %v", keys, err)
	}
}

// burst is what a program wrote until it was silent.
type burst struct {
	first, last time.Time
	bytes       int
}

// until collects what is written until there was silence for as long as given.
// Nothing at all is also an answer, after the limit.
func (y *terminal) until(silence, limit time.Duration) (b burst) {
	for wait := limit; ; wait = silence {
		select {
		case c, ok := <-y.chunks:
			if !ok {
				return b
			}
			if b.bytes == 0 {
				b.first = c.at
			}
			b.last, b.bytes = c.at, b.bytes+len(c.data)
		case <-time.After(wait):
			return b
		}
	}
}

// frame waits for the first picture with a text on it, and answers with when
// its last byte came: where pictures are framed that of its frame, else the
// last before silence.
func (y *terminal) frame(text string) time.Duration {
	y.t.Helper()
	const frameBegins, frameEnds = "\x1b[?2026h", "\x1b[?2026l"
	var all strings.Builder
	limit := time.After(patience)
	for at := -1; ; {
		select {
		case c, ok := <-y.chunks:
			if !ok {
				y.t.Fatalf("%s ended before it drew %q:\n%s", y.cmd.Path, text, said(all.String()))
			}
			all.Write(c.data)
			if at < 0 {
				if !strings.Contains(ansi.Strip(all.String()), text) {
					continue
				}
				at = max(0, strings.LastIndex(all.String(), frameBegins))
			}
			if !strings.Contains(all.String(), frameBegins) {
				if after := y.until(calm, calm); after.bytes > 0 {
					return after.last.Sub(y.began)
				}
				return c.at.Sub(y.began)
			}
			if strings.Contains(all.String()[at:], frameEnds) {
				return c.at.Sub(y.began)
			}
		case <-limit:
			y.t.Fatalf("%s drew no picture with %q on it:\n%s", y.cmd.Path, text, said(all.String()))
		}
	}
}

// said are the words of what was written, the last of them.
func said(output string) string {
	const most = 1500
	words := strings.Join(strings.Fields(ansi.Strip(output)), " ")
	return words[max(0, len(words)-most):]
}

// key presses a key and answers with how long it took until the last byte of
// what it changed, and how many bytes that were. Silent keys have none. People
// press keys at any moment, and not in step with a program's clock.
func (y *terminal) key(keys string) (time.Duration, int) {
	time.Sleep(rand.N(tick))
	pressed := time.Now()
	y.write(keys)
	b := y.until(keyCalm, time.Second)
	if b.bytes == 0 {
		return 0, 0
	}
	return b.last.Sub(pressed), b.bytes
}

// leave ends the program with keys and answers with how long it took.
func (y *terminal) leave(keys string) time.Duration {
	y.t.Helper()
	pressed := time.Now()
	y.write(keys)
	defer func() {
		for range y.chunks {
			continue // to its end
		}
		if err := y.master.Close(); err != nil {
			y.t.Error(err)
		}
	}()
	drained := time.After(5 * time.Second)
	for {
		select {
		case at := <-y.gone:
			return at.Sub(pressed)
		case <-y.chunks:
		case <-drained:
			y.t.Errorf("%s did not leave on %q", y.cmd.Path, keys)
			if err := y.cmd.Process.Kill(); err != nil {
				y.t.Error(err)
			}
			return time.Since(pressed)
		}
	}
}

// ended waits for a program that ends by itself.
func (y *terminal) ended() time.Duration {
	y.t.Helper()
	defer func() {
		if err := y.master.Close(); err != nil {
			y.t.Error(err)
		}
	}()
	for range y.chunks {
		continue // nobody reads it
	}
	return (<-y.gone).Sub(y.began)
}
