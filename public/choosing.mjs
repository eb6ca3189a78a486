/** In a list to choose from: a box for all rows of the page, and how many are chosen. */
export function countChosen() {
  for (const bar of document.querySelectorAll('form[data-bulk]')) watch(bar);
}

function watch(bar) {
  const boxes = [...document.querySelectorAll(`input[type="checkbox"][form="${bar.id}"]`)];
  const head = boxes[0]?.closest('table')?.querySelector('thead th');
  const words = bar.querySelector('[data-bulk-words]');
  const said = words?.textContent;
  words?.setAttribute('aria-live', 'polite');
  const all = document.createElement('input');
  const show = () => {
    const chosen = boxes.filter((box) => box.checked).length;
    all.checked = chosen === boxes.length;
    all.indeterminate = chosen > 0 && chosen < boxes.length;
    if (words) words.textContent = chosen > 0 ? `${said}: ${chosen}` : said;
  };
  if (head && boxes.length > 0) {
    all.type = 'checkbox';
    all.setAttribute('aria-label', head.textContent.trim());
    head.replaceChildren(all);
    head.classList.add('cell-box');
    all.addEventListener('change', () => {
      for (const box of boxes) box.checked = all.checked;
      show();
    });
  }
  for (const box of boxes) box.addEventListener('change', show);
  show();
}
