// The timeline page: reads the form, asks the engine, shows the dates. Every word comes
// from the page, every date from the engine, and nothing is kept or sent. The script
// only copies, fills and orders what the page holds.
//
// internal/site makes one classic script, scripts/timeline.js, of the files in this folder.

import { one, all, form, out, data, say } from './page.js';
import * as words from './words.js';
import { read, disorder, clearFaults, showFaults, chosenKind, KINDS, OTHER } from './form.js';
import { show, empty } from './answer.js';
import { offer } from './keep.js';
import { start, drop } from './engine.js';
import { VERSION, FLAGS, TABLE, PLAN_ENDED } from './layout.js';

let turn = 0; // counts presses of the button: the answer to an earlier one is not shown
let others = []; // the conferences of other children, which the family has added
let current; // the conference that the form holds now

function ask(faults) {
  const ended = one('#ended'), request = [VERSION, KINDS.indexOf(chosenKind()), ended && ended.checked && !ended.parentNode.hidden ? PLAN_ENDED : 0, read('', faults)]
    .concat(OTHER.map(name => read(name, faults)));
  while (request.length < TABLE) request.push(0);
  return request.concat(data.table);
}

// ofKind shows only what goes with the chosen kind of conference.
function ofKind() {
  all('[data-kinds]').forEach(el => { el.hidden = el.dataset.kinds.split(' ').indexOf(chosenKind()) < 0; });
}

function reset() {
  form.reset();
  ofKind();
  all('details', form).forEach(fold => { fold.open = false; });
  clearFaults();
}

function forget() {
  turn++;
  others = [];
  current = null;
  reset();
  all('input', out).forEach(box => { box.checked = false; });
  empty();
  drop();
}

// failed leaves nothing half-filled after a trap or a file that did not arrive.
function failed() {
  drop();
  empty();
  one('#timeline-failed').hidden = false;
  one('#timeline-failed').focus();
}

// withEnd also asks what follows if the plan ends. The answer shows that folded.
function withEnd(plan, request) {
  const answer = plan(request), flagged = request.slice();
  flagged[FLAGS] = PLAN_ENDED;
  return { request, answer, ended: answer < 0 || request[FLAGS] || !one('[data-for=plan-ended]') ? 0 : plan(flagged) };
}

form.addEventListener('focusin', () => { start().catch(drop); });

form.addEventListener('change', event => {
  ofKind();
  const { name, value, checked } = event.target;
  if (name === 'situation') all('[data-situation="' + value + '"]', out).forEach(fold => { fold.open = checked; });
});

form.addEventListener('submit', event => {
  event.preventDefault();
  clearFaults();
  const mine = ++turn, faults = [], request = ask(faults);
  if (faults.length) { empty(); return showFaults(faults); }
  say(words.working, true);
  start().then(plan => {
    if (mine !== turn) return;
    const meeting = withEnd(plan, request);
    if (!(meeting.answer < 0)) { current = meeting; return show(others.concat(meeting), plan.engine); }
    const fault = disorder(meeting.answer);
    if (!fault) throw meeting.answer;
    empty();
    showFaults([fault]);
  }).catch(() => { if (mine === turn) failed(); });
});

const begin = (text, shown) => { say(text, shown); one('legend', form).focus(); form.scrollIntoView(); };
offer({
  forget: () => { forget(); begin(words.forgotten); },
  // The dates shown stay; the form is now for another child's conference.
  add: () => { if (current) others.push(current); current = null; reset(); begin(words.add, true); }
});
one('[type=submit]', form).disabled = false;
all('.kinds').forEach(el => { el.hidden = true; }); // the kind is chosen, so a rule need not name its own
reset();

// What the page showed must not come back from the browser's memory.
addEventListener('pagehide', forget);
addEventListener('pageshow', event => { if (event.persisted) forget(); });
