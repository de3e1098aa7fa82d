/** The menu in the bar opens and closes without a script; with one, Escape and a press elsewhere close it, too. */
const menu = document.querySelector<HTMLDetailsElement>('details.menu');

document.addEventListener('pointerdown', ({ target }) => {
  if (menu?.open && target instanceof Node && !menu.contains(target)) menu.open = false;
});
menu?.addEventListener('keydown', ({ key }) => {
  if (key !== 'Escape' || !menu.open) return;
  menu.open = false;
  menu.querySelector('summary')?.focus();
});
