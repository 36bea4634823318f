// The engine: it comes when the family touches the form, and not before.

import { form } from './page.js';

const PATIENCE = 8000; // milliseconds to wait for the loader; it waits for the rest
let engine;

const load = () => new Promise((resolve, reject) => {
  const script = document.createElement('script');
  script.src = form.dataset.srcLoader;
  script.onload = resolve;
  script.onerror = reject;
  document.head.appendChild(script);
  setTimeout(reject, PATIENCE);
});

export function start() {
  return engine || (engine = (window.familyguideEngine ? Promise.resolve() : load())
    .then(() => window.familyguideEngine(form.dataset.srcWasm, form.dataset.srcJs)));
}

// drop makes the next start ask for an engine anew.
export function drop() { engine = null; }
