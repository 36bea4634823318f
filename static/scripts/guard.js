// Leaving the page. Runs in <head> of every page, before anything is painted.
//
// A page that was left must not come back with the browser's Back. A mark in
// sessionStorage says that it was left. A page that Back shows while the mark is there
// leaves again before it is painted. Any other way of reaching a page clears the mark.
// (GOV.UK's component shows the page again after one Back.)
//
// If the browser stores nothing, the window's name marks that somebody is inside, until
// they leave the page. Somebody who comes back from another site sees the guide only if a
// link of the guide took them there, which the history entry records. Neither mark holds
// anything about the family.
//
// Written for browsers of 2016.
(function () {
  var html = document.documentElement, key = 'left', inside = 'in', to = 'https://www.bbc.co.uk/weather', gone = false, store, told, channel;
  try {
    store = sessionStorage;
    store.setItem(key + '?', '');
    store.removeItem(key + '?');
  } catch (e) { store = null; }
  // A page in the back/forward cache has kept its window's name too, so it must be told.
  // (Chromium then reloads it.)
  if (!store && window.BroadcastChannel) {
    channel = new BroadcastChannel(key);
    channel.onmessage = function () { told = true; };
  }
  function away() { gone = true; html.hidden = true; location.replace(to); }
  function leave(link) {
    to = link.href;
    if (store) store.setItem(key, '1');
    else { window.name = ''; if (channel) channel.postMessage(key); }
    document.title = 'Weather';
    away();
  }
  function check(back) {
    if (back && (store ? store.getItem(key) : told || window.name !== inside && history.state !== inside)) away();
    else if (store) store.removeItem(key);
    else { told = false; window.name = inside; history.replaceState(null, ''); }
  }
  // Safari has no navigation entry before version 15.
  var entry = performance.getEntriesByType && performance.getEntriesByType('navigation')[0];
  check(entry ? entry.type === 'back_forward' : performance.navigation.type === 2);
  // The copy in the back/forward cache is kept hidden.
  addEventListener('pagehide', function () { html.hidden = true; });
  addEventListener('pageshow', function (e) {
    if (e.persisted) check(true);
    if (!gone) html.hidden = false;
  });
  document.addEventListener('click', function (e) {
    var link = e.target.closest && e.target.closest('a[href]');
    if (!link) return;
    if (!store) history.replaceState(/^http/.test(link.href) && link.host !== location.host ? inside : null, '');
    if (link.hasAttribute('data-leave')) {
      e.preventDefault();
      leave(link);
    }
  });

  // Pressing Shift three times within five seconds leaves the page. A press counts, and is
  // announced, only if no other key or mouse button is used with it, so typing a capital,
  // Shift+Tab and selecting with the mouse do not leave. Escape is left to the browser.
  var held = false, alone = false, presses = [], timer;
  function spoil(e) {
    alone = false;
    if (e.target === window) held = false; // another window may get its keyup
    if (presses.length) forget();
  }
  function forget() { presses = []; clearTimeout(timer); say(''); }
  function say(text) { document.getElementById('leaving').textContent = text; }
  function press(at, link) {
    presses = presses.filter(function (before) { return at - before < 5000; });
    presses.push(at);
    clearTimeout(timer);
    timer = setTimeout(forget, 5000);
    say(link.getAttribute('data-' + presses.length));
    if (presses.length === 3) leave(link);
  }
  addEventListener('keydown', function (e) {
    if (e.key !== 'Shift' || e.ctrlKey || e.altKey || e.metaKey) spoil(e);
    else if (!held) alone = held = true;
  }, true);
  addEventListener('keyup', function (e) {
    var link = document.querySelector('.leave [data-leave]');
    if (e.key !== 'Shift') return spoil(e);
    held = e.shiftKey; // the other one
    if (alone && link) press(e.timeStamp, link);
  }, true);
  ['mousedown', 'mouseup', 'click', 'touchstart', 'wheel', 'blur'].forEach(function (name) { addEventListener(name, spoil, true); });
})();
