import { keyOf, serviceOf, vendorOf } from '../ids.ts';
import { clue, type Clue } from './clue.ts';
import type { SearchIndex } from './index-file/search-index.ts';

/** Narrows a search to one vendor, one service, or one service of one vendor. Names that do not exist narrow to nothing. */
export interface SearchScope {
  vendor?: string | null;
  service?: string | null;
}

/** What the reader narrows to is as good as an address. */
export function scopeClues({ vendor, service }: SearchScope, { services }: SearchIndex): Clue[] {
  const named = service
    ? services.filter(({ id }) => (id === service || keyOf(id) === service) && (!vendor || vendorOf(id) === vendor))
    : [];
  return [
    ...(vendor ? [clue('vendor', vendor, 0, 1, 'the choice of the reader')] : []),
    ...named.map(({ id }) => clue('service', id, 0, 1, 'the choice of the reader')),
  ];
}

export function isInScope(id: string, { vendor, service }: SearchScope): boolean {
  const ownService = serviceOf(id);
  return (!vendor || vendor === vendorOf(id)) && (!service || service === ownService || service === keyOf(ownService));
}
