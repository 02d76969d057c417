package drafts

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"fromhere/model"
	"fromhere/storage/disk"
	"fromhere/storage/entryfile"
)

// SaveAs writes a draft to a file that must not be there yet; ~/ is the
// person's home.
func (p *Drafts) SaveAs(path string, d model.Draft) error {
	whole := path
	if rest, ok := strings.CutPrefix(path, "~/"); ok {
		home, err := os.UserHomeDir()
		if err != nil {
			return fmt.Errorf("write what you typed to %s: %w; give a whole path", path, err)
		}
		whole = filepath.Join(home, rest)
	}
	whole, err := filepath.Abs(whole)
	if err != nil {
		return fmt.Errorf("write what you typed to %s: %w; give a whole path", path, err)
	}
	err = disk.CreateNamed(whole, savedAsText(d))
	switch {
	case errors.Is(err, fs.ErrExist):
		return fmt.Errorf("write what you typed to %s: a file is there already, and was kept; give another name", whole)
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("write what you typed to %s: there is no directory %s; name a file in one that is there, such as ~/text.yaml",
			whole, filepath.Dir(whole))
	case err != nil:
		return fmt.Errorf("write what you typed to %s: %w; name a file on another disk or in another directory", whole, disk.Cause(err))
	}
	return nil
}

// savedAsText is a draft as a person reads it, in a file of their own.
func savedAsText(d model.Draft) []byte {
	if d.Kind == model.DraftEditor {
		return []byte(d.Text)
	}
	var b strings.Builder
	fmt.Fprintf(&b, "# Typed in fromhere, and not saved in the journal.\n")
	for _, part := range [][2]string{{"id", d.Opened.ID}, {"practice", d.Opened.Practice}} {
		if part[1] != "" {
			entryfile.WriteKey(&b, "", part[0], part[1])
		}
	}
	if d.Opened.Day != 0 {
		entryfile.WriteKey(&b, "", "day", d.Opened.Day.String())
	}
	writeTyped(&b, d.Typed)
	return []byte(b.String())
}
