package model

// snoozedKey is the field that holds until when an entry is left in peace.
const snoozedKey = "snoozed"

// SnoozeDays are how many days a snooze lasts.
const SnoozeDays = DaysAWeek

// SnoozedUntil is the day on which an entry that is snoozed comes up again; ok is
// false once that day has come.
func (e Entry) SnoozedUntil(today Day) (until Day, ok bool) {
	until, ok = e.Date(snoozedKey)
	return until, ok && until > today
}

// Snoozed is the entry left in peace until a day.
func (e Entry) Snoozed(until Day) Entry {
	e = e.Clone()
	e.Answers = e.Answers.With(snoozedKey, until.String())
	return e
}

// Woken is the entry that is no longer snoozed.
func (e Entry) Woken() Entry {
	e = e.Clone()
	e.Answers = e.Answers.With(snoozedKey, "")
	return e
}

// Snoozes tells that entries of the practice can be snoozed.
func (p Practice) Snoozes() bool {
	_, can := p.Field(snoozedKey)
	return can
}
