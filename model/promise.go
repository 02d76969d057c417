package model

// The stages of a promise that rules and screens name.
const (
	Kept         = "kept"
	Broken       = "broken"
	Renegotiated = "renegotiated" // also the field that holds the time agreed then
)
