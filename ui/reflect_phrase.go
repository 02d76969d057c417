package ui

import "fromhere/model"

// newPhraseStep asks for a phrase that was caught, and what was said instead.
func newPhraseStep(v *reflectionView) *fieldsStep {
	language, _ := v.s.journal.Catalog.InRole(model.RolePhrase)
	phrase, _ := language.Field("phrase")
	instead, _ := language.Field("instead")
	phrase.Required, instead.Required = false, false
	f := newFieldsStep(v, "Did you catch a phrase that made you smaller than you are?", phrase, instead)
	f.notes = []string{"With both it becomes an entry of " + language.Name + "."}
	id := ""
	both := func(answers map[string]string) bool { return answers["phrase"] != "" && answers["instead"] != "" }
	stale := func(answers map[string]string) bool {
		e, _ := v.s.journal.Entry(id)
		return both(answers) && (e.InTrash() || e.Answers.Get("phrase") != answers["phrase"] || e.Answers.Get("instead") != answers["instead"])
	}
	f.unkept = func(answers map[string]string) bool {
		return answers["phrase"] != v.answered("phrase") || stale(answers)
	}
	f.changes = func(answers map[string]string) []change {
		var changes []change
		if stale(answers) {
			id = v.usable(id)
			changes = append(changes, v.entry(language, id, answers))
		}
		if answers["phrase"] != v.answered("phrase") {
			changes = append(changes, v.answer(map[string]string{"phrase": answers["phrase"]}))
		}
		return changes
	}
	return f
}
