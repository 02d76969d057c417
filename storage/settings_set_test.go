//go:build unix

package storage

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fromhere/storage/disk"
)

// settingFiles are those of a new journal and of a person without a config file.
func settingFiles(t testing.TB) (m SettingsFiles, journal string) {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "journal")
	return SettingsFiles{Store: open(t, dir), Config: filepath.Join(t.TempDir(), "fromhere", "config.yaml")}, filepath.Join(dir, journalFile)
}

// The files of settings are made where there are none, for their owner alone; what is
// set is there for the next start, and the store goes by it at once.
func TestASettingIsKept(t *testing.T) {
	m, journal := settingFiles(t)
	before, err := m.Read()
	if theme, ok := before.Setting("theme"); err != nil || !ok || theme.Value != "auto" || theme.From != "" || theme.File != m.Config {
		t.Fatalf("%v, %+v", err, theme)
	}
	if _, err := m.Set("theme", "dark"); err != nil {
		t.Fatal(err)
	}
	if got := content(t, m.Config); !strings.HasPrefix(got, "# ") || !strings.HasSuffix(got, "\ntheme: dark\n") {
		t.Errorf("the config is\n%s", got)
	}
	if _, err := os.Lstat(journal); err == nil {
		t.Error("a look has begun a journal")
	}
	after, err := m.Set("day_starts", "05:00")
	if err != nil || after.Config.DayStarts != m.Store.index.config.DayStarts || after.Config.Theme != "dark" {
		t.Errorf("%v: %+v", err, after.Config)
	}
	if got := content(t, journal); !strings.HasPrefix(got, journalText) || !strings.HasSuffix(got, "\nday_starts: \"05:00\"\n") {
		t.Errorf("the journal's file is\n%s", got)
	}
	for _, path := range []string{m.Config, journal} {
		if info, err := os.Stat(path); err != nil || info.Mode().Perm() != 0o600 {
			t.Errorf("%s: %v, %v", path, info.Mode(), err)
		}
	}
	if info, err := os.Stat(filepath.Dir(m.Config)); err != nil || info.Mode().Perm() != 0o700 {
		t.Errorf("%v, %v", info.Mode(), err)
	}
	if left, err := os.ReadDir(filepath.Dir(m.Config)); err != nil || len(left) != 1 {
		t.Errorf("left %v, %v", left, err)
	}
	again, err := SettingsFiles{Store: open(t, m.Store.Dir()), Config: m.Config}.Read()
	for name, want := range map[string]string{"theme": "dark", "day_starts": "05:00"} {
		if one, _ := again.Setting(name); err != nil || one.Value != want || one.From != one.File {
			t.Errorf("%v, %+v", err, one)
		}
	}
	if _, err := m.Unset("day_starts"); err != nil || strings.Contains(content(t, journal), "day_starts") {
		t.Errorf("%v\n%s", err, content(t, journal))
	}
}

// What another program wrote meanwhile into the same files stays.
func TestAChangeOfSettingsFromOutsideStays(t *testing.T) {
	m, journal := settingFiles(t)
	if _, err := m.Set("buffer", "20m"); err != nil {
		t.Fatal(err)
	}
	write(t, journal, content(t, journal)+"warm: 10 # theirs\n")
	write(t, m.Config, "ascii: yes # mine\n")
	if _, err := m.Set("theme", "dark"); err != nil {
		t.Fatal(err)
	}
	after, err := m.Set("buffer", "30m")
	if err != nil || after.Config.Warm != 10 || !after.Config.ASCII || !strings.HasSuffix(content(t, journal), "buffer: 30m\nwarm: 10 # theirs\n") {
		t.Errorf("%v: %+v\n%s", err, after.Config, content(t, journal))
	}
	if got := content(t, m.Config); got != "theme: dark\nascii: yes # mine\n" && got != "ascii: yes # mine\ntheme: dark\n" {
		t.Errorf("the config is\n%s", got)
	}
}

// A setting that cannot be saved says so, and nothing changes.
func TestASettingThatCannotBeSaved(t *testing.T) {
	m, journal := settingFiles(t)
	if _, err := m.Set("buffer", "20m"); err != nil {
		t.Fatal(err)
	}
	write(t, m.Config+".not", "")
	for name, c := range map[string]struct {
		make func() error
		told string
	}{
		"mistakes in the config": {func() error { return os.WriteFile(m.Config, []byte("them: dark\n"), 0o600) }, "has no key `them`"},
		"two documents":          {func() error { return os.WriteFile(m.Config, []byte("ascii: no\n---\nwarm: 1\n"), 0o600) }, "a second document begins here"},
		"no place":               {func() error { return os.Remove(m.Config) }, "save " + m.Config},
	} {
		if err := os.MkdirAll(filepath.Dir(m.Config), 0o700); err != nil {
			t.Fatal(err)
		}
		write(t, m.Config, "")
		if err := c.make(); err != nil {
			t.Fatal(err)
		}
		if name == "no place" {
			if err := errors.Join(os.Remove(m.Config+".not"), os.Remove(filepath.Dir(m.Config)), os.WriteFile(filepath.Dir(m.Config), nil, 0o600)); err != nil {
				t.Fatal(err)
			}
		}
		_, err := m.Set("theme", "dark")
		if err == nil || !strings.Contains(err.Error(), c.told) && !strings.Contains(err.Error(), "cannot be read") {
			t.Errorf("%s: %v", name, err)
		}
		if name == "no place" {
			if err := os.Remove(filepath.Dir(m.Config)); err != nil {
				t.Fatal(err)
			}
		} else {
			write(t, m.Config+".not", "")
		}
	}
	if got := content(t, journal); !strings.HasSuffix(got, "\nbuffer: 20m\n") {
		t.Errorf("the journal's file is\n%s", got)
	}
}

// A file that appears while another is made in its place is kept.
func TestAFileIsMadeInNoOthersPlace(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a", "b", "config.yaml")
	if err := disk.MakeNamed(path, []byte("one\n")); err != nil || content(t, path) != "one\n" {
		t.Fatal(err)
	}
	if err := disk.MakeNamed(path, []byte("two\n")); !errors.Is(err, disk.ErrOther) || content(t, path) != "one\n" {
		t.Errorf("%v: %s", err, content(t, path))
	}
}
