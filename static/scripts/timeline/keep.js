// Keeping the dates: only what the family asks for, on its own device.

import { one, all, add, out, fill } from './page.js';
import * as words from './words.js';
import { events } from './answer.js';
import { calendar, nameOf } from './calendar.js';

const kept = one('#timeline-kept');

let saved; // the conference saved last, to say that another one's entries stay

function save(list) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([calendar(list)], { type: 'text/calendar' }));
  link.download = 'dates.ics';
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1e4);
  const { facts } = out.dataset;
  kept.textContent = words.saved + (saved && saved !== facts ? ' ' + words.moved : '');
  saved = facts;
}

// concerns reports whether steps are this family's: those of a situation are if it is open.
const concerns = el => { const fold = el.closest('[data-situation]'); return !fold || fold.open; };

// text is what is copied or shared: a heading for each part, a line for each date.
function text() {
  return all('.for', out).map(el => el.textContent).concat(all('.parts ol', out).filter(list => list.children.length && concerns(list)).map(list =>
    '\n' + list.previousElementSibling.textContent + '\n' + all('.step', list).map(li =>
      fill(words.line, { day: one('.day', li).textContent, title: nameOf(li) })).join('\n'))).join('\n');
}

function copy(button) {
  const area = add(out, 'textarea', text());
  area.select();
  let done = false;
  try { done = document.execCommand('copy'); } catch (e) { /* the page says so */ }
  area.remove();
  kept.textContent = done ? words.copied : words.notCopied;
  button.focus();
}

// offer makes the buttons of the answer work; does has what the others do.
export function offer(does) {
  Object.assign(does, {
    print: () => print(),
    copy,
    share: () => navigator.share({ text: text() }).catch(() => {})
  });
  const forget = does.forget;
  does.forget = () => { saved = ''; forget(); };
  out.addEventListener('click', event => {
    const button = event.target.closest('button');
    if (!button) return;
    const { save: which, keep } = button.dataset;
    if (keep) does[keep](button);
    else save(which === 'all' ? events.filter(({ li }) => concerns(li)) : [events[which]]);
  });
  // In a frame that may not share, share exists and canShare returns false.
  if (navigator.share && (!navigator.canShare || navigator.canShare({ text: 'dates' }))) one('[data-keep=share]', out).hidden = false;
}
