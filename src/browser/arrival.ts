import { element } from './element.ts';

/** Under this name the page that was asked for waits until the page it led to is there. Nothing of a search stands here. */
const KEY = 'rtc-errors:asked-for';

/** Remembers the address that somebody asked for, for the page that they are led to. */
export function rememberArrival(path: string): void {
  try {
    sessionStorage.setItem(KEY, path);
  } catch {
    // Storage is refused: the page is right all the same, it only says nothing about it.
  }
}

/** Says which address led here, when it was another one. */
export function showArrival(): void {
  try {
    const asked = sessionStorage.getItem(KEY);
    if (asked === null) return;
    sessionStorage.removeItem(KEY);
    const words = element('code', {}, asked);
    const notice = element(
      'p',
      { class: 'small muted', role: 'status', 'data-arrival': '' },
      'There is no page at ',
      words,
    );
    notice.append('. This is the one it stands for.');
    document.querySelector('main')?.prepend(notice);
  } catch {
    // As above.
  }
}
