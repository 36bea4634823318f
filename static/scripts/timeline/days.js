// Days, and days in the page's own words. A day is a number, as the engine has it:
// 20261214. Nothing here asks for the phone's own words (Intl): they may be of another
// language, or of another calendar.

import { TABLE_LAST } from './layout.js';
import { table, dates, holidays, fill, count, words } from './page.js';
import * as key from './words.js';

export const iso = n => (n + '').replace(/(..)(..)$/, '-$1-$2');
export const date = n => new Date(iso(n));
// stamp returns "20261214T093000Z".
export const stamp = date => date.toISOString().replace(/[-:]|\.\d+/g, '');
const number = time => parseInt(stamp(new Date(time)));
export const days = (from, to) => (date(to) - date(from)) / 864e5;
export const add = (n, days) => number(+date(n) + days * 864e5);

// today is 0 if the clock of the phone is clearly wrong: more than a day before the
// page was made, or after the last day for which bank holidays are published.
export const today = () => {
  const now = new Date(), n = number(now - now.getTimezoneOffset() * 6e4);
  return n < dates.made || n > table[TABLE_LAST] ? 0 : n;
};

const weekday = n => date(n).getUTCDay();
export const months = dates.months.map(forms => forms[0]);
const said = (text, n, weekdays = dates.weekdays, names = months) => fill(text, { weekday: weekdays[weekday(n)], day: n % 100, month: names[(n / 100 | 0) % 100 - 1], year: n / 1e4 | 0 });
export const full = n => said(dates.full, n);
export const short = n => said(words[key.dayShort], n);
export const tiny = (n, withYear) => said(withYear ? dates.full : words[key.dayShort], n, dates.days, dates.short);

// fillDate puts a day in the place of a text.
export const fillDate = (text, n) => fill(text, { date: full(n) });

// daysOff has the name of each bank holiday and closing day. They come last in the engine's
// table; the page has of each the number of its name, 0 for a closing day of the council's own,
// and the days since the one before it.
export const daysOff = {};
for (let i = 0, day = table[TABLE_LAST - 1]; i < holidays.off.length; i += 2) {
  const name = holidays.names[holidays.off[i] - 1];
  day = add(day, holidays.off[i + 1]);
  daysOff[day] = name || words[key.closed];
  table.push(name ? day : -day);
}

const isWorkingDay = n => weekday(n) % 6 && !daysOff[n];

// beside returns the working day before or after a day that is not one; 0 if it is one.
export const beside = (n, by) => {
  if (isWorkingDay(n)) return 0;
  do n = add(n, by); while (!isWorkingDay(n));
  return n;
};

// off returns why a day is not a working day.
export const off = n => {
  const name = daysOff[n];
  return name === words[key.closed] ? name : fill(name ? words[key.holiday] : words[key.weekend], { name, weekday: dates.weekdays[weekday(n)] });
};

// away returns how far a day is from today, rounded as a person would.
export const away = n => {
  const now = today();
  if (!now) return '';
  const far = days(now, n), near = Math.abs(far), forms = words[far < 0 ? key.ago : key.away], unit = near < 28 ? 0 : near < 84 ? 1 : near < 716 ? 2 : 3;
  if (words[key.sleeps] && far > 0 && far < 29) return count(words[key.sleeps], far);
  if (near < 2) return words[key.near][far + 1];
  return near > 350 && near < 381 ? forms[4] : count(forms[unit], Math.round(near / [1, 7, 30.44, 365.25][unit]));
};
