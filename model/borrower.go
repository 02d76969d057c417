package model

// Borrower is lent the entries of a journal to look at, which costs much less
// than to be given them: nothing of an entry may be kept beyond the call.
type Borrower interface {
	// Page opens the next page, of so many entries at most. Its entries, the
	// newest first and all older than those of the page before, are lent to take
	// by one goroutine; several pages may be open at once. take tells whether the
	// entry was wanted.
	Page(most int) (take func(*Entry) (wanted bool))
	// Clear takes back all pages: they did not hold, and others come.
	Clear()
}
