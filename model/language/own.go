package language

import (
	"slices"
	"strings"

	"fromhere/model"
)

// Own counts the words of an entry that are its writer's own, and the weak
// phrases among them: those of lines and prose in the writer's voice. What others
// said, what is quoted, and the headings that a text begins with are not. "We just
// send it" in a field of one's own and "they just guess" in another's: 4 words,
// 1 phrase.
func Own(e model.Entry, p model.Practice) (words, phrases int) {
	for f := range p.EachField {
		if f.Voice != model.Mine || f.Kind != model.Line && f.Kind != model.Prose {
			continue
		}
		text := withoutTemplate(e.Answers.Get(f.Key), f.Template)
		words += len(wordsSaid(text))
		phrases += len(Check(text, model.AnyManner))
	}
	return words, phrases
}

// withoutTemplate is a text without the lines that it began with.
func withoutTemplate(text, template string) string {
	if text == "" || template == "" {
		return text
	}
	headings := strings.Split(template, "\n")
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		if slices.Contains(headings, strings.TrimSpace(line)) {
			lines[i] = ""
		}
	}
	return strings.Join(lines, "\n")
}
