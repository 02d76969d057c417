package widget

import (
	"strings"

	"fromhere/model"
	"fromhere/model/today"
)

// Row is one entry in a list, or a line between entries.
type Row struct {
	ID       string // the entry's; empty for a line between entries
	Mark     today.Mark
	Unsigned bool   // no mark is drawn, as where all rows would have the same
	What     string // the practice, where a list holds several
	Title    string
	Who      string
	When     string
	Aim      string // the time to aim for before When
	Status   string
	Tone     model.Tone
	Head     string // ready-made text in the place of the columns
	Star     bool   // marked as evidence
	Chosen   bool   // selected together with others
	Note     string // said after the title: that there are two versions
}

// Words are all that a row says.
func (r Row) Words() string {
	return strings.Join([]string{r.What, r.Title, r.Note, r.Who, r.When, r.Status, Plain(r.Head)}, " ")
}

// line draws one row.
func (l *List) line(b *strings.Builder, r *Row, columns Widths, selected bool) {
	switch {
	case r.ID == "":
		b.WriteString(r.Head)
	case r.Head != "":
		Lead(b, l.theme, selected, r.Chosen)
		b.WriteString(r.Head)
	default:
		columns.Write(b, l.theme, r, selected)
	}
}
