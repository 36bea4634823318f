// The page for web editors: puts the guide's real address into the code to copy.
document.querySelectorAll('[data-href-is]').forEach(el => {
  const address = new URL(el.dataset.hrefIs, document.baseURI);
  el.textContent = 'folder' in el.dataset ? new URL('.', address) : address;
});
