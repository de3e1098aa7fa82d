/**
 * A page that is open while the site is updated keeps the version it was loaded from: its code and its index belong
 * together. So the worker remembers which open page began with which version, and keeps that version as long as it lives.
 */
export interface Tabs {
  /** The version that new pages get; null before the first. */
  current: string | null;
  /** Versions of the pages that began with an earlier one, by the id of the page. */
  earlier: Readonly<Record<string, string>>;
}

export const NO_TABS: Tabs = { current: null, earlier: {} };

/** What is to be remembered when `version` takes over: every open page stays with the version it has. */
export function takeOver({ current, earlier }: Tabs, openPages: readonly string[], version: string): Tabs {
  const versions = openPages.map((id) => [id, earlier[id] ?? current] as const);
  return {
    current: version,
    earlier: Object.fromEntries(
      versions.filter((pair): pair is [string, string] => pair[1] !== null && pair[1] !== version),
    ),
  };
}

/** Forgets the pages that have been closed. */
export function withoutClosed({ current, earlier }: Tabs, openPages: readonly string[]): Tabs {
  return { current, earlier: Object.fromEntries(Object.entries(earlier).filter(([id]) => openPages.includes(id))) };
}

/** The versions among these that no page needs any more. */
export function unneeded(versions: readonly string[], { current, earlier }: Tabs): string[] {
  const needed = new Set([current, ...Object.values(earlier)]);
  return versions.filter((version) => !needed.has(version));
}
