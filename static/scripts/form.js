// Pages to write on and lists to tick: print, copy, forget. Nothing is stored or sent, and
// the fields are emptied when the page is left: otherwise the back/forward cache would show
// them, filled in, to anybody who presses Back.
(function () {
  const main = document.getElementById('main'), tools = document.querySelector('[data-tools]');
  const fields = () => main.querySelectorAll('textarea, input');

  function grow(area) { area.style.height = 'auto'; area.style.height = area.scrollHeight + 2 + 'px'; }
  main.addEventListener('input', event => { if (event.target.tagName === 'TEXTAREA') grow(event.target); });

  function empty() {
    fields().forEach(field => { if (field.type === 'checkbox') field.checked = false; else field.value = field.style.height = ''; });
  }
  addEventListener('pagehide', empty);
  if (!tools) return;

  const status = tools.querySelector('[role=status]');
  const say = text => { status.textContent = text; };

  // written returns the questions that have an answer, and the answers.
  function written() {
    const lines = [];
    main.querySelectorAll('.field').forEach(field => {
      const area = field.querySelector('textarea'), question = field.querySelector('legend, label');
      const answer = area ? area.value.trim() : Array.from(field.querySelectorAll('input:checked'), box => box.nextElementSibling.textContent).join('\n');
      if (question && answer) lines.push(question.textContent + '\n' + answer);
    });
    return lines.join('\n\n');
  }

  // on makes a button work. The button holds the messages for success and failure.
  function on(name, run) {
    const button = tools.querySelector('[data-' + name + ']');
    button.addEventListener('click', () => run(button.dataset));
  }
  on('print', () => print());
  on('copy', words => {
    if (!navigator.clipboard) return say(words.failed);
    navigator.clipboard.writeText(written()).then(() => say(words.done), () => say(words.failed));
  });
  on('forget', words => { empty(); say(words.done); });
  tools.hidden = false;
})();
