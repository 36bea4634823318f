// A step of one family: a copy of a rule of the page, with its date.

import { one, add, fill, data, root } from './page.js';
import * as words from './words.js';
import { days, iso, today, short, full, off, away, beside, nameOff } from './days.js';
import * as at from './layout.js';

export const rules = one('#rules');

// read returns the steps of the engine's answer that the page has a rule for.
export function read(answer) {
  const skipped = at.HEAD + at.STEP_LEN * answer[at.STEPS];
  return Array.from({ length: answer[at.STEPS] }, (_, i) => {
    const s = answer.slice(at.HEAD + at.STEP_LEN * i), from = skipped + s[at.STEP_FIRST_SKIPPED];
    return {
      rule: one('[data-rule="' + s[at.STEP_RULE] + '"]', rules), n: s[at.STEP_N], phase: s[at.STEP_PHASE],
      dated: s[at.STEP_STATUS] === at.DATED, ask: s[at.STEP_STATUS] === at.ASK,
      limit: s[at.STEP_LIMIT], expect: s[at.STEP_EXPECT], other: s[at.STEP_OTHER_LIMIT],
      skipped: answer.slice(from, from + s[at.STEP_SKIPPED])
    };
  }).filter(step => step.rule);
}

// skipped names the days that were not counted, joining those in a row: "Friday 25 December to Monday 28 December (Christmas Day, …)".
function skipped(list) {
  const runs = [];
  list.forEach(n => {
    const run = runs[runs.length - 1], name = nameOff(n);
    if (run && days(run.last, n) === 1) run.last = n;
    else runs.push({ first: n, last: n, names: [] });
    if (name) runs[runs.length - 1].names.push(name);
  });
  return fill(words.skipped, { days: runs.map(run => (run.first === run.last ? short(run.first) : fill(words.run, { first: short(run.first), last: short(run.last) })) +
    (run.names.length ? ' (' + run.names.join(', ') + ')' : '')).join('; ') });
}

// putDate writes "By Tuesday 1 December 2026" into an element.
export function putDate(el, step, bound, text = full) {
  const around = (step.told ? '{date}' : words.bounds[bound]).split('{date}'), day = step.told || step.limit;
  el.append(around[0]);
  if (!step.dated) return;
  add(el, 'time', text(day)).dateTime = iso(day);
  el.append(around[1]);
}

// notes returns the sentences to show beside a step's date.
function notes(step, li) {
  const { limit, expect, other } = step, { whose, second, bound } = li.dataset, said = [];
  if (second && other) said.push(fill(words.second[second], { date: full(other) }));
  else if (second && second !== 'reading') said.push(words.second[second + '-none']);
  // If the family typed a day off, the warning at the top says so once.
  if (step.phase === at.ON_THE_DAY || limit > data.table[at.TABLE_LAST]) return said;
  const after = beside(limit, 1);
  if (after && (expect || !whose)) said.push(fill(whose ? words.sendBy : expect || /about|from/.test(bound) ? words.expectUnfirm[bound] || words.expect : words.ends,
    { why: off(limit), date: short(expect), before: short(beside(limit, -1)), after: short(after) }));
  return said;
}

// fillHeading puts the date before the name: a screen reader that moves from heading to
// heading reads nothing else.
function fillHeading(li, step, bound) {
  const h3 = one('h3', li), title = one('.title', h3), name = step.n > li.dataset.repeats ? li.dataset.later : li.dataset.first;
  if (name) title.textContent = name;
  const day = add(h3, 'span', '', 'day'), fold = one('details', li);
  const note = text => li.insertBefore(add(li, 'p', text, 'note'), fold);
  if (step.told) {
    day.textContent = fill(words.told, { date: full(step.told) });
    const rule = note(words.toldRule + ' ');
    putDate(rule, Object.assign({}, step, { told: 0 }), bound);
    if (step.told > step.limit) rule.append(' ' + words.toldLate);
  } else {
    putDate(day, step, bound);
    if (step.dated) notes(step, li).forEach(note);
  }
  const far = step.dated && away(step.told || step.limit);
  if (far) add(h3, 'span', far, 'away');
  h3.append(' ', title);
  one('summary', fold).appendChild(add(fold, 'span', ': ' + title.textContent, 'unseen'));
}

// putAsking writes whom to ask, with a number to call.
export function putAsking(el) { el.append(' ', ...Array.from(one('#timeline-asking').cloneNode(true).childNodes)); }

// putSay writes what to say about a step.
export function putSay(el, li) { el.append(' ' + one('.say', li).textContent); }

// make returns a step with the element that shows it; gone says that the conference has passed.
export function make(step, gone) {
  const li = step.rule.cloneNode(true), { ask } = li.dataset, fold = one('details', li), says = one('.says', li), now = today();
  const bound = step.ask ? 'ask' : step.dated ? li.dataset.bound : 'unknown', day = step.told || step.limit, passed = step.dated && day < now;
  li.hidden = false;
  ['rule', 'kinds'].forEach(of => { delete li.dataset[of]; });
  li.dataset.step = li.dataset.id;
  li.dataset.bound = bound;
  if ('repeats' in li.dataset) li.dataset.n = step.n;
  const silent = gone && step.phase !== at.AFTER; // that it has passed is said once, above
  fillHeading(li, step, step.ask ? silent ? 'no-day' : ask || bound : bound);
  fold.insertBefore(says, fold.children[1]);
  if (step.skipped.length) fold.insertBefore(add(fold, 'p', skipped(step.skipped)), says.nextSibling);
  if (passed) li.className += ' past';
  const late = passed && !silent && li.dataset.id !== 'conference' && !step.told;
  if (late || step.ask && !silent && ask !== 'on-time') {
    const p = li.insertBefore(add(li, 'p', late && (li.dataset.whose ? words.familyPassed : words.late), late ? 'late' : 'ask'), fold);
    if (!(late && li.dataset.whose)) { putAsking(p); putSay(p, li); }
  }
  return { step, li, bound, day: step.dated ? day : 0, passed, late: late && !li.dataset.whose };
}
