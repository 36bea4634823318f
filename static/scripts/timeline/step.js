// A step of one family: a copy of a rule of the page, with its date.

import * as key from './words.js';
import { one, all, add, fill, table, words } from './page.js';
import * as at from './layout.js';
import { days, iso, today, short, full, fillDate, off, away, beside, daysOff } from './days.js';

export const rules = one('#rules');

// read returns the steps of the engine's answer that the page has a rule for. The limit of
// one without a date is 0.
export const read = answer => {
  const skips = at.HEAD + at.STEP_LEN * answer[at.STEPS];
  return Array.from({ length: answer[at.STEPS] }, (_, i) => {
    const s = answer.slice(at.HEAD + at.STEP_LEN * i), from = skips + s[at.STEP_FIRST_SKIPPED];
    const rule = one('[data-rule="' + s[at.STEP_RULE] + '"]', rules);
    return rule && {
      $li: rule.cloneNode(true), $n: s[at.STEP_N], $phase: s[at.STEP_PHASE], $asks: s[at.STEP_STATUS] === at.ASK,
      $limit: s[at.STEP_LIMIT], $expect: s[at.STEP_EXPECT], $other: s[at.STEP_OTHER_LIMIT],
      $skipped: answer.slice(from, from + s[at.STEP_SKIPPED])
    };
  }).filter(Boolean);
};

// skipped names the days that were not counted, joining those in a row: "Friday 25 December to Monday 28 December (Christmas Day, …)".
const skipped = list => {
  const runs = [];
  let run;
  list.forEach(n => {
    const name = daysOff[n];
    if (!run || days(run.$last, n) > 1) runs.push(run = { $first: n, $names: [] });
    run.$last = n;
    if (name) run.$names.push(name);
  });
  return fill(words[key.skipped], { days: runs.map(({ $first, $last, $names }) => ($first === $last ? short($first) : fill(words[key.run], { first: short($first), last: short($last) })) +
    ($names[0] ? ' (' + $names.join(', ') + ')' : '')).join('; ') });
};

// putDate writes "By Tuesday 1 December 2026" into an element.
export const putDate = (el, { $told, $day }, bound, text = full) => {
  const [before, after] = ($told ? '{date}' : words[key.bounds][bound]).split('{date}');
  el.append(before);
  if (!$day) return;
  add(el, 'time', text($day)).dateTime = iso($day);
  el.append(after);
};

// putAway writes how far a day is from today.
export const putAway = (el, day) => {
  const far = day && away(day);
  if (!far) return;
  el.append(' ');
  add(el, 'span', far, 'away');
};

// notes returns the sentences to show beside a step's date, if there are any.
const notes = ({ $li, $limit, $expect, $other, $phase }) => {
  const { whose, second, bound } = $li.dataset, texts = words[key.second];
  // If the family typed a day off, the warning at the top says so once.
  const after = $phase !== at.ON_THE_DAY && $limit <= table[at.TABLE_LAST] && ($expect || !whose) && beside($limit, 1);
  return [
    second && ($other ? fillDate(texts[second], $other) : texts[second + '-none']),
    after && fill(whose ? words[key.sendBy] : $expect || /about|from/.test(bound) ? words[key.expectUnfirm][bound] || words[key.expect] : words[key.ends],
      { why: off($limit), date: short($expect), before: short(beside($limit, -1)), after: short(after) })
  ];
};

// putHeading puts the date before the name: a screen reader that moves from heading to
// heading reads nothing else.
const putHeading = (step, bound, note) => {
  const { $li, $n, $told, $limit, $day } = step, { repeats, later, first } = $li.dataset, h3 = one('h3', $li), title = one('.title', h3), name = $n > repeats ? later : first;
  if (name) title.textContent = name;
  const when = add(h3, 'span', '', 'day');
  if ($told) {
    when.textContent = fillDate(words[key.told], $told);
    const rule = note(words[key.toldRule] + ' ');
    putDate(rule, { $day: $limit }, bound);
    if ($told > $limit) rule.append(' ' + words[key.toldLate]);
  } else {
    putDate(when, step, bound);
    if ($day) notes(step).forEach(text => text && note(text));
  }
  putAway(h3, $day);
  h3.append(' ', title);
  add(one('summary', $li), 'span', ': ' + title.textContent, 'unseen');
};

// putAsking writes whom to ask, with a number to call.
export const putAsking = el => el.append(' ', ...one('#timeline-asking').cloneNode(true).childNodes);

// putSay writes what to say about a step.
export const putSay = (el, { $li }) => el.append(' ' + one('.say', $li).textContent);

// make fills the element that shows a step.
export const make = step => {
  const { $li, $n, $phase, $asks, $limit, $told, $gone } = step, data = $li.dataset, { id, ask, whose } = data, fold = one('details', $li), says = one('.says', $li);
  const $bound = $asks ? 'ask' : $limit ? data.bound : 'unknown', $day = $limit && ($told || $limit), $passed = $day && $day < today();
  const $silent = $gone && $phase !== at.AFTER; // that it has passed is said once, above
  const late = $passed && !$silent && id !== 'conference' && !$told;
  const note = (text, name = 'note') => $li.insertBefore(add($li, 'p', text, name), fold);
  Object.assign(step, { $bound, $day, $passed, $silent, $late: late && !whose, $main: 'main' in data });
  $li.hidden = false;
  delete data.kinds;
  data.step = id;
  data.bound = $bound;
  if (data.repeats) data.n = $n;
  putHeading(step, $asks ? $silent ? 'no-day' : ask || $bound : $bound, note);
  one('summary', $li).after(says);
  if (step.$skipped[0]) says.after(add(fold, 'p', skipped(step.$skipped)));
  if ($passed) $li.classList.add('past');
  if (late || $asks && !$silent && ask !== 'on-time') {
    const p = note(late ? whose ? words[key.familyPassed] : words[key.late] : '', late ? 'late' : 'ask');
    if (!late || !whose) { putAsking(p); putSay(p, step); }
  }
};
