/** Under this name the page that was asked for waits until the page it led to is there. Nothing of a search stands here. */
export const ASKED_FOR = 'rtc-errors:asked-for';

/** Whether another address led here. */
export function hasArrived(): boolean {
  try {
    return sessionStorage.getItem(ASKED_FOR) !== null;
  } catch {
    // No storage: the page is still right, only without the notice.
    return false;
  }
}
