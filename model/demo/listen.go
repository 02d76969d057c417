package demo

// tellPhrases records phrases caught, fewer as the year goes on.
func tellPhrases(y *year) {
	third := (y.today - y.first) / 3
	early := len(phrases) * 9 / 20
	later := len(phrases) * 16 / 20
	moments := y.spread(early, y.first, y.first+third)
	moments = append(moments, y.spread(later-early, y.first+third+1, y.first+2*third)...)
	moments = append(moments, y.spread(len(phrases)-later, y.first+2*third+1, y.workdaysAfter(y.today, -2))...)
	for i, at := range moments {
		p := phrases[i]
		y.record(scene{practice: "language", at: at, evidence: i%16 == 15,
			answers: map[string]string{"phrase": p.phrase, "where": p.where, "instead": p.instead}})
	}
}

type phrase struct{ phrase, where, instead string }

var phrases = []phrase{
	{"sorry, just a quick question", "chat to Omar", "I have a question about the index"},
	{"I'm probably wrong, but", "the weekly", "I see it differently: the drop starts in May"},
	{"maybe we could possibly think about", "mail to Priya", "I propose that we stop the usage mail"},
	{"does that make sense?", "review with Ana", "what did I leave out?"},
	{"I just wanted to check in", "mail to Lee", "I need the list by Thursday; is that possible?"},
	{"sorry to bother you", "at Jürgen's desk", "do you have two minutes?"},
	{"no worries if not!", "chat to Chidi", "if not, tell me by noon, and I'll ask Omar"},
	{"I'm not an expert", "call with the client", "what I know is this; for the rest I'll ask Omar"},
	{"it's only a small thing", "planning", "it costs two hours a week"},
	{"I'll try to have it soon", "stand-up", "you have it on Wednesday at ten"},
	{"I feel like", "the weekly", "the numbers say"},
	{"kind of finished", "stand-up", "the query is done; the chart is not"},
	{"somebody should tell support", "release round", "I'll tell Sam"},
	{"sorry for the long mail", "mail to Ravi", "(cut the mail to five lines)"},
	{"I guess we could", "design review", "let's"},
	{"I hate to be that person, but", "retro", "I disagree"},
	{"this may be a stupid question", "data guild", "what does the key stand for?"},
	{"I was wondering if maybe", "mail to Zoë", "can you"},
	{"they never tell us", "lunch", "I have not asked them"},
	{"hopefully", "steering group", "by Friday, unless the import fails again"},
	{"it's nothing, really", "after Omar's thanks", "thank you; it took a while, and I am glad"},
	{"we'll see", "corridor, to Kwame", "I'll know on Monday and write to you"},
	{"just my two cents", "chat", "my view"},
	{"sorry, can I say something?", "call with sales", "I'd like to add one thing"},
	{"I think that it might be a bit late", "chat to José", "it will be two days late"},
	{"if that's okay with everyone", "planning", "I'll do that, unless I hear a no by three"},
	{"as you probably all know", "demo", "(left out)"},
	{"I only did the numbers", "all-hands", "I did the numbers"},
	{"I was lucky", "mail from Priya", "I had prepared it"},
	{"sort of agreed", "minutes", "agreed: Omar, by the 12th"},
	{"sorry, I have to leave", "18:10", "I leave at six; see you tomorrow"},
	{"could you maybe, when you have time", "chat to Tomás", "could you do this by Thursday?"},
	{"actually, I just think", "steering group", "I think"},
	{"it was a team effort", "about my own mistake", "it was my mistake"},
	{"we should really look at that", "retro", "I'll look at that on Tuesday"},
	{"to be honest", "with Lee", "(left out; the rest is honest too)"},
	{"I'm just the analyst", "the client asked", "I know these numbers best"},
	{"sorry if this was asked before", "data guild", "where is this written down?"},
	{"does anybody else feel that", "the weekly", "I feel that; who sees it in another way?"},
	{"obviously", "review of Nadia's sheet", "(left out: it was not obvious to her)"},
	{"you always", "with Hélène", "last Tuesday"},
	{"I'll have a look at it", "corridor", "Thursday at eleven; I've put it down"},
	{"not to be negative", "planning", "two risks"},
	{"I don't want to step on toes", "mail to Ingrid", "this touches your area; what do I need to know?"},
	{"basically", "demo, four times", "(silence)"},
	{"correct me if I'm wrong", "call with Lee", "I count 18 of 20"},
	{"just", "mail to Ravi; found on re-reading, for once", "(deleted)"},
	{"I tried to explain", "retro", "I did not get it across"},
}
