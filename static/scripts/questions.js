// All questions, A to Z: while somebody types, only the lines stay that hold each of the
// words. The lines are all in the page: nothing is asked for, kept or sent.
(function () {
  const field = document.querySelector('[data-filter]');
  if (!field) return;
  const input = field.querySelector('input'), status = field.querySelector('[role=status]');
  const parts = Array.from(document.querySelectorAll('[data-lines]'), part => ({
    part, lines: Array.from(part.querySelectorAll('li'), line => ({ line, text: plain(line.textContent) })),
  }));

  // plain makes capitals small and leaves out accents and what is neither letter nor digit.
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
    status.textContent = words.length === 0 ? '' : found === 0 ? status.dataset.none : status.dataset.found.replace('{n}', found);
  }

  // Whoever presses Back does not see what was looked for.
  addEventListener('pagehide', () => { input.value = ''; filter(); });
  input.addEventListener('input', filter);
  field.hidden = false;
})();
