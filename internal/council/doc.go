// Package council reads a council's profile: its names, its contacts, the
// timescales of its child protection conferences, and what it does in its own
// way. It holds the built-in profiles, those of the four nations and of some
// councils, and the published bank holidays.
//
// A profile is one file, council.toml, in the council's folder. This comment is
// its specification. The built-in files under profiles/ are its examples.
//
// # Reading is strict
//
// Whatever is not described here is a fault: an unknown key, a wrong kind of
// value, a rule without a source. All faults of a file are found in one run, each
// with its line, its column and a hint ([finding.List]). A file with a fault
// must not be published; what could be read of it is returned all the same, so
// that a check of the pages can go on. A doubt about a profile that can be read
// is a warning.
//
// The form is TOML: key = value, one a line; text stands between straight
// quotation marks, a passage between three of them; dates, numbers and true or
// false stand without. A remark starts with #. The file is text in UTF-8, at most
// 1 MB, with lines of at most 20,000 characters.
//
// # The council
//
//	id            "harrow": the profile's name, in small letters with - between words; needed
//	name          "London Borough of Harrow"; needed
//	short         "Harrow": as it stands in a sentence; the name where absent
//	nation        "england" "wales" "scotland" "northern-ireland": decides which bank
//	              holidays count; needed
//	base          the layer below: the council's nation, which it is if absent; the path
//	              of another folder, "../pan-sussex"; or "none". See Layers.
//	demonstration true: the site says on every page that it is not the council's own
//	note          a passage that says so, with what the profile was made from
//	doubts        ["…"]: what is unclear about the profile as a whole
//	website       the council's own website
//	languages     ["en", "cy"]: the languages of the site, in the order in which its pages offer
//	              them; ["en"] if absent. English is always one of them: it is the main language,
//	              at the root of the site, and the others must have all of its pages and texts
//
//	accent, paper "#1d70b8": the council's colour, and the colour of the page
//	logo          "static/logo.svg": a picture in the folder static of the council's; nowhere else
//	logo_alt      what the logo shows, in words; needed with logo
//
//	closed            [2026-12-29, 2026-12-30]: days on which the council is closed,
//	                  besides weekends and bank holidays
//	open              [2026-11-30]: bank holidays on which the council works
//	first_day_counts  true: the event's own day, if it is a working day, is day 1 of a
//	                  count (see package timeline)
//
// # [terms]: what things are called
//
//	[terms]
//	meeting = "planning meeting"
//	enquiries = ["inquiry", "inquiries", "an inquiry"]
//
// Each line replaces what the layer below calls a thing. A text alone has the usual
// forms, "planning meetings" and "a planning meeting"; a list gives one, many and
// the word with its article. Pages, texts of the interface, steps and the command
// line all use them, at the places on the right, which a capital letter makes
// begin with one: {Meeting}, {A-meeting}. In other languages than English the words
// are texts of i18n/<lang>.toml: term-meeting, term-meetings, term-a-meeting.
//
//	meeting       "conference"                     {meeting} {meetings} {a-meeting}
//	meeting_full  "child protection conference"    {meeting-full} …
//	initial       "initial conference"             {initial} …
//	review        "review conference"              {review} …
//	pre_birth     "pre-birth conference"           {pre-birth} …
//	transfer_in   "transfer-in conference"         {transfer-in} …
//	plan          "child protection plan"          {plan} …
//	register      "child protection register", or "none"   {register} …
//	body          "council": who is responsible    {body} {bodies} {a-body}
//	worker        "social worker"                  {worker} …
//	chair         "chair"                          {chair} …
//	discussion    "strategy discussion"            {discussion} …
//	enquiries     "section 47 enquiries"           {enquiries}
//	guidance      "Working Together"               {guidance}
//	nation        "England"                        {nation}
//
// # [[document]]: where things come from
//
//	id         "procedure"; needed
//	title      as it stands on the document; needed
//	publisher  needed
//	url        where it can be read; needed, unless
//	offline    says why there is no address: "a leaflet, handed out on paper"
//	read       2026-11-22: when it was last read; needed
//	date       of the document itself
//	edition    what it rests on: "Working Together 2018"
//	note       for whom it was written, and the like
//	level      "local" "regional" "national": whose document it is; "local" where
//	           absent. Everything that names the document has this level.
//
// Rules, contacts, topics and advocacy name their source in four keys:
//
//	document   the id of a document; needed
//	section    the heading under which the words stand
//	quote      a few of the document's own words; needed. " … " marks what was left
//	           out between them.
//	read       when these words were last read; a rule needs it, elsewhere it is the
//	           document's where absent
//
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
//	words  how it reads in a sentence, "the birth"; the name where absent
//	kinds  for which conferences it is asked; all of them where absent
//	due    true: it is the day a baby is due, from which weeks of pregnancy are counted
//
// Rules count from it in either direction. Without the date they are questions. A
// profile has at most 8, with those of the layer below, which it replaces by id.
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
//	             "before": 28 is the day that is 12 weeks before it. Where the document gives no
//	             number both are left out: the family is told to ask, and no date is
//	             made up. Minutes are only counted before the conference.
//	bound        how firm it is: "by" (no later than), "on", "about", "from" (no
//	             earlier than), "aim" ("ideally", "wherever possible"), "ask" (no
//	             number). Where absent: "on" for direction
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
//	             complain; "council" where absent
//	condition    "plan-continues" or "plan-ended": a child protection plan does, or does
//	             not, go on after the conference
//	when         a condition only a person can judge, in words. Where it begins with
//	             "if ", up to a semicolon, only some families meet the step, and the
//	             pages say that first: "if you do not come; as soon as possible".
//	             Otherwise it says how: "sooner if possible".
//	responsible  who has to do it
//	audience     "parents" "children" "staff"; needed
//	doubt        what is unclear or contradictory in the source: shown, never settled
//	             silently
//	stands_after for a step of the council's own: the step it comes after. Where
//	             absent it comes after the rule before it in the file.
//
// One id may stand in several rules of a file, each for other kinds. The steps
// conference, initial-conference, first-core-group, core-group, review-reports and
// review-conference hang together, and can each be counted only from the event
// before them or, but for the conference and the reports for the review, from an
// [[event]]; core groups after a review are counted from "conference", with kinds =
// ["review"]; review-conference has two rules, the first review counted from
// "conference" and the later ones from "review-conference".
//
// # [[contact]]: people to turn to
//
//	id, name     needed
//	about        what they do, in a sentence or two
//	for          "parents" "children" "staff"; needed
//	phone, textphone, text (the number for text messages), email, url: at least one
//	hours        ["Monday to Friday 09:30 to 15:00", "Saturday 10:00 to 16:00"], or
//	             ["every day all day"]. "Monday to Friday 17:00 to 08:30" ends on the
//	             next morning; a whole day of such a contact does too.
//	bank_holidays true: the usual hours on bank holidays too; false: not open on them;
//	              "all day": open all day on them; left out if the document does not
//	              say, and then the site does not either
//	document, section, quote, read, doubt as above
//
// # [advocacy]: who speaks up for a child
//
//	age, inclusive  8 and true for "aged 8 and above", 8 and false for "over eight"; left
//	                out where the document gives no age
//	provider        who the advocates are
//	consent         what is said of the parents' consent, in plain words
//	document, section, quote, read, doubt as above
//
// # [[local]]: what the council does in its own way
//
//	topic  one of those below ([KnownTopics]); another is only shown on pages of the
//	       council's own; needed
//	text   Markdown, in plain words that a frightened parent can read; needed
//	child  the same said to a child as "you", for the pages from 8 to 17; they show
//	       the text where this is left out
//	document, section, quote, read, doubt as above
//
// The topics; those that speak of children are read by parents and by children:
//
//	advocacy-children   how a child gets an advocate
//	advocacy-parents    where parents find an advocate of their own
//	arrive-early        when to come, and why
//	cannot-come         other ways to take part for parents who cannot or will not come
//	categories          the kinds of harm, who picks one, where they are explained
//	child-attends       whether a child can come, and who decides it
//	childcare           help with looking after children, and getting there
//	complaints          how to complain, and where
//	confidential-slot   a part of the meeting without the family
//	confidentiality     who may learn what is said
//	cover-your-tracks   hiding that a page was read
//	equality            racism, unfair treatment, the conduct of workers
//	exclusion           who may be kept out, why, and how their views are heard
//	forms-by-age        forms to say afterwards how it was, and for what age
//	languages-formats   interpreters, other formats, access
//	legal-advice        where parents get legal advice
//	meeting-rules       how to behave, and how one is treated
//	model               the way the meeting is run: Signs of Safety, four questions
//	neglect-toolkit     what is used where the worry is neglect
//	no-progress         what happens if things do not get better
//	no-surprises        that nothing in the meeting should be new to the family
//	order               what comes first, the plan or the decision
//	plan-ends           what follows a child protection plan, or comes instead of one
//	police-bail         parents on bail or under investigation
//	pre-birth           meetings before a baby is born
//	promised-help       help that was promised, and by when
//	quorum              who has to be there for the meeting to go ahead
//	recording           how the meeting is recorded
//	regional-procedures which procedures of a region or nation apply
//	register            the list of children who have a plan, where there is one
//	report-writers      who writes reports, and who shows them to parents
//	say-forms           forms and leaflets to have one's say before the meeting
//	scale               scoring how safe a child is
//	solicitor           what a solicitor may do in the meeting
//	staff-systems       computer systems and training, for staff
//	supporter           whom parents can bring, or send
//	venue               where and how the meeting is held
//	video               films about the meeting
//	who-comes           who is at the meeting
//	who-decides         who decides, and what if people differ
//
// # Layers
//
// A profile stands on the layer below it, that on the next, and every rule keeps the
// level of the document it comes from. The lowest is a nation's: profiles/england,
// profiles/scotland, profiles/wales, profiles/northern-ireland. A base that is a
// folder is one that several councils share, a region's for example: it is written
// like a council's, in the same nation, and has a base in turn. Its documents say
// level = "regional". Its rules, documents, contacts, local texts, advocacy and terms
// come with it, and so do the pages, texts and pictures in its folder
// ([Profile.Below]). Folders that are based on one another in a circle are a fault.
//
// Whom a family can turn to in the whole United Kingdom, profiles/everywhere.toml,
// comes with every profile. Below base = "none" that is all, with the contacts, the
// terms and the pages of the nation.
//
// For each step and each kind of conference,
//
//   - the council's rule holds if it gives a date: it has a number, or is the
//     event's own day;
//   - otherwise, if the rule below gives a date, and not only "by the day" of the
//     event, that rule holds, with its own
//     source and level, and the council's words stand beside it ([Rule.Said]);
//   - otherwise the council's rule holds, and is a question to ask;
//   - a step the council says nothing of comes from below.
//
// Contacts, topics and terms of the council take the place of those with the same
// id below, and its advocacy of the advocacy below. The rules stand in the order in
// which things happen ([KnownSteps]), whatever their order in the files.
//
// # Bank holidays
//
// The program carries the bank holidays of all divisions as GOV.UK publishes
// them. A newer https://www.gov.uk/bank-holidays.json in the council's folder,
// as bank-holidays.json, takes their place. The dates of a division must be in
// order, none twice, and no year may be missing between the first and the last;
// the published range is from the first year's 1 January to the last year's 31
// December. A list that ends earlier than the program's own is a warning.
package council
