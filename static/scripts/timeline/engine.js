// The engine: it comes when the family touches the form, and not before.

import { form } from './page.js';

let engine;

export function start() {
  return engine || (engine = new Promise((resolve, reject) => {
    if (window.familyguideEngine) return resolve();
    const script = document.createElement('script');
    script.src = form.dataset.srcLoader;
    script.onload = resolve;
    script.onerror = reject;
    document.head.appendChild(script);
  }).then(() => window.familyguideEngine(form.dataset.srcWasm, form.dataset.srcJs)));
}

// drop makes the next start ask for an engine anew.
export function drop() { engine = null; }
