// Showing the answer: what comes next, the main dates in a line each, then the steps.

import * as at from './layout.js';
import { KINDS } from './form.js';
import * as key from './words.js';
import { root, one, all, add, out, fill, count, say, goTo, linkTo, words } from './page.js';
import { rules, read, make, putDate, putAway, putAsking, putSay } from './step.js';
import { today, days, full, fillDate, tiny, short, off, iso } from './days.js';

const page = root.body || one('.page');
const heading = one('#timeline-heading'), check = one('#timeline-check'), next = one('#timeline-next'), list = one('#timeline-list');
const steps = one('#timeline-steps'), warning = one('#timeline-warning'), paper = one('#timeline-paper');
const late = one('ul', check);
const blank = steps.removeChild(one('.parts', steps));
export const kept = one('#timeline-kept');
export const failed = one('#timeline-failed');
putAsking(one('p', check));

// The steps shown that have a date, for the calendar.
export let events = [];

// link makes an element a link to a step.
const link = (el, { $li }) => linkTo(el, one('h3', $li), $li);

// briefOf returns what a step is called: its short name, or the first sentence of its title.
const briefOf = ({ $li, $n }, short) => {
  const { brief, repeats } = $li.dataset;
  return short && brief && !($n > repeats) ? brief : one('.title', $li).textContent.split(/[.?!:] |\.$/)[0];
};

const putLink = (el, step) => link(add(el, 'a', briefOf(step)), step);

const putLabel = (el, { $label }) => { if ($label) add(el, 'span', $label, 'who'); };

// showFold readies the fold of a situation, or removes it if it has no steps. Opening the fold
// chooses the situation, as the box in the form does.
const showFold = (fold, ended) => {
  const { situation } = fold.dataset, box = one('[value=' + situation + ']') || {}, n = all('time', fold).length;
  if (!one('li', fold)) return fold.remove();
  fold.open = box.checked || ended && situation === 'plan-ended';
  fold.ontoggle = () => { box.checked = fold.open; };
  if (n) one('summary', fold).append(' (' + count(words[key.dates], n) + ')');
};

// showSteps shows all steps of one conference, and returns them.
const showSteps = ({ $request, $answer, $ended }, $label, nth) => {
  const parts = steps.appendChild(blank.cloneNode(true)), lists = all('ol', parts), now = today();
  const kind = KINDS[$request[at.KIND]], conference = $request[at.CONFERENCE], $gone = conference < now, $facts = kind + ' ' + iso(conference);
  let marked = !now; // an unknown day is not marked
  const mark = phase => { marked = true; add(lists[phase], 'li', fillDate(words[key.today], now), 'today'); };
  parts.classList.toggle('gone', $gone);
  if ($label) all('h2', parts).forEach(h2 => h2.prepend($label + ': '));
  const shown = read($answer).concat(read($ended).filter(step => step.$li.dataset.for === 'plan-ended'));
  shown.forEach(step => {
    const { $n, $phase, $limit, $li } = step, { id, for: $situation } = $li.dataset;
    Object.assign(step, { $label, $facts, $situation, $gone, $told: id === 'first-core-group' ? $request[at.CORE_GROUP] : id === 'review-conference' && $n === 1 ? $request[at.REVIEW] : 0 });
    make(step);
    $li.id = 'step-' + (nth ? nth + 1 + '-' : '') + id + ($li.dataset.n ? '-' + $n : '');
    if (!$situation && !marked && $limit >= now) mark(conference > now ? at.BEFORE : $phase);
    ($situation ? one('[data-situation="' + $situation + '"] ol', parts) : lists[$phase]).append($li);
  });
  if (!marked) mark(at.AFTER);
  all('[data-situation]', parts).forEach(fold => showFold(fold, $request[at.FLAGS] & at.PLAN_ENDED));
  all('section', parts).forEach(part => { part.hidden = !one('li', part); });
  add(heading, 'span', ($label ? $label + ': ' : '') + fillDate(words[key.kinds][$request[at.KIND]], conference), 'for');
  putAway(heading, conference);
  return shown;
};

// upNext chooses the one to three steps that come next, of those that every family has:
// one of the earliest day, a main step if there is one; then other main steps by date; then
// main steps without a date. A longer list below leaves room for fewer, a picture for one.
const upNext = (plain, { length }) => {
  const now = today(), dated = plain.filter(({ $day }) => $day && $day >= now);
  const chosen = dated.find(({ $day, $main }) => $main && $day === dated[0].$day) || dated[0];
  return plain.filter(step => step === chosen || step.$main && (step.$day ? step.$day >= now : step.$asks && !step.$silent))
    .slice(0, one('.drawing', rules) || length > 4 ? 1 : length > 2 ? 2 : 3);
};

const showNext = step => {
  const { $li, $day, $bound, $asks } = step, item = add(next, 'li'), when = add(item, 'p', '', 'day');
  item.dataset.next = '';
  putLabel(when, step);
  putDate(when, step, $asks && $li.dataset.ask || $bound, ($day / 1e4 | 0) === (today() / 1e4 | 0) ? short : full);
  putAway(when, $day);
  putLink(add(item, 'p', '', 'what'), step);
  all('.drawing, .do', $li).forEach(el => item.append(el.cloneNode(true)));
};

// showLine adds a line to the list. The whole line is a link, which a finger hits more easily.
const showLine = (step, from) => {
  const item = add(list, 'li'), line = link(add(item, 'a'), step);
  putDate(add(line, 'span', '', 'day'), step, step.$bound, n => tiny(n, days(from, n) > 330));
  line.append(' ');
  const what = add(line, 'span');
  putLabel(what, step);
  add(what, 'u', briefOf(step, true));
  if (step.$passed) item.className = 'past';
};

// answered shows the answer in place of the rules, or the rules again.
const answered = yes => {
  out.hidden = !yes;
  rules.hidden = yes;
  page.classList.toggle('answered', yes);
};

// show shows the answers, one for each conference; engine names the engine that computed
// them.
export const show = (meetings, engine) => {
  empty();
  const now = today(), plain = [];
  meetings.forEach((meeting, i) => showSteps(meeting, meetings[1] && fill(words[key.child], { n: i + 1 }), i).forEach(step => {
    if (!step.$situation) plain.push(step);
    if (!step.$day) return;
    const button = add(one('details', step.$li), 'button', words[key.save]);
    button.dataset.save = events.push(step) - 1;
  }));
  plain.sort((a, b) => (a.$day || 1e9) - (b.$day || 1e9));
  const main = plain.filter(({ $day, $main, $gone, $phase }) => $day && $main && !($gone && $phase === at.BEFORE));
  upNext(plain, main).forEach(showNext);
  if (!next.firstChild) add(next, 'li', words[key.nextNone]).dataset.next = '';
  main.forEach(step => showLine(step, main[0].$day));
  plain.forEach(step => {
    if (!step.$late) return;
    const item = add(late, 'li');
    putLabel(item, step);
    putLink(item, step);
    putSay(item, step);
  });
  check.hidden = !late.firstChild;
  (meetings.every(({ $request }) => $request[at.CONFERENCE] < now) ? list : next).previousElementSibling.before(check);
  const odd = meetings.find(({ $answer }) => $answer[at.WARNINGS] & at.DAY_OFF);
  if (odd) warning.textContent = fill(words[key.warning], { why: off(odd.$request[at.CONFERENCE]) });
  paper.textContent = (now ? fillDate(words[key.paper], now) : '') + location.origin + location.pathname;
  out.dataset.engine = engine;
  answered(true);
  say(count(words[key.count], events.length));
  goTo(heading, out);
};

// empty removes the answer and shows the rules again.
export const empty = () => {
  [heading, next, list, steps, late, warning, kept, paper].forEach(el => { el.textContent = ''; });
  events = [];
  delete out.dataset.engine;
  answered(false);
  failed.hidden = true;
  say('');
};
