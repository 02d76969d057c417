package storage

import (
	"errors"
	"io/fs"
	"path/filepath"
	"strings"

	"fromhere/model"
	"fromhere/storage/entryfile"
)

// ignored are the lines that keep files of this computer alone from git and
// Syncthing, by ignore file.
var ignored = map[string]string{
	".gitignore": ".history/\n.recovered/\n.fromhere-*\n",
	".stignore":  ".history\n.recovered\n.fromhere-*\n",
}

// writeIgnoreFiles writes the ignore files that are missing; those of the
// person's own are left as they are.
func writeIgnoreFiles(d *journalDir) error {
	for _, name := range []string{".gitignore", ".stignore"} {
		path := filepath.Join(d.dir, name)
		if _, err := d.Disk.Lstat(path); !errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err := d.createWhole(path, []byte(ignored[name])); err != nil && !errors.Is(err, fs.ErrExist) {
			return err
		}
	}
	return nil
}

// missingIgnores are the lines that an ignore file lacks, and its bytes.
func missingIgnores(d *journalDir, path string) (missing []string, data []byte, err error) {
	data, err = d.readEntry(path)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, nil, err
	}
	if len(data) > entryfile.MaxSize {
		return nil, nil, model.ProblemAt(0, "add .history, .recovered and .fromhere-* to it yourself", "it is larger than %d MiB", entryfile.MaxSize>>20)
	}
	there := map[string]bool{}
	for line := range strings.Lines(string(data)) {
		there[strings.Trim(strings.TrimSpace(line), "/")] = true
	}
	for line := range strings.SplitSeq(strings.TrimSpace(ignored[filepath.Base(path)]), "\n") {
		if !there[strings.Trim(line, "/")] {
			missing = append(missing, line)
		}
	}
	return missing, data, nil
}

// addIgnores adds the missing lines after those that are there.
func addIgnores(d *journalDir, path string) error {
	missing, data, err := missingIgnores(d, path)
	if err != nil || len(missing) == 0 {
		return err
	}
	if _, err := d.Disk.Lstat(path); errors.Is(err, fs.ErrNotExist) {
		return writeIgnoreFiles(d)
	}
	if len(data) > 0 && data[len(data)-1] != '\n' {
		data = append(data, '\n')
	}
	return d.Replace(path, append(data, strings.Join(missing, "\n")+"\n"...))
}
