import { CHOICE, isToWait } from './offline-messages.ts';

/** Why the copy is not fetched by itself: the reader removed it, or the device had no room for it a few days ago. */
export type Choice = 'removed' | 'full' | null;

/** What is remembered in this browser; null also where storage is refused, and when a time has passed. */
export function readChoice(): Choice {
  try {
    const choice = localStorage.getItem(CHOICE);
    if (choice === 'removed') return 'removed';
    return isToWait(Number(choice)) ? 'full' : null;
  } catch {
    return null;
  }
}

export function setChoice(choice: 'removed' | null): void {
  try {
    if (choice) localStorage.setItem(CHOICE, choice);
    else localStorage.removeItem(CHOICE);
  } catch {
    // The choice then holds for this visit only.
  }
}
