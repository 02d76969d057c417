package demo

import (
	"time"
)

// How early promises were kept, in minutes, from timid to generous.
var earlyBy = []int{4, 8, 12, 18, 20, 25, 30, 35, 35, 40, 45, 55, 70, 95, 130, 180, 300}

// How late, where they were.
var lateBy = []int{6, 15, 35, 50, 140, 400}

// tellPromises makes the year's promises. Nine in ten are kept in time, some
// are moved before they are due, and two are broken and owned up to.
func tellPromises(y *year) {
	moments := y.spread(132, y.first, y.workdaysAfter(y.today, -3))
	for i, text := range y.promiseTexts(len(moments)) {
		at := moments[i]
		due := y.clock(y.workdaysAfter(y.day(at), y.between(1, 4)), oneOf(y, []int{10, 11, 12, 14, 15, 16, 17}), oneOf(y, []int{0, 0, 0, 30}))
		s := scene{practice: "promise", at: at, tags: text.tags,
			answers: map[string]string{"to": text.to, "what": y.fill(text.what, at), "due": stored(due)}}
		switch {
		case i == 31 || i == 88:
			s.then = []turn{{at: due.Add(3*time.Hour + 20*time.Minute), stage: "broken"}}
			s.answers["notes"] = oneOf(y, []string{"I saw it coming on the day before and said nothing. That is the part to own.", "Forgot it, plainly. It was in my head and not in here."})
			y.broken = append(y.broken, y.record(s))
			continue
		case i%19 == 7:
			moved := y.clock(y.workdaysAfter(y.day(due), 2), 16, 0)
			s.then = []turn{{at: due.Add(-5 * time.Hour), key: "renegotiated", value: stored(moved)},
				{at: moved.Add(-early(y)), stage: "kept"}}
			s.answers["fear"], s.answers["went"] = "6", "8"
		case i%14 == 5:
			s.then = []turn{{at: due.Add(time.Duration(oneOf(y, lateBy)) * time.Minute), stage: "kept"}}
		default:
			s.then = []turn{{at: due.Add(-early(y)), stage: "kept"}}
		}
		for n := range s.then {
			if s.then[n].at.Before(at) {
				s.then[n].at = at.Add(20 * time.Minute)
			}
		}
		s.evidence = i%23 == 4
		y.record(s)
	}
}

func early(y *year) time.Duration { return time.Duration(oneOf(y, earlyBy)) * time.Minute }

type promised struct {
	to, what string
	tags     []string
}

// promiseTexts are n promises, those that stand alone among those that a
// project brings with it.
func (y *year) promiseTexts(n int) []promised {
	alone := shuffled(y, promisesAlone)
	var texts []promised
	for i := range n {
		if i%5 < 2 && len(alone) > 0 {
			texts, alone = append(texts, alone[0]), alone[1:]
			continue
		}
		p := projects[i*len(projects)/n]
		k, what := y.fresh(len(promisesInProject), i*7, func(k int) string { return y.fillFrom(promisesInProject[k].what, y.now, p) })
		texts = append(texts, promised{to: promisesInProject[k].to, what: what, tags: []string{p.tag}})
	}
	return texts
}

var promisesInProject = []promised{
	{to: "Priya", what: "One slide on where the {p} stands"},
	{to: "Omar", what: "Query behind the first chart of the {p}"},
	{to: "Chidi", what: "List of events the {p} reads"},
	{to: "the team", what: "Open questions of the {p}, with names"},
	{to: "José", what: "Test cases for the {p}"},
	{to: "Ana", what: "Real numbers for the {p} mock-ups"},
	{to: "Lee", what: "What sales can say about the {p}"},
	{to: "Ravi", what: "Effort guess for the {p}, low and high"},
	{to: "Sam", what: "Answers to the five tickets on the {p}"},
	{to: "Zoë", what: "Cost sheet of the {p}"},
	{to: "Tomás", what: "Review of his part of the {p}"},
	{to: "Jürgen", what: "Who can see what in the {p}"},
	{to: "Hélène", what: "Two sentences on the {p} for the newsletter"},
	{to: "Kwame", what: "Which customers the {p} touches"},
	{to: "Nadia", what: "Reading list for the {p}"},
	{to: "Priya", what: "Go or no-go note on the {p}"},
	{to: "Ingrid", what: "What the {p} stores about people"},
	{to: "the team", what: "Minutes of the {p} kick-off"},
	{to: "Omar", what: "Roll-back steps for the {p}, tried once"},
	{to: "美咲", what: "Tokyo dates for the {p}"},
	{to: "Ana", what: "Comments on the second draft of the {p}"},
	{to: "Chidi", what: "Numbers before and after the {p}"},
	{to: "Ravi", what: "Risks of the {p}, the three that count"},
	{to: "Lee", what: "A date for the {p} that I believe in"},
}

var promisesAlone = []promised{
	{to: "Priya", what: "Board numbers, first version", tags: []string{"board"}},
	{to: "the team", what: "Retro notes, decisions on top", tags: []string{"retro"}},
	{to: "Omar", what: "Access list cleaned of people who left"},
	{to: "Lee", what: "Slides for the Nordic client, without the animation"},
	{to: "Ana", what: "A plain yes or no on the empty states"},
	{to: "Sam", what: "The three macros that answer half the refund mails", tags: []string{"support"}},
	{to: "Zoë", what: "Invoice differences of the spring, explained", tags: []string{"finance"}},
	{to: "Jürgen", what: "Signed-off list of who has production read access"},
	{to: "Tomás", what: "Half an hour on window functions"},
	{to: "Nadia", what: "Introductions to support and finance"},
	{to: "José", what: "Repeat of the bug on a clean account"},
	{to: "Hélène", what: "The number she wants to quote, with its error bar"},
	{to: "Kwame", what: "Usage of his ten largest accounts"},
	{to: "Chidi", what: "Decision on the old customer key"},
	{to: "Ingrid", what: "Retention periods, table by table", tags: []string{"privacy"}},
	{to: "美咲", what: "時差 notes: which meetings move for Tokyo"},
	{to: "Ravi", what: "Two names for the interview panel"},
	{to: "Priya", what: "Draft of the goals page, three goals at most"},
	{to: "the team", what: "A stand-up that ends in twelve minutes, for one week"},
	{to: "Ana", what: "Five users for Thursday's test"},
	{to: "Lee", what: "Why the trial numbers dipped, in words he can repeat"},
	{to: "Omar", what: "Feedback on his design note before the review"},
	{to: "Sam", what: "A look at the export that times out"},
	{to: "Zoë", what: "Headcount formula without the hidden column"},
	{to: "José", what: "Flaky test list, ranked by minutes lost", tags: []string{"quality"}},
	{to: "Priya", what: "The counter-argument to my own proposal"},
	{to: "Chidi", what: "Sample of 500 rows he can share"},
	{to: "Tomás", what: "Rehearsal of his first demo"},
	{to: "Hélène", what: "Proof-read of the case study"},
	{to: "Kwame", what: "A call with the customer who wrote in capitals"},
	{to: "Jürgen", what: "Threat list for the new form, honest version", tags: []string{"privacy"}},
	{to: "Nadia", what: "Her laptop rights sorted before Monday"},
	{to: "Ravi", what: "On-call notes from the night of the outage"},
	{to: "the team", what: "Birthday cake for José 🎂"},
	{to: "Lee", what: "Price list in three currencies, checked twice"},
	{to: "Priya", what: "{month} report, shorter than the last"},
	{to: "Omar", what: "Index request written so that he can say no"},
	{to: "Ana", what: "Copy of the error messages, in plain words"},
	{to: "Sam", what: "Shadow one support shift", tags: []string{"support"}},
	{to: "美咲", what: "Japanese invoices: a sample with 消費税 shown"},
	{to: "Zoë", what: "Forecast with the assumption cells in yellow"},
	{to: "Ingrid", what: "Plain-language version of the consent text", tags: []string{"privacy"}},
	{to: "Chidi", what: "Column names agreed, so that nobody renames them again"},
	{to: "José", what: "Release checklist cut to one page"},
	{to: "Tomás", what: "Written praise to Priya for his pipeline"},
	{to: "Kwame", what: "Warning signs of a customer about to leave, top five"},
	{to: "Hélène", what: "A chart that needs no legend"},
	{to: "Ravi", what: "Honest guess on the migration weekend"},
	{to: "the team", what: "List of meetings we could stop"},
	{to: "Nadia", what: "Feedback on her first analysis, two good things first"},
	{to: "Lee", what: "Which features the lost deals asked for"},
	{to: "Priya", what: "Risks for the steering group, one page"},
	{to: "Ana", what: "Survey questions that do not lead"},
}
