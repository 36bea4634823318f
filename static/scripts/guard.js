// Leaving the page. Runs in <head> of every page, before anything is painted.
//
// A page that was left must not come back with the browser's Back. A mark in
// sessionStorage says that it was left, and a page that Back shows while the mark is
// there leaves again before it is seen; coming in by an address takes the mark away.
// (GOV.UK's component shows the page again after one Back.)
//
// If nothing may be stored, it is the other way round: the window's name says that
// somebody is inside, until the page is left. Whoever comes back from outside sees the
// guide only if they went there by a link of the guide, which the entry in the history
// says. Neither says anything of the family.
//
// Written for browsers of 2016.
(function () {
  var html = document.documentElement, key = 'left', inside = 'in', to = 'https://www.bbc.co.uk/weather', gone = false, stores = true, told, channel;
  try { sessionStorage.setItem(key + '?', ''); sessionStorage.removeItem(key + '?'); } catch (e) { stores = false; }
  // A page that the browser has kept for Back has kept its name as well: it has to be told.
  // (Chromium then loads it anew.)
  if (!stores && window.BroadcastChannel) {
    channel = new BroadcastChannel(key);
    channel.onmessage = function () { told = true; };
  }
  function isLeft() { return stores ? sessionStorage.getItem(key) : told || window.name !== inside && !(history.state && history.state.out); }
  function enter() {
    if (stores) sessionStorage.removeItem(key);
    else { told = false; window.name = inside; history.replaceState(null, ''); }
  }
  function away() { gone = true; html.hidden = true; location.replace(to); }
  function leave() {
    if (stores) sessionStorage.setItem(key, '1');
    else { window.name = ''; if (channel) channel.postMessage(key); }
    document.title = 'Weather';
    away();
  }
  // Safari has no navigation entry before version 15.
  var entry = performance.getEntriesByType && performance.getEntriesByType('navigation')[0];
  if ((entry ? entry.type === 'back_forward' : performance.navigation.type === 2) && isLeft()) away();
  else enter();
  // The copy that a browser keeps for Back is kept hidden.
  addEventListener('pagehide', function () { html.hidden = true; });
  addEventListener('pageshow', function (e) {
    if (e.persisted && isLeft()) return away();
    if (e.persisted) enter();
    if (!gone) html.hidden = false;
  });
  document.addEventListener('click', function (e) {
    var link = e.target.closest && e.target.closest('a[href]');
    if (!link) return;
    if (!stores) history.replaceState(/^http/.test(link.href) && link.host !== location.host ? { out: 1 } : null, '');
    if (!link.hasAttribute('data-leave')) return;
    e.preventDefault();
    to = link.href;
    leave();
  });

  // Shift, three times within five seconds, leaves. It counts only if it is pressed
  // alone: as part of a capital letter, of Shift+Tab or of selecting with the mouse it
  // is no wish to leave, and is not announced. Escape stays the browser's.
  var held = false, alone = false, presses = [], timer;
  function spoil(e) {
    alone = false;
    if (e.target === window) held = false; // its keyup may be another window's
    if (presses.length) forget();
  }
  function forget() { presses = []; clearTimeout(timer); say(''); }
  function say(text) { document.getElementById('leaving').textContent = text; }
  function press(at, link) {
    presses = presses.filter(function (before) { return at - before < 5000; });
    presses.push(at);
    clearTimeout(timer);
    timer = setTimeout(forget, 5000);
    say(link.getAttribute('data-' + ['first', 'second', 'going'][presses.length - 1]));
    if (presses.length === 3) { to = link.href; leave(); }
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
