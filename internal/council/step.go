package council

import "slices"

// The steps the guide knows, in the order in which things happen. The order
// places a step that has no date. Some are listed in cmd/familyguide/CONTRACT.md,
// section 4; the others come from the five documents.
var steps = []string{
	"enquiries-end",        // the enquiries before the conference are finished
	"initial-conference",   // the last day for the conference itself
	"prepare",              // the social worker explains what will happen and who comes
	"invitation-list",      // staff: who is to be invited
	"advocacy-referral",    // the child is put in touch with an advocate
	"invitation",           // the invitation reaches the family
	"exclusion-review",     // an earlier exclusion is looked at again
	"report-countersigned", // staff: a manager signs the report
	"exclusion-request",    // the chair is told of a wish to exclude someone
	"child-not-coming",     // the chair is told that the child will not come
	"report-to-manager",    // staff: the report goes to the manager
	"report-findings",      // staff: the findings of the enquiries are in the report
	"report-on-system",     // staff: the report is on the council's computer system
	"report-to-chair",      // staff: the report goes to the chair
	"reports-shared",       // the reports reach the parents, and the child if that is right
	"exclusion-decision",   // the chair decides about an exclusion and writes
	"separate-times",       // the meeting is planned around a conflict in the family
	"exclusion-report",     // the excluded parent gets the report
	"advocate-meets-child", // an advocate hears what the child wants to say
	"chair-offers-child",   // the chair offers to meet a child who will not come
	"chair-meets-worker",   // staff: a worker new to conferences talks to the chair
	"chair-meets-child",    // the child can meet the chair
	"views-child",          // a child who will not come says what they think
	"views-parents",        // parents who will not come say what they think
	"arrive",               // when to arrive
	"reports-seen",         // the reports are there to read on the day
	"chair-meets-parents",  // the parents meet the chair
	"conference",           // the conference
	"held-again",           // it is held again, because too few people came
	"dates-set",            // the dates of the next meetings are set
	"parent-told",          // a parent who did not come is told what happened
	"exclusion-record",     // whether an excluded parent gets the record
	"decision-letter",      // letter with the decision
	"appeal",               // the family asks others to look at the decision again
	"outline-plan",         // the outline plan or decision sheet
	"child-told",           // the plan is explained to the child
	"child-in-need-plan",   // child in need plan, when the protection plan ends
	"first-core-group",     // first core group
	"visits",               // the social worker visits the child
	"minutes",              // the record of the conference
	"corrections",          // the family asks for changes to the record
	"core-group",           // later core groups
	"change-told",          // staff: the chair is told of a big change
	"assessment",           // the fuller look at the family is finished
	"review-reports",       // reports for the review reach the parents
	"review-conference",    // the next review
}

// ofTheChild are the steps of [NeedsChild].
var ofTheChild = []string{
	"advocacy-referral", "child-not-coming", "separate-times", "advocate-meets-child", "chair-offers-child",
	"chair-meets-child", "views-child", "child-told",
}

// NeedsChild reports whether a step makes sense only if the child is born: an unborn child
// cannot meet the chair.
func NeedsChild(id string) bool { return slices.Contains(ofTheChild, id) }

// KnownSteps returns the ids of the steps the guide knows, in the order in which
// things happen. A profile may add ids of its own.
func KnownSteps() []string { return slices.Clone(steps) }

// BeforeLimit reports whether a step may be expected on the last working day before its
// limit. "About" may as well be after it, and "from" is never before it.
func (r Rule) BeforeLimit() bool { return r.Bound != "about" && r.Bound != "from" }
