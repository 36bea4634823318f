// # [[contact]]: people to turn to
//
//	id           "council": as pages name it; needed
//	name         of the person or the service; needed
//	about        what they do, in a sentence or two
//	for          "parents" "children" "staff"; needed
//	phone        the number to ring; a contact has at least one of phone, textphone, text,
//	             email and url. A number too short or too long to ring is a warning
//	textphone    the number for people who type instead of speaking
//	text         the number for text messages
//	email        an e-mail address
//	url          a web page
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
//	                out if the document gives no age
//	provider        who the advocates are
//	consent         about the parents' consent, in plain words
//	document, section, quote, read, doubt as above
//
// # [[local]]: what the council does in its own way
//
//	topic  one of those below ([KnownTopics]); another is only shown on pages of the
//	       council's own; needed
//	text   Markdown, in plain words that a frightened parent can read; needed
//	child  the same said to a child as "you", for the pages from 8 to 17; they show
//	       the text if this is left out
//	document, section, quote, read, doubt as above
//
// A topic is one question. If the council answers it, or else its nation, that text replaces
// what the guide says to everybody.
//
// The topics; those that speak of children are read by parents and by children:
//
//	advocacy-children   how a child gets an advocate
//	advocacy-parents    where parents find an advocate of their own
//	arrive-early        when to come
//	birth               what happens when a baby is born
//	cannot-come         how parents who do not come are heard; not whom they send
//	categories          who says which kind of harm it is
//	chair-first         what the chair and the parents talk about before the meeting
//	child-attends       whether a child can come, and who decides it
//	child-forms         forms and leaflets for a child to have a say
//	child-not-coming    whether a child may stay away
//	child-views         how a child who is not there is heard
//	childcare           help with looking after children, and getting there
//	complaints          how to complain, and where
//	confidential-slot   a part of the meeting without the family
//	confidentiality     who may learn what is said, and when the family is told
//	court-advice        what the meeting can say about going to court
//	cover-your-tracks   hiding that a page was read
//	disagreement        who decides if people do not agree
//	equality            racism, unfair treatment, the conduct of workers
//	exclusion           who may be kept out, why, and how their views are heard
//	expectations        what families and the council can expect of each other
//	forms-by-age        forms to say afterwards how it was, and for what age
//	guide-formats       this guide in another language or form
//	languages-formats   interpreters, other help to take part, access
//	legal-advice        where parents get legal advice
//	meeting-rules       how to behave
//	minutes             who writes down what is said, and what families get
//	model               the way the meeting is run: Signs of Safety, four questions
//	neglect-toolkit     what is used where the worry is neglect
//	no-plan             what help there may be without a plan
//	no-progress         what happens if things do not get better
//	no-surprises        that nothing in the meeting should be new to the family
//	not-coming          if parents may stay away, and what happens then
//	online              if the meeting is held online
//	order               what comes first, the plan or the decision
//	other-parent        how a parent who lives somewhere else is invited
//	other-parent-report if a parent who lives somewhere else gets the report
//	plan-ends           what follows a child protection plan
//	plan-lasts          until when a plan lasts
//	police-bail         parents on bail or under investigation
//	pre-birth           meetings before a baby is born
//	promised-help       help that was promised, and by when
//	quorum              who has to be there for the meeting to go ahead
//	recording           if anyone records the sound, and who has to agree; not the minutes
//	regional-procedures which procedures of a region or nation apply
//	register            the list of children who have a plan, if there is one
//	report-readers      who shows a report to parents, and who may read it
//	report-writers      who writes reports; not who may read them
//	room                what the room is like, and what is in it
//	say-forms           forms and leaflets for parents to have a say before the meeting
//	scale               scoring how safe a child is
//	send-someone        whom parents can send in their place
//	significant-harm    when harm is significant
//	solicitor           what a solicitor may do in the meeting
//	staff-systems       computer systems and training, for staff
//	supporter           whom parents can bring
//	supporter-trust     what to think of in choosing a supporter
//	tempers             what happens if somebody gets angry
//	venue               where the meeting is held; not what the room is like
//	video               films about the meeting
//	visits              how often a worker visits, and who agrees a change
//	who-comes           who is at the meeting
//	who-decides         who decides, and who is asked for a view
package council
