const PATIENCE = 8000;

/** A second press of the same button within seconds sends nothing: the first is on its way. */
export function sendOnce() {
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (form.dataset.sent) return event.preventDefault();
    form.dataset.sent = 'yes';
    form.setAttribute('aria-busy', 'true');
    setTimeout(() => {
      delete form.dataset.sent;
      form.removeAttribute('aria-busy');
    }, PATIENCE);
  });
  // Back from the next page: the form is fresh again.
  addEventListener('pageshow', () => {
    for (const form of document.querySelectorAll('form[data-sent]')) delete form.dataset.sent;
  });
}
