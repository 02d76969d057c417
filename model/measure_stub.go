package model

func measureNuisance(Record) []Figure     { return nil }
func measureAsk(Record) []Figure          { return nil }
func measurePromise(Record) []Figure      { return nil }
func measureContact(Record) []Figure      { return nil }
func measureOwnership(Record) []Figure    { return nil }
func measureOutcome(Record) []Figure      { return nil }
func measureFollower(Record) []Figure     { return nil }
func measureTransparency(Record) []Figure { return nil }
func measureNeed(Record) []Figure         { return nil }
func measureGap(Record) []Figure          { return nil }
func measureLanguage(Record) []Figure     { return nil }
func measureMentee(Record) []Figure       { return nil }
func measureReflection(Record) []Figure   { return nil }
func measureWeek(Record) []Figure         { return nil }
func measureLeave(Record) []Figure        { return nil }
