// The calendar file. The package comment of internal/ics says what is in it and why; this
// writes the same bytes.

import { ON_THE_DAY } from './layout.js';
import * as key from './words.js';
import { add, stamp } from './days.js';
import { one, all, out, fill, words } from './page.js';

// nameOf returns what a step is called, with its condition if only some families meet it.
export const nameOf = li => all('.if, .title', li).map(el => el.textContent).join(' ');

const escape = text => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');

// sum is FNV-1a with 32 bits.
const sum = text => ([...text].reduce((h, c) => Math.imul(h ^ c.charCodeAt(), 16777619), 2166136261) >>> 0).toString(16).padStart(8, 0);

// fold breaks a line before the character that does not fit into 75 octets.
const fold = line => {
  let room = 75;
  return Array.from(line, c => {
    const size = encodeURIComponent(c).replace(/%../g, '%').length;
    room -= size;
    if (room >= 0) return c;
    room = 74 - size;
    return '\r\n ' + c;
  }).join('') + '\r\n';
};

export const calendar = events => {
  const [plain, alarm] = all('[form]', out).map(box => box.checked), now = new Date(), stamped = stamp(now);
  // SEQUENCE counts the seconds since 1 January 2020.
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//dates//dates//EN', 'CALSCALE:GREGORIAN'].concat(...events.map(({ $n, $li, $facts, $told, $phase, $limit, $expect }) => {
    const { id, bound, calendar } = $li.dataset, uid = $facts + ' ' + id + ' ' + $n, doing = plain && one('.do', $li);
    // The words say how firm a day is, unless it is certain.
    const certain = $told || $phase === ON_THE_DAY, firm = !certain && words[key.calendar][bound], title = plain ? nameOf($li) : calendar;
    const day = $told || !certain && bound !== 'from' && $expect || $limit, summary = escape(firm ? fill(firm, { title }) : title);
    return ['BEGIN:VEVENT', 'UID:' + sum('a' + uid) + sum('b' + uid) + '@dates',
      'DTSTAMP:' + stamped, 'LAST-MODIFIED:' + stamped, 'SEQUENCE:' + Math.max(0, now / 1e3 - 1577836800 | 0),
      'DTSTART;VALUE=DATE:' + day, 'DTEND;VALUE=DATE:' + add(day, 1), 'SUMMARY:' + summary]
      .concat(doing ? 'DESCRIPTION:' + escape(doing.textContent) : [], 'CLASS:PRIVATE', 'TRANSP:TRANSPARENT',
        alarm ? ['BEGIN:VALARM', 'ACTION:DISPLAY', 'DESCRIPTION:' + summary, 'TRIGGER:-PT15H', 'END:VALARM'] : [], 'END:VEVENT');
  }), 'END:VCALENDAR').map(fold).join('');
};
