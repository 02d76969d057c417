package search

import (
	"fmt"
	"iter"
	"slices"
	"strings"

	"fromhere/model"
)

// term is a row of the filter language: everything there is to know about a
// key.
type term struct {
	key      string                        // before the colon; "" for words alone
	examples []string                      // parts with this key, as they are typed
	help     string                        // what the examples find
	complete func(*model.Journal) []string // the values to offer; nil where they cannot be listed

	// read turns a value, which is folded and not empty, into a condition.
	read func(r *reader, value string) (condition, error)
	// texts are those texts of an entry that a condition of the term matches.
	// The index posts every entry under them. A term without texts is looked up
	// entry by entry.
	texts func(e *model.Entry, p *model.Practice) iter.Seq[string]
}

// terms are the rows of the filter language by use, which is the order of the
// help and of the hint.
func terms() []term {
	return []term{
		{"", []string{`word`, `-word`, `"a phrase"`}, "in answers, people and tags; - leaves out; case and accents do not matter", nil, readWord, words},
		{"person", []string{"person:sam"}, "by the beginning of any word of the name", peopleSeen, readPerson, people},
		{"tag", []string{"#board", "tag:board"}, "by its beginning", tagsSeen, readTag, tags},
		{"since", []string{"since:30d"}, "that day or later: 2026-11, mon (the last one), 30d, 6w", nil, readSince, nil},
		{"until", []string{"until:2026-11"}, "that day or earlier", nil, readUntil, nil},
		{"practice", []string{"practice:promise"}, "by the beginning of its id or name", practiceIDs, readPractice, practice},
		{"stage", []string{"stage:kept"}, "by its beginning", stageNames, readStage, stage},
		{"open", []string{"open:yes"}, "open loops; open:no finds all others", yesNo, readOpen, open},
		{"evidence", []string{"evidence:yes"}, "evidence; evidence:no finds all others", yesNo, readEvidence, evidence},
		{"is", []string{"is:deleted"}, "the trash; is:open is open:yes, and is:evidence is evidence:yes", isValues, readIs, nil},
	}
}

// keys are the keys of all terms.
func keys() (all []string) {
	for _, t := range terms() {
		if t.key != "" {
			all = append(all, t.key)
		}
	}
	return all
}

// Hint is all that a filter is made of, by its examples, for a line that is
// still empty.
func Hint() string {
	var examples []string
	for _, t := range terms() {
		examples = append(examples, t.examples...)
	}
	return strings.Join(examples, "  ")
}

// Help explains every term on a line of its own.
func Help() string {
	var help strings.Builder
	for _, t := range terms() {
		fmt.Fprintf(&help, "  %-17s  %s\n", strings.Join(t.examples, "  "), t.help)
	}
	return help.String()
}

func readWord(_ *reader, value string) (condition, error) { return wordCondition(value), nil }

func practice(e *model.Entry, _ *model.Practice) iter.Seq[string] { return one(e.Practice) }

func readPractice(r *reader, value string) (condition, error) {
	var ids []string
	for _, p := range r.practicesNamed(value) {
		ids = append(ids, p.ID)
	}
	if len(ids) == 0 {
		if near := model.Closest(value, r.catalog.IDs()); near != "" {
			return condition{}, fmt.Errorf("there is no practice %q; did you mean %s?", value, near)
		}
		return condition{}, fmt.Errorf("there is no practice %q; there are %s", value, strings.Join(r.catalog.IDs(), ", "))
	}
	return posted("practice", func(id string) bool { return slices.Contains(ids, id) }), nil
}

func practiceIDs(j *model.Journal) []string { return j.Catalog.IDs() }

func people(e *model.Entry, p *model.Practice) iter.Seq[string] { return folded(e.Names(*p)) }

func readPerson(_ *reader, value string) (condition, error) {
	return posted("person", func(name string) bool {
		return strings.HasPrefix(name, value) || strings.Contains(name, " "+value)
	}), nil
}

func peopleSeen(j *model.Journal) []string { return names(j.PeopleSeen()) }

func tags(e *model.Entry, _ *model.Practice) iter.Seq[string] { return folded(e.Tags) }

func readTag(_ *reader, value string) (condition, error) {
	return posted("tag", func(tag string) bool { return strings.HasPrefix(tag, value) }), nil
}

func tagsSeen(j *model.Journal) []string { return names(j.TagsSeen()) }

func stage(e *model.Entry, _ *model.Practice) iter.Seq[string] { return one(e.Stage()) }

// readStage reads a stage of the practices that the filter names, or of any if
// it names none.
func readStage(r *reader, value string) (condition, error) {
	practices := r.named
	if len(practices) == 0 {
		practices = r.catalog
	}
	all := stagesOf(practices)
	found := stagesLike(practices, func(said string) bool { return said == value })
	if len(found) == 0 {
		found = stagesLike(practices, func(said string) bool { return strings.HasPrefix(said, value) })
	}
	if len(found) == 0 {
		if len(all) == 0 {
			return condition{}, fmt.Errorf("there is no stage %q: %s has no stages", value, practices[0].Name)
		}
		return condition{}, fmt.Errorf("there is no stage %q; there are %s", value, strings.Join(all, ", "))
	}
	return posted("stage", func(name string) bool { return slices.Contains(found, name) }), nil
}

// stagesLike are the names of the stages whose folded name or label is as asked.
func stagesLike(practices []model.Practice, asked func(said string) bool) (names []string) {
	for _, p := range practices {
		for _, s := range p.Stages {
			if asked(model.Fold(s.Name)) || asked(model.Fold(s.Say())) {
				names = append(names, s.Name)
			}
		}
	}
	return names
}

func stageNames(j *model.Journal) []string { return stagesOf(j.Catalog) }

func stagesOf(practices []model.Practice) (all []string) {
	for _, p := range practices {
		for _, name := range p.StageLabels() {
			if !slices.Contains(all, name) {
				all = append(all, name)
			}
		}
	}
	return all
}

func readSince(r *reader, value string) (condition, error) {
	from, _, err := daysOf(value, r.today)
	if err != nil {
		return condition{}, fmt.Errorf("since: %w", err)
	}
	return condition{holds: func(e *model.Entry, _ *model.Practice) bool { return e.Day >= from }}, nil
}

func readUntil(r *reader, value string) (condition, error) {
	_, to, err := daysOf(value, r.today)
	if err != nil {
		return condition{}, fmt.Errorf("until: %w", err)
	}
	return condition{holds: func(e *model.Entry, _ *model.Practice) bool { return e.Day <= to }}, nil
}

func open(e *model.Entry, p *model.Practice) iter.Seq[string] { return yesOrNo(e.Open(*p)) }

func readOpen(_ *reader, value string) (condition, error) { return readYesNo("open", value) }

func evidence(e *model.Entry, _ *model.Practice) iter.Seq[string] { return yesOrNo(e.Evidence) }

func readEvidence(_ *reader, value string) (condition, error) {
	return readYesNo("evidence", value)
}

func readIs(r *reader, value string) (condition, error) {
	switch begins := strings.HasPrefix; {
	case begins("open", value):
		return readOpen(r, "yes")
	case begins("evidence", value):
		return readEvidence(r, "yes")
	case begins("deleted", value):
		return condition{trash: true}, nil
	}
	return condition{}, fmt.Errorf("is: takes open, evidence or deleted, not %q", value)
}

func isValues(*model.Journal) []string { return []string{"open", "evidence", "deleted"} }

func yesOrNo(yes bool) iter.Seq[string] {
	if yes {
		return one("yes")
	}
	return one("no")
}

func readYesNo(key, value string) (condition, error) {
	if !strings.HasPrefix("yes", value) && !strings.HasPrefix("no", value) {
		return condition{}, fmt.Errorf("%s: takes yes or no, not %q", key, value)
	}
	return posted(key, func(answer string) bool { return strings.HasPrefix(answer, value) }), nil
}

func yesNo(*model.Journal) []string { return []string{"yes", "no"} }

func one(text string) iter.Seq[string] {
	return func(yield func(string) bool) { yield(text) }
}

func folded(texts []string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, text := range texts {
			if !yield(model.Fold(text)) {
				return
			}
		}
	}
}

func names(tallies []model.Tally) []string {
	all := make([]string, len(tallies))
	for i, t := range tallies {
		all[i] = t.Name
	}
	return all
}
