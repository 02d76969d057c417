// Package quiet keeps start-up from asking the terminal for its background.
//
// The package initialisation of Bubble Tea v1 asks and then waits up to five
// seconds, in every command, where the terminal does not answer. It does not
// ask once the answer is set. Go initialises packages whose imports are ready
// in the order of their import paths, and fromhere/… sorts before github.com/…,
// so this package runs first as long as it imports nothing but lipgloss. It is
// imported for that alone, and has nothing to extend.
package quiet
