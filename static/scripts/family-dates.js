// <family-dates>: the timeline as an element of another site's page. It stands in
// embed/timeline.js behind the timeline page's own script (familyTimeline), its markup
// and its styles; layouts/_partials/embed/script.html puts them together.
//
// It asks for nothing but the engine, from the folder that it came from itself, and not
// before somebody touches the form. What stands inside the element shows where this
// script does not run, or fails.
(function () {
  'use strict';
  if (!window.customElements || customElements.get('family-dates')) return;
  const script = document.currentScript, guide = new URL(familyGuide, script.src);

  // A length that is the reader's own size of letters everywhere inside. Where it
  // cannot be registered it is 1em, which is nearly always the same.
  try {
    CSS.registerProperty({ name: '--family-rem', syntax: '<length>', inherits: true, initialValue: '16px' });
  } catch (known) { /* or not to be had */ }

  // A sheet made by script needs no leave of the page's style-src (CSP3, section 8.3).
  function dress(root) {
    try {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(familyStyles);
      root.adoptedStyleSheets = [sheet];
    } catch (old) {
      root.appendChild(document.createElement('style')).textContent = familyStyles;
    }
  }

  // Out of the frame too. Where a sandbox forbids that, by an exception or silently, at
  // least nothing stays to see, and soon nothing stays.
  function leave(event) {
    event.preventDefault();
    document.documentElement.hidden = true;
    if (top !== window) setTimeout(() => location.replace('about:blank'), 1000);
    try { top.location.replace(event.target.href); } catch (forbidden) { /* the frame goes blank */ }
  }

  // The page's shortcuts must not take a date for themselves, nor its listeners see it.
  function keepIn(event) {
    if (!event.key || event.key.length === 1) event.stopPropagation();
  }

  function fill(root) {
    // Read apart from the page: where a form stands around the element, as ASP.NET has
    // it, the parser would pass over ours (HTML, 13.4, step 13).
    const template = document.createElement('template');
    template.innerHTML = familyMarkup;
    const inside = template.content, form = inside.querySelector('form');
    inside.querySelectorAll('[data-to]').forEach(link => {
      link.href = new URL(link.dataset.to, guide);
      link.target = '_top';
      link.referrerPolicy = 'no-referrer';
    });
    form.dataset.srcWasm = new URL('timeline.wasm', script.src);
    form.dataset.srcJs = new URL('twin.min.js', script.src);
    inside.querySelector('.leave a').addEventListener('click', leave);
    dress(root);
    root.appendChild(inside);
    ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'paste'].forEach(type => root.addEventListener(type, keepIn));
    familyTimeline(root);
  }

  customElements.define('family-dates', class extends HTMLElement {
    connectedCallback() {
      if (this.shadowRoot) return;
      const root = this.attachShadow({ mode: 'open' });
      try {
        fill(root);
      } catch (fault) { // a page that asks for Trusted Types, for one
        root.textContent = '';
        root.adoptedStyleSheets = [];
        root.appendChild(document.createElement('slot'));
      }
    }
  });

  // The script alone will do, for a content system that takes out unknown elements.
  function place() {
    if (!document.querySelector('family-dates') && document.body.contains(script)) script.after(document.createElement('family-dates'));
  }
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', place);
  else place();
})();
