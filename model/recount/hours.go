package recount

import "fromhere/model"

// Hours are what nuisances cost a week and what was won back, in minutes, by the
// writer's own estimates.
type Hours struct {
	Lost      int // loss of those that are open, and of those lost again
	WonBack   int
	LostAgain int // how many were fixed and did not hold
}

// HoursAWeek adds up all nuisances: "loss = minutes × people × per week; won back =
// min(saving, loss) while it holds, where a saving was given; answered 'no' later it is
// lost again and its mark says so; dropped: neither".
//
// Decided: what is lost again is the whole loss. What is left of the loss of one that is
// fixed counts nowhere. A loss of which a factor is not given is not known: it adds
// nothing, and bounds no saving.
func (j Journal) HoursAWeek() Hours {
	var h Hours
	for _, e := range j.of("nuisance") {
		loss, known := loss(e)
		saving, given := number(e, "saving")
		switch at := stage(e); {
		case at == "dropped":
		case at == "fixed" && held(e) == "no":
			h.LostAgain++
			h.Lost += loss
		case at == "fixed" && given && known:
			h.WonBack += min(saving*60, loss)
		case at == "fixed" && given:
			h.WonBack += saving * 60
		case at != "fixed":
			h.Lost += loss
		}
	}
	return h
}

// loss is what a nuisance costs, in minutes a week.
func loss(e model.Entry) (minutesAWeek int, known bool) {
	minutes, saysMinutes := number(e, "minutes")
	people, saysPeople := number(e, "people")
	perWeek, saysPerWeek := number(e, "per_week")
	if !saysMinutes || !saysPeople || !saysPerWeek {
		return 0, false
	}
	return minutes * people * perWeek, true
}
