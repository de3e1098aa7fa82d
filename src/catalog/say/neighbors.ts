import type { Entry } from '../model.ts';

/** Where an entry stands among the others of its service, in the vendor's order. */

/** Entries that the rail lists at most; of a longer service it lists those around the current one. */
const RAIL_LENGTH = 24;

/** The entries before and behind an entry; null at the ends. */
export function neighborsOf(entry: Entry): { previous: Entry | null; next: Entry | null } {
  const { entries } = entry.service;
  const at = entries.indexOf(entry);
  return { previous: entries[at - 1] ?? null, next: entries[at + 1] ?? null };
}

/** The entries of a service that the rail lists: all, or so many around the current one, else the first. */
export function railEntries(entries: readonly Entry[], current: Entry | null): readonly Entry[] {
  if (entries.length <= RAIL_LENGTH) return entries;
  const at = current === null ? 0 : entries.indexOf(current);
  const start = Math.min(Math.max(at - RAIL_LENGTH / 2, 0), entries.length - RAIL_LENGTH);
  return entries.slice(start, start + RAIL_LENGTH);
}
