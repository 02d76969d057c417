package search

import (
	"strings"
	"unicode/utf8"

	"fromhere/model"
)

// Complete tells how the part of a filter that is being typed may end: what is
// to be shown behind the cursor, and the whole filter with it. Both are empty
// where there is nothing to offer.
func Complete(filter string, j *model.Journal) (ghost, whole string) {
	start := lastPart(filter)
	part := strings.TrimPrefix(filter[start:], "-")
	start = len(filter) - len(part)
	key, value, isKey := strings.Cut(part, ":")
	tag, signed := model.CutTagSign(part)
	if signed {
		key, value, isKey = "tag", tag, true
	}
	if !isKey {
		for _, k := range keys() {
			if len(part) > 1 && strings.HasPrefix(k, strings.ToLower(part)) {
				return k[len(part):] + ":", filter[:start] + k + ":"
			}
		}
		return "", ""
	}
	t, known := termOf(strings.ToLower(key))
	if !known || t.complete == nil {
		return "", ""
	}
	typed := strings.TrimPrefix(value, `"`)
	for _, offer := range t.complete(j) {
		if t.key == "tag" && !signed {
			offer = model.TypedTag(offer)
		}
		folded, begun := model.Fold(offer), model.Fold(typed)
		if folded == begun || !strings.HasPrefix(folded, begun) || strings.Contains(offer, `"`) {
			continue
		}
		letters := []rune(offer)
		ghost = string(letters[min(utf8.RuneCountInString(typed), len(letters)):])
		if strings.Contains(offer, " ") {
			offer = `"` + offer + `"`
		}
		return ghost, filter[:len(filter)-len(value)] + offer + " "
	}
	return "", ""
}

// lastPart is where the last part of a filter begins: after the last space
// outside quotes.
func lastPart(text string) int {
	start, quoted := 0, false
	for i, r := range text {
		switch {
		case r == '"':
			quoted = !quoted
		case r == ' ' && !quoted:
			start = i + utf8.RuneLen(r)
		}
	}
	return start
}
