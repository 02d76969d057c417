package figures

import (
	"fmt"
	"iter"
	"strconv"

	"fromhere/model"
)

// CouragePoint is the fear before something and how it went, both 0 to 10.
type CouragePoint struct {
	Entry model.Entry
	Fear  int
	Went  int
}

// CourageRecord is fear against what came of it.
type CourageRecord struct {
	Points     []CouragePoint // every entry that answers both scales, oldest first
	Well       Share          // went well, of the moments feared whose outcome is told
	Untold     int            // moments feared whose outcome is not told yet
	Fear, Went float64        // averages of the points, 0 to 10; 0 without any

	Told    []string // ids of the moments feared whose outcome is told, oldest first
	Waiting []string // ids of those that are untold
}

const (
	topOfScale = 10
	feared     = 4 // a fear of so much makes a moment one that was feared
	wentWell   = 6 // a moment that went so well went well
)

// Courage is how the moments of a journal went that were feared: at 4 or more
// before, of 10. It went well at 6 or more. Fear 7 went 8, fear 4 went 5, fear 6
// not told and fear 2 went 8 are: of 2 told 1 went well, 1 is untold.
func Courage(j *model.Journal) CourageRecord { return courageOf(j.Each) }

func courageOf(entries iter.Seq[model.Entry]) CourageRecord {
	var r CourageRecord
	for e := range entries {
		fear, ok := scale(e, "fear")
		if !ok {
			continue
		}
		went, told := scale(e, "went")
		if told {
			r.Points = append(r.Points, CouragePoint{Entry: e, Fear: fear, Went: went})
			r.Fear += float64(fear)
			r.Went += float64(went)
		}
		switch {
		case fear >= feared && told:
			r.Well.add(went >= wentWell)
			r.Told = append(r.Told, e.ID)
		case fear >= feared:
			r.Untold++
			r.Waiting = append(r.Waiting, e.ID)
		}
	}
	if n := float64(len(r.Points)); n > 0 {
		r.Fear /= n
		r.Went /= n
	}
	return r
}

// Sentence is the record in words; "Of 3 moments feared at 4 or more with a
// known outcome, 2 went well (6 or more). The outcome of 1 more is not known yet."
// is one.
func (r CourageRecord) Sentence() string {
	unknown := ""
	if r.Untold > 0 {
		unknown = fmt.Sprintf(" The outcome of %d more is not known yet.", r.Untold)
	}
	if !r.Well.Known() {
		return fmt.Sprintf("No moment feared at %d or more has a known outcome.%s", feared, unknown)
	}
	return fmt.Sprintf("Of %s feared at %d or more with a known outcome, %d went well (%d or more).%s",
		model.Plural(r.Well.Whole, "moment"), feared, r.Well.Part, wentWell, unknown)
}

// figure is the record in a review's line; ok is false when no moment was feared.
func (r CourageRecord) figure() (f Figure, ok bool) {
	f = Figure{Name: "courage", Label: "feared", Value: r.Well.Of() + " went well", Number: float64(r.Well.Percent()), Unit: "%",
		Entries: r.Told}
	switch {
	case !r.Well.Known():
		f.Value, f.Unit = fmt.Sprintf("%d not known yet", r.Untold), ""
	case r.Untold > 0:
		f.Value += fmt.Sprintf(", %d not known yet", r.Untold)
	}
	return f, r.Well.Known() || r.Untold > 0
}

func scale(e model.Entry, key string) (n int, ok bool) {
	n, err := strconv.Atoi(e.Answers.Get(key))
	return n, err == nil && 0 <= n && n <= topOfScale
}
