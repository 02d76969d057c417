// Package streak says how a practice has been kept up: which days it was
// practised on, its streak, its strength, and the picture of a year.
//
// # Words
//
// Activity is which practices were practised on which days, as known on one
// evening; entries, events and leave recorded later are left out. A practice is
// practised on a day by an entry of the day or by a stage reached on it.
//
// A cadence is how often a practice is meant to be practised. It is data of the
// catalog and of the settings, and belongs to package model.
//
// A quota is what a cadence asks of one day or one week. It is met, missed, or
// neither while its time is not over; leave makes it smaller, and it is spared
// when that saved it. A week's quota counts days of practice; that of the week plan
// counts the plans that name the week.
//
// A day is passed over when nothing is asked on it: it is a day off or on leave.
// Left empty it neither breaks nor lengthens a streak; practised on, it counts.
//
// A streak is how many quotas in a row were met. Today, and the running week,
// never break one before they are over. A streak ends tonight when as many days are
// left as are needed, today among them; it is lost when fewer are. A practice never
// begun has no streak and is only counted.
//
// Strength is how firm a practice has become, from 0 to 1; it forgets slowly
// where a streak breaks at once. Heat is the year as a map of days.
//
// # How to extend it
//
// Another cadence, such as every second week: give model.Cadence what it needs
// to say so, make its quotas in Activity.quotas (quota.go), and say in its words
// why a streak stands (Activity.why and brief in streak.go). Strength and heat
// follow from the days alone. Another picture of the days reads Activity.On.
package streak
