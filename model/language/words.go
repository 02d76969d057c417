package language

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// spoken is one word of a text.
type spoken struct {
	text       string // small letters, with a straight apostrophe
	start, end int    // bytes
	opens      bool   // it begins a sentence, "so" and "and" aside
	sentence   string // the word that its sentence begins with
	follows    bool   // nothing but white space or a comma parts it from the word before
}

// wordsSaid are the words of a text that are its writer's own: outside
// quotes, quoted lines and code.
func wordsSaid(text string) []spoken {
	var words []spoken
	opens, follows, sentence := true, false, ""
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		switch {
		case isWordRune(r):
			end := wordEnd(text, i)
			w := spoken{text: plainWord(text[i:end]), start: i, end: end, opens: opens, follows: follows}
			if opens {
				sentence = w.text
			}
			w.sentence = sentence
			words = append(words, w)
			opens, follows = opens && leadIns[w.text], true
			i = end
			continue
		case r == '`' || isQuote(r) || r == '>' && atLineStart(text, i):
			i = passedOver(text, i, r)
			follows = false
			continue
		case r == '\n' && wrapped(text, i):
		case strings.ContainsRune(".!?:;\n", r):
			opens, follows = true, false
		case r != ',' && !unicode.IsSpace(r):
			follows = false
		}
		i += size
	}
	return words
}

// wrapped tells whether the line that ends at i goes on in the next: it breaks
// off inside a sentence, and no empty line follows.
func wrapped(text string, i int) bool {
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(text[:i], " \t"))
	next, _, _ := strings.Cut(text[i+1:], "\n")
	return (isWordRune(last) || last == ',') && strings.TrimSpace(next) != ""
}

func isWordRune(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r)
}

func isApostrophe(r rune) bool { return r == '\'' || r == '’' }

// wordEnd is where the word that begins at i ends; an apostrophe or a hyphen
// between letters belongs to it.
func wordEnd(text string, i int) int {
	end := i
	for end < len(text) {
		r, size := utf8.DecodeRuneInString(text[end:])
		if !isWordRune(r) {
			next, _ := utf8.DecodeRuneInString(text[end+size:])
			if end == i || !isApostrophe(r) && r != '-' || !isWordRune(next) {
				break
			}
		}
		end += size
	}
	return end
}

func plainWord(word string) string { return strings.ReplaceAll(strings.ToLower(word), "’", "'") }

// closingQuotes are the marks that end a quotation, by those that begin one. A
// single quote is left out: it is mostly an apostrophe.
var closingQuotes = map[rune]string{'"': "\"", '“': "”", '„': "“", '«': "»", '‘': "’", '`': "`"}

func isQuote(r rune) bool { return closingQuotes[r] != "" }

// passedOver is where the quotation, code or quoted line that begins at i
// ends. One that is not closed on its own is only a mark.
func passedOver(text string, i int, r rune) int {
	rest := text[i:]
	if r == '>' {
		if end := strings.IndexByte(rest, '\n'); end >= 0 {
			return i + end
		}
		return len(text)
	}
	mark := string(r)
	if strings.HasPrefix(rest, "```") {
		mark = "```"
		if end := strings.Index(rest[len(mark):], mark); end >= 0 {
			return i + len(mark) + end + len(mark)
		}
		return len(text)
	}
	closing := closingQuotes[r]
	inside, _, _ := strings.Cut(rest[len(mark):], "\n\n")
	if end := strings.Index(inside, closing); end >= 0 {
		return i + len(mark) + end + len(closing)
	}
	return i + len(mark)
}

// atLineStart tells whether only white space stands before i on its line.
func atLineStart(text string, i int) bool {
	before := strings.TrimRight(text[:i], " \t")
	return before == "" || strings.HasSuffix(before, "\n")
}
