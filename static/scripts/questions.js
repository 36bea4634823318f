// All questions, A to Z: as somebody types, only the lines that hold every word stay. All
// lines are in the page, so nothing is fetched, stored or sent.
(function () {
  const field = document.querySelector('[data-filter]');
  if (!field) return;
  const input = field.querySelector('input'), status = field.querySelector('[role=status]');
  const letters = document.querySelector('.letters'), children = document.querySelector('[data-children]');
  const parts = Array.from(document.querySelectorAll('[data-lines]'), part => ({
    part, lines: Array.from(part.querySelectorAll('li'), line => ({ line, text: plain(line.textContent) })),
  }));

  // plain returns a text in lower case without accents, with one space between words.
  function plain(text) { return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim(); }

  function filter() {
    const words = plain(input.value).split(' ').filter(Boolean);
    let found = 0;
    parts.forEach(({ part, lines }) => {
      let here = 0;
      lines.forEach(({ line, text }) => {
        line.hidden = !words.every(word => text.includes(word));
        if (!line.hidden) here++;
      });
      part.hidden = here === 0;
      found += here;
    });
    letters.hidden = words.length > 0; // they would separate the field from what it finds
    if (children) children.hidden = !children.querySelector('section:not([hidden])');
    status.textContent = words.length === 0 ? '' : found === 0 ? status.dataset.none : status.dataset.found.replace('{n}', found);
  }

  // Nobody who presses Back sees what was looked for.
  addEventListener('pagehide', () => { input.value = ''; filter(); });
  input.addEventListener('input', filter);
  field.hidden = false;
})();
