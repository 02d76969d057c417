package storage

import (
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// gitAt runs git with nobody's own settings, and answers with what it said.
func gitAt(t *testing.T, dir string, args ...string) (said string, ok bool) {
	t.Helper()
	settings := []string{"-c", "user.name=Priya", "-c", "user.email=priya@example.org", "-c", "gc.auto=0", "-c", "maintenance.auto=false", "-c", "init.defaultBranch=main"}
	run := exec.Command("git", append(settings, args...)...)
	run.Dir = dir
	run.Env = []string{"PATH=" + os.Getenv("PATH"), "HOME=" + filepath.Dir(dir), "GIT_CONFIG_GLOBAL=" + os.DevNull,
		"GIT_CONFIG_NOSYSTEM=1", "LC_ALL=C", "GIT_AUTHOR_DATE=1795500000 +0100", "GIT_COMMITTER_DATE=1795500000 +0100"}
	out, err := run.CombinedOutput()
	return string(out), err == nil
}

func gitMust(t *testing.T, dir string, args ...string) string {
	t.Helper()
	said, ok := gitAt(t, dir, args...)
	if !ok {
		t.Fatalf("git %s: %s", strings.Join(args, " "), said)
	}
	return said
}

// commitAll commits what git does not ignore, and answers with the commit.
func commitAll(t *testing.T, dir string) (commit string) {
	t.Helper()
	gitMust(t, dir, "add", "-A")
	gitMust(t, dir, "commit", "-q", "--allow-empty", "-m", "What was written")
	return strings.TrimSpace(content(t, filepath.Join(dir, ".git", "refs", "heads", "main")))
}

// copyMissing copies the files that are not there yet, but no history: git
// ignores it, so a clone has none.
func copyMissing(t *testing.T, from, to string) {
	t.Helper()
	err := filepath.WalkDir(from, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(from, path)
		if err != nil {
			return err
		}
		there := filepath.Join(to, rel)
		switch {
		case d.Name() == historyDir:
			return fs.SkipDir
		case d.IsDir():
			return os.MkdirAll(there, 0o700)
		}
		if _, err := os.Stat(there); err == nil {
			return nil
		}
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		return os.WriteFile(there, data, 0o600)
	})
	if err != nil {
		t.Fatal(err)
	}
}
