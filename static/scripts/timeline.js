// The timeline page: reads the form, asks the engine, shows the dates. Every word
// comes from the page, every date from the engine, and nothing is kept or sent.
// The page stands complete without it: this only clones, fills and orders.
(function () {
  'use strict';
  const doc = document;
  const root = typeof familyRoot === 'undefined' ? doc : familyRoot; // embedded, it is a shadow root
  const one = (selector, at) => (at || root).querySelector(selector);
  const page = root.body || one('.page');
  const all = (selector, at) => Array.from((at || root).querySelectorAll(selector));
  const form = one('#timeline-form'), out = one('#timeline'), rules = one('#rules'), status = one('#timeline-status');
  const data = JSON.parse(one('#timeline-data').textContent), words = data.words;
  const lists = all('ol', out), kept = one('#timeline-kept');
  const parts = ['day', 'month', 'year'], kinds = ['initial', 'review', 'pre-birth'];
  const more = ['strategy-discussion', 'first-core-group', 'review'];
  let engine, events = [], turn = 0, gone;

  // The engine's numbers, written by: go test ./internal/timeline -update
  const REQUEST = { version: 2, kind: 1, flags: 2, conference: 3, strategyDiscussion: 4, firstCoreGroup: 5, review: 6, events: 7, maxEvents: 8, table: 15, firstYear: 2020, lastYear: 2035 };
  const ANSWER = { steps: 0, skipped: 1, warnings: 2, head: 3 };
  const STEP = { rule: 0, n: 1, status: 2, limit: 3, expect: 4, phase: 5, flags: 6, otherLimit: 7, otherExpect: 8, firstSkipped: 9, skipped: 10, length: 11 };
  const STATUS = { dated: 1, ask: 2, unknown: 3 };
  const FLAG = { second: 1, last: 2 };
  const PHASE = { before: 0, onTheDay: 1, after: 2 };
  const FAULT = { strategyAfter: -7, coreGroupNotAfter: -8, reviewNotAfter: -9 };
  // End of the engine's numbers.

  // Words and dates. A date is a number as the engine has it, 20261214.

  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (gap, name) => name in values ? values[name] : gap);
  const count = (key, n) => fill(words[key + (n === 1 ? '-one' : '-other')], { n });
  const number = date => date.getUTCFullYear() * 1e4 + (date.getUTCMonth() + 1) * 100 + date.getUTCDate();
  const date = n => new Date(Date.UTC(n / 1e4 | 0, (n / 100 | 0) % 100 - 1, n % 100));
  const days = (a, b) => (date(b) - date(a)) / 864e5;
  const today = () => { const d = new Date(); return d.getFullYear() * 1e4 + (d.getMonth() + 1) * 100 + d.getDate(); };
  const iso = n => date(n).toISOString().slice(0, 10);
  const lang = form.closest('[lang]').lang, formats = {}; // making a format takes longer than using it
  const written = (n, how) => {
    const key = Object.keys(how).map(name => name + how[name]).join();
    return (formats[key] = formats[key] || new Intl.DateTimeFormat(lang, Object.assign({ timeZone: 'UTC' }, how))).format(date(n));
  };
  const short = { weekday: 'long', day: 'numeric', month: 'long' };
  // Some versions of the data behind Intl write a comma after an English weekday.
  const full = n => written(n, Object.assign({ year: 'numeric' }, short)).replace(/^([MTWFS]\w+day),/, '$1');

  // off says why a day is not a working day.
  function off(n) {
    const name = data.holidays[n];
    return data.table.indexOf(-n) > 0 ? words.closed : fill(name ? words.holiday : words.weekend, { name, weekday: written(n, { weekday: 'long' }) });
  }

  // away says how far a day is from today: rounded down, so that nothing looks later.
  function away(n) {
    const far = days(today(), n), near = Math.abs(far);
    if (words['sleeps-one'] && far > 0 && far < 29) return count('sleeps', far);
    if (!Intl.RelativeTimeFormat) return '';
    formats.away = formats.away || new Intl.RelativeTimeFormat(lang, { numeric: 'auto' });
    const [size, unit] = near < 29 ? [1, 'day'] : near < 92 ? [7, 'week'] : [30.44, 'month'];
    return formats.away.format(Math.trunc(far / size), unit);
  }

  function add(parent, tag, text, name) {
    const el = parent.appendChild(doc.createElement(tag));
    if (text) el.textContent = text;
    if (name) el.className = name;
    return el;
  }

  // Reading the form. The most basic fault of a date comes first, one for each date.

  const months = Array.from({ length: 12 }, (_, i) => ['long', 'short'].map(month => written(20260101 + i * 100, { month }).toLowerCase()));

  function monthOf(text) {
    if (/^\d+$/.test(text)) return +text;
    text = text.toLowerCase().replace(/\.$/, '');
    return text.length < 3 ? 0 : months.findIndex(names => names[0].indexOf(text) === 0 || names.indexOf(text) >= 0) + 1;
  }

  function read(name, faults) {
    const group = one('[data-date="' + name + '"]'), prefix = name ? name + '-' : '';
    if (!group) return 0;
    const fields = parts.map(part => form.elements[prefix + part]);
    const text = fields.map(field => field.value.trim()), missing = text.map((t, i) => t ? '' : parts[i]).filter(String);
    const wrong = (key, which, values) => {
      faults.push({ group, fields: which.map(i => fields[i]), text: fill(words[key], Object.assign({ what: group.dataset.what }, values)) });
      return 0;
    };
    if (missing.length === 3) return name ? 0 : wrong('empty', [0, 1, 2]);
    if (missing.length) return wrong('missing-' + missing[0], missing.map(part => parts.indexOf(part)));
    const day = /^\d+$/.test(text[0]) ? +text[0] : 0, month = monthOf(text[1]), year = text[2];
    if (!day) return wrong('not-day', [0]);
    if (month < 1 || month > 12) return wrong('not-month', [1]);
    if (/^\d\d$/.test(year)) return wrong('two-digits', [2], { year, whole: '20' + year });
    if (!/^\d{4}$/.test(year)) return wrong('not-year', [2]);
    if (year < REQUEST.firstYear || year > REQUEST.lastYear) return wrong('range', [2]);
    const n = year * 1e4 + month * 100 + day;
    return day > 31 || number(date(n)) !== n ? wrong('no-such-day', [0, 1, 2], { date: text[0] + ' ' + months[month - 1][0].replace(/^./, c => c.toUpperCase()) + ' ' + year }) : n;
  }

  // Faults of dates taken together, as the engine finds them.
  function together(code, faults) {
    const name = more[[FAULT.strategyAfter, FAULT.coreGroupNotAfter, FAULT.reviewNotAfter].indexOf(code)], group = name && one('[data-date="' + name + '"]');
    if (!group) throw code;
    faults.push({ group, fields: parts.map(part => form.elements[name + '-' + part]), text: words[name + '-order'] });
  }

  function clearFaults() {
    all('.fault', form).forEach(el => el.remove());
    all('[aria-invalid]', form).forEach(el => { el.removeAttribute('aria-invalid'); el.removeAttribute('aria-describedby'); });
  }

  function showFaults(faults) {
    const box = form.insertBefore(doc.createElement('div'), form.firstChild);
    box.className = 'fault summary';
    box.tabIndex = -1;
    box.setAttribute('role', 'alert');
    add(box, 'h2', words.faults);
    const list = add(box, 'ul');
    faults.forEach((fault, i) => {
      const link = add(add(list, 'li'), 'a', fault.text), first = fault.fields[0];
      link.href = '#' + first.id;
      link.onclick = event => { event.preventDefault(); if (first.closest('details')) first.closest('details').open = true; first.focus(); };
      const beside = fault.group.insertBefore(doc.createElement('p'), one('.date', fault.group));
      beside.className = 'fault';
      beside.id = 'fault-' + i;
      beside.textContent = fault.text;
      fault.fields.forEach(field => { field.setAttribute('aria-invalid', 'true'); field.setAttribute('aria-describedby', beside.id); });
      if (fault.group.closest('details')) fault.group.closest('details').open = true;
    });
    box.focus();
  }

  // Showing the answer.

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
    return fill(words.skipped, { days: runs.map(run => (run.first === run.last ? written(run.first, short) : fill(words.run, { first: written(run.first, short), last: written(run.last, short) })) +
      (run.names.length ? ' (' + run.names.join(', ') + ')' : '')).join('; ') });
  }

  // putDate writes "By Tuesday 1 December 2026" into an element.
  function putDate(el, s, bound) {
    const text = words[bound].split('{date}');
    el.append(text[0]);
    if (s[STEP.status] !== STATUS.dated) return;
    add(el, 'time', full(s[STEP.limit])).dateTime = iso(s[STEP.limit]);
    el.append(text[1]);
  }

  // head makes the heading: when, and what. Who goes from heading to heading hears both.
  function head(li, s, bound, told) {
    const h3 = one('h3', li), title = one('.title', h3), name = s[STEP.n] > li.dataset.repeats ? li.dataset.later : li.dataset.first;
    if (name) title.textContent = name;
    const day = add(h3, 'span', '', 'day');
    const note = text => li.insertBefore(add(li, 'p', text, 'note'), h3.nextSibling);
    if (told) {
      day.textContent = fill(words.told, { date: full(told) });
      const rule = note(words['told-rule'] + ' ');
      putDate(rule, s, bound);
      if (told > s[STEP.limit]) rule.append(' ' + words['told-late']);
    } else {
      putDate(day, s, s[STEP.status] === STATUS.ask && (gone && s[STEP.phase] === PHASE.before ? 'no-day' : li.dataset.ask) || bound);
      // Of the day that the family typed, the warning above says it once.
      if (s[STEP.expect] && s[STEP.expect] !== s[STEP.limit] && s[STEP.phase] !== PHASE.onTheDay) note(fill(words.expect, { why: off(s[STEP.limit]), date: written(s[STEP.expect], short) }));
    }
    if (s[STEP.status] === STATUS.dated) add(h3, 'span', away(told || s[STEP.limit]), 'away');
    h3.append(' ', title);
  }

  // step turns the rule that stands in the page into one step of this family.
  function step(rule, s, not, told, now) {
    const li = rule.cloneNode(true), fold = one('details', li), says = one('.says', li), dated = s[STEP.status] === STATUS.dated;
    const bound = s[STEP.status] === STATUS.ask ? 'ask' : dated ? li.dataset.bound : 'unknown', day = told || s[STEP.limit];
    li.removeAttribute('data-rule');
    li.dataset.step = li.dataset.id;
    if ('repeats' in li.dataset) li.dataset.n = s[STEP.n];
    li.className = 'step is-' + bound;
    head(li, s, bound, told);
    fold.insertBefore(says, fold.children[1]);
    if (not.length) fold.insertBefore(doc.createElement('p'), says.nextSibling).textContent = skipped(not);
    if (dated) {
      const button = add(fold, 'button', words.save);
      button.type = 'button';
      button.dataset.save = events.length;
      events.push({ n: s[STEP.n], date: day, li });
      if (day < now) {
        li.className += ' past';
        if (one('.late', li)) one('.late', li).hidden = false;
      }
    }
    return li;
  }

  function show(answer, facts, how) {
    const now = today(), steps = answer[ANSWER.steps], skippedAt = ANSWER.head + STEP.length * steps;
    let marked = false;
    empty();
    out.classList.toggle('gone', gone = facts[REQUEST.conference] < now);
    const mark = list => { marked = true; add(list, 'li', fill(words.today, { date: full(now) }), 'today'); };
    for (let i = 0; i < steps; i++) {
      const at = ANSWER.head + STEP.length * i, s = answer.slice(at, at + STEP.length), rule = one('[data-rule="' + s[STEP.rule] + '"]', rules);
      if (!rule) continue;
      const from = skippedAt + s[STEP.firstSkipped], id = rule.dataset.id;
      const told = id === 'first-core-group' ? facts[REQUEST.firstCoreGroup] : id === 'review-conference' && s[STEP.n] === 1 ? facts[REQUEST.review] : 0;
      const li = step(rule, s, answer.slice(from, from + s[STEP.skipped]), told, now);
      if (!marked && s[STEP.limit] >= now) mark(lists[s[STEP.phase]]);
      lists[s[STEP.phase]].appendChild(li);
    }
    if (!marked) mark(lists[PHASE.after]);
    lists.forEach(list => { list.parentNode.hidden = !list.children.length; });
    one('#timeline-for').textContent = fill(words['for-' + kinds[facts[REQUEST.kind]]], { date: full(facts[REQUEST.conference]) });
    one('#timeline-warning').textContent = answer[ANSWER.warnings] & 1 ? fill(words.warning, { why: off(facts[REQUEST.conference]) }) : '';
    out.dataset.engine = how;
    out.dataset.facts = kinds[facts[REQUEST.kind]] + ' ' + iso(facts[REQUEST.conference]);
    out.hidden = false;
    rules.hidden = true;
    page.classList.add('answered');
    status.textContent = count('count', events.length);
    one('h2', out).focus();
    out.scrollIntoView(); // focus alone leaves it at the foot of a phone
  }

  function empty() {
    lists.forEach(list => { list.textContent = ''; });
    events = [];
    delete out.dataset.engine;
    delete out.dataset.facts;
    one('#timeline-for').textContent = one('#timeline-warning').textContent = kept.textContent = '';
    out.hidden = true;
    rules.hidden = false;
    page.classList.remove('answered');
    one('#timeline-failed').hidden = true;
    status.textContent = '';
  }

  function forget() {
    turn++;
    form.reset();
    all('input', out).forEach(box => { box.checked = false; });
    all('details', form).forEach(fold => { fold.open = false; });
    clearFaults();
    empty();
    engine = null;
  }

  // The engine comes when the family touches the form, and not before.

  function start() {
    return engine || (engine = new Promise((resolve, reject) => {
      if (window.familyguideEngine) return resolve();
      const script = doc.createElement('script');
      script.src = form.dataset.srcLoader;
      script.onload = resolve;
      script.onerror = reject;
      doc.head.appendChild(script);
    }).then(() => window.familyguideEngine(form.dataset.srcWasm, form.dataset.srcJs)));
  }

  // After a trap or a file that did not come, nothing half-filled stays.
  function failed() {
    engine = null;
    empty();
    one('#timeline-failed').hidden = false;
    one('#timeline-failed').focus();
  }

  form.addEventListener('focusin', () => {
    start().catch(() => { engine = null; });
    away(full(today()) && today()); // the formats are made while the family types
  });

  form.addEventListener('submit', event => {
    event.preventDefault();
    clearFaults();
    const mine = ++turn, faults = [], facts = [REQUEST.version, 0, 0, read('', faults)];
    all('[name=kind]', form).forEach(radio => { if (radio.checked) facts[REQUEST.kind] = kinds.indexOf(radio.value); });
    facts[REQUEST.flags] = facts[REQUEST.kind] === 1 && one('#ended:checked') ? 1 : 0; // a plan ends at a review
    more.forEach(name => facts.push(read(name, faults)));
    while (facts.length < REQUEST.table) facts.push(0); // the council's own events: their dates are not asked for here
    if (faults.length) { empty(); return showFaults(faults); }
    status.textContent = words.working;
    // What was asked before the page was emptied, or something else asked, is answered no more.
    start().then(plan => {
      if (mine !== turn) return;
      const answer = plan(facts.concat(data.table));
      if (answer < 0) { together(answer, faults); empty(); return showFaults(faults); }
      show(answer, facts, plan.engine);
    }).catch(() => { if (mine === turn) failed(); });
  });

  // Keeping the dates: only what the family asks for, on its own device.

  // name is what a step is called, with its condition where only some families meet it.
  const name = li => all('.if, .title', li).map(el => el.textContent).join(' ');

  // calendar writes what internal/ics writes, byte for byte (RFC 5545).
  function calendar(list) {
    const plain = one('[name=plain]', out).checked, alarm = one('[name=alarm]', out).checked, lines = [];
    const escape = text => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');
    const sum = text => {
      let h = 2166136261;
      for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 16777619);
      return ('0000000' + (h >>> 0).toString(16)).slice(-8);
    };
    const put = line => {
      let room = 75, folded = '';
      for (const c of line) {
        const size = encodeURIComponent(c).replace(/%../g, '%').length;
        if (size > room) { folded += '\r\n '; room = 74; }
        folded += c;
        room -= size;
      }
      lines.push(folded + '\r\n');
    };
    ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//dates//dates//EN', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH'].forEach(put);
    list.forEach(event => {
      const id = data.council + ' ' + out.dataset.facts + ' ' + event.li.dataset.id + ' ' + event.n;
      const title = escape(plain ? name(event.li) : event.li.dataset.calendar);
      put('BEGIN:VEVENT');
      put('UID:' + sum('a' + id) + sum('b' + id) + '@dates');
      put('DTSTAMP:' + today() + 'T000000Z');
      put('DTSTART;VALUE=DATE:' + event.date);
      put('DTEND;VALUE=DATE:' + number(new Date(+date(event.date) + 864e5)));
      put('SUMMARY:' + title);
      if (plain && one('.do', event.li)) put('DESCRIPTION:' + escape(one('.do', event.li).textContent));
      put('CLASS:PRIVATE');
      put('TRANSP:TRANSPARENT');
      if (alarm) ['BEGIN:VALARM', 'ACTION:DISPLAY', 'DESCRIPTION:' + title, 'TRIGGER:-PT15H', 'END:VALARM'].forEach(put);
      put('END:VEVENT');
    });
    put('END:VCALENDAR');
    return lines.join('');
  }

  function save(list) {
    const link = doc.createElement('a');
    link.href = URL.createObjectURL(new Blob([calendar(list)], { type: 'text/calendar' }));
    link.download = 'dates.ics';
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1e4);
    kept.textContent = words.saved;
  }

  // text is what is copied or shared: a heading for each part, a line for each date.
  function text() {
    return [one('#timeline-for').textContent].concat(lists.filter(list => list.children.length).map(list =>
      '\n' + one('h2', list.parentNode).textContent + '\n' + all('.step', list).map(li =>
        fill(words.line, { day: one('.day', li).textContent, title: name(li) })).join('\n'))).join('\n');
  }

  function copy() {
    const area = add(out, 'textarea', text());
    area.select();
    let done = false;
    try { done = doc.execCommand('copy'); } catch (e) { /* said below */ }
    area.remove();
    kept.textContent = done ? words.copied : words['not-copied'];
  }

  out.addEventListener('click', event => {
    const button = event.target.closest('button'), what = button && button.dataset;
    if (!what) return;
    if (what.save === 'all') save(events);
    else if (what.save) save([events[what.save]]);
    else if (what.keep === 'print') print();
    else if (what.keep === 'copy') { copy(); button.focus(); }
    else if (what.keep === 'share') navigator.share({ text: text() }).catch(() => {});
    else if (what.keep === 'forget') { forget(); status.textContent = words.forgotten; one('legend', form).focus(); }
  });

  // In a frame that may not share, share is there and canShare says no.
  if (navigator.share && (!navigator.canShare || navigator.canShare({ text: 'dates' }))) one('[data-keep=share]', out).hidden = false;
  one('[type=submit]', form).disabled = false;
  form.reset();

  // What the page showed must not come back from the browser's memory.
  addEventListener('pagehide', forget);
  addEventListener('pageshow', event => { if (event.persisted) forget(); });
})();
