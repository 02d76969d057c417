package config

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"github.com/adrg/xdg"

	"fromhere/storage/disk"
)

// Program is the name of our directories below those of the system.
const Program = "fromhere"

// JournalDir is the directory of the journal: the one that the flag names,
// else the one that the environment names, else the usual place for data.
func JournalDir(flag, env string) (string, error) {
	for _, dir := range []string{flag, env} {
		if dir == "" {
			continue
		}
		whole, err := filepath.Abs(dir)
		if err != nil {
			return "", fmt.Errorf("find the journal %s: %w; give its whole path", dir, err)
		}
		return whole, nil
	}
	base, err := xdgBase("XDG_DATA_HOME", "the journal", "name a directory with --journal or FROMHERE_JOURNAL",
		func() string { return xdg.DataHome })
	return filepath.Join(base, Program), err
}

// Path is where the config file is looked for.
func Path() (string, error) {
	base, err := xdgBase("XDG_CONFIG_HOME", "the config file", "set XDG_CONFIG_HOME to a whole path such as /home/me/.config",
		func() string { return xdg.ConfigHome })
	return filepath.Join(base, Program, "config.yaml"), err
}

// StateHome is the person's directory for the state of programs.
func StateHome() (string, error) {
	return xdgBase("XDG_STATE_HOME", "a place for drafts", "set XDG_STATE_HOME to a whole path such as /home/me/.local/state",
		func() string { return xdg.StateHome })
}

// CacheHome is the person's directory for what may be deleted at any time.
func CacheHome() (string, error) {
	return xdgBase("XDG_CACHE_HOME", "a place for the index", "set XDG_CACHE_HOME to a whole path such as /home/me/.cache",
		func() string { return xdg.CacheHome })
}

// DraftsPlaces are the directories for what is typed and not saved yet, the
// best first: among the state, and the one that lives until the person logs
// out, where the system has one, for when the disk takes none.
func DraftsPlaces() []disk.Place {
	var all []disk.Place
	if base, err := StateHome(); err == nil {
		all = append(all, disk.Place{Base: base, Dir: filepath.Join(base, Program, "drafts")})
	}
	if base := os.Getenv("XDG_RUNTIME_DIR"); filepath.IsAbs(base) {
		all = append(all, disk.Place{Base: base, Dir: filepath.Join(base, Program)})
	}
	return all
}

// xdgBase is one of the XDG directories. The package xdg passes over what is not a
// whole path, and takes / for a home that is not set; either would put a
// journal where nobody looks for it.
func xdgBase(variable, what, remedy string, dir func() string) (string, error) {
	set := os.Getenv(variable)
	fromHome := strings.HasPrefix(set, "~") || strings.HasPrefix(set, "$HOME")
	if set != "" && !fromHome && !filepath.IsAbs(set) {
		return "", fmt.Errorf("find %s: %s is %q, which is not a whole path; begin it with a slash, or unset it",
			what, variable, set)
	}
	home := os.Getenv("HOME")
	if (set == "" || fromHome) && runtime.GOOS != "windows" && !filepath.IsAbs(home) {
		state := "is not set"
		if home != "" {
			state = fmt.Sprintf("is %q, which is not a whole path", home)
		}
		return "", fmt.Errorf("find %s: HOME %s; set HOME, or %s", what, state, remedy)
	}
	return dir(), nil
}
