package recount

import "fromhere/model"

// Hours are what nuisances cost a week and what was won back, in minutes.
type Hours struct {
	Lost      int // loss of those that are open
	WonBack   int
	LostAgain int // won back once, and it did not hold
}

// HoursAWeek adds up all nuisances: "loss = minutes × people × per week; won back =
// min(saving, loss) while it holds, where a saving was given; answered 'no' later it is
// lost again and its mark says so; dropped: neither".
//
// Decided: a factor that is not given makes the loss 0, and nothing can be won back of
// it. A nuisance is lost on while it stands before fixed and dropped. What is left of
// the loss of a fixed one counts nowhere.
func (j Journal) HoursAWeek() Hours {
	var h Hours
	for _, e := range j.of("nuisance") {
		switch stage(e) {
		case "dropped":
		case "fixed":
			if held(e) == "no" {
				h.LostAgain += winnable(e)
			} else {
				h.WonBack += winnable(e)
			}
		default:
			h.Lost += loss(e)
		}
	}
	return h
}

// loss is what a nuisance costs, in minutes a week.
func loss(e model.Entry) int {
	minutes, _ := number(e, "minutes")
	people, _ := number(e, "people")
	perWeek, _ := number(e, "per_week")
	return minutes * people * perWeek
}

// winnable is what fixing a nuisance wins back, in minutes a week: min(saving, loss),
// the saving being given in hours.
func winnable(e model.Entry) int {
	saving, given := number(e, "saving")
	if !given {
		return 0
	}
	return min(saving*60, loss(e))
}
