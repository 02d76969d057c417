package ui

import (
	"fmt"
	"strings"
	"testing"
	"time"
	"unicode"

	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/ansi"
	"github.com/muesli/termenv"

	"fromhere/model"
	"fromhere/model/demo"
	"fromhere/model/figures"
)

// on is an entry of a practice recorded at noon of a day, with answers as
// "key=value".
func on(day model.Day, practice string, answers ...string) model.Entry {
	p, _ := model.Catalog(model.BuiltIn).Practice(practice)
	e := model.NewEntry(fmt.Sprintf("%s-%s", day, practice), p, day.At(12*time.Hour, evening.Location()), model.DefaultConfig().DayStarts)
	for _, a := range answers {
		key, value, _ := strings.Cut(a, "=")
		e.Answers = e.Answers.With(key, value)
	}
	return e
}

func november(day int) model.Day { return model.NewDay(2026, time.November, day) }

// fourWeeks are reflections on every workday from Mon 26 Oct to Fri 20 Nov but
// for a week of leave, and some habits.
func fourWeeks() []model.Entry {
	entries := []model.Entry{
		on(november(1), "leave", "from=2026-11-02", "to=2026-11-06"),
		on(november(-5), "follower", "person=Ana", "idea=x"), // Mon 26 Oct
		on(november(10), "follower", "person=Ana", "idea=x", "fear=8", "went=7"),
		on(november(10), "outcome", "task=x", "fear=3", "went=2"),
		on(november(12), "outcome", "task=x"),
		on(november(17), "outcome", "task=x"),
		on(november(12), "contact", "person=Lu", "team=Support", "direction=across", "offered=x"),
		on(november(-20), "contact", "person=Zoë", "direction=up"),  // 11 Oct, 43 days ago
		on(november(-10), "contact", "person=Omar", "connected=Lu"), // 21 Oct, 33 days ago
	}
	for d := november(-5); d <= november(20); d++ {
		weekend := d.Weekday() == time.Saturday || d.Weekday() == time.Sunday
		if leave := november(2) <= d && d <= november(6); !weekend && !leave {
			entries = append(entries, on(d, "reflection", "answer=x"))
		}
	}
	return entries
}

func TestStreaksSayWhyInFull(t *testing.T) {
	st := newStory(t, sized(120, 40), holding(fourWeeks()...))
	st.press("open Streaks")
	// 15 reflections in a row from nothing: 1 − 0.5^(15/13) = 55 %.
	for _, row := range []string{
		"                       now  best  strength  12 weeks",
		"▌ All practices                             ▁▁▁▁▂▁▂▄▄▆▃▃  1 ends tonight, 2 broke",
		"  Evening Reflection  15 d  15 d      55 %  ▁▁▁▁▁▁▁▇▇▇▇▇  ends tonight",
		"  First Follower       0 w   2 w",
		"  Own the Outcome      0 w   1 w",
		"broke in the week of 16 Nov: 0 of 1",
		"broke in the week of 16 Nov: 1 of 2",
		"10 practices never begun",
	} {
		st.see(row)
	}
	st.seeNot("Leave", "Week Plan")
}

func TestAStreakKeptThroughLeave(t *testing.T) {
	st := newStory(t, holding(append(fourWeeks(), on(november(23), "reflection", "answer=x"))...))
	st.press("open Streaks", "G")
	st.see("Evening Reflection  kept through leave 2–6 Nov", "practised on 16 days",
		"▌ Evening Reflection  16 d  16 d      57 %  ▁▁▁▁▁▁▁▇▇▇▇▇  through leave")
}

// TestHeatmapStandsUnderItsMonthAndBesideItsWeekday finds every day of the
// year on the screen by its own arithmetic.
func TestHeatmapStandsUnderItsMonthAndBesideItsWeekday(t *testing.T) {
	for _, size := range []struct{ width, height, cells, weeks int }{{80, 24, 1, 53}, {40, 12, 1, 34}, {120, 40, 2, 53}} {
		st := newStory(t, sized(size.width, size.height), holding(fourWeeks()...))
		st.press("open Streaks", "down", "down", "down") // First Follower
		if size.height < short {
			st.press("[")
		}
		st.see("Follower")
		lines := strings.Split(st.screen(), "\n")
		months, left := 0, 0
		for i, line := range lines {
			if strings.HasPrefix(strings.TrimSpace(line), "Mon ") {
				months, left = i-1, strings.Index(line, "Mon")+len("Mon ")
				if size.width >= narrow {
					left++
				}
				break
			}
		}
		today := november(23)
		for d := today - 400; d <= today; d++ {
			week := size.weeks - 1 - int(today.Monday()-d.Monday())/7
			if week < 0 {
				continue
			}
			at := left + week*size.cells
			row := lines[months+1+(int(d.Weekday())+6)%7]
			sign := ansi.Cut(row, at, at+1)
			want := "·"
			if size.height < short && d == today {
				continue // the selected day
			}
			switch weekend := d.Weekday() == time.Saturday || d.Weekday() == time.Sunday; {
			case d == november(-5) || d == november(10):
				want = "█"
			case weekend, november(2) <= d && d <= november(6):
				want = " "
			}
			if sign != want {
				t.Errorf("%d×%d: the cell of %s %s is %q, not %q:\n%s", size.width, size.height, d.Weekday(), d, sign, want, st.screen())
			}
			name := ansi.Cut(lines[months], at, at+3)
			if date := d.Start(); d.Weekday() == time.Thursday && date.Day() <= 7 && week <= size.weeks-3 && name != date.Format("Jan") {
				t.Errorf("%d×%d: over the week of %s stands %q", size.width, size.height, d, name)
			}
		}
	}
}

func TestHeatmapOfAllOrOfOnePractice(t *testing.T) {
	st := newStory(t, holding(fourWeeks()...))
	st.press("open Streaks")
	st.see("All practices  1 ends tonight, 2 broke", "practised on 17 days", "1 ends tonight") // 15 workdays, 11 and 21 Oct
	st.press("G")
	st.see("Evening Reflection  ends tonight", "practised on 15 days")
	st.press("g")
	st.see("All practices  1 ends tonight")
}

func TestLegendCountsWhatTheMapShows(t *testing.T) {
	st := newStory(t, holding(fourWeeks()...)) // of 17 days two hold 3 entries, two 2, the others 1
	st.press("open Streaks")
	st.see("· nothing", "▒ 1", "▓ 2", "█ 3 or more", "blank: day off")
	st.resize(40, 30)
	st.see("0 · 1 ▒▓█ 3+")
	st.press("[")
	st.see("All practices  Mon 23 Nov: nothing")
}

func TestEnterGoesToThePracticeAndNBeginsAnEntry(t *testing.T) {
	st := newStory(t, holding(fourWeeks()...))
	st.press("open Streaks", "down", "enter")
	st.see("Whom outside your own work did you talk with")
	st.press("open Streaks", "n")
	st.see("New contact")
}

func TestTheKeysOfStreaksAreThoseThatWork(t *testing.T) {
	st := newStory(t, holding(fourWeeks()...))
	st.press("open Streaks")
	st.see("enter open", "n new", "← → panels")
	st.seeNot("↑ up")
	st.press("]", "]", "down", "down", "down") // where nothing is left to go to
	st.see("enter open")
	st.seeNot("↑ up")
}

func TestWeekdaysOfThePracticeSelected(t *testing.T) {
	st := newStory(t, holding(fourWeeks()...))
	st.press("open Streaks", "down", "down", "]") // Own the Outcome: two Tuesdays, a Thursday
	st.see("Thu  ")
	st.see("Own the Outcome", "2 of 3", "1 of 3")
}

func TestFearAgainstReality(t *testing.T) {
	st := newStory(t, holding(fourWeeks()...))
	st.press("open Streaks", "]", "]")
	st.see("Of 1 moment feared at 4 or more", "with a known outcome, 1 went well", "(6 or more).",
		"Average of 2 moments: fear 5.5,", "outcome 4.5.")
	var chart []string
	for _, line := range strings.Split(st.screen(), "\n") {
		chart = append(chart, strings.TrimRight(ansi.Cut(line, margin, margin+chartWidth), " "))
	}
	want := strings.Join([]string{
		"well  ·  ·",
		"            ·  ·              ██", // feared 8, went 7
		"                  ·  ·",
		"                        ·  ·",
		"               ██             ·  ·", // feared 3, went 2
		"badly                               ·",
		"fear  0  1  2  3  4  5  6  7  8  9  10",
	}, "\n")
	if !strings.Contains(strings.Join(chart, "\n"), want) {
		t.Errorf("the chart is not\n%s\nbut\n%s", want, strings.Join(chart, "\n"))
	}
}

func TestCreditsGivenAndDrawn(t *testing.T) {
	st := newStory(t, holding(fourWeeks()...))
	st.press("open Streaks", "]", "]", "]")
	st.see(
		"  last 90 days      you gave  you used",
		"▌ Help given               1",
		"  Kept on time             0",
		"  Credit shared            3", // Omar was connected 33 days ago
		"  Favours asked                      0",
		"  Broken or late                     0",
		"  All people               4         0",
		"  Help given earns the right to ask.")
	st.seeNot("Balance", "In credit")
	st.resize(120, 40)
	st.see("  Lu                       1         0")
}

func TestPeopleLongestSilenceFirst(t *testing.T) {
	st := newStory(t, holding(append(fourWeeks(), promise("01kasvq9x2c4m7n8p3r5t6v0w1", "Bo", "x", evening.Add(time.Hour)))...))
	st.press("open Streaks", "[", "[")
	screen := st.screen()
	last := 0
	for _, row := range []string{
		"▌ Zoë           43 d ago  cold     up",
		"  Omar          33 d ago  cooling",
		"  Ana           13 d ago  warm", // backed: a touch too
		"  Lu            11 d ago  warm     across     Support",
		"  Bo ", // promised something, and not touched yet
	} {
		at := strings.Index(screen, row)
		if at < last {
			t.Fatalf("%q is not there, or not in its place:\n%s", row, screen)
		}
		last = at
	}
	st.see("1 open")
}

func TestStreaksOfAnEmptyJournal(t *testing.T) {
	st := newStory(t)
	st.press("open Streaks")
	st.see("There is nothing to count yet. r closes the day")
	st.press("]", "down", "enter")
	st.see("There is nothing to count yet.")
	st.resize(40, 12)
	st.see("There is nothing to count yet.")
}

func TestStreaksBeforeTheJournalIsRead(t *testing.T) {
	st := newStory(t)
	st.app.s.loaded, st.app.s.reading.loads = false, 1
	st.press("open Streaks")
	st.see("Reading the journal …")
}

// TestStreaksAtEverySize turns to every panel at every size and in every look;
// the story holds each frame to its size.
func TestStreaksAtEverySize(t *testing.T) {
	year := demo.Year(model.BuiltIn, model.DefaultConfig(), evening)
	for _, look := range []func(*Env){
		func(e *Env) { e.NoColor = true },
		func(e *Env) { e.Config.ASCII = true },
	} {
		st := newStory(t, holding(year...), with(look))
		st.press("open Streaks")
		for _, size := range [][2]int{{40, 12}, {59, 17}, {60, 20}, {80, 24}, {100, 30}, {120, 40}, {170, 46}, {200, 60}, {300, 90}} {
			st.resize(size[0], size[1])
			for range panelNames {
				st.press("]", "G")
				if st.app.s.env.Config.ASCII {
					if strings.IndexFunc(st.screen(), func(r rune) bool { return r > 126 && !unicode.IsLetter(r) }) >= 0 {
						t.Errorf("the program's own signs are not ASCII alone:\n%s", st.screen())
					}
				}
			}
		}
	}
}

// twentyYears are a year twenty times over.
func twentyYears() []model.Entry {
	var all []model.Entry
	for i := range 20 {
		for _, e := range demo.Year(model.BuiltIn, model.DefaultConfig(), evening) {
			e.ID += fmt.Sprint(i)
			e.Day -= model.Day(i)
			all = append(all, e)
		}
	}
	return all
}

func benchmarkedStreaks(b *testing.B) *streaksView {
	lipgloss.SetColorProfile(termenv.TrueColor)
	b.Cleanup(func() { lipgloss.SetColorProfile(termenv.Ascii) })
	s, err := newSession(Env{Catalog: model.BuiltIn, Config: model.DefaultConfig(), Now: func() time.Time { return evening }, Dark: true})
	if err != nil {
		b.Fatal(err)
	}
	s.journal.Replace(twentyYears())
	s.loaded = true
	v := newStreaks(s).(*streaksView)
	v.Refresh()
	b.Logf("%d entries", len(s.journal.Entries()))
	return v
}

func BenchmarkStreaksRefresh(b *testing.B) {
	v := benchmarkedStreaks(b)
	for p, name := range panelNames {
		b.Run(name, func(b *testing.B) {
			v.SetSize(76, 20)
			v.panel = panel(p)
			for b.Loop() {
				v.Refresh()
			}
		})
	}
}

func BenchmarkStreaksView(b *testing.B) {
	v := benchmarkedStreaks(b)
	for _, size := range [][2]int{{76, 20}, {116, 36}, {196, 56}} {
		for p, name := range panelNames {
			b.Run(fmt.Sprintf("%s-%d", name, size[0]), func(b *testing.B) {
				v.SetSize(size[0], size[1])
				v.panel = panel(p)
				v.Refresh()
				for b.Loop() {
					_ = v.View()
				}
			})
		}
	}
}

func BenchmarkStreaksMove(b *testing.B) {
	v := benchmarkedStreaks(b)
	v.SetSize(76, 20)
	for b.Loop() {
		v.Update(keyPress("down"))
		v.Update(keyPress("up"))
	}
}

// A talk that a wrong clock dated ahead is not "-2 d ago".
func TestD09LastTalksOfTheFutureAreSaidAsSuch(t *testing.T) {
	today := model.DayOf(evening, 0)
	for ahead, want := range map[model.Day]string{-2: "2 d ago", 0: "today", 2: "in 2 d"} {
		cells := personCells(figures.PersonSummary{Name: "Sam", Touched: true, Warmth: figures.Warm, Talked: today + ahead}, today)
		if cells[1] != want {
			t.Errorf("%d days ahead: %q, not %q", ahead, cells[1], want)
		}
	}
}

// Where not all people have room, the footer says how many rows there are, and the
// last is scrolled to.
func TestPeopleOfTheCreditsAreScrolledTo(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {40, 12}} {
		st := demoStory(t, sized(size[0], size[1]))
		st.press("open Streaks", "]", "]", "]")
		st.see("1 of 23")
		st.press("G")
		credits := st.app.top().(*streaksView).panels[st.app.top().(*streaksView).panel].(*creditRows).credits
		st.see("23 of 23", credits.People[len(credits.People)-1].Name)
	}
}
