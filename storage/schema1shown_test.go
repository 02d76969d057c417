package storage

import (
	"crypto/sha256"
	"fmt"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"fromhere/model"
	"fromhere/storage/storagetest"
)

// shown is all that a person is shown of a schema 1 journal by a store, its
// drafts and its config, with the journal's directory named JOURNAL.
func (j *schema1) shown(s *Store) string {
	j.Helper()
	var b strings.Builder
	j.writeEntries(&b, s)
	j.writeDrafts(&b)
	j.writeConfig(&b)
	text := strings.ReplaceAll(b.String(), filepath.Join(j.dir, "state"), "STATE")
	return filepath.ToSlash(strings.ReplaceAll(text, j.data(), "JOURNAL"))
}

// writeEntries writes what a load finds, each entry with its earlier versions.
func (j *schema1) writeEntries(b *strings.Builder, s *Store) {
	snapshot, err := s.Load()
	if err != nil {
		j.Fatal(err)
	}
	fmt.Fprintln(b, "# Entries, and their earlier versions")
	for _, e := range snapshot.Entries {
		fmt.Fprintln(b, j.line(e))
		past, err := s.Versions(e.ID)
		if err != nil {
			j.Fatal(err)
		}
		for _, p := range past {
			fmt.Fprintf(b, "    %s, rescued %v: %s\n", p.Path, p.Rescued, j.line(p.Entry))
		}
	}
	fmt.Fprintln(b, "\n# Conflicts")
	for _, c := range snapshot.Conflicts {
		fmt.Fprintln(b, c.ID)
		for _, side := range c.Sides {
			fmt.Fprintf(b, "    %s, %s: %s\n", side.Origin, side.Path, j.line(side.Entry))
		}
	}
	fmt.Fprintln(b, "\n# Problems")
	for _, p := range snapshot.Problems {
		fmt.Fprintln(b, p)
	}
}

// line is an entry in one line. Its answers are there as a digest.
func (j *schema1) line(e model.Entry) string {
	p, _ := j.catalog.Practice(e.Practice) // without one it has no title
	parts := []string{e.ID, e.Practice, e.Day.String(), e.Created.Format(time.RFC3339), fmt.Sprintf("%q", e.Stage()),
		fmt.Sprintf("%q", e.Title(p)), "answers " + digest(maps.Collect(e.Answers.All()))}
	for _, ev := range e.Events {
		parts = append(parts, fmt.Sprintf("%s@%s", ev.Stage+ev.Held, ev.At.Format(time.RFC3339)))
	}
	if len(e.Tags)+len(e.Links) > 0 {
		parts = append(parts, fmt.Sprintf("tags %q links %q", e.Tags, e.Links))
	}
	if e.Evidence {
		parts = append(parts, "evidence")
	}
	if e.InTrash() {
		parts = append(parts, "deleted "+e.Deleted.Format(time.RFC3339))
	}
	if e.Tombstone() {
		parts = append(parts, "tombstone")
	}
	return strings.Join(parts, " ")
}

// digest names texts by their keys: how many there are, and the beginning of a
// hash of them all.
func digest(texts map[string]string) string {
	sum := sha256.New()
	for _, key := range slices.Sorted(maps.Keys(texts)) {
		fmt.Fprintf(sum, "%q %q\n", key, texts[key])
	}
	return fmt.Sprintf("%d-%.4x", len(texts), sum.Sum(nil))
}

// writeDrafts writes the drafts that a program which has just begun offers.
func (j *schema1) writeDrafts(b *strings.Builder) {
	p := j.drafts()
	fmt.Fprintln(b, "\n# Drafts")
	for _, d := range storagetest.Left(j, p) {
		fmt.Fprintf(b, "%s %s, kept %s, focus %q, typed %q, text %q, path %q\n    opened as %s, version %q\n", d.Kind, d.Key,
			d.Kept.Format(time.RFC3339Nano), d.Focus, d.Typed, d.Text, d.Path, j.line(d.Opened), d.Opened.Version)
	}
	if err := p.Close(); err != nil {
		j.Fatal(err)
	}
}

// kindsSaid are the kinds that a field of one's own may have, in words.
var kindsSaid = map[model.Kind]string{
	model.Line: "line", model.Prose: "prose", model.Person: "person", model.Date: "date", model.Moment: "moment",
	model.Choice: "choice", model.Scale: "scale", model.YesNo: "yes/no", model.Number: "number",
}

// writeConfig writes each setting.
func (j *schema1) writeConfig(b *strings.Builder) {
	c := j.config
	fmt.Fprintln(b, "\n# Config")
	fmt.Fprintf(b, "day starts %v, workdays %v, buffer %v, warm %d, cold %d, theme %s, ascii %v\n",
		c.DayStarts, c.Workdays, c.Buffer, c.Warm, c.Cold, c.Theme, c.ASCII)
	fmt.Fprintf(b, "cadences %v\nkeys %v\n", c.Cadences, c.Keys)
	for _, p := range c.Practices {
		fmt.Fprintf(b, "practice %s %q %q %q in %s, cadence %v, title %s, who %s, when %s, quiet %d, %v: %s\n",
			p.ID, p.Name, p.Short, p.Noun, p.Group, p.Cadence, p.Title, p.Who, p.When, p.Quiet, p.Behaviours, p.Asks)
		for _, f := range p.Fields {
			fmt.Fprintf(b, "    field %s %q, %s, required %v, hint %q, choices %q\n", f.Key, f.Label, kindsSaid[f.Kind], f.Required, f.Hint, f.Choices)
		}
		for _, st := range p.Stages {
			fmt.Fprintf(b, "    stage %q, final %v, aside %v, holds %v\n", st.Name, st.Final, st.Aside, st.Holds)
		}
	}
}
