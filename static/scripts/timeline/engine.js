// The engine, loaded when the family touches the form and not before.

import { form } from './page.js';
import '../../widget/loader.js';

let engine;

export function start() {
  return engine || (engine = window.familyguideEngine(form.dataset.srcWasm, form.dataset.srcJs));
}

// drop makes the next start ask for an engine anew.
export function drop() { engine = null; }
