// Showing the answer: what comes next, the main dates in a line each, then the steps.

import { root, one, all, add, out, form, fill, count, say } from './page.js';
import * as words from './words.js';
import { today, days, full, tiny, short, off, away, iso } from './days.js';
import { KINDS } from './form.js';
import { rules, read, make, putDate, putAsking, putSay } from './step.js';
import * as at from './layout.js';

const page = root.body || one('.page');
const [heading, check, next, list, steps] = ['heading', 'check', 'next', 'list', 'steps'].map(id => one('#timeline-' + id));
const blank = steps.removeChild(one('.parts', steps));
putAsking(one('p', check));

// The dates shown, for the calendar: the step, its element and its conference.
export let events = [];

export const box = situation => one('[name=situation][value="' + situation + '"]', form);

// go shows a step: the address does not change, which the browser would keep.
function go(li) {
  const fold = li.parentNode.closest('details'), h3 = one('h3', li);
  if (fold) fold.open = true;
  h3.tabIndex = -1;
  h3.focus();
  li.scrollIntoView();
}

// linkTo makes an element a link to a step.
function linkTo(el, { li }) {
  el.href = '#' + li.id;
  el.onclick = event => { event.preventDefault(); go(li); };
  return el;
}

// briefOf returns what a step is called: its short name, or the first sentence of its title.
function briefOf({ li, step }, short) {
  const { brief, repeats } = li.dataset;
  return short && brief && !(step.n > repeats) ? brief : one('.title', li).textContent.split(/[.?!:] /)[0].replace(/\.$/, '');
}

const putLink = (el, entry) => linkTo(add(el, 'a', briefOf(entry)), entry);

function putLabel(el, { label }) { if (label) add(el, 'span', label, 'who'); }

// foldOf returns the list of steps of a situation, in its fold. Opening the fold chooses the
// situation, as the box in the form does.
function foldOf(parts, situation) {
  let fold = one('[data-situation="' + situation + '"]', parts);
  if (!fold) {
    const choice = box(situation);
    fold = add(one('.some', parts), 'details');
    fold.dataset.situation = situation;
    fold.open = choice && choice.checked;
    fold.ontoggle = () => { if (choice) choice.checked = fold.open; };
    add(fold, 'summary', words.situations[situation]);
    add(fold, 'ol', '', 'steps').setAttribute('role', 'list');
  }
  return one('ol', fold);
}

// showSteps shows all steps of one conference, and returns them.
function showSteps({ request, answer, ended }, label, nth) {
  const parts = steps.appendChild(blank.cloneNode(true)), lists = all('ol', parts), now = today();
  const conference = request[at.CONFERENCE], gone = conference < now, facts = KINDS[request[at.KIND]] + ' ' + iso(conference);
  let marked = !now; // an unknown day is not marked
  const mark = list => { marked = true; add(list, 'li', fill(words.today, { date: full(now) }), 'today'); };
  parts.classList.toggle('gone', gone);
  if (label) all('h2', parts).forEach(h2 => { h2.textContent = label + ': ' + h2.textContent; });
  const entries = read(answer).concat(ended ? read(ended).filter(step => step.rule.dataset.for === 'plan-ended') : []).map(step => {
    const { id } = step.rule.dataset, situation = step.rule.dataset.for;
    step.told = id === 'first-core-group' ? request[at.CORE_GROUP] : id === 'review-conference' && step.n === 1 ? request[at.REVIEW] : 0;
    const entry = Object.assign(make(step, gone), { label, facts, situation, gone }), { li } = entry;
    li.id = 'step-' + (nth ? nth + 1 + '-' : '') + id + ('n' in li.dataset ? '-' + step.n : '');
    if (!situation && !marked && step.limit >= now) mark(lists[conference > now ? at.BEFORE : step.phase]);
    (situation ? foldOf(parts, situation) : lists[step.phase]).appendChild(li);
    return entry;
  });
  if (!marked) mark(lists[at.AFTER]);
  if (request[at.FLAGS] & at.PLAN_ENDED) all('[data-situation=plan-ended]', parts).forEach(fold => { fold.open = true; });
  all('details[data-situation]', parts).forEach(fold => {
    const n = all('time', fold).length;
    if (n) one('summary', fold).append(' (' + count(words.dates, n) + ')');
  });
  all('section', parts).forEach(part => { part.hidden = !one('li', part); });
  const line = add(heading, 'span', fill(words.kinds[request[at.KIND]], { date: full(conference) }), 'for');
  if (label) line.prepend(label + ': ');
  const far = away(conference);
  if (far) { heading.append(' '); add(heading, 'span', far, 'away'); }
  events = events.concat(entries.filter(entry => entry.day));
  return entries;
}

// saveOne adds the button that saves a step's date.
function saveOne(entry, i) {
  const button = add(one('details', entry.li), 'button', words.save);
  button.type = 'button';
  button.dataset.save = i;
}

// upNext chooses the one to three steps that come next, of those that every family has:
// one of the earliest day, a main step if there is one; then other main steps by date; then
// main steps without a date. A longer list below leaves room for fewer, a picture for one.
function upNext(plain, main) {
  const now = today(), isMain = ({ li }) => 'main' in li.dataset;
  const dated = plain.filter(({ day }) => day && day >= now), first = dated.filter(({ day }) => day === dated[0].day);
  const open = plain.filter(entry => entry.step.ask && isMain(entry) && !(entry.gone && entry.step.phase !== at.AFTER));
  const chosen = first.filter(isMain).concat(first).slice(0, 1);
  return chosen.concat(dated.filter(entry => isMain(entry) && entry !== chosen[0]), open).slice(0, one('.drawing', rules) || main.length > 4 ? 1 : main.length > 2 ? 2 : 3);
}

function showNext(entry) {
  const { li, day, bound, step } = entry, item = add(next, 'li'), picture = one('.drawing', li), what = one('.do', li), when = add(item, 'p', '', 'day');
  item.dataset.next = '';
  putLabel(when, entry);
  putDate(when, step, step.ask ? li.dataset.ask || bound : bound, (day / 1e4 | 0) === (today() / 1e4 | 0) ? short : full);
  const far = day && away(day);
  if (far) { when.append(' '); add(when, 'span', far, 'away'); }
  putLink(add(item, 'p', '', 'what'), entry);
  if (picture) item.appendChild(picture.cloneNode(true));
  if (what) item.appendChild(what.cloneNode(true));
}

// showLine adds a line to the list. The whole line is a link, which a finger hits more easily.
function showLine(entry, from) {
  const item = add(list, 'li'), link = linkTo(add(item, 'a'), entry);
  putDate(add(link, 'span', '', 'day'), entry.step, entry.bound, n => tiny(n, days(from, n) > 330));
  link.append(' ');
  const what = add(link, 'span');
  putLabel(what, entry);
  add(what, 'u', briefOf(entry, true));
  if (entry.passed) item.className = 'past';
}

// show shows the answers, one for each conference; engine names the engine that computed
// them.
export function show(meetings, engine) {
  empty();
  const now = today(), many = meetings.length > 1;
  const entries = [].concat(...meetings.map((meeting, i) => showSteps(meeting, many && fill(words.child, { n: i + 1 }), i)));
  events.forEach(saveOne);
  const dayOf = ({ day }) => day || 1e9, plain = entries.filter(({ situation }) => !situation).sort((a, b) => dayOf(a) - dayOf(b));
  const main = plain.filter(({ day, li, gone, step }) => day && 'main' in li.dataset && !(gone && step.phase === at.BEFORE));
  upNext(plain, main).forEach(showNext);
  if (!next.firstChild) add(next, 'li', words.nextNone).dataset.next = '';
  main.forEach(entry => showLine(entry, main[0].day));
  const late = plain.filter(({ late }) => late), ul = one('ul', check);
  late.forEach(entry => {
    const item = add(ul, 'li');
    putLabel(item, entry);
    putLink(item, entry);
    putSay(item, entry.li);
  });
  check.hidden = !late.length;
  const gone = meetings.every(({ request }) => request[at.CONFERENCE] < now);
  out.insertBefore(check, (gone ? list : next).previousElementSibling);
  const dates = meetings.map(({ request }) => request[at.CONFERENCE]), [odd] = dates.filter((_, i) => meetings[i].answer[at.WARNINGS] & at.DAY_OFF);
  one('#timeline-warning').textContent = odd ? fill(words.warning, { why: off(odd) }) : '';
  one('#timeline-paper').textContent = (now ? fill(words.paper, { date: full(now) }) : '') + location.origin + location.pathname;
  out.dataset.engine = engine;
  out.dataset.facts = meetings.map((_, i) => KINDS[meetings[i].request[at.KIND]] + ' ' + iso(dates[i])).join(', ');
  out.hidden = false;
  rules.hidden = true;
  page.classList.add('answered');
  say(count(words.count, events.length));
  heading.focus();
  out.scrollIntoView(); // focus alone leaves it at the foot of a phone
}

// empty removes the answer and shows the rules again.
export function empty() {
  [heading, next, list, steps, one('ul', check), one('#timeline-warning'), one('#timeline-kept'), one('#timeline-paper')].forEach(el => { el.textContent = ''; });
  events = [];
  delete out.dataset.engine;
  delete out.dataset.facts;
  out.hidden = true;
  rules.hidden = false;
  page.classList.remove('answered');
  one('#timeline-failed').hidden = true;
  say('');
}
