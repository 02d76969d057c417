package ui

import (
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"fromhere/model"
	"fromhere/model/today"
	"fromhere/ui/editor"
	"fromhere/ui/keys"
	"fromhere/ui/widget"
)

// wordsStep asks for an answer in one's own words: to the question of the day,
// or for tomorrow's sentence.
type wordsStep struct {
	v             *reflectionView
	asks          string
	field         model.Field       // of the reflection
	extra         map[string]string // other answers saved with it
	begins        string            // what stands there before anything is typed
	note          string            // said under the text
	rows          int               // the most rows of the text
	text          *editor.Text
	width, height int
}

func newWordsStep(v *reflectionView, key string) *wordsStep {
	p, _ := v.s.journal.Catalog.InRole(model.RoleReflection)
	w := &wordsStep{v: v, text: v.s.newText()}
	w.field, _ = p.Field(key)
	w.text.Focus()
	return w
}

// newQuestionStep asks the question of the day.
func newQuestionStep(v *reflectionView) *wordsStep {
	w := newWordsStep(v, "answer")
	w.asks, w.rows = today.QuestionFor(v.day, v.s.journal), answerRows
	w.extra = map[string]string{"question": w.asks}
	w.text.KeyMap.NewLine = v.s.keys.NewLine
	w.text.SetHint("one or two sentences")
	w.text.SetValue(v.answered("answer"))
	return w
}

// newTomorrowStep asks for the next day in one sentence.
func newTomorrowStep(v *reflectionView) *wordsStep {
	w := newWordsStep(v, "tomorrow")
	w.asks, w.rows, w.begins = "One sentence for tomorrow: if something happens, then I will …", sentenceRows, "If "
	w.text.KeyMap.NewLine.SetKeys() // one sentence: enter goes on
	w.text.SetValue(w.begins)
	if last := v.lastSentence(); last != "" {
		w.note = "Last time: " + widget.Clean(last)
	}
	return w
}

// lastSentence is what an evening before this one said of the day after it.
func (v *reflectionView) lastSentence() string {
	last := ""
	for _, e := range v.s.journal.OfRole(model.RoleReflection) {
		if said := strings.TrimSpace(e.Answers.Get("tomorrow")); said != "" && e.Day < v.day {
			last = said
		}
	}
	return last
}

func (w *wordsStep) Asks() string { return w.asks }
func (w *wordsStep) Typing() bool { return true }
func (w *wordsStep) Refresh()     {}

func (w *wordsStep) SetSize(width, height int) {
	w.width, w.height = width, height
	w.text.SetSize(min(width, widget.ProseWidth), max(min(height-w.noteRows(), w.rows), 1))
}

// noteRows are the lines that the note takes, with a blank one before it.
func (w *wordsStep) noteRows() int {
	if w.note == "" {
		return 0
	}
	return 1 + len(widget.Wrap(w.note, min(w.width, widget.ProseWidth)))
}

func (w *wordsStep) Keys() []keys.Action {
	k := &w.v.s.keys
	actions := []keys.Action{keys.On(k.NextLine, w.v.next, k.NextField)}
	if len(w.text.KeyMap.NewLine.Keys()) > 0 {
		actions = append(actions, keys.Action{Binding: k.NewLine, Do: w.Update})
	}
	return actions
}

// Update takes text in.
func (w *wordsStep) Update(press tea.KeyMsg) tea.Cmd { return w.text.Update(press) }

// Back has nothing before the text.
func (w *wordsStep) Back() bool { return false }

// answer is what was typed, as it is stored.
func (w *wordsStep) answer() (string, error) {
	if strings.TrimSpace(w.text.Value()) == strings.TrimSpace(w.begins) {
		return "", nil
	}
	return w.field.Read(w.text.Value(), w.v.s.now, w.v.s.journal.Config.DayStarts)
}

func (w *wordsStep) Unkept() bool {
	stored, err := w.answer()
	return err != nil || stored != w.v.answered(w.field.Key)
}

// Empty tells that nothing is typed.
func (w *wordsStep) Empty() bool {
	stored, err := w.answer()
	return err == nil && stored == ""
}

func (w *wordsStep) Keep(then func(error) tea.Cmd) tea.Cmd {
	stored, err := w.answer()
	if err != nil {
		w.v.s.fail(err)
		return then(err)
	}
	answers := map[string]string{w.field.Key: stored}
	for key, value := range w.extra {
		answers[key] = value
	}
	return w.v.saveAll([]change{w.v.answer(answers)}, then)
}

// View draws the text, and the note under it.
func (w *wordsStep) View() string {
	lines := strings.Split(w.text.View(), "\n")
	if w.note == "" {
		return strings.Join(lines, "\n")
	}
	lines = append(lines, "")
	for _, line := range widget.Wrap(w.note, min(w.width, widget.ProseWidth)) {
		lines = append(lines, w.v.s.theme.Muted.Render(line))
	}
	return strings.Join(lines, "\n")
}
