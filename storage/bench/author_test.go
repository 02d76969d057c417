//go:build linux

package bench

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"time"
	"unicode"

	"github.com/oklog/ulid/v2"

	"fromhere/model"
	"fromhere/model/demo"
	"fromhere/model/today"
)

// promised is a promise that is due today in every journal; short, so that no
// list cuts it.
const promised = "Sums for the board"

const (
	seed         = 20261124
	decade       = 3650 // days that a journal goes back
	recent       = 40   // days after which nearly nothing is open any more
	mostPressing = 12   // rows of a section of Today
	todays       = 4    // entries of today
)

// author writes a journal: the entries of the demo's year over and over, on
// other days, with other people and with words of their own.
type author struct {
	now    time.Time
	today  model.Day
	config model.Config
	dice   *rand.Rand
	zipf   *rand.Zipf
	scenes []model.Entry // of the demo's year
	words  []string      // of the scenes, the commonest in a journal first
	names  []string
}

func newAuthor(now time.Time) *author {
	a := &author{
		now: now.Truncate(time.Second), config: model.DefaultConfig(), dice: rand.New(rand.NewPCG(seed, 0)),
		scenes: demo.Year(model.BuiltIn, model.DefaultConfig(), time.Date(2026, 11, 23, 17, 48, 0, 0, now.Location())),
	}
	a.scenes = slices.DeleteFunc(a.scenes, model.Entry.InTrash)
	a.today = model.DayOf(now, a.config.DayStarts)
	seen := map[string]bool{}
	for _, e := range a.scenes {
		for _, text := range e.Answers.All() {
			for _, w := range strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) }) {
				seen[w] = len(w) > 2
			}
		}
	}
	maps.DeleteFunc(seen, func(_ string, long bool) bool { return !long })
	a.words = slices.Sorted(maps.Keys(seen))
	a.dice.Shuffle(len(a.words), func(i, k int) { a.words[i], a.words[k] = a.words[k], a.words[i] })
	a.zipf = rand.NewZipf(a.dice, 1.07, 4, uint64(len(a.words)-1))
	for _, first := range strings.Fields("Aiko Boris Carla Dmitri Emeka Fatima Greta Hugo") {
		for _, last := range strings.Fields("Abe Berg Costa Diaz Ekström Fischer Gupta Haas") {
			a.names = append(a.names, first+" "+last)
		}
	}
	return a
}

// entries are as many as asked for, spread evenly over ten years.
func (a *author) entries(count int) []model.Entry {
	if count == 0 {
		return nil
	}
	written := make([]model.Entry, 0, count)
	for i := range count - 1 {
		day := a.today
		if i >= todays {
			day = a.workday(a.today - model.Day(decade*i/count))
		}
		written = append(written, a.entry(day))
	}
	for range 5 { // what takes one row from Today may bring another
		if a.settle(written) == 0 {
			break
		}
	}
	board := model.NewEntry(a.id(a.now.Add(-time.Minute)), practice("promise"), a.now.Add(-time.Minute), a.config.DayStarts)
	board.Answers = model.AnswersOf(map[string]string{
		"to": "Priya", "what": promised, "due": a.now.Add(2 * time.Hour).Format(time.RFC3339),
	})
	return append(written, board)
}

// settle writes others in the place of those that press for too long: people
// deal with them, and Today would be nothing else. It answers with how many.
func (a *author) settle(written []model.Entry) int {
	j := model.NewJournal(model.BuiltIn, a.config)
	j.Replace(written)
	agenda, pressing := today.Of(j, a.now), map[string]bool{}
	for _, rows := range [][]today.Item{agenda.Due, agenda.Holds, agenda.Quiet} {
		for i, row := range rows {
			pressing[row.Entry.ID] = i >= mostPressing || row.Entry.Day < a.today-recent
		}
	}
	changed := 0
	for i, e := range written {
		if !pressing[e.ID] {
			continue
		}
		changed++
		for written[i] = a.entry(e.Day); written[i].Practice == e.Practice; {
			written[i] = a.entry(e.Day)
		}
	}
	return changed
}

func (a *author) workday(day model.Day) model.Day {
	for !a.config.Workdays[day.Weekday()] && a.dice.IntN(10) > 0 {
		day--
	}
	return day
}

func practice(id string) model.Practice {
	p, _ := model.Catalog(model.BuiltIn).Practice(id)
	return p
}

func (a *author) id(at time.Time) string {
	var id ulid.ULID
	if err := id.SetTime(uint64(at.UnixMilli())); err != nil {
		panic(err) // no day of these ten years is beyond a ULID
	}
	for i := 6; i < len(id); i++ {
		id[i] = byte(a.dice.Uint32())
	}
	return strings.ToLower(id.String())
}

// entry is a scene of the demo, moved to a day.
func (a *author) entry(day model.Day) model.Entry {
	e := a.scenes[a.dice.IntN(len(a.scenes))].Clone()
	p, days := practice(e.Practice), int(day-e.Day)
	e.Created = e.Created.AddDate(0, 0, days).Add(time.Duration(a.dice.IntN(1800)) * time.Second)
	if e.Created.After(a.now) {
		e.Created = a.now.Add(-time.Duration(a.dice.IntN(3600)) * time.Second)
	}
	e.Day, e.ID, e.Links, e.Version = day, a.id(e.Created), nil, ""
	events := e.Events[:0]
	for i, event := range e.Events {
		event.At = event.At.AddDate(0, 0, days)
		if i == 0 || event.At.Before(e.Created) {
			event.At = e.Created
		}
		if !event.At.After(a.now) {
			events = append(events, event)
		}
	}
	e.Events = events
	if day < a.today-recent && e.Open(p) && a.dice.IntN(500) > 0 {
		e.Events = append(e.Events, model.Event{At: e.Touched().AddDate(0, 0, 2), Stage: p.Stages[len(p.Stages)-1].Name})
	}
	for _, f := range p.AllFields() {
		if answer := e.Answers.Get(f.Key); answer != "" {
			e.Answers = e.Answers.With(f.Key, a.moved(f, answer, days))
		}
	}
	a.tell(&e)
	return e
}

// moved is an answer days later, or of another person.
func (a *author) moved(f model.Field, answer string, days int) string {
	switch f.Kind {
	case model.Moment:
		if at, err := time.Parse(time.RFC3339, answer); err == nil {
			return at.AddDate(0, 0, days).Format(time.RFC3339)
		}
	case model.Date, model.Dates:
		all := strings.Fields(answer)
		for i, text := range all {
			if day, err := model.ParseDay(text); err == nil {
				all[i] = (day + model.Day(days)).String()
			}
		}
		return strings.Join(all, " ")
	case model.Person:
		if a.dice.IntN(5) < 2 {
			return a.names[a.dice.IntN(len(a.names))]
		}
	}
	return answer
}

// tell lengthens the notes until the file has about 600 bytes.
func (a *author) tell(e *model.Entry) {
	size, want := 260, 430+a.dice.IntN(500)
	for _, answer := range e.Answers.All() {
		size += len(answer) + 12
	}
	size += 55 * len(e.Events)
	notes := []string{}
	if e.Answers.Get("notes") != "" {
		notes = append(notes, e.Answers.Get("notes"))
	}
	for size < want {
		sentence := a.sentence()
		notes, size = append(notes, sentence), size+len(sentence)
	}
	if len(notes) > 0 {
		e.Answers = e.Answers.With("notes", strings.Join(notes, " "))
	}
}

func (a *author) sentence() string {
	words := make([]string, 5+a.dice.IntN(9))
	for i := range words {
		words[i] = a.words[a.zipf.Uint64()]
	}
	if a.dice.IntN(8) == 0 {
		words[len(words)-1] = fmt.Sprintf("ref-%05d", a.dice.IntN(100_000))
	}
	first := []rune(words[0])
	first[0] = unicode.ToUpper(first[0])
	words[0] = string(first)
	return strings.Join(words, " ") + "."
}

// sought are words that a person would type to find something: of all degrees
// of commonness, whole and begun.
func (a *author) sought(count int) []string {
	plain := slices.DeleteFunc(slices.Clone(a.words), func(w string) bool {
		return strings.ContainsFunc(w, func(r rune) bool { return r < 'a' || r > 'z' })
	})
	words := make([]string, count)
	for i := range words {
		// Half among the commonest twentieth, the others anywhere.
		among := len(plain)
		if i%2 == 0 {
			among /= 20
		}
		words[i] = plain[a.dice.IntN(among)]
		if i%3 == 0 {
			words[i] = words[i][:2+a.dice.IntN(len(words[i])-2)]
		}
	}
	return words
}
