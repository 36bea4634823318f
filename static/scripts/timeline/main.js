// The timeline page: reads the form, asks the engine, shows the dates. Every word comes
// from the page, every date from the engine, and nothing is kept or sent. The page is
// complete without it: this only copies, fills and orders what is there.
//
// internal/site makes one classic script, scripts/timeline.js, of the files in this folder.

import { one, all, form, out, data, words, say } from './page.js';
import { read, disorder, clearFaults, showFaults, KINDS, OTHER } from './form.js';
import { show, empty } from './answer.js';
import { offer } from './keep.js';
import { start, drop } from './engine.js';
import { VERSION, TABLE, PLAN_ENDED } from './layout.js';

let turn = 0; // of the button: an answer to an earlier turn is not shown

function ask(faults) {
  const kind = KINDS.indexOf(one('[name=kind]:checked', form).value);
  const ended = kind === KINDS.indexOf('review') && one('#ended:checked'); // a plan ends at a review
  const request = [VERSION, kind, ended ? PLAN_ENDED : 0, read('', faults)].concat(OTHER.map(name => read(name, faults)));
  while (request.length < TABLE) request.push(0); // the council's own events: their dates are not asked for here
  return request.concat(data.table);
}

function forget() {
  turn++;
  form.reset();
  all('input', out).forEach(box => { box.checked = false; });
  all('details', form).forEach(fold => { fold.open = false; });
  clearFaults();
  empty();
  drop();
}

// failed leaves nothing half-filled after a trap or a file that did not come.
function failed() {
  drop();
  empty();
  one('#timeline-failed').hidden = false;
  one('#timeline-failed').focus();
}

form.addEventListener('focusin', () => { start().catch(drop); });

form.addEventListener('submit', event => {
  event.preventDefault();
  clearFaults();
  const mine = ++turn, faults = [], request = ask(faults);
  if (faults.length) { empty(); return showFaults(faults); }
  say(words.working, true);
  start().then(plan => {
    if (mine !== turn) return;
    const answer = plan(request);
    if (!(answer < 0)) return show(answer, request, plan.engine);
    const fault = disorder(answer);
    if (!fault) throw answer;
    empty();
    showFaults([fault]);
  }).catch(() => { if (mine === turn) failed(); });
});

offer(() => { forget(); say(words.forgotten); one('legend', form).focus(); });
one('[type=submit]', form).disabled = false;
form.reset();

// What the page showed must not come back from the browser's memory.
addEventListener('pagehide', forget);
addEventListener('pageshow', event => { if (event.persisted) forget(); });
