package model

// Remark is one phrase that the language check points out.
type Remark struct {
	Start, End int    // bytes of the text
	Phrase     string // as it stands in the text
	Why        string // "asks for less than you mean"
	Instead    string // what to write; may be empty for "leave it out"
}

// CheckLanguage points out phrases that make their writer smaller, and, where
// a question is meant, advice dressed as one. Quoted text and code are left
// out. Remarks come in the order of the text and do not overlap.
func CheckLanguage(text string, m Manner) []Remark { return nil }

// WeekPhrases is how many weak phrases one week's own words hold.
type WeekPhrases struct {
	Week    Day // its Monday
	Words   int
	Phrases int
}

// PerThousand is weak phrases per 1,000 words; 0 without words.
func (w WeekPhrases) PerThousand() float64 { return 0 }

// WeakPerThousand counts weak phrases in the entries' own words, week by week,
// oldest first; weeks without words are left out.
func WeakPerThousand(j *Journal, entries []Entry) []WeekPhrases { return nil }
