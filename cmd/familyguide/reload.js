// Asks the preview whether it has something newer than this page. New pages are
// loaded; new faults are put over the page as it is, so that nothing typed is
// lost. A tab that nobody looks at does not ask: a browser opens only six
// connections to one host, and the seventh tab would wait for ever.
(() => {
  const data = document.currentScript.dataset;
  const tree = Number(data.tree);
  let faults = Number(data.faults);
  let asking = false;

  const show = (overlay) => {
    document.getElementById('familyguide-faults')?.remove();
    document.body.insertAdjacentHTML('beforeend', overlay);
  };

  const ask = async () => {
    if (asking) return;
    asking = true;
    while (document.visibilityState === 'visible') {
      try {
        const answer = await fetch(`/familyguide-preview?${tree}-${faults}`);
        const news = await answer.json();
        if (news.tree !== tree) {
          location.reload();
          return;
        }
        if (news.faults !== faults) {
          faults = news.faults;
          show(news.overlay);
        }
      } catch {
        await new Promise((done) => setTimeout(done, 1000)); // the preview is being started again
      }
    }
    asking = false;
  };

  // Where the words that are selected were written.
  const source = document.querySelector('#familyguide-source code');
  let asked = 0;
  document.addEventListener('selectionchange', () => {
    clearTimeout(asked);
    asked = setTimeout(async () => {
      const text = String(document.getSelection()).trim().slice(0, 300);
      if (!source || !text) return;
      const answer = await fetch(`/familyguide-preview-source?${new URLSearchParams({ page: location.pathname, text })}`);
      source.textContent = (await answer.json()).place || source.textContent;
    }, 150);
  });

  document.addEventListener('visibilitychange', ask);
  ask();
})();
