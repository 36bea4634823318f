// Counts again, by itself and with JavaScript's own dates, what the engine says it has
// counted. Standard input has one case a line, as recount_test.go writes it; standard
// output gets a line for each that is wrong.
const fs = require("fs");
const feed = JSON.parse(fs.readFileSync(process.argv[2], "utf8"));
const DAY = 864e5;
const at = text => Date.parse(text + "T00:00:00Z");
const iso = t => new Date(t).toISOString().slice(0, 10);

function calendar(c) {
  const holidays = new Set(feed[c.division].events.map(e => e.date));
  (c.open || []).forEach(d => holidays.delete(d));
  const closed = new Set(c.closed || []);
  return t => {
    const w = new Date(t).getUTCDay();
    return w !== 0 && w !== 6 && !holidays.has(iso(t)) && !closed.has(iso(t));
  };
}

function count(works, from, direction, amount, unit) {
  const sign = direction === "before" ? -1 : 1;
  switch (unit) {
    case "weeks of pregnancy": return from - (40 - amount) * 7 * DAY;
    case "": return from;
    case "days": return from + sign * amount * DAY;
    case "weeks": return from + sign * amount * 7 * DAY;
    case "hours": return from + sign * Math.ceil(amount / 24) * DAY;
    case "months": {
      const d = new Date(from), last = new Date(Date.UTC(d.getUTCFullYear(), d.getUTCMonth() + sign * amount + 1, 0));
      return Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), Math.min(d.getUTCDate(), last.getUTCDate()));
    }
  }
  let t = from;
  for (let left = amount; left > 0;) if (works(t += sign * DAY)) left--;
  return t;
}

function expected(works, limit, from, direction) {
  let t = limit;
  while (!works(t)) t -= DAY;
  return direction === "after" && t <= from && t < limit ? "" : iso(t);
}

function steps(c) {
  const works = calendar(c), conference = at(c.conference), r = c.rule;
  const event = name => name === "conference" ? conference : c.events[name] ? at(c.events[name]) : null;
  const one = r => {
    const from = event(r.from);
    if (from === null) return null;
    const limit = count(works, from, r.direction, r.amount, r.unit);
    return { limit, expect: expected(works, limit, from, r.direction) };
  };
  if (!r.every) {
    const both = [one(r), r.or && one(r.or)].filter(Boolean);
    if (!both.length) return ["ask"];
    both.sort((a, b) => r.pick === "latest" ? b.limit - a.limit : a.limit - b.limit);
    return [iso(both[0].limit) + " " + both[0].expect];
  }
  const review = count(works, conference, "after", 3, "months"), from = event(r.from), out = [];
  let meeting = review;
  while (!works(meeting)) meeting -= DAY;
  const last = r.last && count(works, meeting, "before", r.last.amount, r.last.unit);
  const same = r.every.amount === r.amount && r.every.unit === r.unit;
  for (let k = 1; ; k++) {
    const first = count(works, from, "after", r.amount, r.unit);
    const start = same ? from : k === 1 ? from : first;
    const limit = same ? count(works, from, "after", r.amount * k, r.unit) : k === 1 ? first : count(works, first, "after", r.every.amount * (k - 1), r.every.unit);
    if (r.last && limit >= last) {
      if (last > conference) out.push(iso(last) + " " + expected(works, last, 0, "before"));
      return out;
    }
    if (limit >= review) return out;
    if (limit > conference) out.push(iso(limit) + " " + expected(works, limit, start, "after"));
  }
}

let wrong = 0;
for (const line of fs.readFileSync(0, "utf8").trim().split("\n")) {
  const c = JSON.parse(line), want = steps(c).join(", "), got = c.steps.join(", ");
  if (want !== got && wrong++ < 20) console.log(line + "\n  recounted: " + want);
}
