// Command listing lists the directories of a journal and asks for the state
// of every file in them, with two goroutines: what it costs at least to know
// that no entry changed.
package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sync"

	"golang.org/x/sys/unix"
)

func main() {
	months, err := filepath.Glob(filepath.Join(os.Args[1], "*", "*"))
	if err == nil {
		err = statAll(months)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func statAll(dirs []string) error {
	next := make(chan string, len(dirs))
	for _, dir := range dirs {
		next <- dir
	}
	close(next)
	errs := make([]error, 2)
	var group sync.WaitGroup
	for i := range errs {
		group.Go(func() {
			for dir := range next {
				errs[i] = errors.Join(errs[i], statIn(dir))
			}
		})
	}
	group.Wait()
	return errors.Join(errs...)
}

func statIn(dir string) error {
	d, err := os.Open(dir)
	if err != nil {
		return err
	}
	names, err := d.Readdirnames(-1)
	var stat unix.Stat_t
	for _, name := range names {
		err = errors.Join(err, unix.Fstatat(int(d.Fd()), name, &stat, unix.AT_SYMLINK_NOFOLLOW))
	}
	return errors.Join(err, d.Close())
}
