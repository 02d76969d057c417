package ui

import (
	"fmt"
	"strconv"

	tea "github.com/charmbracelet/bubbletea"

	"fromhere/model/figures"
	"fromhere/ui/keys"
	"fromhere/ui/widget"
)

// creditSaying tells what the columns are for.
const creditSaying = "Help given earns the right to ask."

// creditRows is the panel of the credits that were given, and those that were
// drawn: in all by what they are made of, and below that by person.
type creditRows struct {
	s             *session
	credits       figures.Credits
	at            widget.Scroll
	apart         bool // there is room for a blank line over the people
	width, height int
}

// counted are the credits of the last days, as the journal is now.
func (c *creditRows) counted() figures.Credits {
	today := c.s.today()
	return figures.CreditsOf(c.s.journal, today-figures.CreditDays+1, today, c.s.now)
}

// Read reads the credits of the last days.
func (c *creditRows) Read() {
	c.credits = c.counted()
	c.Resize(c.width, c.height)
}

// Resize tells the cells there are.
func (c *creditRows) Resize(width, height int) {
	c.width, c.height = width, height
	room := height - 2 - len(c.saying()) // the heads, and a blank line over the saying
	if c.apart = room > c.everybody()+2; c.apart {
		room-- // for the blank line over the people
	}
	c.at.Resize(c.everybody()+1+len(c.credits.People), room)
}

func (c *creditRows) saying() []string { return c.s.muted(creditSaying, c.width) }

// everybody is the row of all people together, under the lines and over each.
func (c *creditRows) everybody() int { return len(c.credits.Lines) }

// Move selects another row.
func (c *creditRows) Move(m keys.Move) { c.at.Move(m) }

// Rows are those of the credits and those in sight.
func (c *creditRows) Rows() widget.Scroll { return c.at }

// Open asks for the entries of the selected line, of all lines, or of the selected
// person.
func (c *creditRows) Open() (tea.Msg, string) {
	at := c.at.Cursor
	switch {
	case at > c.everybody():
		return behindPerson(c.s, c.credits.People[at-c.everybody()-1].Name), ""
	case at == c.everybody():
		return openBehind{"What you gave and used", func() []string {
			var ids []string
			for _, l := range c.counted().Lines {
				ids = append(ids, l.Entries...)
			}
			return inOrder(c.s, ids)
		}}, ""
	}
	line := c.credits.Lines[at]
	if len(line.Entries) == 0 {
		return nil, fmt.Sprintf("%s: no entry of the last %d days", line.Label, figures.CreditDays)
	}
	return openBehind{line.Label, func() []string { return c.counted().Lines[at].Entries }}, ""
}

// Lines draw the rows from the one scrolled to, and what the columns are for.
func (c *creditRows) Lines(turned bool) []string {
	t := &c.s.theme
	columns := []widget.Column{
		{Head: fmt.Sprintf("last %d days", figures.CreditDays), Width: creditWidth},
		{Head: "you gave", Width: creditDigits, Right: true}, {Head: "you used", Width: creditDigits, Right: true}}
	lines := []string{widget.TableHead(t, columns)}
	for i := c.at.Top; i < min(c.at.Top+c.at.Height, c.at.Count); i++ {
		if c.apart && i == c.everybody()+1 && i > c.at.Top {
			lines = append(lines, "")
		}
		name, given, drawn := c.row(i)
		style := t.Text
		if i == c.everybody() || turned && i == c.at.Cursor {
			style = t.Strong
		}
		lines = append(lines, widget.TableLine(t, columns,
			[]widget.TableCell{{Text: widget.Clean(name), Style: style}, {Text: given, Style: style}, {Text: drawn, Style: style}},
			turned && i == c.at.Cursor))
	}
	return append(append(lines, ""), c.saying()...)
}

// row is the text of a row.
func (c *creditRows) row(i int) (name, given, drawn string) {
	if i < c.everybody() {
		l := c.credits.Lines[i]
		if l.Draws() {
			return l.Label, "", strconv.Itoa(l.Points)
		}
		return l.Label, strconv.Itoa(l.Points), ""
	}
	name, account := "All people", c.credits.Account
	if i > c.everybody() {
		account = c.credits.People[i-c.everybody()-1]
		name = account.Name
	}
	return name, strconv.Itoa(account.Given()), strconv.Itoa(account.Drawn())
}
