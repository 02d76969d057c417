package keys

import (
	"github.com/charmbracelet/bubbles/key"

	"fromhere/ui/editor"
)

// Map holds every binding of the app. The tag keys lists the keys, does says
// what they do, on lists the parts of screens where they work, and shown
// replaces the name of the first key in help.
type Map struct {
	Abort key.Binding `keys:"ctrl+c" does:"leave" on:"everywhere"`

	// Wherever letters are shortcuts.
	Up       key.Binding `keys:"up k" does:"up" on:"shortcuts"`
	Down     key.Binding `keys:"down j" does:"down" on:"shortcuts"`
	Top      key.Binding `keys:"home g" does:"first" on:"shortcuts" shown:"g"`
	Bottom   key.Binding `keys:"end G" does:"last" on:"shortcuts" shown:"G"`
	PageUp   key.Binding `keys:"pgup ctrl+b" does:"page up" on:"shortcuts"`
	PageDown key.Binding `keys:"pgdown ctrl+f" does:"page down" on:"shortcuts"`
	Leave    key.Binding `keys:"q" does:"leave" on:"shortcuts"`
	Undo     key.Binding `keys:"u" does:"undo" on:"shortcuts"`
	Redo     key.Binding `keys:"U" does:"redo" on:"shortcuts"`
	FollowOn key.Binding `keys:"o" does:"follow on" on:"shortcuts"`

	// On every tab.
	Tabs      key.Binding `keys:"1 2 3 4 5 6 7 8 9" does:"tabs" on:"tab" shown:"digits"`
	NextTab   key.Binding `keys:"tab" does:"next tab" on:"tab"`
	PrevTab   key.Binding `keys:"shift+tab" does:"previous tab" on:"tab"`
	Palette   key.Binding `keys:":" does:"commands" on:"tab"`
	Help      key.Binding `keys:"?" does:"help" on:"tab"`
	Reflect   key.Binding `keys:"r" does:"close the day" on:"tab"`
	Yesterday key.Binding `keys:"R" does:"close yesterday" on:"tab"`
	Trash     key.Binding `keys:"T" does:"trash" on:"tab"`
	Problems  key.Binding `keys:"P" does:"problems" on:"tab"`
	Conflicts key.Binding `keys:"C" does:"conflicts" on:"tab detail"`

	// On the selected entry.
	Open      key.Binding `keys:"enter" does:"open" on:"entry asked streaks past"`
	NextStage key.Binding `keys:"space" does:"next stage" on:"entry asked"`
	Told      key.Binding `keys:"t" does:"told after all" on:"entry asked"`
	Edit      key.Binding `keys:"e" does:"edit" on:"entry asked record"`
	Delete    key.Binding `keys:"d" does:"delete" on:"entry asked"`
	Stages    key.Binding `keys:"s" does:"set the stage" on:"entry asked"`
	Evidence  key.Binding `keys:"m" does:"mark as evidence" on:"entry asked"`
	Copy      key.Binding `keys:"y" does:"copy as Markdown" on:"entry"`
	External  key.Binding `keys:"E" does:"edit in $EDITOR" on:"entry asked"`
	History   key.Binding `keys:"H" does:"earlier versions" on:"entry asked"`
	HeldYes   key.Binding `keys:"y" does:"yes, it held" on:"asked"`
	HeldNo    key.Binding `keys:"n" does:"no, it did not" on:"asked"`

	// On single tabs.
	New          key.Binding `keys:"n" does:"new" on:"welcome folded practice streaks"`
	First        key.Binding `keys:"enter" does:"a first promise" on:"welcome"`
	Unfold       key.Binding `keys:"enter" does:"show all" on:"folded"`
	NextPractice key.Binding `keys:"]" does:"next practice" on:"practice"`
	PrevPractice key.Binding `keys:"[" does:"previous practice" on:"practice"`
	LookBack     key.Binding `keys:"b" does:"look back" on:"review"`
	Filter       key.Binding `keys:"/" does:"find" on:"review"`
	Span         key.Binding `keys:"v" does:"day, week, …" on:"review"`
	Earlier      key.Binding `keys:"left h" does:"earlier" on:"review"`
	Later        key.Binding `keys:"right l" does:"later" on:"review"`
	NextPanel    key.Binding `keys:"]" does:"next panel" on:"streaks"`
	PrevPanel    key.Binding `keys:"[" does:"previous panel" on:"streaks"`

	// In the line that filters.
	Keep     key.Binding `keys:"enter" does:"keep" on:"filter"`
	Clear    key.Binding `keys:"esc" does:"clear" on:"filter review"`
	Complete key.Binding `keys:"tab right end" does:"complete" on:"filter"`

	// On screens over the tabs.
	Back       key.Binding `keys:"esc" does:"back" on:"detail trash settle past form choice kept record"`
	Restore    key.Binding `keys:"enter" does:"put back" on:"deleted"`
	Purge      key.Binding `keys:"D" does:"erase for good" on:"trash"`
	Revert     key.Binding `keys:"r" does:"put this version back" on:"past"`
	TakeFirst  key.Binding `keys:"left h" does:"take the first" on:"settle"`
	TakeSecond key.Binding `keys:"right l" does:"take the second" on:"settle"`
	TakeOther  key.Binding `keys:"space" does:"take the other" on:"settle"`
	AllFirst   key.Binding `keys:"1" does:"all of the first" on:"settle"`
	AllSecond  key.Binding `keys:"2" does:"all of the second" on:"settle"`
	Settle     key.Binding `keys:"enter" does:"settle" on:"settle"`
	Resume     key.Binding `keys:"enter" does:"go on writing" on:"drafts"`
	Discard    key.Binding `keys:"d D" does:"throw away" on:"drafts"`

	// Where something is written or chosen.
	Save      key.Binding `keys:"ctrl+s" does:"save" on:"form reflection"`
	Elsewhere key.Binding `keys:"ctrl+o" does:"write to a file" on:"form reflection drafts"`
	NextField key.Binding `keys:"tab" does:"next field" on:"field choice"`
	PrevField key.Binding `keys:"shift+tab" does:"previous field" on:"form choice"`
	NewLine   key.Binding `keys:"alt+enter ctrl+j" does:"new line" on:"field"`
	Choose    key.Binding `keys:"enter" does:"choose" on:"choice"`

	// Where it is asked when a promise was kept whose time is over.
	KeptThen key.Binding `keys:"enter" does:"kept at this time" on:"kept"`
	AtAim    key.Binding `keys:"ctrl+g" does:"kept at the aim" on:"kept offers"`
	AtDue    key.Binding `keys:"ctrl+t" does:"kept when due" on:"kept offers"`

	// In the evening's reflection.
	NextLine       key.Binding `keys:"enter" does:"next" on:"reflection"`
	Skip           key.Binding `keys:"ctrl+n" does:"skip" on:"reflection"`
	PutOff         key.Binding `keys:"esc" does:"later" on:"reflection drafts"`
	QuestionBefore key.Binding `keys:"shift+tab" does:"previous question" on:"reflection"`
	Pass           key.Binding `keys:"s" does:"skip" on:"promises habits"`
	Kept           key.Binding `keys:"y" does:"kept" on:"promises"`
	Moved          key.Binding `keys:"m" does:"moved" on:"promises"`
	Broken         key.Binding `keys:"b" does:"broken" on:"promises"`
	Tick           key.Binding `keys:"space" does:"tick" on:"habits"`
	WriteLine      key.Binding `keys:"tab" does:"write" on:"habits"`
	Done           key.Binding `keys:"enter" does:"done" on:"done"`

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
