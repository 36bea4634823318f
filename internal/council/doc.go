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
// Anything not described here is a fault: an unknown key, a wrong kind of
// value, a rule without a source. One run finds all faults of a file, each
// with its line, its column and a hint ([finding.List]). A file with a fault
// must not be published; whatever could be read of it is still returned, so
// that a check of the pages can go on. A doubt about a profile that can be read
// is a warning.
//
// The form is TOML: key = value, one a line; text is put between straight
// quotation marks, a passage between three of them; dates, numbers and true or
// false are written without. A remark starts with #. The file is text in UTF-8, at most
// 1 MB, with lines of at most 20,000 characters.
//
// # The council
//
//	id            "harrow": the profile's name, in small letters with - between words; needed
//	name          "London Borough of Harrow"; needed
//	short         "Harrow": as used in a sentence; the name if absent
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
//	id         "procedure": as the tables below name it; needed
//	title      as printed on the document; needed
//	publisher  who published it; needed
//	url        where it can be read; needed, unless
//	offline    says why there is no address: "a leaflet, handed out on paper"
//	read       2026-11-22: when it was last read; needed
//	date       of the document itself
//	edition    what it rests on: "Working Together 2018"
//	note       for whom it was written, and the like
//	level      "local" "regional" "national": whose document it is; "local" if
//	           absent. Everything that names the document has this level.
//
// Rules, contacts, topics and advocacy name their source in four keys:
//
//	document   the id of a document; needed
//	section    the heading above the words
//	quote      a few of the document's own words; needed. " … " marks what was left
//	           out between them.
//	read       when these words were last read; a rule needs it, elsewhere it is the
//	           document's if absent
package council
