// Days, and days in the page's own words. A day is a number, as the engine has it:
// 20261214. Nothing here asks for the phone's own words (Intl): they may be of another
// language, or of another calendar.

import { data, words, fill, count } from './page.js';
import { TABLE_LAST } from './layout.js';

export const date = n => new Date(Date.UTC(n / 1e4 | 0, (n / 100 | 0) % 100 - 1, n % 100));
export const number = date => date.getUTCFullYear() * 1e4 + (date.getUTCMonth() + 1) * 100 + date.getUTCDate();
export const days = (from, to) => (date(to) - date(from)) / 864e5;
export const iso = n => date(n).toISOString().slice(0, 10);

// today is 0 if the clock of the phone is clearly wrong: more than a day before the
// page was made, or after the last day for which bank holidays are published.
export function today() {
  const d = new Date(), n = d.getFullYear() * 1e4 + (d.getMonth() + 1) * 100 + d.getDate();
  return n < data.dates.made || n > data.table[TABLE_LAST] ? 0 : n;
}

const weekday = n => data.dates.weekdays[date(n).getUTCDay()];
export const monthName = month => data.dates.months[month - 1][0];
const said = (text, n) => fill(text, { weekday: weekday(n), day: n % 100, month: monthName((n / 100 | 0) % 100), year: n / 1e4 | 0 });
export const full = n => said(data.dates.full, n);
export const short = n => said(words['day-short'], n);

// off says why a day is not a working day.
export function off(n) {
  const name = data.holidays[n];
  return data.table.indexOf(-n) > 0 ? words.closed : fill(name ? words.holiday : words.weekend, { name, weekday: weekday(n) });
}

// away says how far a day is from today, rounded as a person would.
export function away(n) {
  const now = today();
  if (!now) return '';
  const far = days(now, n), near = Math.abs(far), months = Math.round(near / 30.44);
  if (words['sleeps-one'] && far > 0 && far < 29) return count('sleeps', far);
  if (near < 2) return words[['yesterday', 'now', 'tomorrow'][far + 1]];
  const key = far < 0 ? 'ago-' : 'away-';
  if (near < 28) return count(key + 'days', near);
  if (near < 84) return count(key + 'weeks', Math.round(near / 7));
  if (months === 12) return words[key + 'year'];
  return months < 24 ? count(key + 'months', months) : count(key + 'years', Math.round(near / 365.25));
}
