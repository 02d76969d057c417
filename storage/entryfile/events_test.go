package entryfile

import (
	"strings"
	"testing"
	"time"

	"fromhere/model"
)

// A corrected time is put in the place of the one before, and whatever else stands
// with the event stays: keys of other programs, comments, the way it is written.
func TestACorrectedTimeKeepsItsEvent(t *testing.T) {
	kept := time.Date(2026, 11, 23, 10, 0, 0, 0, time.FixedZone("", 3600))
	due := kept.AddDate(0, 0, 3)
	for name, events := range map[string][2]string{
		"in braces": {`events:
  # as it went
  - {at: 2026-11-23T08:00:00+01:00, stage: promised}
  - {at: 2026-11-23T09:00:00+01:00, mood: good, stage: renegotiated} # on the stairs
`, `events:
  # as it went
  - {at: 2026-11-23T08:00:00+01:00, stage: promised}
  - {at: 2026-11-23T10:00:00+01:00, mood: good, stage: renegotiated, due: 2026-11-26T10:00:00+01:00} # on the stairs
  - {at: 2026-11-23T10:00:00+01:00, stage: kept}
`},
		"in lines": {`events:
  - at: 2026-11-23T08:00:00+01:00
    stage: promised
  - at: 2026-11-23T09:00:00+01:00   # on the stairs
    mood: good
    stage: renegotiated
`, `events:
  - at: 2026-11-23T08:00:00+01:00
    stage: promised
  - at: 2026-11-23T10:00:00+01:00   # on the stairs
    mood: good
    stage: renegotiated
    due: 2026-11-26T10:00:00+01:00
  - {at: 2026-11-23T10:00:00+01:00, stage: kept}
`},
		"in brackets": {`events: [{at: 2026-11-23T08:00:00+01:00, stage: promised}, {at: 2026-11-23T09:00:00+01:00, mood: good, stage: renegotiated}]
`, `events: [{at: 2026-11-23T08:00:00+01:00, stage: promised}, {at: 2026-11-23T10:00:00+01:00, mood: good, stage: renegotiated, due: 2026-11-26T10:00:00+01:00}, {at: 2026-11-23T10:00:00+01:00, stage: kept}]
`},
	} {
		head := "schema: 1\nid: 01kasvq9x2c4m7n8p3r5t6v0w1\npractice: promise\nday: 2026-11-23\ncreated: 2026-11-23T08:00:00+01:00\nanswers:\n  to: Priya\n"
		before, err := Decode([]byte(head + events[0]))
		if err != nil {
			t.Fatal(name, err)
		}
		e := before.Entry.Clone()
		e.Events[1].At, e.Events[1].Due = kept, due
		e.Events = append(e.Events, model.Event{At: kept, Stage: "kept"})
		after, err := Encode(e, model.BuiltIn, []byte(head+events[0]))
		if err != nil {
			t.Fatal(name, err)
		}
		if got := strings.TrimPrefix(string(after), head); got != events[1] {
			t.Errorf("%s it became\n%s", name, got)
		}
		back := e.Clone()
		back.Events[1] = before.Entry.Events[1]
		again, err := Encode(back, model.BuiltIn, after)
		if err != nil {
			t.Fatal(name, err)
		}
		for text, is := range map[string]bool{"mood: good": true, "T09:00:00": true, "due:": false} {
			if strings.Contains(string(again), text) != is {
				t.Errorf("%s, taken back, %q in it is %v:\n%s", name, text, !is, again)
			}
		}
	}
}
