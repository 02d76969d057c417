package model

import (
	"iter"
	"slices"
	"strings"
	"time"
)

// Event is a dated change in an entry's life: it reached a stage, or it was
// asked whether it held. One of Stage and Held is set.
type Event struct {
	At    time.Time // when it happened, as the person says, also before the entry was written
	Stage string    // the stage reached
	Held  string    // "yes" or "no": the answer to "did it hold?"
	Due   time.Time // of a stage that moves the time an entry is due by: the time agreed; zero for others
}

// Same tells whether two events are equal.
func (ev Event) Same(other Event) bool {
	return ev.At.Equal(other.At) && ev.Due.Equal(other.Due) && ev.Stage == other.Stage && ev.Held == other.Held
}

// Say is the event of an entry of the practice in words, with no time but the one
// agreed: "kept", "held: yes", "moved to Thu 26 Nov 16:00".
func (ev Event) Say(p Practice, now time.Time) string {
	switch {
	case ev.Held != "":
		return "held: " + ev.Held
	case !ev.Due.IsZero():
		return p.SayStage(ev.Stage) + " to " + SayMoment(ev.Due, now)
	}
	return p.SayStage(ev.Stage)
}

// Entry is one record of a practice. It is a value: change a Clone and save
// that.
type Entry struct {
	ID       string // ULID, lower case
	Practice string // the practice's id
	Day      Day    // the journal day, fixed when it was recorded
	Evidence bool   // to be shown in a brag document
	Created  time.Time
	Answers  Answers
	Events   []Event // as they were recorded: the last one says where the entry stands
	Tags     []string
	Links    []string  // ids of other entries
	Deleted  time.Time // when it went to the trash; zero while it has not

	// Version names the stored bytes this entry was read from, so that a save
	// can tell whether they changed since. Empty for an entry never saved.
	Version string
}

// NewEntry is an empty entry of a practice at its first stage.
func NewEntry(id string, p Practice, at time.Time, dayStarts time.Duration) Entry {
	e := Entry{ID: id, Practice: p.ID, Day: DayOf(at, dayStarts), Created: at}
	if len(p.Stages) > 0 {
		e.Events = []Event{{At: at, Stage: p.Stages[0].Name}}
	}
	return e
}

// Clone is a copy that shares nothing with e.
func (e Entry) Clone() Entry {
	e.Events = slices.Clone(e.Events)
	e.Tags = slices.Clone(e.Tags)
	e.Links = slices.Clone(e.Links)
	return e
}

// Stage is where the entry stands: the last stage it reached, or "" when its
// practice has no stages.
func (e Entry) Stage() string {
	for _, ev := range slices.Backward(e.Events) {
		if ev.Stage != "" {
			return ev.Stage
		}
	}
	return ""
}

// StageAt is when the entry last reached the stage; ok is false if it never
// did.
func (e Entry) StageAt(stage string) (at time.Time, ok bool) {
	for _, ev := range slices.Backward(e.Events) {
		if ev.Stage == stage {
			return ev.At, true
		}
	}
	return time.Time{}, false
}

// Touched is the latest moment that the entry tells of: its creation, or an event.
// An event may be of a time before the others.
func (e Entry) Touched() time.Time {
	at := e.Created
	for _, ev := range e.Events {
		if ev.At.After(at) {
			at = ev.At
		}
	}
	return at
}

// InTrash tells whether the entry has been deleted.
func (e Entry) InTrash() bool { return !e.Deleted.IsZero() }

// Tombstone tells whether the entry was erased from the trash: only its id and
// dates are left.
func (e Entry) Tombstone() bool {
	return e.InTrash() && e.Answers.Empty() && len(e.Events) == 0 && len(e.Tags) == 0 && len(e.Links) == 0 && !e.Evidence
}

// Title is the text that names the entry in a list: the practice's title
// field, else the first answer in words, cut to its first line. A number alone
// names nothing. An evening without an answer is named by its day, and not by a
// phrase that was caught on it. A look-back has the name of its period, said as
// Review says it.
func (e Entry) Title(p Practice) string {
	title := e.Answers.Get(p.Title)
	if p.Role == RoleReflection && title == "" && !e.Answers.Empty() {
		return "Evening of " + e.Day.Start().Format("Mon 2 Jan")
	}
	for f := range p.EachField {
		if title != "" {
			break
		}
		if f.Kind != Scale && f.Kind != Number && f.Kind != YesNo {
			title = e.Answers.Get(f.Key)
		}
	}
	if p.Role == RoleLookBack {
		if period, ok := PeriodNamed(title); ok {
			return period.Title()
		}
	}
	first, _, _ := strings.Cut(strings.TrimSpace(title), "\n")
	return first
}

// Time is the moment stored under key; ok is false if there is none.
func (e Entry) Time(key string) (t time.Time, ok bool) {
	text := e.Answers.Get(key)
	if text == "" { // as most say: no error is made to be thrown away
		return t, false
	}
	t, err := time.Parse(time.RFC3339, text)
	return t, err == nil
}

// Date is the day stored under key; ok is false if there is none.
func (e Entry) Date(key string) (d Day, ok bool) {
	text := e.Answers.Get(key)
	if text == "" {
		return 0, false
	}
	d, err := ParseDay(text)
	return d, err == nil
}

// People are the names in one person field: separated by commas, trimmed.
func People(answer string) []string {
	var names []string
	for name := range strings.SplitSeq(answer, ",") {
		if name = strings.TrimSpace(name); name != "" {
			names = append(names, name)
		}
	}
	return names
}

// People are all the names that the entry's person fields hold, each once.
func (e Entry) People(p Practice) []string {
	var names []string
	for name := range e.named(&p) {
		if !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names
}

// named yields every name in the entry's person fields, in their order.
func (e *Entry) named(p *Practice) iter.Seq[string] {
	return func(yield func(string) bool) {
		for i := range p.Fields {
			if f := &p.Fields[i]; f.Kind == Person && e.Answers.Get(f.Key) != "" {
				for _, name := range People(e.Answers.Get(f.Key)) {
					if !yield(name) {
						return
					}
				}
			}
		}
	}
}

// Open tells whether the entry is an open loop: its stage is not final.
func (e Entry) Open(p Practice) bool {
	if len(p.Stages) == 0 {
		return false
	}
	s, ok := p.Stage(e.Stage())
	return !ok || !s.Final
}

// ByCreation orders entries by when they were created, then by id, so that
// the order is the same however they were read.
func ByCreation(a, b Entry) int {
	return byCreation(&a, &b)
}
