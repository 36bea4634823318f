// <family-dates>: the timeline as an element on another site's page. In embed/timeline.js
// it follows the timeline page's own script (familyTimeline), markup and styles;
// layouts/_partials/embed/script.html puts them together.
//
// It fetches only the engine, from the folder that it was loaded from, and only when
// somebody touches the form. The element's own content is shown if this script does not
// run or fails.
(function () {
  'use strict';
  if (!window.customElements || customElements.get('family-dates')) return;
  const script = document.currentScript, guide = new URL(familyGuide, script.src);

  // A length that is the reader's own text size everywhere inside. If it cannot be
  // registered it is 1em, which is nearly always the same.
  try {
    CSS.registerProperty({ name: '--family-rem', syntax: '<length>', inherits: true, initialValue: '16px' });
  } catch (known) { /* or not to be had */ }

  // The page's style-src does not apply to a sheet made by script (CSP3, section 8.3).
  function dress(root) {
    try {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(familyStyles);
      root.adoptedStyleSheets = [sheet];
    } catch (old) {
      root.appendChild(document.createElement('style')).textContent = familyStyles;
    }
  }

  // Leave the frame too. If a sandbox forbids that, with an exception or silently, the
  // answer is at least hidden at once and then removed.
  function leave(event) {
    event.preventDefault();
    document.documentElement.hidden = true;
    if (top !== window) setTimeout(() => location.replace('about:blank'), 1000);
    try { top.location.replace(event.target.href); } catch (forbidden) { /* the frame goes blank */ }
  }

  // The page's shortcuts and listeners must not see what is typed.
  function keepIn(event) {
    if (!event.key || event.key.length === 1) event.stopPropagation();
  }

  function fill(root) {
    // Parsed outside the page: inside another form, as on ASP.NET pages, the parser
    // would ignore ours (HTML, 13.4, step 13).
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
      } catch (fault) { // for example a page that requires Trusted Types
        root.textContent = '';
        root.adoptedStyleSheets = [];
        root.appendChild(document.createElement('slot'));
      }
    }
  });

  // The script is enough by itself, for content systems that strip unknown elements.
  function place() {
    if (!document.querySelector('family-dates') && document.body.contains(script)) script.after(document.createElement('family-dates'));
  }
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', place);
  else place();
})();
