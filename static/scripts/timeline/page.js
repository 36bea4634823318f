// The page: its parts, its words, and what it takes to read and change it. Inside
// another site's page (family-dates.js) it is a shadow root.

export const root = typeof familyRoot === 'undefined' ? document : familyRoot;
export const one = (selector, at) => (at || root).querySelector(selector);
export const all = (selector, at) => Array.from((at || root).querySelectorAll(selector));

export const form = one('#timeline-form');
export const out = one('#timeline');
export const data = JSON.parse(one('#timeline-data').textContent);
export const words = data.words;

// say announces a text to a screen reader.
const status = one('#timeline-status');
export const say = text => { status.textContent = text; };

// fill puts values in the places of a text: fill('In {n} days', { n: 3 }).
export const fill = (text, values) => text.replace(/\{(\w+)\}/g, (gap, name) => name in values ? values[name] : gap);
export const count = (key, n) => fill(words[key + (n === 1 ? '-one' : '-other')], { n });

// add appends an element to a parent and returns it.
export function add(parent, tag, text, name) {
  const el = parent.appendChild(document.createElement(tag));
  if (text) el.textContent = text;
  if (name) el.className = name;
  return el;
}
