//go:build unix && !linux && !darwin && !osroot

package disk

func renameNew(a int, from string, b int, to string) error { return linkNew(a, from, b, to) }

// exchangeNames cannot be done in one step on these systems.
func exchangeNames(int, string, int, string) error { return ErrNoExchange }
