package term

import (
	"fmt"
	"os"
	"testing"

	"fromhere/ui/term/termtest"
)

// mixed is text of many kinds: wide, joined, combined, right to left.
const mixed = "日本語のテキスト、漢字かな交じり文。👩‍💻🏳️‍🌈👨‍👩‍👧‍👦 e\u0301 नमस्ते العربية 🇯🇵한국어ß"

// childEnv names the program that the test binary is to be instead.
const childEnv = "FROMHERE_TERM_TEST"

var children = map[string]func() error{
	"page":  runPage,
	"inner": runInner,
	"wreck": runWreck,
}

func TestMain(m *testing.M) {
	child, ok := children[os.Getenv(childEnv)]
	if !ok {
		os.Exit(m.Run())
	}
	if err := child(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// start runs one of the children on a terminal.
func start(t *testing.T, child string, c termtest.Config) *termtest.Terminal {
	t.Helper()
	path, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	c.Path = path
	c.Env = append(c.Env, childEnv+"="+child)
	return termtest.Start(t, c)
}
