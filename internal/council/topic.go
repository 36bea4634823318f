package council

import "slices"

// topics are the ids that [[local]] texts have; the package comment says what
// each is about.
var topics = []string{
	"advocacy-children", "advocacy-parents", "arrive-early", "birth", "cannot-come", "categories",
	"chair-first", "child-attends", "child-forms", "child-not-coming", "child-views", "childcare", "complaints",
	"confidential-slot", "confidentiality", "court-advice", "cover-your-tracks", "disagreement",
	"equality", "exclusion", "expectations", "forms-by-age", "guide-formats", "languages-formats",
	"legal-advice", "meeting-rules", "minutes", "model", "neglect-toolkit", "no-plan", "no-progress",
	"no-surprises", "not-coming", "online", "order", "other-parent", "other-parent-report", "plan-ends",
	"plan-lasts", "police-bail", "pre-birth", "promised-help", "quorum", "recording",
	"regional-procedures", "register", "report-readers", "report-writers", "room", "say-forms", "scale",
	"send-someone", "significant-harm", "solicitor", "staff-systems", "supporter", "supporter-trust",
	"tempers", "venue", "video", "visits", "who-comes", "who-decides",
}

// KnownTopics returns the ids of the topics the guide's pages can show.
func KnownTopics() []string { return slices.Clone(topics) }
