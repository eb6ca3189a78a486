/** Menus open without script; this closes them on Escape and on a tap elsewhere. */
export function closeMenus() {
  const open = () => document.querySelectorAll('details[data-menu][open]');
  document.addEventListener('click', ({ target }) => {
    for (const menu of open()) if (!menu.contains(target)) menu.open = false;
  });
  document.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    for (const menu of open()) {
      const inside = menu.contains(document.activeElement);
      menu.open = false;
      if (inside) menu.querySelector('summary')?.focus();
    }
  });
}
