//go:build !linux

package memory

func askForLargePages() {}
