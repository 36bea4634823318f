// Keeping the dates: only what the family asks for, on its own device.

import { one, all, add, out, words, fill } from './page.js';
import { lists, events } from './answer.js';
import { calendar, nameOf } from './calendar.js';

const kept = one('#timeline-kept');

let saved; // for which conference: only to say that another one's entries stay

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

// text is what is copied or shared: a heading for each part, a line for each date.
function text() {
  return [one('#timeline-for').textContent].concat(lists.filter(list => list.children.length).map(list =>
    '\n' + one('h2', list.parentNode).textContent + '\n' + all('.step', list).map(li =>
      fill(words.line, { day: one('.day', li).textContent, title: nameOf(li) })).join('\n'))).join('\n');
}

function copy(button) {
  const area = add(out, 'textarea', text());
  area.select();
  let done = false;
  try { done = document.execCommand('copy'); } catch (e) { /* the page says so */ }
  area.remove();
  kept.textContent = done ? words.copied : words['not-copied'];
  button.focus();
}

// offer makes the buttons below the answer work; forget is what the last of them does.
export function offer(forget) {
  const does = {
    print: () => print(),
    copy,
    share: () => navigator.share({ text: text() }).catch(() => {}),
    forget: () => { saved = ''; forget(); }
  };
  out.addEventListener('click', event => {
    const button = event.target.closest('button');
    if (!button) return;
    const { save: which, keep } = button.dataset;
    if (keep) does[keep](button);
    else save(which === 'all' ? events.filter(({ li }) => !('some' in li.dataset)) : [events[which]]);
  });
  // In a frame that may not share, share is there and canShare says no.
  if (navigator.share && (!navigator.canShare || navigator.canShare({ text: 'dates' }))) one('[data-keep=share]', out).hidden = false;
}
