// # [[event]]: a date that a family may know
//
//	[[event]]
//	id = "baby-due"
//	name = "The day your baby is due"
//	kinds = ["pre-birth"]
//	due = true
//
//	id     as rules name it; needed
//	name   the words that ask for the date, "The day you heard the decision"; needed
//	words  how it reads in a sentence, "the birth"; the name if absent
//	kinds  for which conferences it is asked, if a rule for them is counted from it; all
//	       of them if absent
//	due    true: it is the day a baby is due, from which weeks of pregnancy are counted
//
// Rules count from it in either direction. Without the date they are questions. A
// profile has at most 8, with those of the layer below, which it replaces by id. One that
// no rule is counted from any more is not asked for. A family is asked once for the day a
// baby is due: two such events for one kind are a fault.
//
// # [[rule]]: a timescale
//
//	[[rule]]
//	id = "reports-shared"
//	kinds = ["initial", "pre-birth"]
//	from = "conference"
//	direction = "before"
//	amount = 2
//	unit = "working days"
//	bound = "by"
//	responsible = "the social worker"
//	audience = ["parents", "children"]
//	document = "procedure"
//	quote = "At least 2 working days before initial conference"
//	read = 2026-11-22
//
//	id           the step: [KnownSteps], or one of the council's own, in small letters
//	             with - between words; needed
//	kinds        "initial" "review" "pre-birth" "transfer-in" (of a child on a plan who
//	             has moved here): for which conferences; needed. Families are offered
//	             transfer-in if a rule is for it.
//	from         "conference" "strategy-discussion" "first-core-group"
//	             "review-conference" (the next one), the id of an [[event]], or "other";
//	             needed
//	from_words   for "other", an event whose date families do not have: "the date of
//	             the conference is agreed". For an [[event]], how it reads in a sentence.
//	direction    "before" "on" "after"; needed. "on" is the event's own day and has no
//	             amount, unless that is weeks of pregnancy.
//	amount, unit the number as the document gives it; the unit is "minutes" "hours"
//	             "days" (calendar days) "working days" "weeks" "months", or "weeks of
//	             pregnancy", from an [[event]] with due = true and direction "on" or
//	             "before": 28 is the day that is 12 weeks before it. If the document gives no
//	             number both are left out: the family is told to ask, and no date is
//	             made up. Minutes are only counted before the conference.
//	bound        how firm it is: "by" (no later than), "on", "about", "from" (no
//	             earlier than), "aim" ("ideally", "wherever possible"), "ask" (no
//	             number). If absent: "on" for direction
//	             "on", "ask" without an amount, otherwise "by". Direction "on" with
//	             bound "by" means "by that day".
//	or, pick     a second count, and "earliest" or "latest", which of the two dates
//	             holds: or = {from = "birth", direction = "after", amount = 20,
//	             unit = "working days"}, pick = "earliest". What it leaves out of from and
//	             direction is the rule's.
//	reading      "working days": the document writes plain days, and may mean those. Both
//	             dates are shown, and nothing is chosen silently.
//	every        {amount = 4, unit = "weeks"}: the step repeats until the next review. The
//	             first comes after the rule's own amount, or after one interval if it has
//	             none. at_most = {amount = 6, unit = "weeks"} inside it is the longest
//	             interval. Core groups repeat at their own amount without it.
//	last         {amount = 10, unit = "working days"}: the last of a step that repeats, so
//	             long before the review
//	whose        "family" for a deadline of the family's own, such as the last day to
//	             complain; "council" if absent. It does not repeat.
//	condition    "plan-continues" or "plan-ended": a child protection plan does, or does
//	             not, go on after the conference
//	when         a condition only a person can judge, in words. If it begins with
//	             "if ", up to a semicolon, only some families meet the step, and the
//	             pages say that first: "if you do not come; as soon as possible".
//	             Otherwise it says how: "sooner if possible". It is used inside a sentence, as
//	             from_words does: it begins with a small letter, unless with a name, and
//	             has no full stop.
//	responsible  who has to do it
//	audience     "parents" "children" "staff"; needed
//	doubt        what is unclear or contradictory in the source: shown, never settled
//	             silently
//	stands_after for a step of the council's own: the step it comes after. If
//	             absent, it comes after the rule before it in the file.
//
// Several rules of a file may have one id, each for other kinds. The steps
// conference, initial-conference, first-core-group, core-group, review-reports and
// review-conference hang together, and can each be counted only from the event
// before them or, except for the conference and the reports for the review, from an
// [[event]]; core groups after a review are counted from "conference", with kinds =
// ["review"]; review-conference has two rules, the first review counted from
// "conference" and the later ones from "review-conference".
package council
