package storage

import (
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fromhere/model"
	"fromhere/storage/disk"
	"fromhere/storage/entryfile"
)

// shownOf is what a person sees of a journal, whichever directory and commit
// it comes from.
func shownOf(t *testing.T, s *Store, snapshot model.Snapshot, commits ...string) string {
	t.Helper()
	var all strings.Builder
	add := func(e model.Entry) {
		data, err := entryfile.Encode(e, s.journal.catalog, nil)
		if err != nil {
			t.Fatal(err)
		}
		all.Write(data)
	}
	for _, e := range snapshot.Entries {
		add(e)
	}
	for _, c := range snapshot.Conflicts {
		fmt.Fprintf(&all, "# versions of %s\n", c.ID)
		for _, side := range c.Sides {
			add(side.Entry)
		}
	}
	anyOf := strings.NewReplacer(s.journal.dir, "", commits[0], "git", commits[1], "git", "HEAD", "git")
	for _, p := range snapshot.Problems {
		fmt.Fprintln(&all, anyOf.Replace(p.String()))
	}
	return all.String()
}

// everyVersion is each version that a journal shows of its entries.
func everyVersion(snapshot model.Snapshot) []model.Entry {
	all := slices.Clone(snapshot.Entries)
	for _, c := range snapshot.Conflicts {
		for _, side := range c.Sides {
			all = append(all, side.Entry)
		}
	}
	return all
}

// mergeFigures is what came of merging clones.
type mergeFigures struct{ histories, merges, marked, conflicts, words, past, lost, wrong, differ, problems int }

func (m *mergeFigures) add(o mergeFigures) {
	m.histories, m.merges, m.marked, m.conflicts = m.histories+o.histories, m.merges+o.merges, m.marked+o.marked, m.conflicts+o.conflicts
	m.words, m.past, m.lost, m.wrong = m.words+o.words, m.past+o.past, m.lost+o.lost, m.wrong+o.wrong
	m.differ, m.problems = m.differ+o.differ, m.problems+o.problems
}

// mergeHistory lets two people write in clones of a journal, and merges each
// clone into the other.
func mergeHistory(t *testing.T, base string, entries []model.Entry, seed uint64) (m mergeFigures) {
	t.Helper()
	home, err := os.MkdirTemp(filepath.Dir(base), "clones")
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := os.RemoveAll(home); err != nil {
			t.Error(err)
		}
	}()
	dice := rand.New(rand.NewPCG(seed, 3))
	var writers []*writer
	var commits []string
	for n, name := range []string{"anna", "otto"} {
		dir := filepath.Join(home, name)
		copyMissing(t, base, dir)
		// No power is cut here, so nothing waits for the disk.
		s, err := openOn(noDirSync{noFileSync{disk.NewRoot(dir)}}, dir, model.BuiltIn)
		if err != nil {
			t.Fatal(err)
		}
		w := &writer{name: name, store: s, dice: dice, entries: slices.Clone(entries)}
		newest := 100 * (n + 1)
		for range 3 + dice.IntN(6) {
			w.write(t, &newest)
		}
		writers, commits = append(writers, w), append(commits, commitAll(t, dir))
	}
	var shown []string
	past := map[string]map[string]bool{} // by id: what only a history has
	note := func(all map[string]map[string]bool, e model.Entry) {
		if all[e.ID] == nil {
			all[e.ID] = map[string]bool{}
		}
		for _, word := range wordsOf(e) {
			all[e.ID][word] = true
		}
	}
	shows := []map[string]map[string]bool{{}, {}}
	m.histories = 1
	for n, w := range writers {
		other := writers[1-n]
		copyMissing(t, filepath.Join(other.store.journal.dir, ".git", "objects"), filepath.Join(w.store.journal.dir, ".git", "objects"))
		m.merges++
		if said, ok := gitAt(t, w.store.journal.dir, "merge", "-q", "-m", "Both", commits[1-n]); !ok {
			if !strings.Contains(said, "CONFLICT") {
				t.Fatalf("seed %d: git merge: %s", seed, said)
			}
			m.marked++
			gitMust(t, w.store.journal.dir, "commit", "-q", "-a", "-m", "Both, markers and all")
		}
		fresh := open(t, w.store.journal.dir)
		snapshot := load(t, fresh)
		m.conflicts += len(snapshot.Conflicts)
		m.problems += len(snapshot.Problems)
		for _, p := range snapshot.Problems {
			t.Logf("seed %d: %v", seed, p)
		}
		shown = append(shown, shownOf(t, fresh, snapshot, commits...))
		for _, e := range everyVersion(snapshot) {
			note(shows[n], e)
			for _, said := range wordsOf(e) {
				key, word, _ := strings.Cut(said, ": ")
				if !slices.Contains([]string{"event", "evidence", "deleted"}, key) && !strings.HasPrefix(word, wordsBegin(e.ID, key)) {
					m.wrong++
					t.Errorf("seed %d: entry %s says %q", seed, e.ID, said)
				}
			}
		}
		for _, e := range w.entries {
			earlier, err := fresh.Versions(e.ID)
			if err != nil {
				t.Fatal(err)
			}
			for _, p := range earlier {
				note(past, p.Entry)
			}
		}
	}
	if shown[0] != shown[1] {
		m.differ++
		t.Errorf("seed %d: one order shows\n%s\nthe other\n%s", seed, shown[0], shown[1])
	}
	for n, w := range writers {
		for _, e := range w.entries {
			for _, word := range wordsOf(e) {
				m.words++
				switch {
				case shows[0][e.ID][word] && shows[1][e.ID][word]:
				case past[e.ID][word]: // the other took it out, and nobody wrote there since
					m.past++
				default:
					m.lost++
					t.Errorf("seed %d: of entry %s, %s lost %q", seed, e.ID, writers[n].name, word)
				}
			}
		}
	}
	return m
}

// TestGitClonesLoseNothing merges clones of a journal both ways, markers and
// all, and looks for every word that was saved.
func TestGitClonesLoseNothing(t *testing.T) {
	if _, err := exec.LookPath("git"); err != nil {
		t.Skipf("git is not here, so nothing is known of clones: %v", err)
	}
	histories := 20
	if os.Getenv("CLONES") != "" { // .ci/run sets it: each history takes half a second of git
		histories = 150
	}
	base := filepath.Join(t.TempDir(), "base")
	w := &writer{name: "both", store: open(t, base)}
	for number := range 5 {
		w.begin(t, number)
	}
	e := w.entries[0].Clone()
	e.Answers = e.Answers.With("what", w.word(e.ID, "what"))
	w.entries[0] = save(t, w.store, e) // the first edit makes .gitignore
	gitMust(t, base, "init", "-q", "--template=")
	commitAll(t, base)
	if tracked := gitMust(t, base, "ls-files"); !strings.Contains(tracked, ".gitignore") || strings.Contains(tracked, historyDir+"/") {
		t.Fatalf("git keeps\n%s", tracked)
	}
	const workers = 2
	var each [workers]mergeFigures
	t.Run("histories", func(t *testing.T) {
		for n := range workers {
			t.Run(fmt.Sprint("part ", n+1), func(t *testing.T) {
				t.Parallel()
				for seed := n; seed < histories; seed += workers {
					each[n].add(mergeHistory(t, base, w.entries, uint64(seed)))
				}
			})
		}
	})
	var m mergeFigures
	for _, one := range each {
		m.add(one)
	}
	t.Logf("%d histories, %d merges, %d of them left markers: %d conflicts shown, %d files not read; "+
		"of %d words last saved %d are in a history alone, %d lost, %d under a wrong entry or field; %d histories look different by order",
		m.histories, m.merges, m.marked, m.conflicts, m.problems, m.words, m.past, m.lost, m.wrong, m.differ)
	if m.histories == histories && (m.marked < histories/4 || m.marked == m.merges || m.conflicts == 0) {
		t.Errorf("the histories do not make both kinds of merge")
	}
}
