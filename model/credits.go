package model

// Credits are what a person has put into and drawn from the trust of others.
type Credits struct {
	Helps  int // help given: offers made to a contact, needs met, mentee sessions
	Kept   int // promises kept
	Shared int // credit shared: ideas backed, people connected
	Drawn  int // asks drawn: solutions put up for a green light, promises moved
}

// CreditsOf are the credits of the days from and to, both included.
func CreditsOf(j *Journal, from, to Day) Credits { return Credits{} }
