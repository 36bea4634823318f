// Leaving the page. Runs in <head>, before anything is painted, on every page.
//
// A page left by the button must not come back with the browser's Back: a flag in
// sessionStorage says so, and a page shown again by Back leaves again before it is
// seen. Coming in by address clears the flag. GOV.UK's component shows the page
// again after one Back.
(function () {
  var html = document.documentElement, key = 'left', to = 'https://www.bbc.co.uk/weather', presses = 0, first = 0, gone = false;
  function flag() { try { return sessionStorage.getItem(key); } catch (e) { return null; } }
  function away() { gone = true; html.hidden = true; location.replace(to); }
  function leave() {
    try { sessionStorage.setItem(key, '1'); } catch (e) { /* leaves all the same */ }
    document.title = 'Weather';
    away();
  }
  var entry = performance.getEntriesByType && performance.getEntriesByType('navigation')[0];
  if (flag()) {
    if (entry && entry.type === 'back_forward') away();
    else try { sessionStorage.removeItem(key); } catch (e) { /* nothing was kept */ }
  }
  // The copy that a browser keeps for Back is kept hidden.
  addEventListener('pagehide', function () { html.hidden = true; });
  addEventListener('pageshow', function (e) {
    if (e.persisted && flag()) away();
    else if (!gone) html.hidden = false;
  });
  document.addEventListener('click', function (e) {
    var link = e.target.closest && e.target.closest('[data-leave]');
    if (!link) return;
    e.preventDefault();
    to = link.href;
    leave();
  });
  // Shift three times within five seconds, said aloud. Escape stays the browser's.
  document.addEventListener('keyup', function (e) {
    var link = document.querySelector('.leave [data-leave]'), say = document.getElementById('leaving');
    if (e.key !== 'Shift' || !link) { presses = 0; return; }
    if (!presses || Date.now() - first > 5000) { presses = 0; first = Date.now(); }
    presses++;
    say.textContent = [link.dataset.first, link.dataset.second, link.dataset.going][presses - 1];
    if (presses === 3) { to = link.href; leave(); }
  });
})();
