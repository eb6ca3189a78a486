/** After a form came back with errors, the summary is where the reader is, and its links lead into the fields. */
export function showErrors() {
  const summary = document.querySelector('[data-focus]');
  if (!summary) return;
  summary.focus();
  summary.addEventListener('click', (event) => {
    const link = event.target.closest('a[href^="#"]');
    const field = link && document.getElementById(link.hash.slice(1));
    if (!field) return;
    event.preventDefault();
    field.focus({ preventScroll: true });
    (field.closest('.field') ?? field).scrollIntoView({ block: 'start' });
  });
}
