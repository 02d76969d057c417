package cli

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"fromhere/model"
	"fromhere/ui/term"
)

const doctorLong = `Read the config file and every file of the journal and list the faults: where, why,
and what to try. Drafts that were not saved are listed too.

With --fix it repairs what it can. It moves files to the directory .recovered in
the journal or to their right name, adds missing lines, and takes access from
other users. It never deletes or replaces. Notes are for your information; --fix
leaves them alone.`

const doctorExample = `  fromhere doctor
  fromhere doctor --fix`

// Doctor looks after a journal's files, and those that are read with it.
type Doctor interface {
	// Examine reads all of them and tells what is not as it should be.
	Examine() ([]model.Finding, error)
	// Mend does what the findings say can be done, and answers with what it
	// did, in words.
	Mend([]model.Finding) (did []string, err error)
}

type doctorJSON struct {
	Did      []string      `json:"did"`
	Findings []findingJSON `json:"findings"`
	Notes    []findingJSON `json:"notes"`

	blind bool // what is left could not be looked at
}

type findingJSON struct {
	Path   string `json:"path"`
	Line   int    `json:"line,omitempty"`
	Reason string `json:"reason"`
	Remedy string `json:"remedy"`
	Fix    string `json:"fix,omitempty"`
}

// errIll tells that something was found; what, is on Out.
var errIll = errors.New("the journal has faults")

func doctorCommand(c *commands) *cobra.Command {
	asJSON, fix := false, false
	cmd := &cobra.Command{
		Use:     "doctor",
		Short:   "Read every file and list the faults",
		Long:    doctorLong,
		Example: doctorExample,
		Args:    atMost(0, "no argument"),
		RunE: func(*cobra.Command, []string) error {
			doctor, err := c.env.Doctor(c.dir)
			if err != nil {
				return err
			}
			report, err := visit(doctor, fix)
			if err != nil && report == nil {
				return fmt.Errorf("doctor: %w", err)
			}
			text := report.text(fix)
			if asJSON {
				var failed error
				text, failed = inJSON(report)
				err = errors.Join(err, failed)
			}
			if len(report.Did) == 0 {
				err = errors.Join(err, c.print(text))
			} else {
				err = errors.Join(err, c.printDone(text, "doctor: "+model.Plural(len(report.Did), "thing")+
					" repaired; only the report could not be printed, and `fromhere doctor` lists the rest"))
			}
			if n := len(report.Findings); err == nil && n > 0 {
				err = fmt.Errorf("doctor: %w: %s", errIll, model.Plural(n, "problem"))
			}
			return err
		},
	}
	cmd.Flags().BoolVar(&fix, "fix", false, "repair what can be repaired, by moving and adding only")
	cmd.Flags().BoolVar(&asJSON, "json", false, "print a JSON object with all that was found and done")
	return cmd
}

// visit examines the journal, and once more after it was put right. A report
// comes with the error of what could not be.
func visit(doctor Doctor, fix bool) (*doctorJSON, error) {
	findings, err := doctor.Examine()
	if err != nil {
		return nil, err
	}
	report := &doctorJSON{Did: []string{}, Findings: []findingJSON{}, Notes: []findingJSON{}}
	var failed error
	if fix {
		var did []string
		did, failed = doctor.Mend(findings)
		report.Did = append(report.Did, did...)
		if findings, err = doctor.Examine(); err != nil {
			report.blind = true
			return report, errors.Join(failed, fmt.Errorf("doctor: look once more: %w", err))
		}
	}
	for _, f := range findings {
		row := findingJSON{Path: f.Path, Line: f.Line, Reason: f.Reason, Remedy: f.Remedy, Fix: f.Fix}
		if f.Note {
			report.Notes = append(report.Notes, row)
		} else {
			report.Findings = append(report.Findings, row)
		}
	}
	return report, failed
}

// text is the report for people. Reasons and remedies are whole: a part of
// them would help nobody.
func (r *doctorJSON) text(fixed bool) string {
	var b strings.Builder
	line := func(format string, args ...any) { b.WriteString(term.Clean(fmt.Sprintf(format, args...)) + "\n") }
	for _, did := range r.Did {
		line("done: %s", did)
	}
	fixable := 0
	for _, f := range r.Findings {
		line("%s", f.where())
		line("    why: %s", f.Reason)
		line("    try: %s", f.Remedy)
		if f.Fix != "" {
			fixable++
			line("  --fix: %s", f.Fix)
		}
	}
	for _, f := range r.Notes {
		line("note: %s", f.where())
		line("    why: %s", f.Reason)
		line("    try: %s", f.Remedy)
	}
	sum := "nothing wrong"
	if n := len(r.Findings); n > 0 {
		sum = model.Plural(n, "problem")
		if !fixed && fixable > 0 {
			sum += fmt.Sprintf(", of which `fromhere doctor --fix` repairs %d", fixable)
		}
	}
	if r.blind {
		sum = "the rest is not known"
	}
	if n := len(r.Notes); n > 0 {
		sum += "; " + model.Plural(n, "note")
	}
	line("%s", sum)
	return b.String()
}

func (f findingJSON) where() string {
	if f.Line > 0 {
		return fmt.Sprintf("%s:%d", f.Path, f.Line)
	}
	return f.Path
}
