// The calendar file, byte for byte what internal/ics writes (RFC 5545).

import { one, all, out, data } from './page.js';
import { date, number, today } from './days.js';

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

export function calendar(events) {
  const plain = one('[name=plain]', out).checked, alarm = one('[name=alarm]', out).checked;
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//dates//dates//EN', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH'];
  events.forEach(event => {
    const { li } = event, id = data.council + ' ' + out.dataset.facts + ' ' + li.dataset.id + ' ' + event.n;
    const title = escape(plain ? nameOf(li) : li.dataset.calendar);
    lines.push('BEGIN:VEVENT', 'UID:' + sum('a' + id) + sum('b' + id) + '@dates', 'DTSTAMP:' + today() + 'T000000Z',
      'DTSTART;VALUE=DATE:' + event.date, 'DTEND;VALUE=DATE:' + number(new Date(+date(event.date) + 864e5)), 'SUMMARY:' + title);
    if (plain && one('.do', li)) lines.push('DESCRIPTION:' + escape(one('.do', li).textContent));
    lines.push('CLASS:PRIVATE', 'TRANSP:TRANSPARENT');
    if (alarm) lines.push('BEGIN:VALARM', 'ACTION:DISPLAY', 'DESCRIPTION:' + title, 'TRIGGER:-PT15H', 'END:VALARM');
    lines.push('END:VEVENT');
  });
  lines.push('END:VCALENDAR');
  return lines.map(fold).join('');
}
