// The timeline page: reads the form, asks the engine, shows the dates. Every word comes
// from the page, every date from the engine, and nothing is kept or sent. The script
// only copies, fills and orders what the page holds.
//
// internal/site makes one classic script, scripts/timeline.js, of the files in this folder.

import { show, empty, failed } from './answer.js';
import { does } from './keep.js';
import { start } from './engine.js';
import { one, all, form, out, table, say, goTo, words } from './page.js';
import { read, spread, disorder, clearFaults, showFaults, chosenKind, KINDS, OTHER } from './form.js';
import { VERSION, FLAGS, TABLE, PLAN_ENDED } from './layout.js';
import * as key from './words.js';

let turn = 0; // counts presses of the button: the answer to an earlier one is not shown
let others = []; // the conferences of other children, which the family has added
let current; // the conference that the form holds now

// ask returns a request. What is left empty of it counts as 0.
const ask = faults => [VERSION, KINDS.indexOf(chosenKind()), one('.choice:not([hidden]) > [name=ended]:checked') ? PLAN_ENDED : 0, read('', faults)]
  .concat(OTHER.map(name => read(name, faults)), Array(TABLE)).slice(0, TABLE).concat(table);

// ofKind shows only what goes with the chosen kind of conference.
const ofKind = () => all('[data-kinds]').forEach(el => { el.hidden = !el.dataset.kinds.includes(chosenKind()); });

const reset = () => {
  form.reset();
  ofKind();
  all('details', form).forEach(fold => { fold.open = false; });
  clearFaults();
};

const forget = () => {
  turn++;
  others = [];
  current = null;
  reset();
  empty();
};

form.addEventListener('focusin', () => start().catch(() => {}));

form.addEventListener('change', ({ target }) => {
  spread(target);
  ofKind();
  if (target.name === 'situation') all('[data-situation="' + target.value + '"]', out).forEach(fold => { fold.open = target.checked; });
});

form.addEventListener('submit', async event => {
  event.preventDefault();
  clearFaults();
  const mine = ++turn, faults = [], request = ask(faults);
  if (faults[0]) { empty(); return showFaults(faults); }
  say(words[key.working], true);
  try {
    const plan = await start();
    if (mine !== turn) return;
    const answer = plan(request);
    if (answer < 0) {
      const fault = disorder(answer);
      if (!fault) throw answer;
      empty();
      return showFaults([fault]);
    }
    // What follows if the plan ends is asked as well: the answer shows it folded.
    current = { $request: request, $answer: answer, $ended: request[FLAGS] ? [] : plan(Object.assign([], request, { [FLAGS]: PLAN_ENDED })) };
    show(others.concat(current), plan.engine);
  } catch (fault) {
    if (mine !== turn) return;
    // Nothing stays half-filled after a trap or a file that did not arrive.
    empty();
    failed.hidden = false;
    goTo(failed);
  }
});

const begin = (text, shown) => { say(text, shown); goTo(one('legend', form), form); };
does.forget = () => { forget(); begin(words[key.forgotten]); };
// The dates shown stay; the form is now for another child's conference.
does.add = () => { if (current) others.push(current); current = null; reset(); begin(words[key.add], true); };
one('[type=submit]', form).disabled = false;
all('.kinds').forEach(el => { el.hidden = true; }); // the kind is chosen, so a rule need not name its own
reset();

// What the page showed must not come back from the browser's memory.
addEventListener('pagehide', forget);
addEventListener('pageshow', event => { if (event.persisted) forget(); });
