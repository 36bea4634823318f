// The engine, loaded when the family touches the form and not before.

import '../../widget/loader.js';
import { form } from './page.js';

export const start = () => familyguideEngine(form.dataset.srcWasm, form.dataset.srcJs);
