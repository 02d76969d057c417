// Package termtest runs a program on a pseudo-terminal and shows its screen to
// a test, which waits for what it wants to see and never for time to pass.
//
// A Terminal is a program that runs; a Screen is what it shows at one moment. To
// have the terminal answer or behave in another way, add a field to Config.
package termtest
