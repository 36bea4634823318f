// The page: its parts, its data, and what it takes to read and change it. Inside
// another site's page (family-dates.js) it is a shadow root.

export const root = typeof familyRoot === 'undefined' ? document : familyRoot;
export const one = (selector, at = root) => at.querySelector(selector);
export const all = (selector, at = root) => [...at.querySelectorAll(selector)];

export const form = one('#timeline-form');
export const out = one('#timeline');
const data = JSON.parse(one('#timeline-data').textContent);
export const table = data.table, holidays = data.holidays, dates = data.dates, words = data.words;

// say announces a text to a screen reader, and may show it below the button.
const status = one('#timeline-status');
export const say = (text, shown) => {
  status.className = shown ? '' : 'unseen';
  status.textContent = text;
};

// fill puts values in the places of a text: fill('In {n} days', { n: 3 }).
export const fill = (text, values) => text.replace(/\{(\w+)\}/g, (gap, name) => name in values ? values[name] : gap);

// count fills the form of a text for a number. English has a second one for 1;
// dates.plural gives the form of each number below 100 in a language with others.
export const count = (forms, n) => fill(forms[dates.plural ? dates.plural[n % 100] : +(n === 1)] || forms[0], { n });

// add appends an element to a parent and returns it.
export const add = (parent, tag, text, name) => {
  const el = parent.appendChild(document.createElement(tag));
  if (text) el.textContent = text;
  if (name) el.className = name;
  return el;
};

// unfold opens what an element is folded in.
export const unfold = el => {
  const fold = el.closest('details');
  if (fold) fold.open = true;
};

// goTo moves the focus to an element. A heading goes to the top of the window with the part
// that it belongs to: the focus alone leaves it at the foot of a phone.
export const goTo = (el, part) => {
  unfold(el);
  if (part) el.tabIndex = -1;
  el.focus();
  if (part) part.scrollIntoView();
};

// linkTo makes a link of an element. The address does not change, which the browser would
// keep.
export const linkTo = (link, el, part) => {
  link.href = '#' + (part || el).id;
  link.onclick = event => { event.preventDefault(); goTo(el, part); };
  return link;
};
