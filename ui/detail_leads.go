package ui

import (
	"fromhere/model"
	"fromhere/ui/keys"
	"fromhere/ui/widget"
)

// leads are what an open entry leads to: the people whom it names, each once, and
// the entries that it is linked to, either way.
func (en *entries) leads(e model.Entry) []widget.PickItem {
	s := en.s
	var leads []widget.PickItem
	named := map[string]bool{}
	for _, name := range e.Names(s.journal.Practice(e)) {
		if person := s.journal.PersonOf(name); !named[person] {
			named[person] = true
			leads = append(leads, widget.PickItem{Label: widget.Clean(s.journal.NameOf(name)), Detail: "all entries", Msg: behindPerson(s, name)})
		}
	}
	for _, other := range s.journal.Linked(e) {
		leads = append(leads, widget.PickItem{Label: s.titleOf(other), Detail: widget.Clean(s.journal.Practice(other).Noun), Msg: openEntry{other, nil}})
	}
	return leads
}

// openLeads asks which of several people and entries to open.
type openLeads struct{ leads []widget.PickItem }

// Screen asks for one of them.
func (m openLeads) Screen(s *session) view {
	return s.newPicker("Open a person or a linked entry", m.leads)
}

// openLead is the action that opens what an entry leads to.
func (en *entries) openLead(e model.Entry) keys.Action {
	s := en.s
	leads := s.entries.leads(e)
	switch len(leads) {
	case 0:
		return keys.On(s.keys.Open, func() {}).Unless("This entry names nobody and is linked to none")
	case 1:
		return keys.On(s.keys.Open, func() { s.send(leads[0].Msg) }).As("open " + leads[0].Label)
	}
	return keys.On(s.keys.Open, func() { s.send(openLeads{leads}) }).As("open a person or a link")
}
