import { groupBy } from '../../lists.ts';
import type { Entry, Vendor } from '../model.ts';

/** Long lists of entries of many vendors. */

export interface VendorGroup {
  vendor: Vendor;
  /** Errors before what is none, otherwise in the order of the list. */
  entries: Entry[];
}

/** So many entries are shown at once; of more, each vendor has its own fold. */
const MAX_UNFOLDED = 24;

/** Whether a list is so long that its groups are folded. */
export const isFolded = (entries: readonly Entry[]): boolean => entries.length > MAX_UNFOLDED;

const isError = ({ occurrences }: Entry): boolean => occurrences.some(({ outcome }) => outcome === 'failure');

/** Entries by vendor. People look errors up, so the vendors with most of them come first. */
export function entriesByVendor(entries: readonly Entry[]): VendorGroup[] {
  const errors = (own: readonly Entry[]) => own.filter(isError).length;
  return [...groupBy(entries, ({ service }) => [service.vendor])]
    .map(([vendor, own]) => ({
      vendor,
      entries: [...own].sort((a, b) => Number(isError(b)) - Number(isError(a))),
    }))
    .sort((a, b) => errors(b.entries) - errors(a.entries) || b.entries.length - a.entries.length);
}
