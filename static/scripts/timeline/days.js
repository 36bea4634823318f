// Days, and days in words. A day is a number, as the engine has it: 20261214.

import { form, data, words, fill, count } from './page.js';

export const date = n => new Date(Date.UTC(n / 1e4 | 0, (n / 100 | 0) % 100 - 1, n % 100));
export const number = date => date.getUTCFullYear() * 1e4 + (date.getUTCMonth() + 1) * 100 + date.getUTCDate();
export const days = (from, to) => (date(to) - date(from)) / 864e5;
export const iso = n => date(n).toISOString().slice(0, 10);
export const today = () => { const d = new Date(); return d.getFullYear() * 1e4 + (d.getMonth() + 1) * 100 + d.getDate(); };

const lang = form.closest('[lang]').lang, formats = {}; // making a format takes longer than using it
export const written = (n, how) => {
  const key = Object.keys(how).map(name => name + how[name]).join();
  return (formats[key] = formats[key] || new Intl.DateTimeFormat(lang, Object.assign({ timeZone: 'UTC' }, how))).format(date(n));
};
export const short = { weekday: 'long', day: 'numeric', month: 'long' };
// Some versions of the data behind Intl write a comma after an English weekday.
export const full = n => written(n, Object.assign({ year: 'numeric' }, short)).replace(/^([MTWFS]\w+day),/, '$1');

// off says why a day is not a working day.
export function off(n) {
  const name = data.holidays[n];
  return data.table.indexOf(-n) > 0 ? words.closed : fill(name ? words.holiday : words.weekend, { name, weekday: written(n, { weekday: 'long' }) });
}

// away says how far a day is from today: rounded down, so that nothing looks later.
export function away(n) {
  const far = days(today(), n), near = Math.abs(far);
  if (words['sleeps-one'] && far > 0 && far < 29) return count('sleeps', far);
  if (!Intl.RelativeTimeFormat) return '';
  formats.away = formats.away || new Intl.RelativeTimeFormat(lang, { numeric: 'auto' });
  const [size, unit] = near < 29 ? [1, 'day'] : near < 92 ? [7, 'week'] : [30.44, 'month'];
  return formats.away.format(Math.trunc(far / size), unit);
}
