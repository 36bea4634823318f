// Keeping the dates: only what the family asks for, on its own device.

import { calendar, nameOf } from './calendar.js';
import * as key from './words.js';
import { one, all, add, out, fill, words } from './page.js';
import { events, kept } from './answer.js';

let saved; // the conference saved last, to say that another one's entries stay

// The steps of a situation are this family's if it is open.
const concerns = ({ $li }) => !$li.closest('[data-situation]:not([open])');

// shown names the conferences of the answer, with their days.
const shown = () => all('.for', out).map(el => el.textContent);

// text is what is copied or shared: a heading for each part, a line for each date.
const text = () => shown().concat(all('.part ol:not(:empty), [open] > ol', out).map(list =>
  '\n' + list.previousElementSibling.textContent + '\n' + all('.step', list).map(li =>
    fill(words[key.line], { day: one('.day', li).textContent, title: nameOf(li) })).join('\n'))).join('\n');

// does has what the buttons of the answer do; main.js adds to it.
export const does = {
  save: ({ dataset }) => {
    const facts = shown() + '', list = dataset.save === 'all' ? events.filter(concerns) : [events[dataset.save]];
    const href = URL.createObjectURL(new Blob([calendar(list)], { type: 'text/calendar' }));
    Object.assign(document.createElement('a'), { href, download: 'dates.ics' }).click();
    setTimeout(() => URL.revokeObjectURL(href), 1e4);
    kept.textContent = words[key.saved] + (saved && saved !== facts ? ' ' + words[key.moved] : '');
    saved = facts;
  },
  print: () => print(),
  copy: button => {
    const area = add(out, 'textarea', text());
    area.select();
    let done;
    try { done = document.execCommand('copy'); } catch (e) { /* the page says so */ }
    area.remove();
    kept.textContent = words[done ? key.copied : key.notCopied];
    button.focus();
  },
  share: () => navigator.share({ text: text() }).catch(() => {})
};

out.addEventListener('click', event => {
  const button = event.target.closest('button');
  if (!button) return;
  const { keep = 'save' } = button.dataset;
  if (keep === 'forget') saved = '';
  does[keep](button);
});
// In a frame that may not share, share exists and canShare returns false.
if (navigator.share && (!navigator.canShare || navigator.canShare({ text: 'dates' }))) one('[data-keep=share]', out).hidden = false;
