package drafts

import (
	"encoding/base64"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"fromhere/model"
	"fromhere/storage/entryfile"
)

// A draft is a file of its own: what was typed, as it was typed, and the entry
// as it was when the typing began, as the text of its file.

// maxSize is the size from which on a file is no draft: a pasted megabyte
// of control characters, each of them written as ten, is one still.
const maxSize = 64 << 20

// encode is a draft as the bytes of its file.
func encode(d model.Draft, journal string, catalog model.Catalog) ([]byte, error) {
	var b strings.Builder
	line := func(key, text string) {
		if text != "" {
			entryfile.WriteKey(&b, "", key, text)
		}
	}
	line("kind", string(d.Kind))
	line("key", d.Key)
	line("journal", journal)
	line("kept", d.Kept.Format(time.RFC3339Nano))
	line("focus", d.Focus)
	line("path", d.Path)
	if d.Opened.ID != "" {
		text, err := entryfile.Encode(d.Opened, catalog, nil)
		if err != nil {
			return nil, err
		}
		line("version", d.Opened.Version)
		line("opened", string(text))
	}
	writeTyped(&b, d.Typed)
	return []byte(b.String()), nil
}

// writeTyped writes the text of each field. A file of text can hold no bytes
// that are none, and no word may be lost, so those are told by number.
func writeTyped(b *strings.Builder, typed map[string]string) {
	var strange []string
	header := "typed:\n"
	for _, key := range slices.Sorted(maps.Keys(typed)) {
		if !utf8.ValidString(key) || !utf8.ValidString(typed[key]) {
			strange = append(strange, base64.StdEncoding.EncodeToString([]byte(key)),
				base64.StdEncoding.EncodeToString([]byte(typed[key])))
			continue
		}
		b.WriteString(header)
		header = ""
		entryfile.WriteKey(b, "  ", key, typed[key])
	}
	if len(strange) > 0 {
		b.WriteString("bytes: " + entryfile.FlowList(strange) + "\n")
	}
}

// decode is the draft that the bytes of a file hold, and its journal.
func decode(data []byte) (d model.Draft, journal string, err error) {
	root, err := entryfile.ParseOwn(data)
	if err != nil {
		return d, "", err
	}
	d.Typed = map[string]string{}
	version := ""
	err = entryfile.Pairs(root, func(key, value *yaml.Node) error {
		switch key.Value {
		case "typed":
			return takeTyped(d.Typed, value)
		case "bytes":
			return takeBytes(d.Typed, value)
		}
		text, err := entryfile.Text(key.Value, value)
		if err != nil {
			return err
		}
		switch key.Value {
		case "kind":
			d.Kind = model.DraftKind(text)
		case "key":
			d.Key = text
		case "journal":
			journal = text
		case "kept":
			if d.Kept, err = time.Parse(time.RFC3339Nano, text); err != nil {
				return model.ProblemAt(value.Line, entryfile.MendIt, "`kept`: %v", err)
			}
		case "focus":
			d.Focus = text
		case "path":
			d.Path = text
		case "version":
			version = text
		case "opened":
			opened, err := entryfile.Decode([]byte(text))
			if err != nil {
				return fmt.Errorf("the entry as it was opened: %w", err)
			}
			d.Opened = opened.Entry
		}
		return nil
	})
	d.Opened.Version = version
	if err == nil && (d.Key == "" || d.Kind == "") {
		err = model.ProblemAt(0, entryfile.MendIt, "it does not say which draft it is")
	}
	return d, journal, err
}

func takeTyped(typed map[string]string, value *yaml.Node) error {
	if value.Kind != yaml.MappingNode {
		return model.ProblemAt(value.Line, entryfile.MendIt, "`typed` holds no keys and values")
	}
	return entryfile.Pairs(value, func(key, value *yaml.Node) error {
		text, err := entryfile.Text(key.Value, value)
		typed[key.Value] = text
		return err
	})
}

func takeBytes(typed map[string]string, value *yaml.Node) error {
	all, err := entryfile.Texts(value, "bytes")
	if err != nil {
		return err
	}
	for pair := range slices.Chunk(all, 2) {
		if len(pair) < 2 {
			return model.ProblemAt(value.Line, entryfile.MendIt, "`bytes` names a field without its text")
		}
		key, err := base64.StdEncoding.DecodeString(pair[0])
		if err != nil {
			return model.ProblemAt(value.Line, entryfile.MendIt, "`bytes`: %v", err)
		}
		text, err := base64.StdEncoding.DecodeString(pair[1])
		if err != nil {
			return model.ProblemAt(value.Line, entryfile.MendIt, "`bytes`: %v", err)
		}
		typed[string(key)] = string(text)
	}
	return nil
}
