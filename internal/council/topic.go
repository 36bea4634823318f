package council

import "slices"

// topics are the ids that [[local]] texts have; the package comment says what
// each is about.
var topics = []string{
	"advocacy-children", "advocacy-parents", "arrive-early", "cannot-come", "categories",
	"child-attends", "childcare", "complaints", "confidential-slot", "confidentiality", "court-advice",
	"cover-your-tracks", "equality", "exclusion", "expectations", "forms-by-age", "languages-formats",
	"legal-advice", "meeting-rules", "minutes", "model", "neglect-toolkit", "no-progress",
	"no-surprises", "order", "other-parent", "plan-ends", "police-bail", "pre-birth", "promised-help", "quorum",
	"recording", "regional-procedures", "register", "report-writers", "say-forms", "scale", "solicitor",
	"staff-systems", "supporter", "venue", "video", "visits", "who-comes", "who-decides",
}

// KnownTopics returns the ids of the topics the guide's pages can show.
func KnownTopics() []string { return slices.Clone(topics) }
