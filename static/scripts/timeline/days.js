// Days, and days in the page's own words. A day is a number, as the engine has it:
// 20261214. Nothing here asks for the phone's own words (Intl): they may be of another
// language, or of another calendar.

import { data, fill, count } from './page.js';
import * as words from './words.js';
import { TABLE_LAST } from './layout.js';

const { table, dates } = data, { names, off: daysOff } = data.holidays;

export const date = n => new Date(Date.UTC(n / 1e4 | 0, (n / 100 | 0) % 100 - 1, n % 100));
export const number = date => date.getUTCFullYear() * 1e4 + (date.getUTCMonth() + 1) * 100 + date.getUTCDate();
export const days = (from, to) => (date(to) - date(from)) / 864e5;
export const add = (n, days) => number(new Date(+date(n) + days * 864e5));
export const iso = n => date(n).toISOString().slice(0, 10);

// today is 0 if the clock of the phone is clearly wrong: more than a day before the
// page was made, or after the last day for which bank holidays are published.
export function today() {
  const d = new Date(), n = d.getFullYear() * 1e4 + (d.getMonth() + 1) * 100 + d.getDate();
  return n < dates.made || n > table[TABLE_LAST] ? 0 : n;
}

const said = (text, n, weekdays, months) => fill(text, { weekday: weekdays[date(n).getUTCDay()], day: n % 100, month: months[(n / 100 | 0) % 100 - 1], year: n / 1e4 | 0 });
const months = dates.months.map(forms => forms[0]);
export const monthName = month => months[month - 1];
export const full = n => said(dates.full, n, dates.weekdays, months);
export const short = n => said(words.dayShort, n, dates.weekdays, months);
export const tiny = (n, withYear) => said(withYear ? dates.full : words.dayShort, n, dates.days, dates.short);

// The days off come last in the engine's table. The page has of each the number of its name,
// 0 for a closing day of the council's own, and the days since the one before it.
const offs = {};
for (let i = 0, day = table[TABLE_LAST - 1]; i < daysOff.length; i += 2) {
  const name = names[daysOff[i] - 1];
  day = add(day, daysOff[i + 1]);
  offs[day] = name || words.closed;
  table.push(name ? day : -day);
}

// nameOff returns the name of a bank holiday or closing day, "" for any other day.
export const nameOff = n => offs[n] || '';

const isWorkingDay = n => date(n).getUTCDay() % 6 && !nameOff(n);

// beside returns the working day before or after a day that is not one; 0 if it is one.
export function beside(n, by) {
  if (isWorkingDay(n)) return 0;
  do n = add(n, by); while (!isWorkingDay(n));
  return n;
}

// off returns why a day is not a working day.
export function off(n) {
  const name = nameOff(n);
  return name === words.closed ? name : fill(name ? words.holiday : words.weekend, { name, weekday: dates.weekdays[date(n).getUTCDay()] });
}

// away returns how far a day is from today, rounded as a person would.
export function away(n) {
  const now = today();
  if (!now) return '';
  const far = days(now, n), near = Math.abs(far), months = Math.round(near / 30.44);
  if (words.sleeps && far > 0 && far < 29) return count(words.sleeps, far);
  if (near < 2) return words.near[far + 1];
  const [byDays, byWeeks, byMonths, byYears, year] = far < 0 ? words.ago : words.away;
  if (near < 28) return count(byDays, near);
  if (near < 84) return count(byWeeks, Math.round(near / 7));
  if (months === 12) return year;
  return months < 24 ? count(byMonths, months) : count(byYears, Math.round(near / 365.25));
}
