// Asks the preview whether it has something newer than this page, and reloads.
(() => {
  const version = document.currentScript.dataset.version;
  const ask = () => fetch('/familyguide-preview?' + version)
    .then((answer) => answer.text())
    .then((now) => { if (now === version) ask(); else location.reload(); })
    .catch(() => setTimeout(ask, 1000)); // the preview is being started again
  ask();
})();
