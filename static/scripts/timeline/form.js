// Reading the form. A date that cannot be read has one fault: the most basic one.

import { form, one, all, add, fill } from './page.js';
import * as words from './words.js';
import { date, number, monthName } from './days.js';
import { clean, dayOf, monthOf, whole } from './typed.js';
import { FIRST_YEAR, LAST_YEAR, STRATEGY_ORDER } from './layout.js';

const PARTS = ['day', 'month', 'year'];
export const KINDS = ['initial', 'review', 'pre-birth', 'transfer-in'];
export const chosenKind = () => one('[name=kind]:checked', form).value;

// OTHER are the further dates that a family may know, in the order of the request: the
// guide's, then those of the council's own events.
export const OTHER = ['strategy-discussion', 'first-core-group', 'review'].concat(all('[data-date^=event-]', form).map(group => group.dataset.date));

const groupOf = name => one('[data-date="' + name + '"]', form);
const fieldsOf = name => PARTS.map(part => form.elements[(name && name + '-') + part]);

// spread puts a whole date in one field into all three: a pasted one whatever the others
// hold, a typed one if they are empty.
function spread(field, pasted) {
  const fields = all('input', field.closest('.date')), found = whole(clean(field.value));
  if (found && (pasted || fields.every(other => other === field || !other.value.trim()))) {
    fields.forEach((field, i) => { field.value = found[i]; });
  }
}

form.addEventListener('paste', event => setTimeout(() => { if (event.target.closest('.date')) spread(event.target, true); }));
form.addEventListener('change', event => { if (event.target.closest('.date')) spread(event.target); });

// read returns the date of a name, 0 if there is none, and adds its fault to the faults.
export function read(name, faults) {
  const group = groupOf(name);
  if (!group || group.hidden) return 0;
  const fields = fieldsOf(name);
  fields.forEach(field => spread(field));
  const text = fields.map(field => clean(field.value)), missing = [0, 1, 2].filter(i => !text[i]);
  const wrong = (text, which, values) => {
    faults.push({ group, fields: which.map(i => fields[i]), text: fill(text, Object.assign({ what: group.dataset.what }, values)) });
    return 0;
  };
  if (missing.length === 3) return name ? 0 : wrong(words.empty, [0, 1, 2]);
  if (missing.length) return wrong(words.missing[missing[0]], missing);
  const day = dayOf(text[0]), month = monthOf(text[1]), year = text[2].replace(/\.$/, '');
  if (!day) return wrong(words.not[0], [0]);
  if (month < 1 || month > 12) return wrong(words.not[1], [1]);
  if (/^\d\d$/.test(year)) return wrong(words.twoDigits, [2], { year, whole: '20' + year });
  if (!/^\d{4}$/.test(year)) return wrong(words.not[2], [2]);
  if (year < FIRST_YEAR || year > LAST_YEAR) return wrong(words.range, [2]);
  const n = year * 1e4 + month * 100 + day;
  return day > 31 || number(date(n)) !== n ? wrong(words.noSuchDay, [0, 1, 2], { date: /\d+/.exec(text[0])[0] + ' ' + monthName(month) + ' ' + year }) : n;
}

// disorder returns the fault that the engine finds in dates taken together, or nothing
// if its answer is another refusal.
export function disorder(code) {
  const i = STRATEGY_ORDER - code, name = OTHER[i], group = name && groupOf(name);
  return group && { group, fields: fieldsOf(name), text: words.order[i] };
}

export function clearFaults() {
  all('.fault', form).forEach(el => el.remove());
  all('[aria-invalid]', form).forEach(el => { el.removeAttribute('aria-invalid'); el.removeAttribute('aria-describedby'); });
}

export function showFaults(faults) {
  const box = form.insertBefore(document.createElement('div'), form.firstChild);
  box.className = 'fault summary';
  box.tabIndex = -1;
  // A screen reader reads what takes the focus. The alert is inside it, so as not to be read
  // twice.
  const alert = add(box, 'div');
  alert.setAttribute('role', 'alert');
  add(alert, 'h2', words.faults);
  const list = add(alert, 'ul');
  faults.forEach((fault, i) => {
    const { group, fields, text } = fault, first = fields[0], fold = group.closest('details');
    const link = add(add(list, 'li'), 'a', text);
    link.href = '#' + first.id;
    link.onclick = event => { event.preventDefault(); if (fold) fold.open = true; first.focus(); };
    const beside = group.insertBefore(document.createElement('p'), one('.date', group));
    beside.className = 'fault';
    beside.id = 'fault-' + i;
    beside.textContent = text;
    fields.forEach(field => { field.setAttribute('aria-invalid', 'true'); field.setAttribute('aria-describedby', beside.id); });
    if (fold) fold.open = true;
  });
  box.focus();
}
