// Pages to write on and lists to tick: print, copy, forget. Nothing is kept and nothing is
// sent, and nothing comes back: a browser shows a page that was left as it was, from its
// memory, to whoever presses Back.
(function () {
  var main = document.getElementById('main'), tools = document.querySelector('[data-tools]');
  function fields() { return main.querySelectorAll('textarea, input'); }
  function grow(area) { area.style.height = 'auto'; area.style.height = area.scrollHeight + 2 + 'px'; }
  main.addEventListener('input', function (e) { if (e.target.tagName === 'TEXTAREA') grow(e.target); });
  function empty() {
    fields().forEach(function (f) { if (f.type === 'checkbox') f.checked = false; else f.value = f.style.height = ''; });
  }
  addEventListener('pagehide', empty);
  if (!tools) return;
  var status = tools.querySelector('[role=status]');
  // written returns the questions that have an answer, and the answers.
  function written() {
    var lines = [];
    main.querySelectorAll('.field').forEach(function (field) {
      var area = field.querySelector('textarea'), question = field.querySelector('legend, label');
      var answer = area ? area.value.trim() : Array.from(field.querySelectorAll('input:checked'), function (i) { return i.nextElementSibling.textContent; }).join('\n');
      if (question && answer) lines.push(question.textContent + '\n' + answer);
    });
    return lines.join('\n\n');
  }
  function on(name, run) {
    var button = tools.querySelector('[data-' + name + ']');
    button.addEventListener('click', function () { run(button.dataset); });
  }
  on('print', function () { print(); });
  on('copy', function (words) {
    function say(text) { status.textContent = text; }
    if (!navigator.clipboard) return say(words.failed);
    navigator.clipboard.writeText(written()).then(function () { say(words.done); }, function () { say(words.failed); });
  });
  on('forget', function (words) {
    empty();
    status.textContent = words.done;
  });
  tools.hidden = false;
})();
