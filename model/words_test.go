package model

import "testing"

func TestD09CountsAreReadable(t *testing.T) {
	for n, want := range map[int]string{
		0: "0 files", 1: "1 file", 999: "999 files", 1000: "1,000 files", 1877: "1,877 files", 1234567: "1,234,567 files", -100: "-100 files", -1000: "-1,000 files",
	} {
		expect(t, want, Plural(n, "file"), want)
	}
}
