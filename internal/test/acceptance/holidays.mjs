// Writes what the npm package date-holidays knows: for each division, the days from
// Monday to Friday on which there is no work, 2019 to 2028; and, counted with a plain
// loop over them, the day that is 1, 2, 3 … working days after and before each day.
import Holidays from 'date-holidays';

const states = { 'england-and-wales': ['ENG', 'WLS'], scotland: ['SCT'], 'northern-ireland': ['NIR'] };
const counts = process.argv.slice(2).map(Number);
const iso = ms => new Date(ms).toISOString().slice(0, 10), day = 864e5;

function daysOff(state) {
  const list = new Holidays('GB', state), off = new Set();
  for (let year = 2018; year <= 2029; year++) {
    for (const h of list.getHolidays(year)) {
      const date = h.date.slice(0, 10), weekday = new Date(date).getUTCDay();
      if ((h.type === 'public' || h.type === 'bank') && weekday > 0 && weekday < 6) off.add(date);
    }
  }
  return off;
}

function after(off, from, n, step) {
  let at = from;
  while (n > 0) {
    at += step * day;
    const weekday = new Date(at).getUTCDay();
    if (weekday > 0 && weekday < 6 && !off.has(at)) n--;
  }
  return iso(at);
}

const answer = {};
for (const division in states) for (const state of states[division]) {
  const off = daysOff(state), moments = new Set([...off].map(Date.parse)), counted = {};
  for (let at = Date.UTC(2020, 0, 1); at <= Date.UTC(2028, 11, 31); at += day) {
    counted[iso(at)] = counts.map(n => after(moments, at, Math.abs(n), Math.sign(n)));
  }
  answer[division + ' ' + state] = { off: [...off].filter(d => d >= '2019' && d < '2029').sort(), counted };
}
console.log(JSON.stringify(answer));
