package storage

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"fromhere/model"
	"fromhere/storage/disk"
)

// files are the paths of all entries' files.
func (j *indexedJournal) files() []string {
	all, err := filepath.Glob(filepath.Join(j.dir, entriesDir, "*", "*", "*"+extension))
	if err != nil {
		j.Fatal(err)
	}
	return all
}

func (j *indexedJournal) any() string {
	all := j.files()
	return all[j.dice.IntN(len(all))]
}

// overwrite changes a file in place, and puts its time back.
func (j *indexedJournal) overwrite(path string, text []byte) {
	before, err := os.Stat(path)
	if err != nil {
		j.Fatal(err)
	}
	for was := disk.FingerprintOf(before); ; { // the clock of a file system may tick slowly
		if err := os.WriteFile(path, text, 0o600); err != nil {
			j.Fatal(err)
		}
		if err := os.Chtimes(path, before.ModTime(), before.ModTime()); err != nil {
			j.Fatal(err)
		}
		if now, err := os.Stat(path); err != nil || disk.FingerprintOf(now) != was {
			return
		}
	}
}

// reworded changes a letter of each answer and leaves the size as it is.
func reworded(text string) []byte {
	before, after, _ := strings.Cut(text, "answers:")
	answers, rest, _ := strings.Cut(after, "\nevents:")
	changed := []byte(answers)
	for i, c := range changed {
		if i > 1 && 'b' <= c && c <= 'y' && string(changed[i-2:i]) == ": " {
			changed[i]++
		}
	}
	if rest != "" {
		rest = "\nevents:" + rest
	}
	return []byte(before + "answers:" + string(changed) + rest)
}

// happenings are what may come between two looks at a journal.
var happenings = map[string]func(j *indexedJournal){
	"recorded": func(j *indexedJournal) {
		for range 1 + j.dice.IntN(3) {
			if len(j.fresh) > 0 {
				save(j, j.with(), j.fresh[0])
				j.fresh = j.fresh[1:]
			}
		}
	},
	"edited": func(j *indexedJournal) {
		s := j.with()
		all := load(j, s).Entries
		e := all[j.dice.IntN(len(all))].Clone()
		switch j.dice.IntN(4) {
		case 0:
			e.Deleted = evening
		case 1:
			e.Evidence = !e.Evidence
		case 2:
			e.Answers = e.Answers.With("notes", fmt.Sprint("Note ", j.dice.IntN(1000)))
		case 3:
			p, _ := model.Catalog(model.BuiltIn).Practice(e.Practice)
			if next, ok := p.NextStage(e.Stage()); ok {
				e.Events = append(e.Events, model.Event{At: evening, Stage: next.Name})
			}
		}
		if _, _, err := s.Save(e); err != nil && !strings.Contains(err.Error(), "settle") {
			j.Fatal(err)
		}
	},
	"edited in place at the same size, its time put back": func(j *indexedJournal) {
		path := j.any()
		j.overwrite(path, reworded(content(j, path)))
		j.unseen = true
	},
	"edited by an editor that renames": func(j *indexedJournal) {
		path := j.any()
		write(j, path+"~", string(reworded(content(j, path))))
		if err := os.Rename(path+"~", path); err != nil {
			j.Fatal(err)
		}
	},
	"broken": func(j *indexedJournal) {
		j.overwrite(j.any(), []byte("answers: ["))
		j.unseen = true
	},
	"removed": func(j *indexedJournal) {
		if err := os.Remove(j.any()); err != nil {
			j.Fatal(err)
		}
	},
	"moved": func(j *indexedJournal) {
		from := j.any()
		to := filepath.Join(j.dir, entriesDir, "else", fmt.Sprint(j.dice.IntN(3)), filepath.Base(from))
		if err := os.MkdirAll(filepath.Dir(to), 0o700); err != nil {
			j.Fatal(err)
		}
		if err := os.Rename(from, to); err != nil {
			j.Fatal(err)
		}
	},
	"copied": func(j *indexedJournal) {
		from := j.any()
		write(j, filepath.Join(filepath.Dir(from), "copy-"+filepath.Base(from)), content(j, from))
	},
	"second version": func(j *indexedJournal) {
		from := j.any()
		write(j, strings.TrimSuffix(from, extension)+".sync-conflict-20261122-101112-ABCDEFG"+extension,
			content(j, from)+"evidence: yes\n")
	},
	"link": func(j *indexedJournal) {
		from := j.any()
		if err := os.Symlink(from, filepath.Join(filepath.Dir(from), fmt.Sprint("link-", j.dice.Int(), extension))); err != nil {
			j.Fatal(err)
		}
	},
	"index deleted": func(j *indexedJournal) { j.put(nil) },
	"index torn": func(j *indexedJournal) {
		if data, err := os.ReadFile(j.index); err == nil {
			j.put(data[:j.dice.IntN(len(data))])
		}
	},
	"index rotten": func(j *indexedJournal) {
		if data, err := os.ReadFile(j.index); err == nil {
			data[j.dice.IntN(len(data))] ^= byte(1 << j.dice.IntN(8))
			j.put(data)
		}
	},
	"index from before": func(j *indexedJournal) {
		if len(j.had) > 0 {
			j.put(j.had[j.dice.IntN(len(j.had))])
		}
	},
	"index of another journal": func(j *indexedJournal) {
		other := indexedIn(j.T, j.index, j.dice)
		save(j, other.with(), promise)
		other.remember()
	},
	"remembered": func(j *indexedJournal) { j.remember() },
}

// inOrder are the happenings that leave no problem and no second version.
var inOrder = []string{"recorded", "edited", "edited", "edited by an editor that renames", "removed", "moved",
	"index from before", "index torn", "remembered", "remembered"}
