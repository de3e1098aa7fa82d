import { serviceOf } from '../ids.ts';
import type { Facts } from './facts.ts';
import type { SearchDocument, SearchIndex } from './index-file/search-index.ts';
import { COMPLAINT } from './read/keys.ts';

/** Rows for invalid values of the services whose request fields a text names together with a complaint. */
export function complainedOf(text: string, { fields, codes }: Facts, index: SearchIndex): Set<SearchDocument> {
  if (fields.size === 0 || codes.size > 0 || !COMPLAINT.test(text)) return new Set();
  const conditions = new Set(index.conditions.filter(({ isAboutRequest }) => isAboutRequest).map(({ id }) => id));
  return new Set(
    index.documents.filter(
      ({ id, occurrences }) =>
        fields.has(serviceOf(id)) &&
        occurrences.every(({ condition, literals }) => conditions.has(condition) && literals.length === 0),
    ),
  );
}
