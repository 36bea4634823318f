// The page: its parts, its data, and what it takes to read and change it. Inside
// another site's page (family-dates.js) it is a shadow root.

export const root = typeof familyRoot === 'undefined' ? document : familyRoot;
export const one = (selector, at) => (at || root).querySelector(selector);
export const all = (selector, at) => Array.from((at || root).querySelectorAll(selector));

export const form = one('#timeline-form');
export const out = one('#timeline');
export const data = JSON.parse(one('#timeline-data').textContent);

// say announces a text to a screen reader, and may show it below the button.
const status = one('#timeline-status');
export function say(text, shown) {
  status.className = shown ? '' : 'unseen';
  status.textContent = text;
}

// fill puts values in the places of a text: fill('In {n} days', { n: 3 }).
export const fill = (text, values) => text.replace(/\{(\w+)\}/g, (gap, name) => name in values ? values[name] : gap);

// count fills the form of a text for a number. English has a second one for 1;
// data.dates.plural gives the form of each number below 100 in a language with others.
export const count = (forms, n) => fill(forms[data.dates.plural ? data.dates.plural[n % 100] : +(n === 1)] || forms[0], { n });

// add appends an element to a parent and returns it.
export function add(parent, tag, text, name) {
  const el = parent.appendChild(document.createElement(tag));
  if (text) el.textContent = text;
  if (name) el.className = name;
  return el;
}
