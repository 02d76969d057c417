package cli

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"syscall"
	"testing"

	"fromhere/model"
)

// desk is a journal with one entry of some practices: a promise due this evening
// (0001), a nuisance (0002), a contact (0003).
func desk(t *testing.T) *console {
	t.Helper()
	d := newConsole()
	d.must(t, "add", "promise", "to=Priya", "what=Board numbers", "due=2026-11-23 18:00", "--at", "2026-11-23 9:00", "--tag", "board")
	d.must(t, "add", "nuisance", "problem=Status mail", "--at", "2026-11-20 9:00")
	d.must(t, "add", "contact", "person=Sam", "--at", "2026-11-20 10:00")
	return d
}

// stages are the events of an entry in words.
func stages(e model.Entry) string {
	var said []string
	for _, ev := range e.Events {
		text := ev.Stage + " " + ev.At.Format("02 15:04")
		if !ev.Due.IsZero() {
			text += " to " + ev.Due.Format("02 15:04")
		}
		said = append(said, text)
	}
	return strings.Join(said, ", ")
}

func TestStage(t *testing.T) {
	for _, test := range []struct {
		args         []string
		said, events string
	}{
		{[]string{"0001"},
			"The promise \"Board numbers\" (60001) went from promised to kept on Mon 23 Nov 2026 17:48.\n", "promised 23 09:00, kept 23 17:48"},
		{[]string{"0001", "KEPT", "--at", "15:45"},
			"The promise \"Board numbers\" (60001) went from promised to kept on Mon 23 Nov 2026 15:45.\n", "promised 23 09:00, kept 23 15:45"},
		{[]string{"0002", "green-lit", "--at", "fri 20 nov 16:00"},
			"The nuisance \"Status mail\" (60002) went from noticed to green-lit on Fri 20 Nov 2026 16:00.\n", "noticed 20 09:00, green-lit 20 16:00"},
		{[]string{"0001", "renegotiated", "--due", "thu 4pm"},
			"The promise \"Board numbers\" (60001) went from promised to moved on Mon 23 Nov 2026 17:48; the new due time is Thu 26 Nov 2026 16:00.\n",
			"promised 23 09:00, renegotiated 23 17:48 to 26 16:00"},
	} {
		d := desk(t)
		if got := d.must(t, append([]string{"stage"}, test.args...)...); got != test.said {
			t.Errorf("%q: it said %q", test.args, got)
		}
		at := slices.IndexFunc(d.entries, func(e model.Entry) bool { return strings.HasSuffix(e.ID, test.args[0]) })
		if got := stages(d.entries[at]); got != test.events {
			t.Errorf("%q: the events are %q, want %q", test.args, got, test.events)
		}
	}
}

// The time of the stage where an entry stands is corrected, and a second move is
// another event.
func TestStageOnceMore(t *testing.T) {
	d := desk(t)
	for _, step := range []struct {
		args         []string
		said, events string
	}{
		{[]string{"renegotiated", "--due", "thu 4pm", "--at", "noon"}, "went from promised to moved on Mon 23 Nov 2026 12:00; the new due time is Thu 26 Nov 2026 16:00",
			"promised 23 09:00, renegotiated 23 12:00 to 26 16:00"},
		{[]string{"renegotiated", "--at", "11am"}, "went to moved on Mon 23 Nov 2026 11:00; the time is corrected from Mon 23 Nov 2026 12:00; the new due time is Thu 26 Nov 2026 16:00",
			"promised 23 09:00, renegotiated 23 11:00 to 26 16:00"},
		{[]string{"renegotiated", "--due", "fri 4pm"}, "went to moved once more on Mon 23 Nov 2026 17:48; the new due time is Fri 27 Nov 2026 16:00",
			"promised 23 09:00, renegotiated 23 11:00 to 26 16:00, renegotiated 23 17:48 to 27 16:00"},
		{nil, "went from moved to kept on Mon 23 Nov 2026 17:48", "promised 23 09:00, renegotiated 23 11:00 to 26 16:00, renegotiated 23 17:48 to 27 16:00, kept 23 17:48"},
		{[]string{"kept", "--at", "10:00"}, "went to kept on Mon 23 Nov 2026 10:00; the time is corrected from Mon 23 Nov 2026 17:48",
			"promised 23 09:00, renegotiated 23 11:00 to 26 16:00, renegotiated 23 17:48 to 27 16:00, kept 23 10:00"},
		{[]string{"kept", "--at", "10:00"}, "went to kept on Mon 23 Nov 2026 10:00",
			"promised 23 09:00, renegotiated 23 11:00 to 26 16:00, renegotiated 23 17:48 to 27 16:00, kept 23 10:00"},
		{[]string{"promised"}, "went from kept to promised on Mon 23 Nov 2026 17:48",
			"promised 23 09:00, renegotiated 23 11:00 to 26 16:00, renegotiated 23 17:48 to 27 16:00, kept 23 10:00, promised 23 17:48"},
	} {
		if said, want := d.must(t, append([]string{"stage", "1"}, step.args...)...), "The promise \"Board numbers\" (60001) "+step.said+".\n"; said != want {
			t.Errorf("%q: it said %q", step.args, said)
		}
		if got := stages(d.entries[0]); got != step.events {
			t.Errorf("%q: the events are %q, want %q", step.args, got, step.events)
		}
	}
}

// A stage name of several words needs no quotes.
func TestAStageOfSeveralWords(t *testing.T) {
	d := newConsole()
	d.must(t, "add", "gap", "thing=Doc")
	if got := d.must(t, "stage", "1", "handed", "over"); !strings.Contains(got, "went from spotted to handed over on") {
		t.Errorf("it said %q", got)
	}
}

func TestChangesOnSeveral(t *testing.T) {
	d := desk(t)
	if got, want := d.must(t, "mark", "0001", "0002", "0001"), "The promise \"Board numbers\" (60001) is marked as evidence.\n"+
		"The nuisance \"Status mail\" (60002) is marked as evidence.\n"; got != want {
		t.Errorf("mark said %q", got)
	}
	if got, want := d.must(t, "mark", "0002"), "The nuisance \"Status mail\" (60002) is no longer marked as evidence.\n"; got != want {
		t.Errorf("mark said %q", got)
	}
	if !d.entries[0].Evidence || d.entries[1].Evidence {
		t.Errorf("evidence is %v and %v", d.entries[0].Evidence, d.entries[1].Evidence)
	}
	if got, want := d.must(t, "rm", "3", "1"), "The contact \"Sam\" (60003) is in the trash now; `fromhere restore 60003` takes it out.\n"+
		"The promise \"Board numbers\" (60001) is in the trash now; `fromhere restore 60001` takes it out.\n"; got != want {
		t.Errorf("rm said %q", got)
	}
	if got, want := d.must(t, "rm", "3"), "The contact \"Sam\" (60003) is in the trash already.\n"; got != want {
		t.Errorf("rm said %q", got)
	}
	if !d.entries[0].InTrash() || d.entries[1].InTrash() || !d.entries[2].InTrash() {
		t.Errorf("in the trash are %v", d.entries)
	}
	if got, want := d.must(t, "restore", "3", "2"), "The contact \"Sam\" (60003) is out of the trash.\nThe nuisance \"Status mail\" (60002) is not in the trash.\n"; got != want {
		t.Errorf("restore said %q", got)
	}
	if d.entries[2].InTrash() {
		t.Error("the contact is still in the trash")
	}
}

func TestEdit(t *testing.T) {
	d := desk(t)
	said := d.must(t, "edit", "0001", "due=thu 4pm", "NOTES=After the close", "--tag", "#q4", "--untag", "board")
	if want := "Changed due, notes and tags of the promise \"Board numbers\" (60001).\n"; said != want {
		t.Errorf("it said %q", said)
	}
	e := d.entries[0]
	if got := e.Answers.String(); got != "due: 2026-11-26T16:00:00+01:00, notes: After the close, to: Priya, what: Board numbers" || !slices.Equal(e.Tags, []string{"q4"}) {
		t.Errorf("the entry is %s %v", got, e.Tags)
	}
	d.must(t, "edit", "1", "notes=")
	if e = d.entries[0]; e.Answers.Has("notes") {
		t.Errorf("the entry is %s", e.Answers)
	}
	if got, want := d.must(t, "edit", "1", "what=Board numbers"), "Nothing was changed in the promise \"Board numbers\" (60001).\n"; got != want {
		t.Errorf("it said %q", got)
	}
	d.env.In = strings.NewReader("One\nTwo\n")
	d.must(t, "edit", "1", "notes=-")
	if got := d.entries[0].Answers.Get("notes"); got != "One\nTwo" {
		t.Errorf("notes are %q", got)
	}
}

// An answer that takes an entry to a stage does so from here, too.
func TestEditReachesStages(t *testing.T) {
	d := newConsole()
	d.must(t, "add", "outcome", "task=Sheet", "decision=Which plan", "--at", "fri 20 nov 9:00")
	d.must(t, "edit", "1", "raised_with=Lee")
	if got := d.entries[0].Stage(); got != "raised" {
		t.Errorf("it stands at %q", got)
	}
}

func TestChangesInJSON(t *testing.T) {
	d := desk(t)
	for _, args := range [][]string{
		{"stage", "0001", "--json"}, {"mark", "0001", "0002", "--json"}, {"edit", "0001", "notes=x", "--json"},
		{"edit", "0001", "notes=x", "--json"}, {"rm", "0001", "--json"}, {"rm", "0001", "--json"}, {"restore", "0001", "--json"},
	} {
		var got, want []any
		if err := json.Unmarshal([]byte(d.must(t, args...)), &got); err != nil {
			t.Fatalf("%q: %v", args, err)
		}
		if err := json.Unmarshal([]byte(d.must(t, "show", "0001", "--json")), &want); err != nil {
			t.Fatal(err)
		}
		if fmt.Sprint(got[0]) != fmt.Sprint(want[0]) || len(got) != 1+strings.Count(strings.Join(args, " "), "0002") {
			t.Errorf("%q printed %v, show %v", args, got, want)
		}
	}
}

func TestMistakenChanges(t *testing.T) {
	const gone = "no entry has an id that ends in \"9\"; `fromhere list` shows the ids"
	for _, test := range []struct {
		args []string
		code int
		said string
	}{
		{[]string{"stage"}, misused, "stage: give the id of an entry and, unless it is the next one, the stage"},
		{[]string{"stage", ""}, misused, "stage: give the id of an entry"},
		{[]string{"mark"}, misused, "mark: give the id of an entry"},
		{[]string{"rm"}, misused, "rm: give the id of an entry"},
		{[]string{"restore"}, misused, "restore: give the id of an entry"},
		{[]string{"edit"}, misused, "edit: give the id of an entry and what to change"},
		{[]string{"stage", "9"}, failed, "stage: " + gone},
		{[]string{"mark", "1", "9"}, failed, "mark: " + gone},
		{[]string{"rm", "1", "9"}, failed, "rm: " + gone},
		{[]string{"restore", "9"}, failed, "restore: " + gone},
		{[]string{"edit", "9", "notes=x"}, failed, "edit: " + gone},
		{[]string{"stage", "00"}, failed, "stage: no entry has an id that ends in \"00\""},
		{[]string{"rm", "t"}, failed, "no entry has"},
		{[]string{"stage", "1", "kept", "--at", "tomorrow"}, misused, "stage: --at: \"tomorrow\" (tomorrow 17:00) must be in the past"},
		{[]string{"stage", "1", "kept", "--at", "whenever"}, misused, "stage: --at: \"whenever\" is not a time I understand; try"},
		{[]string{"stage", "1", "kipt"}, misused, "stage: there is no stage \"kipt\"; did you mean kept? there are promised, moved, kept, broken"},
		{[]string{"stage", "1", "kept", "--due", "fri"}, misused, "stage: --due works only with a stage that changes the due time, and kept does not"},
		{[]string{"stage", "1", "renegotiated"}, misused, "stage: moved needs a new due time, as in --due \"fri 4pm\""},
		{[]string{"stage", "1", "renegotiated", "--due", "soonish"}, misused, "stage: --due: \"soonish\" is not a time I understand"},
		{[]string{"stage", "3"}, misused, "stage: the contact \"Sam\" (60003) has no stages"},
		{[]string{"edit", "1", "wat=x"}, misused, "edit: there is no field \"wat\"; did you mean what?"},
		{[]string{"edit", "1", "what="}, misused, "edit: promise needs a value for what, as in what=\"…\""},
		{[]string{"edit", "1", "due=soonish"}, misused, "edit: due: \"soonish\" is not a time I understand"},
		{[]string{"edit", "1", "stage=kept"}, misused, "edit: stage is not an answer; `fromhere stage 60001` takes the entry to another stage"},
		{[]string{"edit", "1", "--untag", "q4"}, misused, "edit: --untag: the promise \"Board numbers\" (60001) has no tag \"q4\"; its tags are board"},
		{[]string{"edit", "3", "--untag", "q4"}, misused, "its tags are none"},
		{[]string{"edit", "1", "--tag", "a b"}, misused, "edit: --tag: \"a b\" is not one word"},
		{[]string{"edit", "1", "--edit", "notes=-"}, misused, "edit: notes=- reads standard input, which --edit needs"},
		{[]string{"mark", "1", "--fix"}, misused, "mark: there is no flag --fix"},
	} {
		d := desk(t)
		before := fmt.Sprint(d.entries)
		if code := d.run(test.args...); code != test.code || !strings.HasPrefix(d.err.String(), "fromhere: ") ||
			!strings.Contains(d.err.String(), test.said) || d.out.Len() > 0 {
			t.Errorf("%q: exit code %d, it said %q, and printed %q", test.args, code, &d.err, &d.out)
		}
		if fmt.Sprint(d.entries) != before {
			t.Errorf("%q changed something", test.args)
		}
	}
}

// An ending that several entries have names none of them.
func TestAnAmbiguousEnding(t *testing.T) {
	d := desk(t)
	twin := d.entries[1].Clone()
	twin.ID = "x" + twin.ID
	d.entries = append(d.entries, twin)
	for _, args := range [][]string{{"stage", "0002"}, {"mark", "0002"}, {"rm", "0002"}, {"restore", "0002"}, {"edit", "0002", "minutes=3"}} {
		if code := d.run(args...); code != failed || !strings.Contains(d.err.String(), "2 entries have an id that ends in \"0002\", such as") {
			t.Errorf("%q: exit code %d: %s", args, code, &d.err)
		}
	}
}

// What is in the trash is left alone, and of what was erased nothing is left.
func TestChangesOnWhatIsGone(t *testing.T) {
	d := desk(t)
	d.must(t, "rm", "0001")
	for _, args := range [][]string{{"stage", "0001"}, {"mark", "0001"}, {"edit", "0001", "notes=x"}} {
		if code := d.run(args...); code != failed ||
			d.err.String() != "fromhere: "+args[0]+": the promise \"Board numbers\" (60001) is in the trash; `fromhere restore 60001` takes it out first\n" {
			t.Errorf("%q: exit code %d: %s", args, code, &d.err)
		}
	}
	d.entries[0] = model.Entry{ID: d.entries[0].ID, Practice: "promise", Day: d.entries[0].Day, Created: now, Deleted: now}
	for _, args := range [][]string{{"stage", "0001"}, {"mark", "0001"}, {"rm", "0001"}, {"restore", "0001"}, {"edit", "0001", "notes=x"}} {
		if code := d.run(args...); code != failed || !strings.Contains(d.err.String(), "entry "+d.entries[0].ID+" was erased for good") {
			t.Errorf("%q: exit code %d: %s", args, code, &d.err)
		}
	}
}

// Where the sentence cannot be printed, the error says that it is done.
func TestD08AChangeIsToldOfAlsoWhereTheOutputFails(t *testing.T) {
	for _, args := range [][]string{
		{"stage", "0001"}, {"mark", "0001"}, {"rm", "0001"}, {"edit", "0001", "notes=x"}, {"mark", "0001", "--json"}, {"stage", "0001", "--json"},
	} {
		for _, gone := range []error{syscall.ENOSPC, syscall.EPIPE} {
			d := desk(t)
			before := fmt.Sprint(d.entries)
			d.env.Out = full{gone}
			if code := d.run(args...); code != failed || !strings.HasPrefix(d.err.String(), "fromhere: "+args[0]+": it is done") {
				t.Errorf("%q: exit code %d: %s", args, code, &d.err)
			}
			if fmt.Sprint(d.entries) == before {
				t.Errorf("%q changed nothing", args)
			}
		}
	}
}

// What cannot be saved is not said to be done.
func TestAChangeThatCannotBeSaved(t *testing.T) {
	d := desk(t)
	d.saveErr = errors.New("the disk is full")
	for _, args := range [][]string{{"stage", "0001"}, {"mark", "0001"}, {"rm", "0001"}, {"edit", "0001", "notes=x"}, {"rm", "0001", "--json"}} {
		if code := d.run(args...); code != failed || d.out.Len() > 0 || d.err.String() != "fromhere: "+args[0]+": the disk is full\n" {
			t.Errorf("%q: exit code %d: %s%s", args, code, &d.out, &d.err)
		}
	}
	d.env.Open = func(string) (Journal, error) { return Journal{}, errors.New("a journal was here before") }
	for _, args := range [][]string{{"stage", "0001"}, {"mark", "0001"}, {"rm", "0001"}, {"restore", "0001"}, {"edit", "0001", "notes=x"}} {
		if code := d.run(args...); code != failed || d.err.String() != "fromhere: "+args[0]+": a journal was here before\n" {
			t.Errorf("%q: exit code %d: %s", args, code, &d.err)
		}
	}
}
