import { element } from './element.ts';

/** Shows a text, selected, for copying by hand: where the browser lets no script copy. */
export function showForCopying(host: HTMLElement, name: string, text: string): void {
  const title = element('h2', { id: 'copy-by-hand' }, name);
  const field = element('textarea', {
    readonly: '',
    rows: '14',
    'aria-labelledby': 'copy-by-hand',
  }) as HTMLTextAreaElement;
  const close = element('button', { type: 'button' }, 'Close');
  const dialog = element(
    'dialog',
    { 'aria-labelledby': 'copy-by-hand' },
    title,
    element('p', {}, 'The browser does not let this page copy. Press Ctrl+C / ⌘C.'),
    field,
    close,
  ) as HTMLDialogElement;
  field.value = text;
  close.addEventListener('click', () => dialog.close());
  // The browser gives the focus back to what had it before.
  dialog.addEventListener('close', () => dialog.remove());
  host.append(dialog);
  dialog.showModal();
  field.focus();
  field.select();
  field.scrollTop = 0;
}
