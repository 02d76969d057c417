package model

import "strings"

// questions are what the evening asks, by the practice each serves. They come
// in pairs: odd days draw from the first of each pair and even days from the
// second, so no question comes two days running, nor on a Friday and the Monday
// after it.
var questions = []struct {
	practice string
	pair     [2]string
}{
	{"nuisance", [2]string{
		"What did you do today, for the third time or more, that should not need doing at all?",
		"Which workaround did you watch somebody use today, and what does it cost them a week?"}},
	{"nuisance", [2]string{
		"If you had one page and five minutes with whoever can say yes, what would you ask for?",
		"What did everybody complain about today that nobody has written down?"}},
	{"ask", [2]string{
		"Where did you give an answer today when a question would have gone further?",
		"Which advice of yours was not taken lately, and what could you have asked instead?"}},
	{"ask", [2]string{
		"What did somebody work out for themselves today, and what was your part in it?",
		"Whose reasons do you still not know, although you disagree with the decision?"}},
	{"promise", [2]string{
		"What did you say you would do today, even in passing, and does it have a time on it?",
		"Who is waiting for something from you right now, and do they know when it comes?"}},
	{"promise", [2]string{
		"Which promise of yours is the most at risk, and whom could you tell tomorrow morning?",
		"What did you agree to because saying no would have been awkward?"}},
	{"contact", [2]string{
		"Who outside your team did you learn something from today?",
		"Which team's work would stop yours within a week, and whom do you know there?"}},
	{"contact", [2]string{
		"Which two people ought to meet, and have not?",
		"Whom have you not spoken with for a month whose view you would want in a crisis?"}},
	{"ownership", [2]string{
		"What went worse than it should have today, and which part of that was in your hands?",
		"Whom did you blame today, even if only in your head, and what does that story leave out?"}},
	{"ownership", [2]string{
		"Which mistake have you seen twice now, and what would make a third impossible?",
		"What did you let slide because it was not strictly yours?"}},
	{"outcome", [2]string{
		"Which decision will be made with what you worked on today, and who makes it?",
		"What could make today's work useless, and who knows that besides you?"}},
	{"outcome", [2]string{
		"Which task on your list can nobody say the purpose of?",
		"What did you hand over lately, and do you know whether it was used?"}},
	{"follower", [2]string{
		"Whose idea deserved a second voice today, and did it get one?",
		"Who was talked over or passed over today, and what did you do then?"}},
	{"follower", [2]string{
		"What good thing did somebody do today that only you saw?",
		"Which idea did you praise in private that you could back in public?"}},
	{"transparency", [2]string{
		"What do you hope that nobody asks you about tomorrow?",
		"What took you longer to admit today than it should have?"}},
	{"transparency", [2]string{
		"What is going less well than people think, and who should hear it first?",
		"When somebody asked how it was going today, how true was your answer?"}},
	{"need", [2]string{
		"Who has a hard day coming this week, and what would make it easier?",
		"Which request did you see coming today, and what did you do with that?"}},
	{"need", [2]string{
		"What will be asked in the next meeting you attend, and who could use the answer before it?",
		"Who asked you for something today that you could have sent yesterday?"}},
	{"gap", [2]string{
		"What did two people each think that the other was doing?",
		"What would nobody notice was missing until it hurt?"}},
	{"language", [2]string{
		"Where did you say \"just\", \"sorry\" or \"maybe\" today and not mean it?",
		"Which sentence today would you say differently if you were sure of your ground?"}},
	{"mentee", [2]string{
		"What can somebody do today that they could not a month ago, partly thanks to you?",
		"What do people keep asking you to do that you could teach in fifteen minutes?"}},
}

const (
	quietAfter = 7  // days without a practice after which its questions come first
	askedSince = 28 // days within which an answered question is not asked again
)

// QuestionFor is the question of the day: one that serves a practice gone
// quiet, and that was not answered lately. It is settled by the day and by what
// the journal held before it, so recording something today does not change the
// question under the person's eyes.
func QuestionFor(day Day, j *Journal) string {
	half := int(day+1) & 1
	quiet, asked := j.quietBefore(day), j.askedBefore(day)
	pool := draw(func(practice, q string) bool { return quiet(practice) && !asked(q) }, half)
	if len(pool) == 0 {
		pool = draw(func(_, q string) bool { return !asked(q) }, half)
	}
	if len(pool) == 0 {
		pool = draw(func(string, string) bool { return true }, half)
	}
	// Halved, since all days of one parity draw from the same half.
	return pool[uint(day)/2%uint(len(pool))]
}

func draw(keep func(practice, question string) bool, half int) []string {
	var pool []string
	for _, q := range questions {
		if keep(q.practice, q.pair[half]) {
			pool = append(pool, q.pair[half])
		}
	}
	return pool
}

// quietBefore tells whether a practice was left alone in the days before the
// day.
func (j *Journal) quietBefore(day Day) func(practice string) bool {
	practised := map[string]bool{}
	for _, e := range j.practisedIn(day-quietAfter, day-1) {
		practised[e.Practice] = true
	}
	return func(practice string) bool { return !practised[practice] }
}

func (j *Journal) askedBefore(day Day) func(question string) bool {
	asked := map[string]bool{}
	for _, e := range j.OfRole(RoleReflection) {
		if e.Day >= day-askedSince && e.Day < day {
			asked[strings.TrimSpace(e.Answers.Get("question"))] = true
		}
	}
	return func(question string) bool { return asked[question] }
}
