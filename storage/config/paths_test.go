package config

import (
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"github.com/adrg/xdg"
)

func TestPlaces(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("the usual places of Windows come from the registry")
	}
	wd, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	const noHome = "; set HOME, or name a directory with --journal or FROMHERE_JOURNAL"
	for _, test := range []struct {
		home, data, flag, env string
		want, err             string
	}{
		{home: "/home/me", data: "/data", want: "/data/fromhere"},
		{data: "/data", want: "/data/fromhere"},
		{home: "/home/me", data: "~/data", want: "/home/me/data/fromhere"},
		{home: "/home/me", data: "data", err: `find the journal: XDG_DATA_HOME is "data", which is not a whole path; begin it with a slash, or unset it`},
		{err: "find the journal: HOME is not set" + noHome},
		{home: "me", err: `find the journal: HOME is "me", which is not a whole path` + noHome},
		{flag: "/flag", env: "/env", want: "/flag"},
		{env: "/env", want: "/env"},
		{flag: "below", want: filepath.Join(wd, "below")},
	} {
		t.Setenv("HOME", test.home)
		t.Setenv("XDG_DATA_HOME", test.data)
		xdg.Reload() // it reads the environment when the program starts
		got, err := JournalDir(test.flag, test.env)
		if test.err != "" {
			if err == nil || err.Error() != test.err {
				t.Errorf("%+v: got %v", test, err)
			}
		} else if err != nil || got != test.want {
			t.Errorf("%+v: got %s, %v", test, got, err)
		}
	}
	t.Setenv("HOME", "/home/me")
	t.Setenv("XDG_CONFIG_HOME", "/config")
	xdg.Reload()
	if got, err := Path(); err != nil || got != "/config/fromhere/config.yaml" {
		t.Errorf("got %s, %v", got, err)
	}
	t.Setenv("HOME", "")
	t.Setenv("XDG_CONFIG_HOME", "")
	want := "find the config file: HOME is not set; set HOME, or set XDG_CONFIG_HOME to a whole path such as /home/me/.config"
	if _, err := Path(); err == nil || err.Error() != want {
		t.Errorf("got %v", err)
	}
	t.Cleanup(xdg.Reload)
}
