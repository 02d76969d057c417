package pages

import (
	"errors"
	"syscall"
	"testing"
)

func TestTheSystemTakesTheWish(t *testing.T) {
	if err := Large(); errors.Is(err, syscall.EINVAL) {
		t.Skip("this system has no large pages to ask for")
	} else if err != nil {
		t.Errorf("asking for large pages: %v", err)
	}
}
