package recount

// Asks are questions against advice.
type Asks struct {
	Drafted int // neither asked nor told yet
	Asked   int // asked, and not told after all
	Theirs  int // of those: became their own decision
	Over    int // theirs, declined, and told after all
	Told    int // "I told them after all"
}

// AsksAgainstTold counts "asked against told (told: a stage); share that became their own
// decision". Decided: an entry stands on one side. It is told when it stands there, and
// asked when it stands at asked or further. The share is of those that are over, the told
// among them.
func (j Journal) AsksAgainstTold() Asks {
	var a Asks
	for _, e := range j.of("ask") {
		at := stage(e)
		switch at {
		case "told":
			a.Told++
			a.Over++
		case "asked", "theirs", "declined":
			a.Asked++
		default:
			a.Drafted++
		}
		if at == "theirs" {
			a.Theirs++
		}
		if at == "theirs" || at == "declined" {
			a.Over++
		}
	}
	return a
}
