// The calendar file. The package comment of internal/ics says what is in it and why; this
// writes the same bytes.

import { one, all, out, fill } from './page.js';
import * as words from './words.js';
import { add } from './days.js';
import { ON_THE_DAY } from './layout.js';

const START = 1577836800; // SEQUENCE counts the seconds since 1 January 2020

// nameOf returns what a step is called, with its condition if only some families meet it.
export const nameOf = li => all('.if, .title', li).map(el => el.textContent).join(' ');

const escape = text => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');

// sum is FNV-1a with 32 bits.
function sum(text) {
  let h = 2166136261;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 16777619);
  return ('0000000' + (h >>> 0).toString(16)).slice(-8);
}

// fold breaks a line before the character that does not fit into 75 octets.
function fold(line) {
  let room = 75, folded = '';
  for (const c of line) {
    const size = encodeURIComponent(c).replace(/%../g, '%').length;
    if (size > room) { folded += '\r\n '; room = 74; }
    folded += c;
    room -= size;
  }
  return folded + '\r\n';
}

// placeOf returns the day of an event, and its title with the words for how firm that is.
function placeOf(step, bound, title) {
  if (step.told) return [step.told, title];
  if (step.phase === ON_THE_DAY) return [step.limit, title];
  const firm = words.calendar[bound];
  return [bound !== 'from' && step.expect || step.limit, firm ? fill(firm, { title }) : title];
}

export function calendar(events) {
  const plain = one('[name=plain]', out).checked, alarm = one('[name=alarm]', out).checked, now = new Date();
  const stamp = now.toISOString().replace(/[-:]|\.\d+/g, ''), sequence = Math.max(0, Math.floor(now / 1e3) - START);
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//dates//dates//EN', 'CALSCALE:GREGORIAN'];
  events.forEach(({ step, li, facts }) => {
    const id = facts + ' ' + li.dataset.id + ' ' + step.n, doing = plain && one('.do', li);
    const [day, title] = placeOf(step, li.dataset.bound, plain ? nameOf(li) : li.dataset.calendar), summary = escape(title);
    lines.push('BEGIN:VEVENT', 'UID:' + sum('a' + id) + sum('b' + id) + '@dates',
      'DTSTAMP:' + stamp, 'LAST-MODIFIED:' + stamp, 'SEQUENCE:' + sequence,
      'DTSTART;VALUE=DATE:' + day, 'DTEND;VALUE=DATE:' + add(day, 1), 'SUMMARY:' + summary);
    if (doing) lines.push('DESCRIPTION:' + escape(doing.textContent));
    lines.push('CLASS:PRIVATE', 'TRANSP:TRANSPARENT');
    if (alarm) lines.push('BEGIN:VALARM', 'ACTION:DISPLAY', 'DESCRIPTION:' + summary, 'TRIGGER:-PT15H', 'END:VALARM');
    lines.push('END:VEVENT');
  });
  lines.push('END:VCALENDAR');
  return lines.map(fold).join('');
}
