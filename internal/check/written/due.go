package written

import "familyguide/internal/timeline"

// SourceDue returns the day by which a source that was read on a day has to be read again:
// from the day after it, check.StaleSource warns.
func SourceDue(read timeline.Date) timeline.Date { return read.AddMonths(rereadAfter) }

// PageDue returns the day by which a page that was checked on a day has to be checked
// again: from the day after it, check.Checked warns.
func PageDue(checked timeline.Date) timeline.Date { return checked.AddMonths(staleAfter) }
