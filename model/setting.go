package model

// Settings are those that hold, each with where it is said.
type Settings struct {
	All    []Setting
	Config Config
	// Check tells why a text cannot be the value of a setting, by its name.
	Check func(name, text string) error
}

// Setting finds a setting by its name.
func (s Settings) Setting(name string) (Setting, bool) {
	for _, one := range s.All {
		if one.Name == name {
			return one, true
		}
	}
	return Setting{}, false
}

// Setting is one thing that can be set, as it holds now.
type Setting struct {
	Name    string // as files and commands call it: "theme", "cadences.promise"
	Label   string // as screens call it
	Group   string // the heading that it stands under
	Help    string // a sentence on what it does
	Value   string // as it is typed
	Unit    string // what a number counts: "days"
	Default string
	Choices []string // all values that there are; nil where it is typed
	From    string   // the file that says it; empty where the default holds
	File    string   // the file that a change goes to
	ByHand  string   // why it cannot be changed here; empty where it can
}

// Toggle is the other value of a setting of two.
func (s Setting) Toggle() (other string, ok bool) {
	if len(s.Choices) != 2 {
		return "", false
	}
	if s.Value == s.Choices[0] {
		return s.Choices[1], true
	}
	return s.Choices[0], true
}
