package config

import (
	"slices"
	"strings"

	"gopkg.in/yaml.v3"

	"fromhere/model"
	"fromhere/storage/entryfile"
)

var (
	practiceKeys = []string{"id", "name", "short", "noun", "group", "asks", "fields", "stages", "cadence",
		"behaviours", "title", "who", "when", "quiet"}
	fieldKeys  = []string{"key", "label", "kind", "required", "hint", "choices"}
	stageKeys  = []string{"name", "final", "aside", "holds"}
	groups     = []string{string(model.Steps), string(model.Habits), string(model.NextSteps), string(model.Rituals), string(model.Records)}
	kindNames  = []string{"line", "prose", "person", "date", "moment", "choice", "scale", "yes/no", "number"}
	kinds      = []model.Kind{model.Line, model.Prose, model.Person, model.Date, model.Moment, model.Choice, model.Scale, model.YesNo, model.Number}
	behaviours = []model.Behaviour{model.ModelTheWay, model.InspireSharedVision, model.ChallengeTheProcess,
		model.EnableOthersToAct, model.EncourageTheHeart}
)

// mostPractices is how many practices may be added to the catalog. Each is held to all
// before it.
const mostPractices = 100

// practices reads a person's own practices. Each must stand beside the
// catalog and those before it.
func (r *reader) practices(n *yaml.Node) {
	for i, item := range r.items(n, "`practices`") {
		if i == mostPractices {
			r.wrong(item, "keep those that you use", "`practices` holds more than %d", mostPractices)
			return
		}
		before := len(r.mistakes)
		p := r.practice(item)
		if len(r.mistakes) > before {
			continue
		}
		all := append(slices.Clone(r.config.Practices), p)
		if _, err := model.NewCatalog(all...); err != nil {
			r.wrong(item, "", "%v", err)
			continue
		}
		r.config.Practices = all
	}
}

func (r *reader) items(n *yaml.Node, what string) []*yaml.Node {
	if n.Kind != yaml.SequenceNode {
		r.wrong(n, "begin each item with a dash", "%s is not a list", what)
		return nil
	}
	return n.Content
}

func (r *reader) practice(n *yaml.Node) (p model.Practice) {
	r.mapping(n, "a practice", practiceKeys, func(key, value *yaml.Node) {
		switch key.Value {
		case "id":
			r.read(value, "use small letters, digits, - and _", "id", func(text string) bool {
				p.ID = text
				return entryfile.IsName(text)
			})
		case "name":
			p.Name = r.text(value, key.Value)
		case "short":
			p.Short = r.text(value, key.Value)
		case "noun":
			p.Noun = r.text(value, key.Value)
		case "asks":
			p.Asks = r.text(value, key.Value)
		case "group":
			p.Group = model.Group(r.oneOf(value, key.Value, groups))
		case "fields":
			for _, item := range r.items(value, "`fields`") {
				p.Fields = append(p.Fields, r.field(item))
			}
		case "stages":
			p.Stages = r.stages(value)
		case "cadence":
			p.Cadence = r.cadence(value, "`cadence`")
		case "behaviours":
			p.Behaviours = r.behaviours(value)
		case "title":
			p.Title = r.text(value, key.Value)
		case "who":
			p.Who = r.text(value, key.Value)
		case "when":
			p.When = r.text(value, key.Value)
		case "quiet":
			p.Quiet = r.days(value, key.Value)
		}
	})
	r.checkRoles(n, p)
	return p
}

// checkRoles holds title, who and when to fields that there are.
func (r *reader) checkRoles(n *yaml.Node, p model.Practice) {
	roles := []struct {
		key, field string
		fits       func(model.Kind) bool
		need       string
	}{
		{"title", p.Title, func(model.Kind) bool { return true }, "any"},
		{"who", p.Who, func(k model.Kind) bool { return k == model.Person }, "kind person"},
		{"when", p.When, func(k model.Kind) bool { return k == model.Date || k == model.Moment }, "kind date or moment"},
	}
	for _, role := range roles {
		if role.field == "" {
			continue
		}
		f, known := p.Field(role.field)
		switch {
		case !known:
			var keys []string
			for _, f := range p.Fields {
				keys = append(keys, f.Key)
			}
			r.wrong(entryfile.Child(n, role.key), didYouMean(role.field, keys), "%s names no field with %q", entryfile.Quote(role.key), role.field)
		case !role.fits(f.Kind):
			r.wrong(entryfile.Child(n, role.key), "name a field of "+role.need, "%s cannot be the field %s", entryfile.Quote(role.key), entryfile.Quote(f.Key))
		}
	}
}

func (r *reader) text(n *yaml.Node, what string) (text string) {
	r.read(n, "write a text", what, func(t string) bool {
		text = t
		return t != ""
	})
	return text
}

func (r *reader) field(n *yaml.Node) (f model.Field) {
	r.mapping(n, "a field", fieldKeys, func(key, value *yaml.Node) {
		switch key.Value {
		case "key":
			r.read(value, "use small letters, digits and _", "key", func(text string) bool {
				f.Key = text
				return entryfile.IsName(text)
			})
		case "label":
			f.Label = r.text(value, key.Value)
		case "kind":
			if at := slices.Index(kindNames, r.oneOf(value, key.Value, kindNames)); at >= 0 {
				f.Kind = kinds[at]
			}
		case "required":
			f.Required = r.yes(value, key.Value)
		case "hint":
			f.Hint = r.text(value, key.Value)
		case "choices":
			f.Choices = r.list(value, "`choices`")
		}
	})
	switch {
	case n.Kind != yaml.MappingNode:
	case entryfile.Child(n, "key") == nil:
		r.wrong(n, "add one, such as `key: what`", "a field has no key")
	case f.Kind == model.Choice && len(f.Choices) == 0:
		r.wrong(n, "add them, such as `choices: [across, down, up]`", "the field %s has no choices", entryfile.Quote(f.Key))
	case f.Kind != model.Choice && len(f.Choices) > 0:
		r.wrong(n, "add `kind: choice`, or take the choices out", "the field %s has choices but another kind", entryfile.Quote(f.Key))
	}
	if f.Label == "" && f.Key != "" {
		words := strings.ReplaceAll(f.Key, "_", " ")
		f.Label = strings.ToUpper(words[:1]) + words[1:]
	}
	return f
}

// stages reads names, or mappings with a name. When none is said to be final
// the last one is: something must close the loop.
func (r *reader) stages(n *yaml.Node) []model.Stage {
	var all []model.Stage
	final := false
	for _, item := range r.items(n, "`stages`") {
		var s model.Stage
		if item.Kind == yaml.ScalarNode {
			s.Name = r.text(item, "stages")
		} else {
			r.mapping(item, "a stage", stageKeys, func(key, value *yaml.Node) {
				switch key.Value {
				case "name":
					s.Name = r.text(value, key.Value)
				case "final":
					s.Final = r.yes(value, key.Value)
				case "aside":
					s.Aside = r.yes(value, key.Value)
				case "holds":
					s.Holds = r.yes(value, key.Value)
				}
			})
		}
		final = final || s.Final
		all = append(all, s)
	}
	if len(all) > 0 && !final {
		all[len(all)-1].Final = true
	}
	return all
}

func (r *reader) behaviours(n *yaml.Node) []model.Behaviour {
	var all []model.Behaviour
	names := make([]string, len(behaviours))
	for i, b := range behaviours {
		names[i] = string(b)
	}
	for _, text := range r.list(n, "`behaviours`") {
		at := slices.IndexFunc(names, func(b string) bool { return strings.EqualFold(b, text) })
		if at < 0 {
			r.wrong(n, didYouMean(text, names), "`behaviours` names %q", text)
			continue
		}
		all = append(all, behaviours[at])
	}
	return all
}
