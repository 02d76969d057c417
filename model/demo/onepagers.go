package demo

// The one-pagers, as they were handed round.
const (
	refundPage = `## Problem
Five people in support answer about sixty refund mails a week, each from scratch.

## Evidence
- Two weeks counted by Sam: 58 and 63 mails
- Three questions make up **half** of them
- Median time to write one: six minutes

## Proposal
Three macros, written by support, reviewed by legal once.

## Small test
One week with the first macro only. We count mails that needed a second reply.

## Ask
Sam: one hour with me on Tuesday, and a yes to the one-week test.
`
	copyPage = `## Problem
Every sign-up is typed into a second sheet, because the close reads that one.

## Evidence
75 rows a week, 1 in 40 with a typing error. The close waited twice for a correction.

## Proposal
The second sheet reads the first. Nobody types.

## Small test
Run both for one month-end and compare the totals.

## Ask
Zoë: may the close read the new tab if the totals agree to the cent?
`
	flakyPage = `## Problem
Eleven builds were restarted on Monday alone, none because of the change in it.

## Evidence
1. Restart log of four weeks: 9 tests cause 80 % of restarts
2. Two of the nine ever caught a real fault
3. Some 11 hours a week, over nine people

## Proposal
Delete seven. Repair two. A test that fails for no reason twice in a week is switched off, with a name on it.

## Small test
Switch the nine off for two weeks; José keeps a list of what gets through.

## Ask
Ravi: a yes to the two weeks, and the last word on the rule.
`
	releasePage = `## Problem
Support learns what changed from the customers who ask about it.

## Evidence
Last four releases: 90, 14, 61 and 22 tickets in two days. After the one that support knew about, 14.

## Proposal
A list of what a customer can see, on Wednesday at noon, in plain words.

## Small test
Three releases. Same people, same list, tickets counted by Sam.

## Ask
Priya: that a release without the list waits for it. Just that.
`
	columnPage = `## Problem
Columns are renamed for good reasons, and reports break for none.

## Evidence
Seven renames this quarter, five broken reports, one wrong board slide (mine).

## Proposal
One line in the channel for each change: old name, new name, from when. The old name stays as a view for a month.

## Small test
The next five renames.

## Ask
Chidi: will you write the first one, so that it is yours?
`
	statusPage = `## Problem
Eleven people meet for 45 minutes, and since spring nobody has asked a question there.

## Evidence
Notes of nine meetings: 0 questions, 0 decisions, 2 jokes.

## Proposal
Written status by Tuesday noon. Whoever has a question calls the person.

## Small test
Three weeks. If one person misses the meeting for a reason they can name, it comes back.

## Ask
Ravi: cancel three of them.
`
	purchasePage = `## Problem
A cable of 19 € takes three signatures and nine days.

## Evidence
Five last purchases: 9, 12, 6, 9 and 15 days. Total value: 214 €.

## Proposal
Up to 100 € the team lead signs, and finance sees the list monthly.

## Small test
One team, one quarter.

## Ask
Zoë: would the auditors live with a monthly list?

*(They would not, this year: new auditors. Try again after the spring.)*
`
	deskPage = `## Problem
The last four people spent their first day waiting for a desk, a laptop or a log-in.

## Evidence
| who | desk | laptop | log-in |
|-----|------|--------|--------|
| Nadia | day 3 | day 1 | day 2 |
| three others | day 1 | day 2–4 | day 2 |

## Proposal
One person a month owns day one, with a list of nine things, done by the Friday before.

## Small test
The next two who join.

## Ask
Ingrid: that contracts signed are announced to that one person, ten days before.
`
	pagesPage = `## Problem
Two in three night pages lead to nothing but a bad morning.

## Evidence
31 pages last month. In 21 cases the first action was taken after nine o'clock.

## Proposal
A page at night needs a reason why it cannot wait until eight. Everything else goes to a morning list.

## Small test
Omar and I sort last month's 31. If we disagree on more than five, the idea is bad.

## Ask
Ravi: two weeks with the sorted list.
`
	activePage = `## Problem
"Active customer" means a log-in (us), a paid invoice (finance) or a signed contract (sales).

## Evidence
September: 1,204, 1,377 or 1,451. Three of the last five steering meetings spent ten minutes on it.

## Proposal
Three words for three things: *using*, *paying*, *signed*. No more "active".

## Small test
One board paper with the three words. See who asks.

## Ask
Priya: use the three words yourself, once, in front of everybody.
`
	tokyoPage = `## Problem
Three colleagues in Tokyo join our project calls at 23:00 or later.

## Evidence
Eight calls last month, eight times at night for them, none for us.

## Proposal
Alternate: one week 9:00 here (17:00 in Tokyo), one week 9:00 in Tokyo (01:00 here), and that one as a recording with written questions.

## Small test
Four weeks with two calls.

## Ask
Priya: move yours first. 美咲さん does not want to be the one who asks.
`
	standUpPage = `## Problem
The stand-up was planned for 12 minutes and takes 27 on average.

## Evidence
Two weeks with a clock: 22–35 minutes. Most of it between two people, with seven listening.

## Proposal
Whatever needs two people is said as a name and a topic, and taken afterwards.

## Small test
One week. I hold the clock and say nothing else.

## Ask
Priya: come on Monday and leave after twelve minutes.
`
	steeringPage = `## Problem
Steering papers have grown to 40 pages. They are written in two days and read in the lift.

## Evidence
I asked five of six members what was on page 30 of the last one. None knew, and one laughed.

## Proposal
One page: what we ask, why now, what it costs, what speaks against it. Everything else is linked.

## Small test
My own topic, next meeting.

## Ask
Priya: ten minutes of silent reading at the start, with the page only.
`
	exportPage = `## Problem
The export of our biggest customer stops after 60 seconds, so three people build it by hand.

## Evidence
Timed out on 11 of the last 12 tries. The twelfth was at five in the morning.

## Proposal
Write the file in the background and mail a link.

## Small test
For this customer only, behind a flag.

## Ask
Omar: three days in the next sprint, and a second pair of eyes from José.
`
)
