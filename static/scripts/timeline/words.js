// The page's words. It holds them in the order of this list, in which
// layouts/_partials/timeline/data.html writes them, and 0 for those that it has no use for.

import { data } from './page.js';

export const [
  // one text each
  working, faults, empty, twoDigits, noSuchDay, range, warning, weekend, holiday, closed,
  nextNone, today, child, add, dayShort, expect, ends, sendBy, late, familyPassed,
  told, toldRule, toldLate, skipped, run, line, paper, save, saved, moved, copied, notCopied, forgotten,
  // by what a step's date is, and what it is called in the calendar; of a second count
  bounds, calendar, expectUnfirm, second,
  // by kind of conference; by field of a date; by further date
  kinds, missing, not, order,
  // the forms of a text with a number, as count takes them
  count, dates, sleeps,
  // yesterday, today, tomorrow; so many days, weeks, months, years; a year
  near, ago, away,
  situations
] = data.words;
