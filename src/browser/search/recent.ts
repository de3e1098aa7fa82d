/** Lookups that led to a page, newest first. They stay in this browser; storage that is refused is no trouble. */

const KEY = 'rtc-errors:recent';
const MAX_RECENT = 6;

export function recentLookups(): string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(stored) ? stored.filter((text) => typeof text === 'string').slice(0, MAX_RECENT) : [];
  } catch {
    return [];
  }
}

export function rememberLookup(text: string): void {
  try {
    localStorage.setItem(
      KEY,
      JSON.stringify([text, ...recentLookups().filter((other) => other !== text)].slice(0, MAX_RECENT)),
    );
  } catch {
    // A private window: nothing is kept, and nothing else depends on it.
  }
}

export function forgetLookups(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // As above.
  }
}
