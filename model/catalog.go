package model

import (
	"fmt"
	"hash/fnv"
	"slices"
	"strconv"
)

// OnePager is the template of a Persistent Nuisance's solution.
const OnePager = "## Problem\n\n## Evidence\n\n## Proposal\n\n## Small test\n\n## Ask\n"

// BuiltIn is the catalog that the program comes with. Adding a practice is a
// literal here.
var BuiltIn = []Practice{
	{
		ID: "nuisance", Name: "Persistent Nuisance", Short: "Nuisance", Noun: "nuisance", Group: Steps, Role: RoleNuisance,
		Also: []string{"problem", "annoyance", "pain", "workaround", "one-pager", "bug", "blocker"},
		Asks: "What keeps costing everyone time? One page, and a small test to ask for.",
		Fields: []Field{
			{Key: "problem", Label: "Problem", Kind: Line, Required: true, Hint: "what keeps going wrong"},
			{Key: "hurts", Label: "Who it hurts", Kind: Line, Hint: "support, new joiners, …"},
			{Key: "minutes", Label: "Minutes lost", Kind: Number, Hint: "each time"},
			{Key: "people", Label: "People", Kind: Number, Hint: "who lose them"},
			{Key: "per_week", Label: "Times a week", Kind: Number, Hint: "it happens"},
			{Key: "solution", Label: "One-pager", Kind: Prose, Template: OnePager, Hint: "Problem, Evidence, Proposal, Small test, Ask"},
			{Key: "approver", Label: "Green light", Kind: Person, Hint: "who can say yes"},
			{Key: "saving", Label: "Saved once fixed", Kind: Number, Hint: "hours a week"},
		},
		Stages: []Stage{{Name: "noticed"}, {Name: "written"}, {Name: "shared", Credit: AskDrawn}, {Name: "green-lit"},
			{Name: "fixed", Final: true, Holds: true}, {Name: "dropped", Final: true, Aside: true}},
		Title: "problem", Who: "approver", Cadence: Weekly(1), Quiet: 14, Method: &nuisanceMethod,
		Behaviours: []Behaviour{ChallengeTheProcess, InspireSharedVision},
		Questions: [][2]string{
			{"What did you do today, for the third time or more, that should not need doing at all?",
				"Which workaround did you watch somebody use today, and what does it cost them a week?"},
			{"If you had one page and five minutes with whoever can say yes, what would you ask for?",
				"What did everybody complain about today that nobody has written down?"},
		},
	},
	{
		ID: "ask", Name: "Ask, Don't Tell", Short: "Ask", Noun: "question", Group: Steps,
		Also: []string{"advice", "telling"},
		Asks: "Which advice did you want to give? Ask a question that lets them find it themselves.",
		Fields: []Field{
			{Key: "to", Label: "To whom", Kind: Person, Touch: "asked", Hint: "a name"},
			{Key: "tell", Label: "I wanted to tell", Kind: Line, Required: true, Manner: Telling, Voice: Quoted, Private: true, Hint: "the advice you held back"},
			{Key: "noticed", Label: "What I noticed", Kind: Line, Hint: "the evidence"},
			{Key: "ask", Label: "The question", Kind: Line, Required: true, Manner: Asking, Hint: "what, how … ?"},
			{Key: "test", Label: "Small test", Kind: Line, Hint: "how they could find out"},
			{Key: "decision", Label: "Their decision", Kind: Line, Voice: Theirs, Later: true, Hint: "what they chose"},
		},
		Stages: []Stage{{Name: "drafted"}, {Name: "asked"}, {Name: "theirs", Final: true},
			{Name: "declined", Final: true, Aside: true}, {Name: "told", Final: true, Aside: true, After: true}},
		Title: "ask", Who: "to", Cadence: Weekly(3), Quiet: 7, Method: &askMethod,
		Behaviours: []Behaviour{EnableOthersToAct},
		Questions: [][2]string{
			{"Where did you give an answer today when a question would have gone further?",
				"Which advice of yours was not taken lately, and what could you have asked instead?"},
			{"What did somebody work out for themselves today, and what was your part in it?",
				"Whose reasons do you still not know, although you disagree with the decision?"},
		},
	},
	{
		ID: "promise", Name: "Reliability Rock", Short: "Promise", Noun: "promise", Group: Steps, Role: RolePromise,
		Also: []string{"rock", "commitment", "deadline", "reliability"},
		Asks: "Say when, then be early. Trust is the sum of kept promises.",
		Fields: []Field{
			{Key: "to", Label: "To", Kind: Person, Required: true, Touch: Kept, Hint: "a name"},
			{Key: "what", Label: "What", Kind: Line, Required: true, Hint: "what they will get"},
			{Key: "due", Label: "Due", Kind: Moment, Required: true, Hint: "fri 4pm, tomorrow, in 2h"},
			{Key: Renegotiated, Label: "Moved to", Kind: Moment, Later: true, Reaches: Renegotiated, Hint: "the new time, once agreed"},
		},
		Stages: []Stage{{Name: "promised"}, {Name: Renegotiated, Label: "moved", Aside: true, Credit: AskDrawn},
			{Name: Kept, Final: true, Credit: PromiseKept}, {Name: Broken, Final: true, Aside: true, Credit: TrustDrawn}},
		Title: "what", Who: "to", When: "due", Cadence: Weekly(2), Method: &promiseMethod, Begin: "Write down a promise to somebody",
		Behaviours: []Behaviour{ModelTheWay},
		Offers:     []Offer{{At: Broken, Practice: "ownership", Copy: map[string]string{"what": "what", "told": "to"}}},
		Questions: [][2]string{
			{"What did you say you would do today, even in passing, and does it have a time on it?",
				"Who is waiting for something from you right now, and do they know when it comes?"},
			{"Which promise of yours is the most at risk, and whom could you tell tomorrow morning?",
				"What did you agree to because saying no would have been awkward?"},
		},
	},
	{
		ID: "contact", Name: "Lateral Network", Short: "Contact", Noun: "contact", Group: Steps, Role: RoleContact,
		Also: []string{"network", "coffee", "talk", "1:1", "networking", "meeting"},
		Asks: "Whom outside your own work did you talk with, and what could you offer them?",
		Fields: []Field{
			{Key: "person", Label: "Person", Kind: Person, Required: true, Touch: OnItsDay, Hint: "a name"},
			{Key: "team", Label: "Team", Kind: Line, Hint: "support, finance, …"},
			{Key: "direction", Label: "Direction", Kind: Choice, Choices: []string{"across", "down", "up"}, Hint: "across = same level, down = below, up = above"},
			{Key: "struggle", Label: "They struggle with", Kind: Line, Voice: Theirs, Hint: "in their words"},
			{Key: "offered", Label: "I offered", Kind: Line, Hint: "something small and real", Credit: HelpGiven},
			{Key: "connected", Label: "Connected with", Kind: Person, Hint: "who else can help them", Credit: CreditShared},
			{Key: "next", Label: "Next touch", Kind: Date, Hint: "in 3 weeks"},
		},
		Title: "person", Who: "person", When: "next", Cadence: Weekly(2), Method: &contactMethod,
		Behaviours: []Behaviour{EnableOthersToAct, EncourageTheHeart},
		Questions: [][2]string{
			{"Who outside your team did you learn something from today?",
				"Which team's work would stop yours within a week, and whom do you know there?"},
			{"Which two people ought to meet, and have not?",
				"Whom have you not spoken with for a month whose view you would want in a crisis?"},
		},
	},
	{
		ID: "ownership", Name: "Extreme Ownership", Short: "Ownership", Noun: "ownership", Group: Steps, Role: RoleAdmission,
		Also: []string{"mistake", "blame", "incident", "error", "failure", "sorry", "apology", "own up"},
		Asks: "Something went wrong. Which part was yours, and what will you do?",
		Fields: []Field{
			{Key: "what", Label: "What went wrong", Kind: Line, Required: true, Hint: "the plain fact"},
			{Key: "when", Label: "When it happened", Kind: Moment, Hint: "today 10am"},
			{Key: "blame", Label: "My first story", Kind: Line, Voice: Quoted, Private: true, Hint: "the one that blames"},
			{Key: "owned", Label: "The owned story", Kind: Line, Required: true, Hint: "I …"},
			{Key: "control", Label: "What I control", Kind: Line, Hint: "the part that is mine"},
			{Key: "fix", Label: "Fix", Kind: Line, Hint: "what repairs the damage"},
			{Key: "told", Label: "Told", Kind: Person, Touch: OnItsDay, Hint: "who heard it from you"},
			{Key: "prevention", Label: "Prevention", Kind: Line, Hint: "why it cannot come back"},
		},
		Stages: []Stage{{Name: "owned"}, {Name: "fixed", Holds: true}, {Name: "prevented", Final: true, Holds: true}},
		Title:  "what", Who: "told", Cadence: Weekly(1), Quiet: 7, Method: &ownershipMethod,
		Behaviours: []Behaviour{ModelTheWay},
		Questions: [][2]string{
			{"What went worse than it should have today, and which part of that was in your hands?",
				"Whom did you blame today, even if only in your head, and what does that story leave out?"},
			{"Which mistake have you seen twice now, and what would make a third impossible?",
				"What did you let slide because it was not strictly yours?"},
		},
	},
	{
		ID: "outcome", Name: "Own the Outcome", Short: "Outcome", Noun: "outcome", Group: Habits,
		Also: []string{"task", "why", "decision", "risk"},
		Asks: "Which decision does this task serve? Raise the risk before you are asked.",
		Fields: []Field{
			{Key: "task", Label: "Task", Kind: Line, Required: true, Hint: "what you were given"},
			{Key: "decision", Label: "Decision it serves", Kind: Line, Required: true, Hint: "what somebody will decide with it"},
			{Key: "risk", Label: "Risk I see", Kind: Line, Hint: "what could make it useless"},
			{Key: "raised_with", Label: "Raised with", Kind: Person, Reaches: "raised", Touch: "raised", Hint: "a name"},
			{Key: "happened", Label: "What happened", Kind: Line, Later: true, Reaches: "known", Hint: "how it came out"},
		},
		Stages: []Stage{{Name: "asked"}, {Name: "raised"}, {Name: "known", Final: true}},
		Title:  "task", Who: "raised_with", Cadence: Weekly(2), Quiet: 14, Method: &outcomeMethod,
		Behaviours: []Behaviour{ModelTheWay, InspireSharedVision},
		Questions: [][2]string{
			{"Which decision will be made with what you worked on today, and who makes it?",
				"What could make today's work useless, and who knows that besides you?"},
			{"Which task on your list has a purpose that nobody can name?",
				"What did you hand over lately, and do you know whether it was used?"},
		},
	},
	{
		ID: "follower", Name: "First Follower", Short: "Follower", Noun: "backing", Group: Habits, Credit: CreditShared,
		Also: []string{"back", "support", "idea", "kudos", "thanks", "praise"},
		Asks: "Whose good idea did you back, out loud, before it was safe?",
		Fields: []Field{
			{Key: "person", Label: "Whose idea", Kind: Person, Required: true, Touch: OnItsDay, Hint: "a name"},
			{Key: "idea", Label: "The idea", Kind: Line, Required: true, Voice: Theirs, Hint: "in one line"},
			{Key: "backed", Label: "How I backed it", Kind: Line, Required: true, Hint: "what you said or did"},
			{Key: "audience", Label: "In front of", Kind: Line, Hint: "the weekly, the client, …"},
			{Key: "became", Label: "What became of it", Kind: Line, Later: true, Hint: "how it went on"},
		},
		Stages: []Stage{{Name: "backed"}, {Name: "landed", Final: true}, {Name: "faded", Final: true, Aside: true}},
		Title:  "idea", Who: "person", Cadence: Weekly(1), Quiet: 30, Method: &followerMethod, Begin: "Back somebody's idea, out loud",
		Behaviours: []Behaviour{EncourageTheHeart, InspireSharedVision},
		Questions: [][2]string{
			{"Whose idea deserved a second voice today, and did it get one?",
				"Who was talked over or passed over today, and what did you do then?"},
			{"What good thing did somebody do today that only you saw?",
				"Which idea did you praise in private that you could back in public?"},
		},
	},
	{
		ID: "transparency", Name: "Radical Transparency", Short: "Transparency", Noun: "admission", Group: Habits, Role: RoleAdmission,
		Also: []string{"admit", "dropped", "bad news"},
		Asks: "What did you drop, whom did you tell, and when will it be fixed?",
		Fields: []Field{
			{Key: "dropped", Label: "What I dropped", Kind: Line, Required: true, Hint: "the plain fact"},
			{Key: "noticed", Label: "Noticed at", Kind: Moment, Hint: "today 10am"},
			{Key: "told", Label: "Told", Kind: Person, Required: true, Touch: "told", Hint: "a name"},
			{Key: "fix", Label: "The fix", Kind: Line, Required: true, Hint: "what you will do"},
			{Key: "fix_due", Label: "Fixed by", Kind: Moment, Hint: "tomorrow noon"},
		},
		Stages: []Stage{{Name: "told"}, {Name: "fixed", Final: true, Holds: true}},
		Title:  "dropped", Who: "told", When: "fix_due", Cadence: Weekly(1), Quiet: 7, Method: &transparencyMethod,
		Behaviours: []Behaviour{ModelTheWay},
		Offers:     []Offer{{At: "told", Practice: "promise", Copy: map[string]string{"to": "told", "what": "fix", "due": "fix_due"}}},
		Questions: [][2]string{
			{"What do you hope that nobody asks you about tomorrow?",
				"What took you longer to admit today than it should have?"},
			{"What is going less well than people think, and who should hear it first?",
				"When somebody asked how it was going today, how true was your answer?"},
		},
	},
	{
		ID: "need", Name: "Anticipating Needs", Short: "Need", Noun: "need", Group: Habits,
		Also: []string{"anticipate", "anticipating", "help"},
		Asks: "What will somebody need next, and can they have it before they ask?",
		Fields: []Field{
			{Key: "person", Label: "Who", Kind: Person, Required: true, Touch: "sent", Hint: "a name"},
			{Key: "need", Label: "Need", Kind: Line, Required: true, Hint: "what they will ask for"},
			{Key: "needed_by", Label: "Needed by", Kind: Moment, Hint: "thu 10am"},
			{Key: "sent", Label: "Sent at", Kind: Moment, Reaches: "sent", Hint: "now"},
			{Key: "asked_first", Label: "Asked for first", Kind: YesNo, Spends: true, Hint: "yes or no"},
		},
		Stages: []Stage{{Name: "seen"}, {Name: "sent", Credit: HelpGiven}, {Name: "landed", Final: true}},
		Title:  "need", Who: "person", When: "needed_by", Cadence: Weekly(1), Quiet: 14, Method: &needMethod,
		Behaviours: []Behaviour{EnableOthersToAct},
		Questions: [][2]string{
			{"Who has a hard day coming this week, and what would make it easier?",
				"Which request did you see coming today, and what did you do with that?"},
			{"What will be asked in the next meeting you attend, and who could use the answer before it?",
				"Who asked you for something today that you could have sent yesterday?"},
		},
	},
	{
		ID: "gap", Name: "Gap Audit", Short: "Gap", Noun: "gap", Group: NextSteps,
		Also: []string{"ownerless", "nobody"},
		Asks: "What falls between two roles and belongs to nobody? Claim it for a while.",
		Fields: []Field{
			{Key: "thing", Label: "Ownerless thing", Kind: Line, Required: true, Hint: "what nobody owns"},
			{Key: "why", Label: "Why it matters", Kind: Line, Hint: "what it costs"},
			{Key: "between", Label: "Between", Kind: Line, Hint: "sales and support"},
			{Key: "claimed_until", Label: "Claimed until", Kind: Date, Reaches: "claimed", Hint: "in 4 weeks"},
		},
		Stages: []Stage{{Name: "spotted"}, {Name: "claimed"}, {Name: "closed", Final: true, Holds: true},
			{Name: "handed over", Final: true, Aside: true, Well: true}},
		Title: "thing", When: "claimed_until", Cadence: Weekly(1), Quiet: 10, Method: &gapMethod,
		Behaviours: []Behaviour{ChallengeTheProcess},
		Offers:     []Offer{{At: "claimed", Practice: "nuisance", Copy: map[string]string{"problem": "thing", "hurts": "between"}}},
		Questions: [][2]string{
			{"What did two people each think that the other was doing?",
				"What would nobody notice was missing until it hurt?"},
		},
	},
	{
		ID: "language", Name: "Language Audit", Short: "Language", Noun: "phrase", Group: NextSteps, Role: RolePhrase,
		Also: []string{"words", "wording", "weak phrase"},
		Asks: "Which phrase made you sound smaller than you are, and what did you say instead?",
		Fields: []Field{
			{Key: "phrase", Label: "Phrase I caught", Kind: Line, Required: true, Voice: Quoted, Hint: "sorry, just a quick question"},
			{Key: "where", Label: "Where", Kind: Line, Hint: "stand-up, mail to Lee, …"},
			{Key: "instead", Label: "Said instead", Kind: Line, Required: true, Hint: "the same, said directly"},
		},
		Title: "phrase", Cadence: Weekly(1), Method: &languageMethod,
		Behaviours: []Behaviour{ModelTheWay},
		Questions: [][2]string{
			{"Where did you say \"just\", \"sorry\" or \"maybe\" today and not mean it?",
				"Which sentence today would you say differently if you were sure of your ground?"},
		},
	},
	{
		ID: "mentee", Name: "Micro-Mentee", Short: "Mentee", Noun: "session", Group: NextSteps, Credit: HelpGiven,
		Also: []string{"mentor", "teach", "mentoring", "coach", "coaching", "feedback"},
		Asks: "Whom did you help to grow, in fifteen minutes, and what can they do now?",
		Fields: []Field{
			{Key: "mentee", Label: "Mentee", Kind: Person, Required: true, Touch: OnItsDay, Hint: "a name"},
			{Key: "topic", Label: "Topic", Kind: Line, Required: true, Hint: "one thing"},
			{Key: "can_do", Label: "They can now", Kind: Line, Hint: "what they could not do before"},
			{Key: "next", Label: "Next session", Kind: Date, Hint: "next week"},
		},
		Title: "topic", Who: "mentee", When: "next", Cadence: Weekly(1), Method: &menteeMethod,
		Behaviours: []Behaviour{EnableOthersToAct, EncourageTheHeart},
		Questions: [][2]string{
			{"What can somebody do today that they could not a month ago, partly thanks to you?",
				"What do people keep asking you to do that you could teach in fifteen minutes?"},
		},
	},
	{
		ID: "waiting", Name: "Waiting", Short: "Waiting", Noun: "awaited item", Group: NextSteps,
		Also: []string{"delegated", "owed", "awaiting", "handed on"},
		Asks: "What did somebody promise you, or agree to do for you, and by when?",
		Fields: []Field{
			{Key: "from", Label: "From", Kind: Person, Required: true, Hint: "a name"},
			{Key: "what", Label: "What", Kind: Line, Required: true, Hint: "what you will get"},
			{Key: "due", Label: "Due", Kind: Moment, Hint: "fri 4pm, tomorrow, in 2h"},
		},
		Stages: []Stage{{Name: "waiting"}, {Name: "received", Final: true}, {Name: "let go", Final: true, Aside: true, Well: true}},
		Title:  "what", Who: "from", When: "due", Method: &waitingMethod,
		Behaviours: []Behaviour{EnableOthersToAct},
		Questions: [][2]string{
			{"What did somebody say they would send you, and when?",
				"Which of your tasks could somebody else want to own?"},
		},
	},
	{
		ID: "reflection", Name: "Evening Reflection", Short: "Reflection", Noun: "reflection", Group: Rituals, Role: RoleReflection,
		Also: []string{"evening", "day", "journal", "diary", "close the day"},
		Asks: "Two minutes to close the day: press r.",
		Fields: []Field{
			{Key: "question", Label: "Question", Kind: Line, Voice: Quoted},
			{Key: "answer", Label: "Answer", Kind: Prose, Private: true},
			{Key: "phrase", Label: "Phrase I caught", Kind: Line, Voice: Quoted},
			{Key: "cue", Label: "Did the moment in your plan come?", Kind: YesNo, Hint: "yes or no"},
			{Key: "acted", Label: "Did you do it?", Kind: YesNo, Hint: "yes or no"},
			{Key: "energy", Label: "Energy", Kind: Scale, Private: true, Hint: "0 empty … 10 full"},
			{Key: "taken_on", Label: "Taken on", Kind: Number, Hint: "things you took on for others"},
			{Key: "handed_on", Label: "Handed on", Kind: Number, Hint: "things you shared or handed on"},
			{Key: "tomorrow", Label: "Tomorrow", Kind: Line, Hint: "if …, then I will …"},
		},
		Title: "answer", Cadence: Daily, Method: &reflectionMethod, Begin: "Close the day in two minutes",
		Behaviours: []Behaviour{ModelTheWay},
	},
	{
		ID: "week", Name: "Week Plan", Short: "Week", Noun: "week plan", Group: Rituals, Role: RoleWeekPlan,
		Also: []string{"plan", "focus", "planning", "goal"},
		Asks: "One to three practices to keep in sight, and one if-then sentence.",
		Fields: []Field{
			{Key: "of", Label: "Week of", Kind: Date, Required: true, Hint: "mon"},
			{Key: "focus", Label: "Focus", Kind: Practices, Hint: "one to three practices"},
			{Key: "plan", Label: "Plan", Kind: Line, Required: true, Hint: "if …, then I will …"},
			{Key: "obstacle", Label: "Obstacle", Kind: Line, Hint: "what could get in the way"},
			{Key: "look_back", Label: "Friday look-back", Kind: Prose, Later: true, Reaches: "looked back", Hint: "how it went"},
		},
		Stages: []Stage{{Name: "planned"}, {Name: "looked back", Final: true}},
		Title:  "plan", Cadence: Weekly(1), Method: &weekMethod,
		Behaviours: []Behaviour{ModelTheWay},
	},
	{
		ID: "leave", Name: "Leave", Short: "Leave", Noun: "leave", Group: Rituals, Role: RoleLeave,
		Also: []string{"holiday", "vacation", "sick", "days off"},
		Asks: "Days off, which break no streak.",
		Fields: []Field{
			{Key: "from", Label: "From", Kind: Date, Required: true, Hint: "mon"},
			{Key: "to", Label: "To", Kind: Date, Required: true, Hint: "fri"},
			{Key: "why", Label: "Why", Kind: Line, Private: true, Hint: "holiday, ill, …"},
		},
		Title: "why", When: "from", Method: &leaveMethod,
	},
	{
		ID: "note", Name: "Note", Short: "Note", Noun: "note", Group: Rituals,
		Also: []string{"notes", "memo", "thought"},
		Asks: "Anything else worth keeping.",
		Fields: []Field{
			{Key: "title", Label: "Title", Kind: Line, Required: true, Hint: "in one line"},
			{Key: "text", Label: "Text", Kind: Prose, Hint: "as long as it needs"},
		},
		Title: "title", Method: &noteMethod,
	},
	{
		ID: "person", Name: "Person", Short: "Person", Noun: "person", Group: Records, Role: RolePerson,
		Also: []string{"people", "colleague"},
		Asks: "One person: other spellings of the name, and how often to keep in touch.",
		Fields: []Field{
			{Key: "name", Label: "Name", Kind: Line, Required: true, Voice: Theirs, Hint: "as you write it most"},
			{Key: "aliases", Label: "Also known as", Kind: Line, Voice: Theirs, Hint: "other spellings, separated by commas"},
			{Key: "team", Label: "Team", Kind: Line, Hint: "support, finance, …"},
			{Key: "role", Label: "Role", Kind: Line, Hint: "what they do there"},
			{Key: "direction", Label: "Direction", Kind: Choice, Choices: []string{"across", "down", "up"}, Hint: "across = same level, down = below, up = above"},
			{Key: "every", Label: "Keep in touch every", Kind: Number, Hint: "days, such as 30"},
			{Key: "latest", Label: "Cold after", Kind: Number, Hint: "days, such as 60"},
			{Key: "left", Label: "Left", Kind: YesNo, Hint: "yes or no"},
		},
		Title: "name", Method: &personMethod,
	},
	{
		ID: "lookback", Name: "Look-back", Short: "Look-back", Noun: "look-back", Group: Records, Role: RoleLookBack,
		Also: []string{"review", "retrospective", "look back"},
		Asks: "Your own words about a week, a month, a quarter or a year.",
		Fields: []Field{
			{Key: "period", Label: "Period", Kind: NamedPeriod, Required: true, Hint: "2026-W49, 2026-11, 2026-Q4, 2026"},
			{Key: "text", Label: "Text", Kind: Prose, Required: true, Hint: "how it went"},
		},
		Title: "period", Method: &lookbackMethod,
	},
}

// The stages of a promise that rules and screens name.
const (
	Kept         = "kept"
	Broken       = "broken"
	Renegotiated = "renegotiated" // also the field that holds the time agreed then
)

// Catalog is the practices of one journal, in the order of the tabs.
type Catalog []Practice

// NewCatalog is the built-in catalog with a person's own practices behind it.
// A practice without an id, name or field, or with an id, field key or stage
// twice, is refused with the reason.
func NewCatalog(own ...Practice) (Catalog, error) {
	all := slices.Clone(BuiltIn)
	for _, p := range own {
		p, err := completed(p)
		if err != nil {
			return nil, err
		}
		if _, taken := Catalog(all).Practice(p.ID); taken {
			return nil, fmt.Errorf("practice %q: there is one with this id already; choose another id", p.ID)
		}
		all = append(all, p)
	}
	return all, nil
}

// completed fills in what a practice may leave out and checks the rest.
func completed(p Practice) (Practice, error) {
	switch {
	case p.ID == "":
		return p, fmt.Errorf("practice %q has no id", p.Name)
	case p.Name == "":
		return p, fmt.Errorf("practice %q has no name", p.ID)
	case len(p.Fields) == 0:
		return p, fmt.Errorf("practice %q has no fields", p.ID)
	}
	seen := map[string]bool{}
	for _, f := range p.AllFields() {
		if f.Key == "" || seen[f.Key] {
			return p, fmt.Errorf("practice %q: field key %q is empty or there twice", p.ID, f.Key)
		}
		seen[f.Key] = true
	}
	stages := map[string]bool{}
	for _, s := range p.Stages {
		if s.Name == "" || stages[s.Name] {
			return p, fmt.Errorf("practice %q: stage %q is empty or there twice", p.ID, s.Name)
		}
		stages[s.Name] = true
	}
	if p.Short == "" {
		p.Short = p.Name
	}
	if p.Noun == "" {
		p.Noun = p.Name
	}
	if p.Group == "" {
		p.Group = NextSteps
	}
	if p.Title == "" {
		p.Title = p.Fields[0].Key
	}
	return p, nil
}

// Practice finds a practice by its id.
func (c Catalog) Practice(id string) (Practice, bool) {
	for i := range c {
		if c[i].ID == id {
			return c[i], true
		}
	}
	return Practice{}, false
}

// InRole finds the first practice that plays a role.
func (c Catalog) InRole(r Role) (Practice, bool) {
	for i := range c {
		if c[i].Role == r {
			return c[i], true
		}
	}
	return Practice{}, false
}

// RoleOf is the role of the practice with an id; an unknown one has none.
func (c Catalog) RoleOf(id string) Role {
	for i := range c {
		if c[i].ID == id {
			return c[i].Role
		}
	}
	return NoRole
}

// In lists the practices of the groups given, in catalog order.
func (c Catalog) In(groups ...Group) []Practice {
	var in []Practice
	for _, p := range c {
		if slices.Contains(groups, p.Group) {
			in = append(in, p)
		}
	}
	return in
}

// IDs are the ids of all practices, in catalog order.
func (c Catalog) IDs() []string {
	ids := make([]string, len(c))
	for i, p := range c {
		ids[i] = p.ID
	}
	return ids
}

// Edition is a hash of all that the rules of Today read of the catalog. What is
// kept from one run of the program to the next is good for its edition alone.
func (c Catalog) Edition() string {
	var b []byte
	for i := range c {
		p := &c[i]
		for _, part := range []string{p.ID, string(p.Group), p.Title, p.Who, p.When} {
			b = append(append(b, part...), '\n')
		}
		b = strconv.AppendInt(append(b, byte(p.Role)), int64(p.Quiet), 10)
		for _, f := range p.Fields {
			b = append(append(b, f.Key...), byte(f.Kind))
			b = append(append(append(append(b, f.Reaches...), '\n'), f.Touch...), '\n')
		}
		for _, s := range p.Stages {
			b = append(b, s.Name...)
			for _, is := range []bool{s.Final, s.Aside, s.Well, s.Holds} {
				b = strconv.AppendBool(b, is)
			}
		}
	}
	h := fnv.New64a()
	_, _ = h.Write(b)
	return strconv.FormatUint(h.Sum64(), 16)
}
