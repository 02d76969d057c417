package model

import (
	"cmp"
	"fmt"
	"strings"
)

// Kind says how a field is asked, checked and stored.
type Kind int

// The kinds of field. A stored value is always text; the kind fixes its form.
const (
	Line        Kind = iota // one line of text
	Prose                   // any number of lines
	Person                  // one name, or several separated by commas; completed from the journal
	Date                    // a calendar day, stored as 2026-11-26
	Moment                  // a day and a time, stored as RFC 3339
	Choice                  // one of Field.Choices
	Scale                   // a whole number from 0 to 10
	YesNo                   // yes or no
	Number                  // a whole number from 0 up
	Dates                   // calendar days parted by spaces
	NamedPeriod             // a week, month, quarter or year, stored by its name: 2026-W49
	Practices               // practices of the catalog by any of their names, parted by commas; other words are kept as they are
)

// Manner is how the words of a field are meant, for the language check.
type Manner int

// The manners that the language check knows.
const (
	AnyManner Manner = iota
	Telling          // what one wanted to tell: advice and orders are expected here
	Asking           // a question: advice dressed as a question is pointed out
)

// Voice says whose words a field holds.
type Voice int

// The voices. Only words of one's own are counted in the weak phrases per
// thousand; quoted ones are checked while they are typed.
const (
	Mine   Voice = iota // the writer's own
	Theirs              // another's
	Quoted              // said or thought before, and written down to be looked at
)

// Field is one thing a practice asks. Key names it in files and commands,
// Label on screens.
type Field struct {
	Key      string
	Label    string
	Kind     Kind
	Required bool
	Hint     string   // what a good answer looks like, shown while it is empty
	Choices  []string // for Choice: the values allowed
	Template string   // for Prose: the headings an empty answer starts with
	Manner   Manner   // how the language check reads it
	Voice    Voice    // whose words it holds
	Private  bool     // in nothing that is made for others
	Dated    bool     // a date that is said as one: the day that a week begins on is not "yesterday"
	Later    bool     // known at a later stage only: a new entry's form does not ask for it
	Hidden   bool     // in no form
	Reaches  string   // the stage that an entry is moved to when this is first answered
	Credit   Credit   // what an answer gives or draws
	Spends   bool     // answered yes, the entry gives no credit
	Touch    Touch    // when it records real contact with its person
}

// Touch says when an answer to a person field records real contact with the
// person: never, on the entry's day, or on the day that a stage is reached.
type Touch string

// NoTouch and OnItsDay are the touches that wait for no stage.
const (
	NoTouch  Touch = ""
	OnItsDay Touch = "its day"
)

// Stage is one place in an entry's life. Stages run left to right.
type Stage struct {
	Name  string // in files and in JSON
	Label string // on screens; empty where the name is plain enough
	Final bool   // nothing is open any more
	Aside bool   // reached only by choosing it, never as "the next stage"
	Well  bool   // no failure, although it is final and aside
	Holds bool   // worth asking later whether it held
	After bool   // what was held back was done after all: a key of its own reaches it

	Credit Credit // what reaching it gives or draws
}

// Group is the tab that a practice stands under.
type Group string

// The groups of the catalog, in the order of the tabs. Rituals share the tab
// of the next steps.
const (
	Steps     Group = "steps"
	Habits    Group = "habits"
	NextSteps Group = "next"
	Rituals   Group = "rituals"
	Records   Group = "records" // of a person, of a period; they never count as practised
)

// Role is what the rules and screens need a practice for, beyond its own form,
// list and figures. They ask the catalog for a role and name no practice.
type Role int

// The roles.
const (
	NoRole         Role = iota
	RoleReflection      // an evening's answers to what the reflection asks
	RoleWeekPlan        // a week's focus, its plan and the look back on it
	RoleLeave           // days that streaks pass over
	RolePromise         // kept, moved or broken, and measured against the time it is due
	RoleContact         // a talk with a person, by which they are warm or cold
	RolePhrase          // a weak phrase that was caught, and what was said instead
	RoleNuisance        // costs hours every week, and saves them once it is fixed
	RoleAdmission       // admits what went wrong, which takes courage
	RolePerson          // records a person: their other spellings, team, and how often to keep in touch
	RoleLookBack        // looks back on a period
)

// Credit is what an entry puts into the trust of others, or draws from it. Who
// gives, keeps and shares may be followed when they ask (Hollander's
// idiosyncrasy credits, 1958).
type Credit int

// The credits: three that give, and two that draw.
const (
	NoCredit     Credit = iota
	HelpGiven           // an offer made, a need met unasked, a session held
	PromiseKept         // a promise kept on time
	CreditShared        // an idea of another backed, people connected
	AskDrawn            // a solution put up for a green light with somebody, a promise moved
	TrustDrawn          // a promise broken, or overdue for a week
)

// Failed tells that the stage ends an entry otherwise than it was meant.
func (s Stage) Failed() bool { return s.Final && s.Aside && !s.Well }

// Behaviour is an observable leadership behaviour (Kouzes and Posner, The
// Leadership Challenge) that a practice serves.
type Behaviour string

// The five behaviours.
const (
	ModelTheWay         Behaviour = "Model the Way"
	InspireSharedVision Behaviour = "Inspire a Shared Vision"
	ChallengeTheProcess Behaviour = "Challenge the Process"
	EnableOthersToAct   Behaviour = "Enable Others to Act"
	EncourageTheHeart   Behaviour = "Encourage the Heart"
)

// Offer is a linked entry that reaching a stage suggests: its practice, and
// for each of its fields the field of the first entry that it starts from.
type Offer struct {
	At       string            // the stage that makes the offer
	Practice string            // the practice of the entry offered
	Copy     map[string]string // field of the new entry → field of the old one
}

// Practice is one thing to practise. The catalog is a list of them; forms,
// lists, details, streaks and stories follow from it.
type Practice struct {
	ID         string
	Name       string   // "Reliability Rock"
	Short      string   // "Promise", for the sub-tabs: its noun, or a word of its name
	Noun       string   // "promise", for "New promise"
	Also       []string // what else people call it, to find it by: "commitment", "deadline"
	Group      Group
	Role       Role   // what the rules need it for; NoRole for most
	Credit     Credit // what every entry gives or draws
	Asks       string // one line of what it asks
	Fields     []Field
	Stages     []Stage
	Title      string // key of the field that names an entry in a list
	Who        string // key of the field that holds its person; may be empty
	When       string // key of the field that holds what it is due by; may be empty
	Cadence    Cadence
	Behaviours []Behaviour
	Offers     []Offer
	Questions  [][2]string // which the evening asks: of each pair, the first on odd days and the second on even ones
	Quiet      int         // days without an event after which an open entry has gone quiet; 0 for never
	Method     *Method     // what teaches it; nil of a practice of one's own
	Begin      string      // what a new journal proposes to begin with; "" of most
}

// Common are the fields that an entry of any practice may answer, after the
// practice's own; of rituals and records the first alone, and of people the last
// beside it.
var Common = []Field{
	{Key: "notes", Label: "Notes", Kind: Prose, Hint: "anything worth remembering", Private: true},
	{Key: "fear", Label: "Fear before", Kind: Scale, Hint: "0 calm … 10 terrified", Private: true},
	{Key: "went", Label: "How it went", Kind: Scale, Hint: "0 badly … 10 well", Private: true},
	{Key: "follow_up", Label: "Check back later", Kind: Dates, Hint: "yes = in " + sayHeldAfter},
	snoozedField,
}

// snoozedField is until when what an entry says on Today is left out there.
var snoozedField = Field{Key: snoozedKey, Label: "Snoozed until", Kind: Date, Hidden: true, Hint: "mon"}

// commonOfPeople are those of an entry about a person, who may be gone quiet.
var commonOfPeople = []Field{Common[0], snoozedField}

// Common are the common fields that entries of the practice may answer.
func (p Practice) Common() []Field {
	if p.Role == RolePerson {
		return commonOfPeople
	}
	if p.Group == Rituals || p.Group == Records {
		return Common[:1]
	}
	return Common
}

// Field finds a field of the practice, or a common one, by its key.
func (p Practice) Field(key string) (Field, bool) {
	for f := range p.EachField {
		if f.Key == key {
			return *f, true
		}
	}
	return Field{}, false
}

// EachField yields the fields as AllFields lists them, without making a list.
func (p Practice) EachField(yield func(*Field) bool) {
	for _, fields := range [][]Field{p.Fields, p.Common()} {
		for i := range fields {
			if !yield(&fields[i]) {
				return
			}
		}
	}
}

// AllFields are the practice's own fields and the common ones, in file order.
func (p Practice) AllFields() []Field {
	common := p.Common()
	all := make([]Field, 0, len(p.Fields)+len(common))
	return append(append(all, p.Fields...), common...)
}

// Stage finds a stage by its name, ignoring case.
func (p Practice) Stage(name string) (Stage, bool) {
	for _, s := range p.Stages {
		if strings.EqualFold(s.Name, name) {
			return s, true
		}
	}
	return Stage{}, false
}

// Say is the stage in the words of screens.
func (s Stage) Say() string { return cmp.Or(s.Label, s.Name) }

// StageTyped finds a stage by what a person types for it: its name or its label.
func (p Practice) StageTyped(typed string) (Stage, bool) {
	for _, s := range p.Stages {
		if strings.EqualFold(s.Name, typed) || strings.EqualFold(s.Label, typed) && typed != "" {
			return s, true
		}
	}
	return Stage{}, false
}

// SayStage is the named stage in the words of screens; one that the practice does
// not have keeps its name.
func (p Practice) SayStage(name string) string {
	s, _ := p.Stage(name)
	return cmp.Or(s.Say(), name)
}

// StageLabels are the stages in the words of screens, left to right.
func (p Practice) StageLabels() []string {
	labels := make([]string, len(p.Stages))
	for i, s := range p.Stages {
		labels[i] = s.Say()
	}
	return labels
}

// StageNames are the names of the stages, left to right.
func (p Practice) StageNames() []string {
	names := make([]string, len(p.Stages))
	for i, s := range p.Stages {
		names[i] = s.Name
	}
	return names
}

// NextStage is the stage after the named one that is not aside; ok is false
// when the named one is final, unknown, or the last.
func (p Practice) NextStage(name string) (next Stage, ok bool) {
	found := false
	for _, s := range p.Stages {
		switch {
		case s.Name == name:
			if s.Final {
				return Stage{}, false
			}
			found = true
		case found && !s.Aside:
			return s, true
		}
	}
	return Stage{}, false
}

// Cadence is how often a practice is meant to be practised: Times in every
// Days days. The zero Cadence asks for nothing.
type Cadence struct {
	Times int
	Days  int
}

// Daily is once on every workday.
var Daily = Cadence{Times: 1, Days: 1}

// Weekly is n times a week, by the day that weeks start on.
func Weekly(n int) Cadence { return Cadence{Times: n, Days: DaysAWeek} }

// DaysAWeek is how many days a week has.
const DaysAWeek = 7

// IsDaily tells a daily cadence from a weekly one.
func (c Cadence) IsDaily() bool { return c.Days == 1 }

// None tells that nothing is asked.
func (c Cadence) None() bool { return c.Times <= 0 || c.Days <= 0 }

// String is the cadence in words: "daily", "2 a week".
func (c Cadence) String() string {
	switch {
	case c.None():
		return "whenever"
	case c.IsDaily():
		return "daily on workdays"
	}
	return fmt.Sprintf("%d a week", c.Times)
}
