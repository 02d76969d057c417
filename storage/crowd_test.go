package storage

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"fromhere/model"
)

const (
	crowdDir  = "FROMHERE_TEST_CROWD"
	crowdSays = "FROMHERE_TEST_CROWD_SAYS" // the member's name, and how often it saves
)

// TestCrowdMember is no test but one of the programs of TestACrowdSavesOneEntry.
func TestCrowdMember(t *testing.T) {
	dir := os.Getenv(crowdDir)
	if dir == "" {
		t.Skip("a child of TestACrowdSavesOneEntry")
	}
	var member, saves int
	if _, err := fmt.Sscan(os.Getenv(crowdSays), &member, &saves); err != nil {
		t.Fatal(err)
	}
	s := open(t, dir)
	s.history.most = 1 << 30 // so that every text can be looked for
	for n := 0; n < saves; {
		e, err := s.Read(promise.ID)
		if err != nil {
			t.Fatal(err)
		}
		e = e.Clone()
		e.Answers = e.Answers.With("what", fmt.Sprintf("<%d-%d>", member, n))
		if _, _, err = s.Save(e); errors.Is(err, model.ErrChanged) {
			continue
		}
		if err != nil {
			t.Fatal(err)
		}
		fmt.Printf("saved %s\n", e.Answers.Get("what"))
		n++
	}
}

// TestACrowdSavesOneEntry saves one entry from many programs at once, and
// looks for every text that was answered as saved.
func TestACrowdSavesOneEntry(t *testing.T) {
	const members = 8
	saves := 200
	if testing.Short() {
		saves = 25
	}
	s := open(t, filepath.Join(t.TempDir(), "journal"))
	save(t, s, promise)
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	crowd, told := make([]*exec.Cmd, members), make([]bytes.Buffer, members)
	for m := range crowd {
		crowd[m] = exec.Command(self, "-test.run", "^TestCrowdMember$")
		crowd[m].Env = append(os.Environ(), crowdDir+"="+s.journal.dir, fmt.Sprintf("%s=%d %d", crowdSays, m, saves))
		crowd[m].Stdout = &told[m]
		if err := crowd[m].Start(); err != nil {
			t.Fatal(err)
		}
	}
	for m, c := range crowd {
		if err := c.Wait(); err != nil {
			t.Errorf("member %d: %v\n%s", m, err, told[m].String())
		}
	}
	all := everything(t, s.journal.dir)
	answered, lost := 0, 0
	for m := range told {
		for line := range strings.Lines(told[m].String()) {
			text, isSaved := strings.CutPrefix(strings.TrimSpace(line), "saved ")
			if !isSaved {
				continue
			}
			if answered++; !strings.Contains(all, text) {
				lost++
				t.Errorf("lost: %s", text)
			}
		}
	}
	if answered != members*saves {
		t.Errorf("%d saves answered, not %d", answered, members*saves)
	}
	if strings.Contains(all, tempSuffix+"\n") {
		t.Error("left temporary files")
	}
	t.Logf("%d programs × %d saves to one entry: %d answered, %d of them second versions, %d lost",
		members, saves, answered, strings.Count(all, ".conflict-"), lost)
}
