// Says "open now" or "closed now" beside a contact's hours. It says nothing before the day
// of the build (the phone's clock is wrong), after the last published bank holiday, or on
// a bank holiday if the profile does not say whether the contact is open then. Times are UK
// times, wherever the phone is. The page holds the words.
(function () {
  const script = document.currentScript.dataset, off = script.days.split(' '), weekdays = script.weekdays.split('|');

  function now() {
    const parts = {};
    new Intl.DateTimeFormat('en-GB', {
      timeZone: 'Europe/London', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23'
    }).formatToParts(new Date()).forEach(part => { parts[part.type] = part.value; });
    return { date: new Date(Date.UTC(parts.year, parts.month - 1, parts.day)), time: parts.hour + parts.minute };
  }

  const number = date => date.toISOString().slice(0, 10).replace(/-/g, '');
  const isOff = date => off.indexOf(number(date)) >= 0;
  const isKnown = date => number(date) >= script.from && number(date) <= script.until;
  const isUnsure = (box, date) => 'unsure' in box.dataset && isOff(date);

  // begun returns the hours that begin on a day: [["1700", "3230", "5pm"]]. Hours that end
  // on the next day end after 2400.
  function begun(box, date) {
    const day = String(date.getUTCDay() || 7), found = [];
    let hours = box.dataset.hours;
    if (isOff(date) && !('always' in box.dataset)) {
      if (!box.dataset.holiday) return [];
      hours += ';' + day + ' ' + box.dataset.holiday;
    }
    hours.split(';').forEach(part => {
      const span = /^(\d+) (\d+)-(\d+) (.*)/.exec(part);
      if (span && span[1].indexOf(day) >= 0) found.push(span.slice(2));
    });
    return found.sort();
  }

  // spans returns the hours of a day, including those left over from the night before.
  function spans(box, date) {
    const night = begun(box, new Date(+date - 864e5)).filter(span => span[1] > '2400');
    return night.map(span => ['0000', String(span[1] - 2400).padStart(4, '0'), span[2]]).concat(begun(box, date));
  }

  // next says when the contact opens, ", opens Monday at 9.30am", as far as that is known.
  function next(box, at) {
    for (let i = 0; i < 14; i++) {
      const date = new Date(+at.date + i * 864e5);
      if (!isKnown(date) || isUnsure(box, date)) return '';
      const span = spans(box, date).find(span => i || span[0] > at.time);
      if (span) return ', ' + (i ? script.opens : script.today).replace('{time}', span[2]).replace('{day}', weekdays[date.getUTCDay()]);
    }
    return '';
  }

  function show() {
    const at = now();
    if (!isKnown(at.date)) return;
    document.querySelectorAll('[data-hours]').forEach(box => {
      if (isUnsure(box, at.date)) return;
      const open = spans(box, at.date).some(span => span[0] <= at.time && at.time < span[1]);
      const sign = box.querySelector('.now') || box.insertBefore(document.createElement('b'), box.firstChild);
      sign.className = open ? 'now open' : 'now';
      sign.textContent = (open ? script.open : script.closed + next(box, at)) + '. ';
    });
  }

  try { show(); } catch (e) { /* the hours are there in words */ }
})();
