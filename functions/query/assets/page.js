/* global document, navigator, setTimeout */
// What a page does better with script: it works without.
(() => {
  const copy = async (button) => {
    const source = document.getElementById(button.dataset.copy);
    await navigator.clipboard.writeText(source.textContent);
    const said = button.textContent;
    button.textContent = button.dataset.done;
    setTimeout(() => (button.textContent = said), 2000);
  };
  for (const button of document.querySelectorAll('button[data-copy]')) {
    if (!navigator.clipboard) break;
    button.hidden = false;
    button.addEventListener('click', () => void copy(button).catch(() => (button.hidden = true)));
  }

  // Fields left empty stay out of the address.
  for (const form of document.querySelectorAll('form[method="get"]')) {
    form.addEventListener('formdata', ({ formData }) => {
      for (const [name, value] of [...formData]) if (value === '') formData.delete(name);
    });
    for (const select of form.querySelectorAll('select[data-now]')) {
      select.addEventListener('change', () => form.requestSubmit());
    }
  }

  // "/" goes to the search field, as on many a site; never while someone is writing.
  document.addEventListener('keydown', (event) => {
    const busy = /^(?:INPUT|SELECT|TEXTAREA)$/.test(document.activeElement?.tagName ?? '');
    const search = document.querySelector('input[type="search"]');
    if (event.key !== '/' || busy || event.ctrlKey || event.metaKey || event.altKey || !search)
      return;
    event.preventDefault();
    search.focus();
  });
})();
