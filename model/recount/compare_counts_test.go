package recount_test

import (
	"fmt"

	"fromhere/model/figures"
)

func modelLoad(b *both) []string {
	l := figures.LoadOf(b.m, b.m.DayOf(b.Now))
	return []string{fmt.Sprint(l.WeeksOver, " weeks of too much, says so: ", l.Warning() != "")}
}

func secondLoad(b *both) []string {
	l := b.TakenOn()
	return []string{fmt.Sprint(l.Running, " weeks of too much, says so: ", l.Says)}
}
