package recount

// Courage is "of n moments feared at 4 or more whose outcome is told, k went well (6 or
// more)"; the others are untold.
type Courage struct{ Told, Well, Untold int }

// CourageShown counts the moments of all entries that have the two scales. Decided: an
// outcome is told when the scale of how it went is answered.
func (j Journal) CourageShown() Courage {
	var c Courage
	for _, practice := range withFear {
		for _, e := range j.of(practice) {
			fear, feared := number(e, "fear")
			went, told := number(e, "went")
			switch {
			case !feared || fear < 4:
			case !told:
				c.Untold++
			case went >= 6:
				c.Told++
				c.Well++
			default:
				c.Told++
			}
		}
	}
	return c
}
