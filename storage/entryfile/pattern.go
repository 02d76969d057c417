package entryfile

import (
	"regexp"
	"sync"
)

// pattern is a regular expression that is compiled when it is first used: to
// compile all of them would be a good part of what a short command takes.
type pattern func() *regexp.Regexp

func lazily(expression string) pattern {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expression) })
}
