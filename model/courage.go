package model

// CouragePoint is the fear before something and how it went, both 0 to 10.
type CouragePoint struct {
	Entry Entry
	Fear  int
	Went  int
}

// Better tells whether it went better than feared. A fear of f foretells that
// it goes as 10 − f.
func (c CouragePoint) Better() bool { return c.Went > topOfScale-c.Fear }

const topOfScale = 10

// Courage is every entry that answers both scales, oldest first.
func Courage(j *Journal) []CouragePoint { return nil }

// CourageSummary is fear against reality in three numbers.
type CourageSummary struct {
	Fear, Went float64 // averages, 0 to 10
	Better     Share   // of the times it went better than feared
}

// SummariseCourage averages the points; ok is false when there are none.
func SummariseCourage(points []CouragePoint) (s CourageSummary, ok bool) { return s, false }
