package cli

import (
	"fmt"
	"strings"

	"fromhere/model"
)

// keep keeps the words of an entry that could not be saved as a draft, which the
// app offers when it opens. The error says so, and why the entry could not be
// saved.
func (d *draft) keep(why error) error {
	if d.Drafts == nil {
		return why
	}
	opened := d.entry.Clone()
	opened.Answers, opened.Tags = model.Answers{}, nil
	typed := map[string]string{}
	for key, text := range d.entry.Answers.All() {
		typed[key] = text
	}
	if len(d.entry.Tags) > 0 {
		typed["tags"] = strings.Join(d.entry.Tags, ", ")
	}
	err := d.Drafts().Keep(model.Draft{Key: opened.ID, Kind: model.DraftForm, Opened: opened, Typed: typed,
		Focus: d.practice.Title, Kept: d.now})
	if err != nil {
		return fmt.Errorf("%w; the words of your entry could not be kept as a draft either: %w", why, err)
	}
	return fmt.Errorf("%w; the words of your entry are kept as a draft, and the app offers them when it opens", why)
}
