// Package timeline counts a family's dates: given the rules of a council and
// the date of a child protection conference, when each step before and after it
// should happen.
//
// It is pure. It reads no clock, no file and no environment, and the same code
// runs natively and, compiled to WebAssembly, in the browser (cmd/widget).
//
// # How dates are counted
//
// No source says how a council counts working days. These conventions are this
// project's own, and every page that shows a date shows them too.
//
//  1. A [Date] is a day in the calendar. It has no clock and no time zone.
//  2. A working day is Monday to Friday, not a bank holiday of the council's
//     division, and not one of the council's own closing days.
//  3. The event's own day is day 0: "within 10 working days of the conference"
//     counts the day after it first, and "at least 2 working days before" the
//     day before it.
//  4. Plain days are calendar days. Nothing is silently read as working days.
//  5. "Within 24 hours" is the next calendar day, whatever day that is.
//  6. A week is 7 calendar days. Months keep the day number; if the month has
//     no such day, it is its last one: 30 November + 3 months is 28 February.
//  7. The limit is the date so counted, and never moves. The expected date is
//     the last working day on or before it, because papers are sent and meetings
//     held on working days.
//  8. What depends on a meeting whose real date is not known is counted from
//     that meeting's forecast. The first core group's forecast is its limit; core
//     group n is the first + (n−1) × the interval, so that nothing slides. Core
//     groups are listed up to, not including, the next review. The first review
//     is counted from the initial conference, and the second from that same day
//     with both spans together: 3 + 6 = 9 months. Reports for a review are
//     counted back from the review's expected date. As soon as the real date of
//     the first core group or of the review is given, everything after it is
//     counted from that; its own limit, which the rule gives, stays.
//  9. A count of working days that needs a day for which no bank holidays are
//     published is [Unknown]. A calendar count keeps its limit there, and has no
//     expected date. Unknown steps are sorted as if only weekends were non-working
//     beyond the published range.
//  10. A rule without a number is [Ask]: no date is made up. So is a rule counted
//     from an event whose date the family does not have.
//  11. A council may say that the event's own day, if it is a working day, is
//     day 1: [Calendar.FirstDayCounts].
//  12. A conference on a weekend or bank holiday is computed all the same; the
//     caller says that the letter is worth another look.
//  13. Nothing is expected on or before the event that it is counted on from: a letter
//     due within 24 hours of a Friday meeting has no expected date.
//  14. Weeks of pregnancy are counted back from the day the baby is due, which is 40
//     weeks: 28 weeks are reached 84 days before it.
//  15. A rule may have a second count ([Rule.Or]); the earlier or the later of the two
//     dates is its limit. If only one can be counted it is that one. Plain days that may
//     mean working days ([Rule.Reading]) are counted both ways, and the earlier is the
//     limit.
//  16. A step that repeats ([Rule.Every]) comes after its event until the next review.
//     The usual interval makes the dates. A last one ([Rule.Last]), counted back from
//     the review, ends the series: what would fall after it is left out.
//  17. A bank holiday on which the council works ([Calendar.Open]) is a working day.
//  18. Questions are placed where they happen: each on its side of the conference, among the
//     steps with a date so that the fewest are on the wrong side of it. Steps that the
//     guide does not know, and those counted from what was before the conference, move
//     no question; a core group or a review does, whatever it is counted from.
//
// # Two layers
//
// [Area.Compute] is the core: it takes a request of numbers, writes its answer into
// the caller's memory, allocates nothing and needs no constant data, so that it
// can be cut out of the Go runtime for the browser. [Plan] wraps it for the rest
// of the program: it encodes [Rule], [Calendar] and [Facts], and decodes
// the [Step] values. Both give the same answer because they are the same code.
//
// # The numbers between them
//
// All are int32. A date is written yyyymmdd, 20261214, and 0 if not given.
//
//	request  = 2, kind, flags, conference, strategy discussion, first core group,
//	           review, 8 × event of the council's own, then the table
//	           (flags: bit 0 the plan ended at this conference)
//	table    = R, X, H, first published day, last published day, flags,
//	           R × rule, X × extra, H × day off
//	           (flags: bit 0 the first day counts)
//	rule     = kinds, event, direction (−1 0 1), amount (−1 none), unit, part, flags
//	           (part: 0 none, 1 the first core group, 2 later core groups, 3 the
//	           first review, 4 later reviews, 5 the conference itself)
//	           (flags: bits 0 and 1 the condition, bit 2 no question is placed by its steps)
//	extra    = rule, event, direction, amount, unit, role, 0: a count that a rule has
//	           besides its own (role: 6 the earlier of the two is the limit, 7 the
//	           later, 8 the interval of a series, 9 the last of a series)
//	day off  = a bank holiday, or a closing day with a minus sign; in order of date
//	response = S, K, warnings, S × step, K × skipped day
//	           (warnings: bit 0 the conference is not on a working day)
//	step     = rule, n, status, limit, expect, phase, flags, other limit, other expect,
//	           first skipped, skipped days
//	           (flags: bit 0 the limit is that of the second count, bit 1 the last of
//	           a series; the other dates are those of the count that is not the limit's)
//
// [Table] writes a table; the page carries it. Whatever is not described here is
// refused with a [Fault], never answered with a date.
package timeline
