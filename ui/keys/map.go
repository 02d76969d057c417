package keys

import (
	"strings"

	"github.com/charmbracelet/bubbles/key"

	"fromhere/ui/editor"
)

// Map holds every binding of the app. The tag keys lists the keys, does says
// what they do, and on lists the parts of screens where they work. The tag shown
// replaces the name of the first key in help; not is the reason that is given on
// a screen that has no use for the key; also is what else the command is found by.
type Map struct {
	// Wherever letters are shortcuts, and on the steps of the evening's reflection.
	Up       key.Binding `keys:"up k" does:"up" on:"shortcuts steps" not:"There is nothing above"`
	Down     key.Binding `keys:"down j" does:"down" on:"shortcuts steps" not:"There is nothing below"`
	Top      key.Binding `keys:"home g" does:"first" on:"shortcuts steps" shown:"g" not:"There is nothing above"`
	Bottom   key.Binding `keys:"end G" does:"last" on:"shortcuts steps" shown:"G" not:"There is nothing below"`
	PageUp   key.Binding `keys:"pgup ctrl+b" does:"page up" on:"shortcuts steps" not:"There is nothing above"`
	PageDown key.Binding `keys:"pgdown ctrl+f" does:"page down" on:"shortcuts steps" not:"There is nothing below"`

	// On every screen that is not a form, in the order in which the footer names
	// them. A key has one meaning on all of them.
	FollowOn  key.Binding `keys:"o" does:"follow on" on:"shortcuts" not:"Nothing offers to follow on"`
	Open      key.Binding `keys:"enter" does:"open" on:"shortcuts" not:"There is nothing to open here"`
	New       key.Binding `keys:"n" does:"new" also:"add record create write" on:"shortcuts"`
	NextStage key.Binding `keys:"space" does:"next stage" also:"advance done finish kept" on:"shortcuts" not:"There is no entry on this line"`
	Told      key.Binding `keys:"t" does:"told after all" on:"shortcuts" not:"There is no question on this line"`
	LookBack  key.Binding `keys:"b" does:"look back" also:"review retrospective" on:"shortcuts" not:"Open a week, month, quarter or year in Review, then look back"`
	PutBack   key.Binding `keys:"p" does:"put back" also:"restore undelete" on:"shortcuts" not:"There is nothing to put back here"`
	Purge     key.Binding `keys:"D" does:"erase for good" also:"erase destroy shred" on:"shortcuts" not:"Only an entry in the trash can be erased for good"`
	Back      key.Binding `keys:"esc" does:"back" on:"shortcuts form choice kept record" not:"There is nothing to go back to"`
	Edit      key.Binding `keys:"e" does:"edit" also:"change correct rename" on:"shortcuts record" not:"There is no entry on this line"`
	Find      key.Binding `keys:"/" does:"find" also:"search filter" on:"shortcuts" not:"There is no list to find in here"`
	NextPanel key.Binding `keys:"right ] l" does:"next" on:"shortcuts" not:"There is nothing beside this screen"`
	PrevPanel key.Binding `keys:"left [ h" does:"previous" on:"shortcuts" not:"There is nothing beside this screen"`
	AllFirst  key.Binding `keys:"<" does:"all of the first" on:"shortcuts" not:"No versions are compared here"`
	AllSecond key.Binding `keys:">" does:"all of the second" on:"shortcuts" not:"No versions are compared here"`
	Later     key.Binding `keys:"." does:"later" on:"shortcuts" not:"There is nothing later to go to here"`
	Earlier   key.Binding `keys:"," does:"earlier" on:"shortcuts" not:"There is nothing earlier to go to here"`
	Reflect   key.Binding `keys:"r" does:"close the day" also:"reflection evening journal end" on:"shortcuts"`
	Palette   key.Binding `keys:":" does:"commands" on:"shortcuts"`
	Undo      key.Binding `keys:"u" does:"undo" also:"revert oops" on:"shortcuts steps"`
	Tabs      key.Binding `keys:"1 2 3 4 5 6 7 8 9" does:"tabs" on:"shortcuts" shown:"digits"`
	NextTab   key.Binding `keys:"tab" does:"next tab" on:"shortcuts"`
	PrevTab   key.Binding `keys:"shift+tab" does:"previous tab" on:"shortcuts"`
	Help      key.Binding `keys:"?" does:"help" also:"keys shortcuts manual" on:"shortcuts"`
	Leave     key.Binding `keys:"q" does:"leave" also:"quit exit close stop" on:"shortcuts steps"`
	Redo      key.Binding `keys:"U" does:"redo" also:"again repeat" on:"shortcuts steps"`
	Method    key.Binding `keys:"i f1" does:"how it is done" also:"method why learn teach explain" on:"shortcuts"`
	Stages    key.Binding `keys:"s" does:"set the stage" also:"status state moved" on:"shortcuts" not:"There is no entry on this line"`
	HeldYes   key.Binding `keys:"+" does:"yes, it held" on:"shortcuts" not:"Nothing chosen here asks whether it held"`
	HeldNo    key.Binding `keys:"-" does:"no, it did not hold" on:"shortcuts" not:"Nothing chosen here asks whether it held"`
	Snooze    key.Binding `keys:"z" does:"snooze for a week" also:"postpone hide" on:"shortcuts" not:"There is no entry on this line"`
	Select    key.Binding `keys:"x" does:"select" also:"mark several" on:"shortcuts" not:"Several entries are selected in a list of entries, and this is none"`
	Tag       key.Binding `keys:"#" does:"tag" also:"label category" on:"shortcuts" not:"There is no entry on this line"`
	Evidence  key.Binding `keys:"m" does:"mark as evidence" also:"star brag bookmark" on:"shortcuts" not:"There is no entry on this line"`
	Copy      key.Binding `keys:"y" does:"copy as Markdown" also:"export clipboard share" on:"shortcuts" not:"There is no entry on this line"`
	External  key.Binding `keys:"E" does:"edit in $EDITOR" also:"vim nano emacs editor" on:"shortcuts" not:"There is no entry on this line"`
	History   key.Binding `keys:"H" does:"earlier versions" also:"versions past revisions" on:"shortcuts" not:"There is no entry on this line"`
	Delete    key.Binding `keys:"d" does:"delete" also:"remove" on:"shortcuts" not:"There is no entry on this line"`
	Jump      key.Binding `keys:"J" does:"jump to a date" also:"goto calendar day" on:"shortcuts"`
	Yesterday key.Binding `keys:"R" does:"close yesterday" also:"reflection evening" on:"shortcuts"`
	Trash     key.Binding `keys:"T" does:"trash" also:"bin deleted restore" on:"shortcuts"`
	Problems  key.Binding `keys:"P" does:"problems" also:"errors broken corrupt" on:"shortcuts"`
	Conflicts key.Binding `keys:"C" does:"conflicts" also:"versions merge duplicates" on:"shortcuts"`
	Settings  key.Binding `keys:"S" does:"settings" also:"preferences config options theme colours" on:"shortcuts"`
	Veil      key.Binding `keys:"V" does:"veil the screen" also:"hide privacy blank" on:"shortcuts"`
	Suspend   key.Binding `keys:"ctrl+z" does:"suspend" also:"background shell" on:"shortcuts steps"`

	// In the line that filters.
	Keep     key.Binding `keys:"enter" does:"keep" on:"filter"`
	Clear    key.Binding `keys:"esc" does:"clear" on:"filter"`
	Complete key.Binding `keys:"tab right end" does:"complete" on:"filter"`

	// Where something is written or chosen.
	Save      key.Binding `keys:"ctrl+s" does:"save" on:"form reflection"`
	Finish    key.Binding `keys:"enter" does:"save" on:"form"`
	Elsewhere key.Binding `keys:"ctrl+o" does:"write to a file" on:"form reflection shortcuts" not:"Nothing here is typed and not saved"`
	NextField key.Binding `keys:"tab" does:"next field" on:"field choice"`
	PrevField key.Binding `keys:"shift+tab" does:"previous field" on:"form choice"`
	HowTo     key.Binding `keys:"f1" does:"how it is done" on:"form choice kept reflection"`
	NewLine   key.Binding `keys:"alt+enter ctrl+j" does:"new line" on:"field"`
	Choose    key.Binding `keys:"enter" does:"choose" on:"choice"`

	// Where it is asked when a promise was kept whose time is over.
	KeptThen key.Binding `keys:"enter" does:"kept at this time" on:"kept"`
	AtAim    key.Binding `keys:"ctrl+g" does:"kept at the aim" on:"kept offers"`
	AtDue    key.Binding `keys:"ctrl+t" does:"kept when due" on:"kept offers"`

	// In the evening's reflection.
	NextLine       key.Binding `keys:"enter" does:"next" on:"reflection"`
	Skip           key.Binding `keys:"ctrl+n" does:"skip" on:"reflection"`
	PutOff         key.Binding `keys:"esc" does:"later" on:"reflection"`
	QuestionBefore key.Binding `keys:"shift+tab" does:"previous question" on:"reflection"`
	Pass           key.Binding `keys:"s" does:"skip" on:"promises habits"`
	Kept           key.Binding `keys:"y" does:"kept" on:"promises"`
	Moved          key.Binding `keys:"m" does:"moved" on:"promises"`
	Broken         key.Binding `keys:"b" does:"broken" on:"promises"`
	Tick           key.Binding `keys:"space" does:"tick" on:"habits"`
	WriteLine      key.Binding `keys:"tab" does:"write" on:"habits"`
	Done           key.Binding `keys:"enter" does:"done" on:"done"`

	VeilTyping key.Binding `keys:"alt+v" does:"veil the screen, while typing" on:"everywhere"`

	Abort key.Binding `keys:"ctrl+c" does:"leave" on:"everywhere"`

	Writing editor.KeyMap // the bindings of every text field
}

// writingPrefix begins the names of the bindings of text fields.
const writingPrefix = "edit_"

// New returns the bindings as they are declared, with the keys that a config
// gives to some of them, by their names.
func New(own map[string][]string) Map {
	var m Map
	for _, d := range m.Declared() {
		written, renamed := own[d.Name]
		shown := d.Tag.Get("shown")
		if renamed {
			d.SetKeys(written...)
			shown = ""
		}
		sent := make([]string, len(d.Keys()))
		for i, name := range d.Keys() {
			sent[i] = sentName(name)
		}
		if shown == "" && len(sent) > 0 {
			shown = ShownName(sent[0])
		}
		d.SetKeys(sent...)
		d.SetHelp(shown, d.Help().Desc)
	}
	return m
}

// Declared returns every binding with the name that the config knows it by.
func (m *Map) Declared() []editor.Declaration {
	all := editor.Declared(m)
	for _, d := range editor.Declared(&m.Writing) {
		d.Name, d.Tag = writingPrefix+d.Name, `on:"field"`
		all = append(all, d)
	}
	return all
}

// Also is what else people call what a binding does.
func (m *Map) Also(b key.Binding) []string {
	for _, d := range m.Declared() {
		if d.Help() == b.Help() {
			return strings.Fields(d.Tag.Get("also"))
		}
	}
	return nil
}

// Unused are the actions of the bindings that a screen may have no use for: each
// only says why.
func (m *Map) Unused() []Action {
	var unused []Action
	for _, d := range m.Declared() {
		if reason := d.Tag.Get("not"); reason != "" {
			unused = append(unused, Action{Binding: *d.Binding, Not: reason})
		}
	}
	return unused
}

// Order is the place of each binding in the order in which the footer names them.
func (m *Map) Order() map[key.Help]int {
	order := map[key.Help]int{}
	for i, d := range m.Declared() {
		order[d.Help()] = i
	}
	return order
}
