package ui

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"

	"fromhere/model"
	"fromhere/ui/widget"
)

// manyTitles are 60 titles, short and long, of letters of one cell and of two,
// of emoji, of letters that join. Each begins with two letters of its own.
func manyTitles() []string {
	texts := []string{"Go", "Board numbers", "Copy of the empty states, second draft",
		"Every Monday three people ask where last week's numbers are, and nobody knows why they do",
		"数字", "来週の取締役会のための数字をまとめて、早めに共有しておくこと、できれば木曜日までに", "消費税 shown on invoices of the Tokyo office",
		"🚀 launch", "👩‍👩‍👧 who looks after whom, 🇩🇪 and 🇯🇵, when all of us are away at once 🏖️ and nobody is left to ask",
		"e\u0301te\u0301 a\u0300 Zu\u0308rich: o\u0308ffentliche Pla\u0308ne fu\u0308r na\u0308chstes Jahr, zweiter Entwurf",
		strings.Repeat("long and ", 14) + "longer", "नमस्ते दुनिया, और सब लोग जो यहाँ काम करते हैं"}
	titles := make([]string, 60)
	for i := range titles {
		titles[i] = fmt.Sprintf("%c%c %s", 'A'+i/26, 'a'+i%26, texts[i%len(texts)])
	}
	return titles
}

// titled are promises of these titles, to several people, due at several times,
// some of them marked as evidence.
func titled(titles []string) []model.Entry {
	people := []string{"Priya", "the team", "美咲", "Maximiliane-Friederike"}
	entries := make([]model.Entry, len(titles))
	for i, title := range titles {
		entries[i] = promise(fmt.Sprintf("01kasvq9x2c4m7n8p3r5t%05d", i), people[i%len(people)], title,
			evening.Add(time.Duration(i-10)*2*time.Hour+12*time.Minute))
		entries[i].Evidence = i%7 == 0
	}
	return entries
}

// seenOf is how many cells of a title a screen shows: in a row, or whole.
func seenOf(title string, lines []string) int {
	for _, line := range lines {
		_, rest, found := strings.Cut(line, title[:3])
		if !found {
			continue
		}
		if strings.HasPrefix(rest, title[3:]) {
			return ansi.StringWidth(title)
		}
		if shown, _, cut := strings.Cut(rest, "…"); cut && strings.HasPrefix(title[3:], shown) {
			return ansi.StringWidth(title[:3] + shown)
		}
	}
	return 0
}

// cutBeside is the end of a title that is cut, the blanks after it, and a name.
var cutBeside = regexp.MustCompile(`… +(Priya|the team|美咲|Max)`)

// mostWaits is how many cells wait beside a title until a column can begin, with
// that of half a wide letter.
const mostWaits = 5

// linesWith are the lines in which a text stands.
func linesWith(text string, lines []string) string {
	var with []string
	for _, line := range lines {
		if strings.Contains(line, text) {
			with = append(with, line)
		}
	}
	return strings.Join(with, "\n")
}

// At the usual sizes every row has its person and its state, with room for an
// entry beside the list or not.
func TestB07PersonAndStateStayAsTheWindowGrows(t *testing.T) {
	for _, place := range []string{"open Review", "open nuisance", "open promise"} {
		st := demoStory(t, sized(120, 40))
		st.press(place)
		rows := strings.Split(st.screen(), "\n")[5:36]
		for width := 121; width <= 240; width++ {
			st.resize(width, 40)
			lines := strings.Split(st.screen(), "\n")
			for _, row := range rows {
				cells := columnsOf.Split(strings.Trim(row, " ▌"), -1)
				if len(cells) < 3 || strings.Contains(row, "more below") {
					continue
				}
				title := slices.MaxFunc(cells, func(a, b string) int { return len(a) - len(b) })
				if len(title) < distinct {
					continue
				}
				now := linesWith(strings.TrimSuffix(title, "…"), lines)
				for _, cell := range cells {
					if now != "" && !strings.HasSuffix(cell, "…") && !strings.Contains(now, cell) {
						t.Fatalf("%s at %d columns lost %q of %q:\n%s", place, width, cell, row, st.screen())
					}
				}
			}
		}
	}
}

// distinct is how long a title is that no other row has.
const distinct = 20

// columnsOf parts the columns of a row.
var columnsOf = regexp.MustCompile(`  +`)

// What is seen of a title never shrinks as the window grows, until it is whole:
// on Today, in the lists, beside an entry or not, and over an entry. No title is
// cut beside blanks, and no person and no state goes.
func TestB07TitlesNeverShrinkAsTheWindowGrows(t *testing.T) {
	const height = 90 // all of the rows are seen
	titles := manyTitles()
	entries := titled(titles)
	thrown := titled(titles)
	for i := range thrown {
		thrown[i].ID = fmt.Sprintf("01kasvq9x2c4m7n8p3r6t%05d", i)
		thrown[i].Deleted = evening.Add(-time.Duration(i) * 40 * time.Hour)
	}
	for _, list := range []struct {
		name    string
		keys    []string
		entries []model.Entry
	}{
		{"Today", nil, entries},
		{"Rock", []string{"open promise"}, entries},
		{"Review", []string{"open Review"}, entries},
		{"Trash", []string{"T"}, thrown},
	} {
		t.Run(list.name, func(t *testing.T) {
			st := newStory(t, sized(40, height), holding(list.entries...))
			if list.name == "Today" { // its sections are unfolded
				for _, s := range []string{dueSection, holdSection, quietSection} {
					st.app.tabs[0].(*todayView).whole[s] = true
				}
				st.app.tabs[0].Refresh()
			}
			st.press(list.keys...)
			seen, told := make([]int, len(titles)), make([]map[string]bool, len(titles))
			for width := 40; width <= 240; width++ {
				st.resize(width, height)
				lines := strings.Split(st.screen(), "\n")
				for i, title := range titles {
					title = widget.Clean(title)
					n := seenOf(title, lines)
					if list.name == "Today" && n == 0 { // further ahead than Today looks
						continue
					}
					if n == 0 {
						t.Fatalf("%q is not seen at %d columns:\n%s", title, width, st.screen())
					}
					if n < seen[i] {
						t.Fatalf("%d cells of %q are seen at %d columns, %d in a smaller window:\n%s", n, title, width, seen[i], st.screen())
					}
					seen[i] = n
					row := linesWith(title[:3], lines)
					if beside := cutBeside.FindString(row); strings.Count(beside, " ") > widget.Gap+mostWaits {
						t.Fatalf("%q is cut beside blanks at %d columns: %q\n%s", title, width, beside, st.screen())
					}
					tells := map[string]bool{}
					for _, column := range []string{entries[i].Answers.Get("to"), " late", "due in "} {
						tells[column] = strings.Contains(row, column)
						if told[i][column] && !tells[column] {
							t.Fatalf("%q has %q no more at %d columns:\n%s", title, column, width, st.screen())
						}
					}
					told[i] = tells
				}
			}
			whole := 0
			for i, title := range titles {
				if seen[i] >= ansi.StringWidth(widget.Clean(title)) {
					whole++
				}
			}
			if list.name != "Today" && whole < len(titles)/2 {
				t.Errorf("%d of %d titles are whole at 240 columns", whole, len(titles))
			}
		})
	}
}

// An open entry shows its title whole at every width.
func TestB07AnOpenEntryShowsItsTitleWhole(t *testing.T) {
	title := manyTitles()[3]
	st := newStory(t, holding(promise(promiseID, "Priya", title, evening.Add(time.Hour))))
	st.press("open promise", "enter")
	for width := 40; width <= 240; width += 10 {
		st.resize(width, 24)
		st.see(title)
	}
}

// At the sizes that people have most, wider shows more: never less of a title,
// and the columns that were there before.
func TestB07MoreRoomShowsMore(t *testing.T) {
	const title = "Copy of the empty states, second draft"
	shown := 0
	for _, width := range []int{40, 60, 80, 100, 120, 139, 140, 160, 240} {
		st := demoStory(t, sized(width, 30))
		st.press("open promise")
		n := seenOf(title, strings.Split(st.screen(), "\n"))
		if n < shown {
			t.Errorf("%d columns show %d cells of it, fewer columns %d", width, n, shown)
		}
		shown = n
		st.see("3 d 2 h late")
	}
	if shown != len(title) {
		t.Errorf("%d of %d cells are seen in the widest window", shown, len(title))
	}
}

// Due stands in order of time, across practices, with to whom in a column of its
// own, and with titles whole where there is room.
func TestB04DueStandsInOrderOfTime(t *testing.T) {
	entries := []model.Entry{
		promise("01kasvq9x2c4m7n8p3r5t6due1", "Priya", "Board numbers for the meeting on Friday", evening.Add(70*time.Hour)),
		recorded("adms", "transparency", 1, map[string]string{"dropped": "The invoice went out twice", "told": "Ingrid",
			"fix": "a note", "fix_due": evening.Add(20 * time.Hour).Format(time.RFC3339)}, "told"),
		promise("01kasvq9x2c4m7n8p3r5t6due2", "the team", "Retro notes with decisions on top", evening.Add(-48*time.Minute)),
		recorded("wait", "waiting", 1, map[string]string{"from": "Omar", "what": "Alerts that have no reader",
			"due": evening.Add(-30 * time.Hour).Format(time.RFC3339)}, "waiting"),
		promise("01kasvq9x2c4m7n8p3r5t6due3", "Lee", "Renewal odds", evening.Add(2*time.Hour)),
	}
	for _, size := range [][2]int{{40, 24}, {80, 24}, {120, 40}, {240, 60}} {
		st := newStory(t, sized(size[0], size[1]), holding(entries...))
		st.inOrder("Due", "Alerts", "Retro", "Renewal", "The invoice", "Board")
		if size[0] == 40 {
			continue
		}
		for _, row := range [][]string{{"Alerts", "Omar", "late"}, {"Retro", "the team", "48 min late"}, {"Renewal odds", "Lee", "due in 2 h"},
			{"The invoice", "Ingrid", "due in 20 h"}, {"Board numbers", "Priya", "due in 2 d 22 h"}} {
			if line := st.line(row[0]); !inThisOrder(line, row...) {
				t.Errorf("%d columns: %q does not hold %v", size[0], line, row)
			}
		}
		st.seeNot(" for Priya", "· Omar")
		if size[0] >= 120 {
			st.see("Board numbers for the meeting on Friday", "Retro notes with decisions on top", "The invoice went out twice",
				"Thu 15:48")
		}
	}
	// To whom begins in the same column in every row.
	st := newStory(t, holding(entries...))
	at := -1
	for _, name := range []string{"Omar", "the team", "Lee", "Ingrid", "Priya"} {
		before, _, found := strings.Cut(st.line(name), name)
		if col := ansi.StringWidth(before); !found || at >= 0 && col != at {
			t.Errorf("%s stands in column %d, those above in %d", name, col, at)
		} else {
			at = col
		}
	}
}

// line is the line of the screen that holds a text.
func (st *story) line(text string) string {
	st.t.Helper()
	for line := range strings.SplitSeq(st.screen(), "\n") {
		if strings.Contains(line, text) {
			return line
		}
	}
	st.t.Fatalf("the screen does not show %q:\n%s", text, st.screen())
	return ""
}

func inThisOrder(line string, texts ...string) bool {
	for _, text := range texts {
		_, rest, found := strings.Cut(line, text)
		if !found {
			return false
		}
		line = rest
	}
	return true
}

// A promise has one countdown, to when it is due, wherever it is shown; the
// moment to aim for stands beside it as a time of the clock.
func TestB11OneCountdownForOnePromise(t *testing.T) {
	st := newStory(t, sized(200, 40), holding(promise(promiseID, "Priya", "Board numbers", evening.Add(70*time.Hour+12*time.Minute))))
	places := map[string][]string{"Today": nil, "Rock": {"open promise"}, "the entry": {"open promise", "enter"}, "Review": {"open Review"}}
	for place, keys := range places {
		st.press("1")
		st.press(keys...)
		for _, count := range regexp.MustCompile(`\S* ?in \d+ d \d+ h`).FindAllString(st.screen(), -1) {
			if count != "due in 2 d 22 h" {
				t.Errorf("%s counts down %q:\n%s", place, count, st.screen())
			}
		}
		st.see("due in 2 d 22 h")
		if place != "Review" {
			st.see("aim for 15:45")
		}
	}
}

// A list that is longer than the screen says which row is selected, of how many,
// and that there are more below.
func TestB18ALongListSaysWhereItStands(t *testing.T) {
	for _, place := range [][]string{{"open promise"}, {"open Review"}} {
		for _, size := range [][2]int{{40, 12}, {80, 24}, {160, 30}} {
			st := newStory(t, sized(size[0], size[1]), holding(titled(manyTitles())...))
			st.press(place...)
			below := "more below"
			if size[1] < short {
				below = "↓"
			}
			st.see("1 of 60", below)
			st.press("down", "down", "down")
			st.see("4 of 60", below)
			st.press("G")
			st.see("60 of 60")
			st.seeNot(below)
		}
	}
}

func TestB18ALongTrashAndALongPageSaySo(t *testing.T) {
	thrown := titled(manyTitles())
	for i := range thrown {
		thrown[i].Deleted = evening.Add(-time.Duration(i) * time.Hour)
	}
	st := newStory(t, holding(thrown...))
	st.press("T", "down")
	st.see("2 of 60", "more below")

	long := recorded("note", "note", 0, map[string]string{"title": "A", "text": strings.Repeat("A line of it.\n", 60) + "The end of it."})
	st = newStory(t, holding(long))
	st.press("open note", "enter")
	st.see("more below")
	st.press("G")
	st.see("The end of it.")
	st.seeNot("more below")
	st.press("esc", "?")
	st.see("more below")
	st.resize(160, 24) // beside the list
	st.press("esc")
	st.see("more below · enter shows it")
}

// A list that is seen whole says nothing of the kind.
func TestB18AShortListSaysNothing(t *testing.T) {
	st := newStory(t, holding(titled(manyTitles()[:3])...))
	st.press("open promise")
	st.seeNot("of 3", "more below")
}

// The labels of an entry are never cut, and long answers are wrapped.
func TestB18LabelsAreWhole(t *testing.T) {
	answer := "which of the two accounts Lee visits himself before the end of the quarter, and which of them he writes to instead"
	e := recorded("outc", "outcome", 0, map[string]string{"task": "Churn sheet", "decision": answer, "risk": answer}, "asked")
	e.Tags = []string{"renewals"}
	for _, size := range [][2]int{{40, 40}, {50, 40}, {60, 40}, {80, 40}, {120, 40}, {140, 40}, {160, 40}} {
		st := newStory(t, sized(size[0], size[1]), holding(e))
		st.press("open outcome", "enter")
		st.see("Decision it serves", "Risk I see", "Tags", "renewals")
		st.seeNot("…")
		words := regexp.MustCompile(`Decision it serves|Risk I see|\s+`).ReplaceAllString(st.screen(), " ")
		if strings.Count(strings.Join(strings.Fields(words), " "), answer) < 2 {
			t.Errorf("%d columns do not show the answers whole:\n%s", size[0], st.screen())
		}
	}
}

// However much is recorded, Today stays calm: three that go quiet and three to
// ask about, and how many more; what is urgent is seen first.
func TestTodayStaysCalm(t *testing.T) {
	for _, height := range []int{24, 40, 90} {
		var entries []model.Entry
		for i := range 40 {
			entries = append(entries,
				recorded(fmt.Sprintf("gap%02d", i), "gap", 20, map[string]string{"thing": fmt.Sprintf("Thing %02d", i)}),
				recorded(fmt.Sprintf("nui%02d", i), "nuisance", 20, map[string]string{"problem": fmt.Sprintf("Nuisance %02d", i),
					"follow_up": "2026-11-23"}, "fixed"),
				promise(fmt.Sprintf("01kasvq9x2c4m7n8p3r5t%05d", i), "Priya", fmt.Sprintf("Later %02d", i), evening.Add(time.Duration(60+i)*time.Hour)))
		}
		entries = append(entries, promise(promiseID, "Lee", "The urgent one", evening.Add(time.Hour)))
		st := newStory(t, sized(80, height), holding(entries...))
		st.see("▌ ○ The urgent one", "and ", " more")
		seen := st.screen()
		for range 60 {
			st.press("down")
			seen += st.screen()
		}
		for _, of := range []string{"Thing", "Nuisance"} {
			rows := map[string]bool{}
			for _, row := range regexp.MustCompile(of+` \d\d`).FindAllString(seen, -1) {
				rows[row] = true
			}
			if len(rows) != fewRows {
				t.Errorf("%d rows: %d of %s are shown, not %d", height, len(rows), of, fewRows)
			}
		}
		if strings.Count(seen, "and 37 more") == 0 {
			t.Errorf("%d rows: how many more there are is not said:\n%s", height, seen)
		}
		st.press("g")
		st.see("▌ ○ The urgent one")
	}
}

// What is overdue or due by tomorrow is never folded away.
func TestWhatIsUrgentIsNotFolded(t *testing.T) {
	var entries []model.Entry
	for i := range 30 {
		entries = append(entries, promise(fmt.Sprintf("01kasvq9x2c4m7n8p3r5t%05d", i), "Priya", fmt.Sprintf("Late %02d", i), evening.Add(-time.Duration(1+i)*time.Hour)))
	}
	entries = append(entries, promise(promiseID, "Lee", "Later", evening.Add(100*time.Hour)))
	st := newStory(t, holding(entries...))
	st.see("▌ ● Late 29", "more below")
	for range 29 {
		st.press("down")
	}
	st.see("▌ ● Late 00")
	st.press("down")
	st.see("and 1 more")
}

// The labels of a form are whole too: at the left, or over their fields where
// both do not fit.
func TestB18LabelsOfAFormAreWhole(t *testing.T) {
	for _, size := range [][2]int{{40, 60}, {50, 60}, {60, 60}, {80, 60}, {120, 60}} {
		for _, practice := range []string{"outcome", "contact", "ask", "nuisance"} {
			st := newStory(t, sized(size[0], size[1]))
			st.press("open "+practice, "n")
			p, _ := model.Catalog(model.BuiltIn).Practice(practice)
			for _, f := range p.Fields {
				if f.Later {
					continue
				}
				st.see(f.Label)
			}
		}
	}
	// What is typed stands in sight, under its label, on the smallest screen too.
	st := newStory(t, sized(40, 12))
	st.press("open outcome", "n")
	st.write("Churn sheet")
	st.press("tab")
	st.write("which of them Lee visits himself, and when")
	st.see("Decision it serves", "which of them Lee visits himself, and when")
}
