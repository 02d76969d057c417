package figures

import (
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

// Better tells whether it went better than feared. A fear of f foretells that
// it goes as 10 − f; exactly that is no better.
func (c CouragePoint) Better() bool { return c.Went > topOfScale-c.Fear }

const topOfScale = 10

// Courage is every entry that answers both scales, oldest first.
func Courage(j *model.Journal) []CouragePoint { return courageOf(j.Each) }

func courageOf(entries iter.Seq[model.Entry]) []CouragePoint {
	var points []CouragePoint
	for e := range entries {
		fear, ok := scale(e, "fear")
		went, both := scale(e, "went")
		if ok && both {
			points = append(points, CouragePoint{Entry: e, Fear: fear, Went: went})
		}
	}
	return points
}

func scale(e model.Entry, key string) (n int, ok bool) {
	n, err := strconv.Atoi(e.Answers.Get(key))
	return n, err == nil && 0 <= n && n <= topOfScale
}

// CourageSummary is fear against reality in three numbers.
type CourageSummary struct {
	Fear, Went float64 // averages, 0 to 10
	Better     Share   // of the times it went better than feared
}

// SummariseCourage averages the points; ok is false when there are none.
func SummariseCourage(points []CouragePoint) (s CourageSummary, ok bool) {
	for _, p := range points {
		s.Fear += float64(p.Fear)
		s.Went += float64(p.Went)
		s.Better.add(p.Better())
	}
	if n := float64(len(points)); n > 0 {
		s.Fear /= n
		s.Went /= n
	}
	return s, len(points) > 0
}
