// Says "open now" or "closed now" beside a contact's hours. It says nothing on a day
// past the last published bank holiday, nor on a bank holiday of a contact of whom
// nobody says whether it is open on them. Times are the United Kingdom's, wherever
// the phone is.
(function () {
  var script = document.currentScript.dataset, off = script.days.split(' '), weekday;
  function now() {
    var parts = {};
    new Intl.DateTimeFormat('en-GB', {
      timeZone: 'Europe/London', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23'
    }).formatToParts(new Date()).forEach(function (p) { parts[p.type] = p.value; });
    return { date: new Date(Date.UTC(parts.year, parts.month - 1, parts.day)), time: parts.hour + parts.minute };
  }
  function number(date) { return date.toISOString().slice(0, 10).replace(/-/g, ''); }
  function unsure(box, date) { return 'unsure' in box.dataset && off.indexOf(number(date)) >= 0; }
  // begun returns the hours that begin on a day: [["1700", "3230", "5pm"]]. They end past
  // 2400 if they end on the next.
  function begun(box, date) {
    var hours = box.dataset.hours, day = String(date.getUTCDay() || 7), found = [];
    if (off.indexOf(number(date)) >= 0 && !('always' in box.dataset)) {
      if (!box.dataset.holiday) return [];
      hours += ';' + day + ' ' + box.dataset.holiday;
    }
    hours.split(';').forEach(function (part) {
      var of = /^(\d+) (\d+)-(\d+) (.*)/.exec(part);
      if (of && of[1].indexOf(day) >= 0) found.push(of.slice(2));
    });
    return found.sort();
  }
  // spans returns the hours of a day, the end of the night before it among them.
  function spans(box, date) {
    var night = begun(box, new Date(+date - 864e5)).filter(function (s) { return s[1] > '2400'; });
    return night.map(function (s) { return ['0000', String(s[1] - 2400).padStart(4, '0'), s[2]]; }).concat(begun(box, date));
  }
  function next(box, at) {
    for (var i = 0; i < 14; i++) {
      var date = new Date(+at.date + i * 864e5), today = spans(box, date);
      if (number(date) > script.until || unsure(box, date)) return '';
      for (var j = 0; j < today.length; j++) {
        if (i || today[j][0] > at.time) {
          // One for all contacts: making one takes a slow phone milliseconds.
          weekday = weekday || new Intl.DateTimeFormat(document.documentElement.lang, { weekday: 'long', timeZone: 'UTC' });
          return ', ' + (i ? script.opens : script.today).replace('{time}', today[j][2])
            .replace('{day}', weekday.format(date));
        }
      }
    }
    return '';
  }
  function show() {
    var at = now();
    if (number(at.date) > script.until) return;
    document.querySelectorAll('[data-hours]').forEach(function (box) {
      if (unsure(box, at.date)) return;
      var open = spans(box, at.date).some(function (s) { return s[0] <= at.time && at.time < s[1]; });
      var sign = box.querySelector('.now') || box.insertBefore(document.createElement('b'), box.firstChild);
      sign.className = open ? 'now open' : 'now';
      sign.textContent = (open ? script.open : script.closed + next(box, at)) + '. ';
    });
  }
  try { show(); } catch (e) { /* the hours stand there in words */ }
})();
