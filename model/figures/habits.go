package figures

import (
	"strconv"
	"time"

	"fromhere/model"
)

// outcomeRecord is how early risks were raised.
type outcomeRecord struct {
	Raised  Share // raised with somebody before being asked, of all
	Unknown int   // outcomes not known yet
}

// outcomesOf computes how many tasks had their risk raised, and how many
// outcomes are still unknown. A task whose outcome became known without the
// stage "raised", or an answer to whom it was raised with, was never raised.
func outcomesOf(entries []model.Entry, p model.Practice) outcomeRecord {
	var r outcomeRecord
	for _, e := range entries {
		_, raised := e.StageAt("raised")
		r.Raised.add(raised || e.Answers.Get("raised_with") != "")
		if e.Open(p) {
			r.Unknown++
		}
	}
	return r
}

func measureOutcome(r record) []Figure {
	o := outcomesOf(r.Entries, r.Practice)
	if !o.Raised.Known() {
		return nil
	}
	return []Figure{
		{Label: "raised before asked", Value: o.Raised.String(), Tone: model.GoodIf(o.Raised.Percent() >= 50)},
		{Label: "outcomes unknown", Value: strconv.Itoa(o.Unknown)},
	}
}

// transparencyRecord is how soon one told what one dropped.
type transparencyRecord struct {
	ToTell    time.Duration // middle time from noticing to telling
	Known     int           // entries that say when it was noticed
	OpenFixes int
	Late      int // open fixes past their time
}

// admissionsOf computes how soon one told and which fixes are open. It was told
// when the entry reached that stage, else when it was made.
func admissionsOf(entries []model.Entry, p model.Practice, j *model.Journal, now time.Time) transparencyRecord {
	var r transparencyRecord
	var toTell []time.Duration
	for _, e := range entries {
		told, ok := e.StageAt("told")
		if !ok {
			told = e.Created
		}
		if noticed, ok := e.Time("noticed"); ok && !noticed.After(told) {
			toTell = append(toTell, told.Sub(noticed))
		}
		if e.Open(p) {
			r.OpenFixes++
			if due, ok := model.StillDue(e, p, j, now.Location()); ok && due.Late(now, j.DayOf(now)) {
				r.Late++
			}
		}
	}
	r.ToTell, _ = median(toTell)
	r.Known = len(toTell)
	return r
}

func measureTransparency(r record) []Figure {
	if len(r.Entries) == 0 {
		return nil
	}
	t := admissionsOf(r.Entries, r.Practice, r.Journal, r.Now)
	var figures []Figure
	if t.Known > 0 {
		figures = append(figures, Figure{Label: "told after", Value: model.SaySpan(t.ToTell)})
	}
	figures = append(figures, Figure{Label: "open fixes", Value: strconv.Itoa(t.OpenFixes)})
	if t.Late > 0 {
		figures = append(figures, Figure{Label: "late", Value: strconv.Itoa(t.Late), Tone: model.Bad})
	}
	return figures
}

// needRecord is how early needs were met.
type needRecord struct {
	Lead    time.Duration // middle of needed by − sent at; negative is late
	Known   int           // entries that say both
	Unasked Share         // sent without being asked first, of those sent that say
}

// needsOf computes how early needs were met, and how many of them unasked. What
// was never asked for first is known only once it is sent.
func needsOf(entries []model.Entry, p model.Practice, j *model.Journal) needRecord {
	var r needRecord
	var leads []time.Duration
	for _, e := range entries {
		sent, ok := model.MetAt(e, p)
		if !ok {
			continue
		}
		if due, ok := model.DueOf(e, p, j, sent.Location()); ok {
			leads = append(leads, due.Margin(sent))
		}
		if asked := e.Answers.Get("asked_first"); asked != "" {
			r.Unasked.add(asked == "no")
		}
	}
	r.Lead, _ = median(leads)
	r.Known = len(leads)
	return r
}

func measureNeed(r record) []Figure {
	n := needsOf(r.Entries, r.Practice, r.Journal)
	var figures []Figure
	if n.Known > 0 {
		figures = append(figures, Figure{Label: "median", Value: SayMargin(n.Lead), Tone: model.GoodIf(n.Lead > 0)})
	}
	if n.Unasked.Known() {
		figures = append(figures, Figure{Label: "unasked", Value: n.Unasked.String()})
	}
	return figures
}
