//go:build linux

package bench

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"
)

func (b *bench) firstFrames() {
	var contenders []contender
	sizes := append([]int{0}, b.sizes()...)
	for _, size := range sizes {
		contenders = append(contenders, b.openingApp(true, b.journal(size)))
	}
	took, errs := race(3*b.budget(), append(contenders, b.openingTea())...)
	tea := took[len(sizes)]
	for i, size := range sizes {
		b.against(sized("first complete frame (floor: empty tea)", b.journal(size)), took[i], tea, 0.6, errs[i])
	}
}

func (b *bench) muteTerminal() {
	j := b.journal(b.largest())
	took, errs := race(b.budget(), b.openingApp(false, j), b.openingApp(true, j))
	b.against(sized("first frame, terminal never answers (floor: answering)", j), took[0], took[1], 1.1, errs[0])
	j = b.journal(0)
	for _, command := range [][]string{{"version"}, {"today"}, {"list"}} {
		on := func(talks bool) contender {
			return func() (time.Duration, error) {
				return begin(b.t, talks, j.env(), append([]string{b.binary}, command...)...).ended(), nil
			}
		}
		took, errs := race(b.budget()/4, on(false), on(true))
		b.against(fmt.Sprintf("`%s`, terminal never answers (floor: answering)", command[0]), took[0], took[1], 1.1, errs[0])
	}
}

func (b *bench) commands() {
	took, errs := race(b.budget()/4, b.running(b.journal(0), b.binary, "version"), b.running(b.journal(0), b.floors["emptygo"]))
	b.noted(fmt.Sprintf("`version` (empty Go: %s)", short(took[1])), short(took[0]))
	if errs[0] != nil {
		b.skipped("`version`", errs[0])
	}
	word := newAuthor(b.now).words[40] // in one entry of ten or so
	for _, size := range b.sizes() {
		j, bar := b.journal(size), 5.0
		if size > 22_000 {
			bar = 8
		}
		for _, command := range []string{"today", "due", "status"} {
			took, errs := race(b.budget(), b.running(j, b.binary, command), b.running(j, b.floors["emptygo"]))
			b.against(sized(fmt.Sprintf("`%s` (floor: empty Go)", command), j), took[0], took[1], bar, errs[0])
		}
		newest := []string{"--limit", "20"}
		for _, command := range [][]string{append([]string{"search", word}, newest...), {"search", word},
			append([]string{"list"}, newest...), {"list"}, {"streaks"}} {
			took, errs := race(b.budget(), b.running(j, append([]string{b.binary}, command...)...), b.running(j, b.floors["listing"], j.entries()))
			b.against(sized(fmt.Sprintf("`%s` (floor: list and stat)", strings.Replace(strings.Join(command, " "), word, "WORD", 1)), j), took[0], took[1], 3, errs[0])
		}
		for _, command := range [][]string{{"figures"}, {"figures", "--as-of", "yesterday"}, {"people"}, {"review", "year"}} {
			took, errs := race(b.budget(), b.running(j, append([]string{b.binary}, command...)...), b.running(j, b.binary, "list"))
			b.against(sized(fmt.Sprintf("`%s` (floor: `list`)", strings.Join(command, " ")), j), took[0], took[1], 3, errs[0])
		}
	}
}

// add adds entries and takes their files out again.
func (b *bench) add() {
	month := b.now.Format(filepath.Join("2006", "01"))
	for _, size := range b.sizes() {
		j := b.journal(size)
		var added []string
		dir := filepath.Join(j.root, "durable", month)
		if err := os.MkdirAll(dir, 0o700); err != nil {
			b.t.Fatal(err)
		}
		took, errs := race(b.budget(), func() (time.Duration, error) {
			var id strings.Builder
			took, err := run(j.env(), j.root, &id, b.binary, "add", "contact", "person=Sam", "notes=a word with him on the stairs")
			added = append(added, strings.TrimSpace(id.String()))
			return took, err
		}, b.running(j, b.floors["durable"], dir))
		b.against(sized("`add` (floor: a durable write)", j), took[0], took[1], 2.5, errs[0])
		for _, id := range added {
			files, err := filepath.Glob(filepath.Join(j.entries(), "*", "*", "*"+id+".yaml"))
			if err != nil || len(files) != 1 || id == "" {
				b.t.Fatalf("the entry %q that was added is in %v, %v", id, files, err)
			}
			if err := os.Remove(files[0]); err != nil {
				b.t.Fatal(err)
			}
		}
		if err := os.RemoveAll(filepath.Join(j.root, "durable")); err != nil {
			b.t.Fatal(err)
		}
		time.Sleep(3 * time.Second) // what is younger than the index less two seconds is read again
		b.warm(j)
	}
}

// loading is everything behind the first frame: from the start until the
// program rests.
func (b *bench) loading() {
	for _, size := range b.sizes() {
		j := b.journal(size)
		took, _ := race(b.budget(), func() (time.Duration, error) {
			y := begin(b.t, true, j.env(), b.binary)
			y.frame(j.marker())
			rest := proc(y.cmd.Process.Pid).rests(b.t).Sub(y.began)
			y.leave("q")
			return rest, nil
		})
		bar := 150 * time.Millisecond
		if size > 22_000 {
			bar = 400 * time.Millisecond
		}
		b.quickly(sized("from the start to rest, index warm", j), took[0], bar)
	}
	b.keysMeanwhile()
}

// keysMeanwhile presses keys in the second after the first frame, while
// everything is loaded.
func (b *bench) keysMeanwhile() {
	const felt = 50 * time.Millisecond // longer, and a key seems to be ignored
	j := b.journal(b.largest())
	var slowest []time.Duration
	for range 5 {
		y := begin(b.t, true, j.env(), b.binary)
		y.frame(j.marker())
		var worst time.Duration
		for i, begun := 0, time.Now(); time.Since(begun) < time.Second; i++ {
			pressed := time.Now()
			y.write([]string{"2", "3", "1"}[i%3]) // drawn together, two of them are seen as well
			if answer := y.until(keyCalm, patience); answer.bytes > 0 {
				worst = max(worst, answer.first.Sub(pressed))
			}
		}
		slowest = append(slowest, worst)
		y.leave("q")
	}
	b.quickly(sized("slowest key in the second after the first frame", j), share(slowest, 0.5), felt)
}

func (b *bench) noIndex() {
	for _, size := range b.sizes() {
		j := b.journal(size)
		took, errs := race(b.budget(), func() (time.Duration, error) {
			if err := os.RemoveAll(j.cache()); err != nil {
				return 0, err
			}
			y := begin(b.t, true, j.env(), b.binary)
			y.frame(j.marker())
			rest := proc(y.cmd.Process.Pid).rests(b.t).Sub(y.began)
			y.leave("q")
			return rest, nil
		}, b.running(j, b.floors["parse"], j.entries()))
		b.against(sized("no index: from the start to rest (floor: bare parse)", j), took[0], took[1], 2, errs[0])
	}
}

// others measures programs of others that do similar work, where installed.
func (b *bench) others() {
	j := b.journal(b.largest())
	env := append(j.env(), "TASKRC=/dev/null", "TASKDATA="+b.t.TempDir())
	word := newAuthor(b.now).words[40]
	for _, other := range []struct {
		job, name string
		contender func(path string) contender
	}{
		{"vim, first frame of one entry", "vim", func(path string) contender {
			files, err := filepath.Glob(filepath.Join(j.entries(), "*", "*", "*.yaml"))
			if err != nil || len(files) == 0 {
				b.t.Fatal("no entries", err)
			}
			return b.opening(true, env, "schema: 1", "\x1b:q!\r", path, "-u", "NONE", files[0])
		}},
		{"ripgrep, a word in all entries", "rg", func(path string) contender {
			return b.running(j, path, "--count", "--word-regexp", "--ignore-case", word, j.entries())
		}},
		{"taskwarrior, `task list` of nothing", "task", func(path string) contender {
			return func() (time.Duration, error) { return run(env, j.root, nil, path, "list") }
		}},
	} {
		path, err := exec.LookPath(other.name)
		if err != nil {
			fmt.Printf(layout, other.job, "-", "", "", "", "SKIPPED: not installed")
			continue
		}
		took, errs := race(b.budget()/2, other.contender(path))
		if errs[0] != nil {
			b.skipped(other.job, errs[0])
			continue
		}
		b.noted(sized(other.job, j), short(took[0]))
	}
}
