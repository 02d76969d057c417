package language

// phrase is one wording that the language check knows.
type phrase struct {
	words   string // small letters, parted by single spaces
	why     string
	instead string // what to write; "" for "leave it out"
}

// The reasons, each said once.
const (
	hedges     = "hedges: it takes back what you say while you say it"
	minimises  = "makes your request or your work smaller than it is"
	apologises = "apologises for something that is no fault"
	pleads     = "asks for leave or approval where none is needed"
	disclaims  = "tells people not to take you seriously"
	excuses    = "invites a no before anybody thought of one"
	tellsThem  = "tells: it is advice dressed as a question"
	leads      = "leads: it holds the answer that you want"
	closedOne  = "closed: yes or no ends it"
	orders     = "orders: say what you saw, and leave them the choice"
)

// weakPhrases are wordings that make their writer smaller. Where one begins
// another, the longer is meant.
var weakPhrases = []phrase{
	{"just", minimises, ""},
	{"only a", minimises, "a"},
	{"just a quick question", minimises, "a question"},
	{"quick question", minimises, "question"},
	{"just checking", minimises, "I am checking"},
	{"just checking in", minimises, "where are we with it?"},
	{"just wanted to", minimises, "I want to"},
	{"i just wanted to", minimises, "I want to"},
	{"wanted to", hedges, "want to"},
	{"a little bit", minimises, ""},
	{"a bit", minimises, ""},
	{"a tiny", minimises, "a"},
	{"some thoughts", minimises, "what I propose"},
	{"my two cents", minimises, "what I think"},
	{"i think maybe", hedges, "I think"},
	{"maybe we could", hedges, "I suggest that we"},
	{"maybe we should", hedges, "I suggest that we"},
	{"maybe i could", hedges, "I can"},
	{"perhaps we could", hedges, "I suggest that we"},
	{"i feel like", hedges, "I think"},
	{"i guess", hedges, "I think"},
	{"i suppose", hedges, "I think"},
	{"i was wondering if", hedges, "can you"},
	{"i was wondering whether", hedges, "can you"},
	{"i was hoping", hedges, "please"},
	{"i hope to", hedges, "I will"},
	{"i will try to", hedges, "I will"},
	{"i'll try to", hedges, "I will"},
	{"kind of", hedges, ""},
	{"kinda", hedges, ""},
	{"sort of", hedges, ""},
	{"sorta", hedges, ""},
	{"somewhat", hedges, ""},
	{"might be worth", hedges, "is worth"},
	{"might be good to", hedges, "let us"},
	{"may be worth", hedges, "is worth"},
	{"more or less", hedges, ""},
	{"or something", hedges, ""},
	{"or whatever", hedges, ""},
	{"if that makes sense", pleads, ""},
	{"does that make sense", pleads, "what did I leave unclear?"},
	{"does this make sense", pleads, "what did I leave unclear?"},
	{"is that ok", pleads, "I will do it unless you object"},
	{"is that okay", pleads, "I will do it unless you object"},
	{"if that's ok", pleads, ""},
	{"if that's okay", pleads, ""},
	{"if you don't mind", pleads, "please"},
	{"if it's not too much trouble", pleads, "please"},
	{"hope that's ok", pleads, ""},
	{"hope that's okay", pleads, ""},
	{"no worries if not", excuses, "tell me by when you can say"},
	{"no problem if not", excuses, "tell me by when you can say"},
	{"when you get a chance", excuses, "by a day that you name"},
	{"whenever you have time", excuses, "by a day that you name"},
	{"feel free to ignore", excuses, ""},
	{"i'm no expert", disclaims, "here is what I saw"},
	{"i am no expert", disclaims, "here is what I saw"},
	{"i'm not an expert", disclaims, "here is what I saw"},
	{"i'm not sure but", disclaims, "I think"},
	{"this may be wrong", disclaims, "check me on this"},
	{"i may be wrong", disclaims, "check me on this"},
	{"i might be wrong", disclaims, "check me on this"},
	{"i could be wrong", disclaims, "check me on this"},
	{"this might be a stupid question", disclaims, ""},
	{"stupid question", disclaims, "question"},
	{"dumb question", disclaims, "question"},
	{"silly question", disclaims, "question"},
	{"stupid idea", disclaims, "idea"},
	{"crazy idea", disclaims, "idea"},
	{"correct me if i'm wrong", disclaims, "check me on this"},
	{"sorry but", apologises, ""},
	{"sorry to bother you", apologises, "thank you for the time"},
	{"sorry to bother", apologises, "thank you for the time"},
	{"sorry to ask", apologises, ""},
	{"sorry for the delay", apologises, "thank you for waiting"},
	{"sorry if", apologises, ""},
	{"sorry i'm late", apologises, "thank you for waiting"},
	{"sorry just", apologises, ""},
	{"sorry for asking", apologises, ""},
	{"apologies for the long", apologises, "here is the whole of it:"},
	{"i hate to ask", apologises, "can you"},
	{"i hate to bother", apologises, ""},
}

// tellingPhrases are advice where a question is meant.
var tellingPhrases = []phrase{
	{"you should", tellsThem, "what would happen if you …?"},
	{"you need to", tellsThem, "what would it take to …?"},
	{"you have to", tellsThem, "what would it take to …?"},
	{"you must", tellsThem, "what would it take to …?"},
	{"you ought to", tellsThem, "what would happen if you …?"},
	{"you could", tellsThem, "what have you thought of?"},
	{"you'd better", tellsThem, "what would happen if you …?"},
	{"if i were you", tellsThem, "what would you try first?"},
	{"why don't you", tellsThem, "what keeps you from …?"},
	{"why don't we", tellsThem, "what keeps us from …?"},
	{"why didn't you", tellsThem, "what led you to …?"},
	{"why not", tellsThem, "what speaks against …?"},
	{"have you tried", tellsThem, "what have you tried?"},
	{"have you considered", tellsThem, "what have you considered?"},
	{"have you thought of", tellsThem, "what have you thought of?"},
	{"have you thought about", tellsThem, "what have you thought of?"},
	{"what if you", tellsThem, "what would you try first?"},
	{"how about", tellsThem, "what would you try first?"},
	{"what about", tellsThem, "what else could matter here?"},
	{"shouldn't you", leads, "what would happen if you …?"},
	{"shouldn't we", leads, "what would happen if we …?"},
	{"couldn't you", leads, "what would it take to …?"},
	{"couldn't we", leads, "what would it take to …?"},
	{"don't you think", leads, "what do you think?"},
	{"don't you agree", leads, "how do you see it?"},
	{"wouldn't it be better", leads, "what would make it better?"},
	{"wouldn't it be easier", leads, "what would make it easier?"},
	{"wouldn't it", leads, "what would …?"},
	{"isn't it", leads, "how is it?"},
	{"isn't that", leads, "how is it?"},
	{"aren't you", leads, "how are you …?"},
	{"wouldn't you", leads, "what would you …?"},
	{"would it not be better", leads, "what would make it better?"},
	{"surely", leads, ""},
	{"obviously", leads, ""},
}

// closedOpenings begin a question that yes or no answers, at the start of a
// sentence.
var closedOpenings = []phrase{
	{"do you", closedOne, "what do you …?"},
	{"did you", closedOne, "what did you …?"},
	{"does it", closedOne, "how does it …?"},
	{"are you", closedOne, "how are you …?"},
	{"are there", closedOne, "which are there?"},
	{"are we", closedOne, "how are we …?"},
	{"is it", closedOne, "how is it?"},
	{"is there", closedOne, "what is there?"},
	{"is this", closedOne, "what is this?"},
	{"can you", closedOne, "how can you …?"},
	{"can we", closedOne, "how can we …?"},
	{"could you", closedOne, "how could you …?"},
	{"could we", closedOne, "how could we …?"},
	{"will you", closedOne, "how will you …?"},
	{"would you", closedOne, "what would you …?"},
	{"would it", closedOne, "what would it …?"},
	{"should we", closedOne, "what should we …?"},
	{"should i", closedOne, "what should I …?"},
	{"have you", closedOne, "what have you …?"},
	{"has it", closedOne, "how has it …?"},
	{"was it", closedOne, "how was it?"},
	{"were you", closedOne, "how were you …?"},
}

// orderPhrases are orders where advice is meant.
var orderPhrases = []phrase{
	{"you must", orders, "I saw …; what do you make of it?"},
	{"you have to", orders, "I saw …; what do you make of it?"},
	{"you need to", orders, "I saw …; what do you make of it?"},
	{"you should", orders, "I would …, because …"},
	{"you ought to", orders, "I would …, because …"},
	{"you'd better", orders, "I would …, because …"},
	{"stop", orders, "when … happens, I notice …"},
	{"never", orders, "it has not worked when …"},
	{"always", orders, "it has worked when …"},
}
