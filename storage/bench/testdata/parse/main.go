// Command parse reads every file of a journal as YAML, with two goroutines:
// what it costs at least to know all entries where there is no index.
package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sync"

	"gopkg.in/yaml.v3"
)

func main() {
	files, err := filepath.Glob(filepath.Join(os.Args[1], "*", "*", "*.yaml"))
	if err == nil {
		err = parseAll(files)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func parseAll(files []string) error {
	errs := make([]error, 2)
	var group sync.WaitGroup
	for i := range errs {
		group.Go(func() {
			for at := i; at < len(files); at += len(errs) {
				errs[i] = errors.Join(errs[i], parse(files[at]))
			}
		})
	}
	group.Wait()
	return errors.Join(errs...)
}

func parse(file string) error {
	data, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	var n yaml.Node
	return yaml.Unmarshal(data, &n)
}
