import { element } from '../element.ts';
import { ASKED_FOR } from './arrival.ts';

/** Stores the requested address and the parts of it that were ignored, for the page it leads to. */
export function rememberArrival(path: string, ignored: readonly string[]): void {
  try {
    sessionStorage.setItem(ASKED_FOR, JSON.stringify([path, ...ignored]));
  } catch {
    // No storage: the page is still right, only without the notice.
  }
}

/** Says which address led here, when it was another one. */
export function showArrival(): void {
  try {
    const asked = sessionStorage.getItem(ASKED_FOR);
    if (asked === null) return;
    sessionStorage.removeItem(ASKED_FOR);
    const [path = '', ...ignored] = JSON.parse(asked) as string[];
    const without = ignored.length > 0 ? `, without “${ignored.join('/')}”` : '';
    const notice = element(
      'p',
      { class: 'small muted', role: 'status', 'data-arrival': '' },
      'There is no page at ',
      element('code', {}, path),
      `. This is the one it stands for${without}.`,
    );
    document.querySelector('main')?.prepend(notice);
  } catch {
    // As above.
  }
}
