// Showing the answer. The page has each rule as an element; a step is a copy of it with
// its date filled in.

import { root, one, all, add, out, data, words, fill, count, say } from './page.js';
import { days, iso, today, short, full, off, away } from './days.js';
import { KINDS } from './form.js';
import * as at from './layout.js';

const page = root.body || one('.page');
const rules = one('#rules');
export const lists = all('ol', out); // before, on the day, after

// The dates shown, for the calendar: the step, and the element that shows it.
export let events = [];

// steps reads the engine's answer.
function steps(answer) {
  const skipped = at.HEAD + at.STEP_LEN * answer[at.STEPS];
  return Array.from({ length: answer[at.STEPS] }, (_, i) => {
    const s = answer.slice(at.HEAD + at.STEP_LEN * i), from = skipped + s[at.STEP_FIRST_SKIPPED];
    return {
      rule: s[at.STEP_RULE], n: s[at.STEP_N], phase: s[at.STEP_PHASE],
      dated: s[at.STEP_STATUS] === at.DATED, ask: s[at.STEP_STATUS] === at.ASK,
      limit: s[at.STEP_LIMIT], expect: s[at.STEP_EXPECT],
      skipped: answer.slice(from, from + s[at.STEP_SKIPPED])
    };
  });
}

// skipped joins days in a row: "Friday 25 December to Monday 28 December (Christmas Day, …)".
function skipped(list) {
  const runs = [];
  list.forEach(n => {
    const run = runs[runs.length - 1];
    if (run && days(run.last, n) === 1) run.last = n;
    else runs.push({ first: n, last: n, names: [] });
    const name = data.holidays[n] || data.table.indexOf(-n) > 0 && words.closed;
    if (name) runs[runs.length - 1].names.push(name);
  });
  return fill(words.skipped, { days: runs.map(run => (run.first === run.last ? short(run.first) : fill(words.run, { first: short(run.first), last: short(run.last) })) +
    (run.names.length ? ' (' + run.names.join(', ') + ')' : '')).join('; ') });
}

// putDate writes "By Tuesday 1 December 2026" into an element.
function putDate(el, step, bound) {
  const text = words[bound].split('{date}');
  el.append(text[0]);
  if (!step.dated) return;
  add(el, 'time', full(step.limit)).dateTime = iso(step.limit);
  el.append(text[1]);
}

// fillHeading says when, and what: who goes from heading to heading hears both.
function fillHeading(li, step, bound, gone) {
  const { limit, expect, told } = step;
  const h3 = one('h3', li), title = one('.title', h3), name = step.n > li.dataset.repeats ? li.dataset.later : li.dataset.first;
  if (name) title.textContent = name;
  const day = add(h3, 'span', '', 'day');
  const note = text => li.insertBefore(add(li, 'p', text, 'note'), h3.nextSibling);
  if (told) {
    day.textContent = fill(words.told, { date: full(told) });
    const rule = note(words['told-rule'] + ' ');
    putDate(rule, step, bound);
    if (told > limit) rule.append(' ' + words['told-late']);
  } else {
    putDate(day, step, step.ask && (gone && step.phase === at.BEFORE ? 'no-day' : li.dataset.ask) || bound);
    // If the family typed a day off, the warning at the top says so once.
    if (expect && expect !== limit && step.phase !== at.ON_THE_DAY) note(fill(words[li.dataset.whose ? 'send-by' : 'expect'], { why: off(limit), date: short(expect) }));
  }
  const far = step.dated && away(told || limit);
  if (far) add(h3, 'span', far, 'away');
  h3.append(' ', title);
}

// makeStep turns a rule of the page into a step of this family.
function makeStep(rule, step, now, gone) {
  const li = rule.cloneNode(true), fold = one('details', li), says = one('.says', li);
  const bound = step.ask ? 'ask' : step.dated ? li.dataset.bound : 'unknown', day = step.told || step.limit;
  li.removeAttribute('data-rule');
  li.dataset.step = li.dataset.id;
  if ('repeats' in li.dataset) li.dataset.n = step.n;
  li.className = 'step is-' + bound;
  fillHeading(li, step, bound, gone);
  fold.insertBefore(says, fold.children[1]);
  if (step.skipped.length) fold.insertBefore(document.createElement('p'), says.nextSibling).textContent = skipped(step.skipped);
  if (step.dated) {
    const button = add(fold, 'button', words.save);
    button.type = 'button';
    button.dataset.save = events.length;
    events.push({ step, li });
    if (day < now) {
      li.className += ' past';
      if (one('.late', li)) one('.late', li).hidden = false;
    }
  }
  return li;
}

// show shows the answer to a request; engine says what computed it.
export function show(answer, request, engine) {
  const now = today(), conference = request[at.CONFERENCE], kind = KINDS[request[at.KIND]], gone = conference < now;
  let marked = !now; // if nobody knows what day it is, no day is today
  const mark = list => { marked = true; add(list, 'li', fill(words.today, { date: full(now) }), 'today'); };
  empty();
  out.classList.toggle('gone', gone);
  steps(answer).forEach(step => {
    const rule = one('[data-rule="' + step.rule + '"]', rules);
    if (!rule) return;
    const id = rule.dataset.id;
    step.told = id === 'first-core-group' ? request[at.CORE_GROUP] : id === 'review-conference' && step.n === 1 ? request[at.REVIEW] : 0;
    const li = makeStep(rule, step, now, gone);
    if (!marked && step.limit >= now) mark(lists[step.phase]);
    lists[step.phase].appendChild(li);
  });
  if (!marked) mark(lists[at.AFTER]);
  lists.forEach(list => { list.parentNode.hidden = !list.children.length; });
  one('#timeline-for').textContent = fill(words['for-' + kind], { date: full(conference) });
  one('#timeline-warning').textContent = answer[at.WARNINGS] & at.DAY_OFF ? fill(words.warning, { why: off(conference) }) : '';
  out.dataset.engine = engine;
  out.dataset.facts = kind + ' ' + iso(conference);
  out.hidden = false;
  rules.hidden = true;
  page.classList.add('answered');
  say(count('count', events.length));
  one('h2', out).focus();
  out.scrollIntoView(); // focus alone leaves it at the foot of a phone
}

// empty takes the answer away and shows the rules again.
export function empty() {
  lists.forEach(list => { list.textContent = ''; });
  events = [];
  delete out.dataset.engine;
  delete out.dataset.facts;
  one('#timeline-for').textContent = one('#timeline-warning').textContent = one('#timeline-kept').textContent = '';
  out.hidden = true;
  rules.hidden = false;
  page.classList.remove('answered');
  one('#timeline-failed').hidden = true;
  say('');
}
