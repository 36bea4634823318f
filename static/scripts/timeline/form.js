// Reading the form. A date that cannot be read has one fault: the most basic one.

import { FIRST_YEAR, LAST_YEAR, STRATEGY_ORDER } from './layout.js';
import * as key from './words.js';
import { clean, dayOf, monthOf, whole } from './typed.js';
import { form, one, all, add, fill, unfold, goTo, linkTo, words } from './page.js';
import { date, months } from './days.js';

export const KINDS = ['initial', 'review', 'pre-birth', 'transfer-in'];
export const chosenKind = () => form.kind.value;

// OTHER are the further dates that a family may know, in the order of the request: the
// guide's, then those of the council's own events.
export const OTHER = ['strategy-discussion', 'first-core-group', 'review'].concat(all('[data-date^=event-]', form).map(group => group.dataset.date));

const groupOf = name => one('[data-date="' + name + '"]', form);
const fieldsOf = group => all('input', group);

// spread puts a whole date in one field into all three: a pasted one whatever the others
// hold, a typed one if they are empty.
export const spread = (field, pasted) => {
  const found = whole(clean(field.value || '')), fields = found && fieldsOf(field.closest('.date'));
  if (found && (pasted || fields.every(other => other === field || !other.value.trim()))) {
    fields.forEach((field, i) => { field.value = found[i]; });
  }
};

form.addEventListener('paste', event => setTimeout(() => spread(event.target, true)));

// read returns the date of a name, 0 if there is none, and adds its fault to the faults.
export const read = (name, faults) => {
  const group = groupOf(name);
  if (!group || group.hidden) return 0;
  const fields = fieldsOf(group);
  fields.forEach(field => spread(field));
  const missing = fields.filter(field => !clean(field.value)), text = fields.map(field => clean(field.value));
  const day = dayOf(text[0]), month = monthOf(text[1]), year = text[2].replace(/\.$/, ''), n = year * 1e4 + month * 100 + day;
  const wrong = (sentence, fields) => {
    faults.push({ $group: group, $fields: fields, $text: fill(sentence, { what: group.dataset.what, year, whole: '20' + year, date: text[0].replace(/\D/g, '') + ' ' + months[month - 1] + ' ' + year }) });
    return 0;
  };
  if (missing[2]) return name ? 0 : wrong(words[key.empty], fields);
  if (missing[0]) return wrong(words[key.missing][fields.indexOf(missing[0])], missing);
  if (!day) return wrong(words[key.not][0], [fields[0]]);
  if (month < 1 || month > 12) return wrong(words[key.not][1], [fields[1]]);
  const inYear = [fields[2]];
  if (/^\d\d$/.test(year)) return wrong(words[key.twoDigits], inYear);
  if (!/^\d{4}$/.test(year)) return wrong(words[key.not][2], inYear);
  if (year < FIRST_YEAR || year > LAST_YEAR) return wrong(words[key.range], inYear);
  return date(n).getUTCDate() === day ? n : wrong(words[key.noSuchDay], fields);
};

// disorder returns the fault that the engine finds in dates taken together, or nothing
// if its answer is another refusal.
export const disorder = code => {
  const i = STRATEGY_ORDER - code, name = OTHER[i], group = name && groupOf(name);
  return group && { $group: group, $fields: fieldsOf(group), $text: words[key.order][i] };
};

export const clearFaults = () => {
  all('.fault', form).forEach(el => el.remove());
  all('[aria-invalid]', form).forEach(el => ['aria-invalid', 'aria-describedby'].forEach(name => el.removeAttribute(name)));
};

export const showFaults = faults => {
  const box = add(form, 'div', '', 'fault summary');
  box.tabIndex = -1;
  form.prepend(box);
  // A screen reader reads what takes the focus. The alert is inside it, so as not to be read
  // twice.
  const alert = add(box, 'div');
  alert.setAttribute('role', 'alert');
  add(alert, 'h2', words[key.faults]);
  const list = add(alert, 'ul');
  faults.forEach(({ $group, $fields, $text }, i) => {
    const [first] = $fields, beside = add($group, 'p', $text, 'fault');
    linkTo(add(add(list, 'li'), 'a', $text), first);
    beside.id = 'fault-' + i;
    one('.date', $group).before(beside);
    $fields.forEach(field => { field.setAttribute('aria-invalid', true); field.setAttribute('aria-describedby', beside.id); });
    unfold($group);
  });
  goTo(box);
};
