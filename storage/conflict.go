package storage

import (
	"cmp"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"fromhere/model"
	"fromhere/storage/disk"
	"fromhere/storage/entryfile"
)

// hasMarks tells a file that git left two versions in.
func hasMarks(data []byte) bool { return entryfile.ConflictLine(data) > 0 }

// sidesIn are the versions of an entry that a file holds: two if git left its
// markers there. Each has the version of its own bytes. The error tells of
// a side that could not be read; the other is there all the same.
func sidesIn(data []byte, rel string) ([]model.Side, error) {
	if !hasMarks(data) {
		e, err := named(data, mainOf(rel))
		if err == nil {
			return []model.Side{{Entry: e, Origin: originOf(rel)}}, nil
		}
		if _, marked, markErr := partAtMarks(data); marked && markErr != nil {
			return nil, markErr
		}
		return nil, err
	}
	halves, _, err := partAtMarks(data)
	if err != nil {
		return nil, err
	}
	var sides []model.Side
	var sideErr error
	for _, h := range halves {
		e, err := named(h.text, mainOf(rel))
		if err != nil {
			f := *disk.ProblemOf(err)
			f.Line = cmp.Or(h.lineInFile(f.Line), entryfile.ConflictLine(data))
			f.Reason = "of its two versions, the one from " + cmp.Or(h.label, "git") + " cannot be read: " + f.Reason
			sideErr = &f
			continue
		}
		sides = append(sides, model.Side{Entry: e, Origin: strings.TrimSpace("git " + h.label)})
	}
	if len(sides) == 0 {
		_, err := named(data, mainOf(rel))
		return nil, err
	}
	slices.SortFunc(sides, bySide)
	if len(sides) == 2 && sides[0].Entry.Version == sides[1].Entry.Version {
		sides = sides[:1]
		sideErr = model.ProblemAt(entryfile.ConflictLine(data), "take the markers out in a text editor",
			"it has conflict markers, but both versions are the same")
	}
	return sides, sideErr
}

// bySide orders sides by their contents, so that every computer shows them
// alike, whichever merged.
func bySide(a, b model.Side) int {
	return cmp.Or(b.Entry.Touched().Compare(a.Entry.Touched()), cmp.Compare(b.Entry.Version, a.Entry.Version))
}

// originOf says in words where the version in a file comes from.
func originOf(rel string) string {
	base := filepath.Base(rel)
	if _, after, ok := strings.Cut(base, ".sync-conflict-"); ok {
		parts := strings.SplitN(strings.TrimSuffix(after, extension), "-", 3)
		if len(parts) < 2 {
			return "Syncthing"
		}
		at, err := time.Parse("20060102-150405", parts[0]+"-"+parts[1])
		if err != nil {
			return "Syncthing"
		}
		origin := "Syncthing, " + at.Format("2 Jan 2006 15:04")
		if len(parts) == 3 {
			origin += ", device " + parts[2]
		}
		return origin
	}
	if isVersion(base) {
		return "a save at the same time"
	}
	return "this computer"
}

// versions are all files of one entry, as far as they can be read.
type versions struct {
	rel   string       // the entry's own file
	sides []model.Side // without Path where it is the entry's own file alone
	own   bool         // its own file could be read
}

// gather groups files by the entry's own file, in order of its path.
func gather(d *journalDir, found []file) []versions {
	several := map[string]*versions{} // those with more than one version, or none of their own
	for _, f := range found {
		if rel := mainOf(f.rel); len(f.sides) > 1 || len(f.sides) == 1 && rel != f.rel {
			several[rel] = &versions{rel: rel}
		}
	}
	all := make([]versions, 0, len(found))
	for _, f := range found {
		if len(f.sides) == 0 {
			continue
		}
		g := several[mainOf(f.rel)]
		if g == nil { // nearly every entry, at every load
			all = append(all, versions{rel: f.rel, sides: f.sides, own: true})
			continue
		}
		for _, side := range f.sides {
			side.Path = d.full(f.rel)
			g.sides = append(g.sides, side)
		}
		g.own = g.own || f.rel == g.rel
	}
	for _, g := range several {
		g.arrange(d.full(g.rel))
		all = append(all, *g)
	}
	slices.SortFunc(all, func(a, b versions) int { return strings.Compare(a.rel, b.rel) })
	return all
}

// arrange puts the sides of the entry's own file first, orders the others by
// their contents, and keeps one of those that are alike.
func (g *versions) arrange(own string) {
	slices.SortStableFunc(g.sides, func(a, b model.Side) int {
		if (a.Path == own) != (b.Path == own) {
			if a.Path == own {
				return -1
			}
			return 1
		}
		return cmp.Or(bySide(a, b), strings.Compare(a.Path, b.Path))
	})
	seen := map[string]bool{}
	g.sides = slices.DeleteFunc(g.sides, func(side model.Side) bool {
		twice := seen[side.Entry.Version]
		seen[side.Entry.Version] = true
		return twice
	})
}

// mainOf is the path of the entry that a file is a second version of; of any
// other file its own.
func mainOf(path string) string {
	dir, base := filepath.Split(path)
	for _, mark := range []string{".sync-conflict-", ".conflict-"} {
		if before, _, found := strings.Cut(base, mark); found {
			return dir + before + extension
		}
	}
	return path
}
