import { rowsOf, type Columns } from './columns.ts';
import { eachInSlices, type Slices } from '../slices.ts';
import { SLICE } from '../tunables.ts';
import type { Names } from './names.ts';
import type {
  SearchIndex,
  SearchLiteral,
  SearchOccurrence,
  SearchOperation,
  SearchService,
  SearchVendor,
} from './search-index.ts';

/**
 * The second part of the index: what messages, addresses and products are found by. Its rows are those of the names they belong
 * to, one by one.
 */
export interface TextsFile {
  vendors: Columns<Pick<SearchVendor, 'documentation' | 'hosts' | 'products'>>;
  services: Columns<Pick<SearchService, 'hosts' | 'paths' | 'documents'>>;
  operations: Columns<Pick<SearchOperation, 'paths'>>;
  conditions: Columns<{ synonyms: string[] }>;
  places: Columns<PlaceTexts>;
  literals: Columns<SearchLiteral>;
}

export type PlaceTexts = Pick<SearchOccurrence, 'warns'> & {
  /** How many of the rows of literals are its own. An empty one is the label of the entry. */
  literals: number;
};

/** Puts the texts into the index of the names, and returns that: the entries stay the same objects. */
export function* addTexts({ index, places, operations }: Names, file: TextsFile): Slices<SearchIndex> {
  putInto(index.vendors, yield* rowsOf(file.vendors));
  putInto(index.services, yield* rowsOf(file.services));
  putInto(operations, yield* rowsOf(file.operations));
  putInto(index.conditions, yield* rowsOf(file.conditions));
  const literals = yield* rowsOf(file.literals);
  let at = 0;
  yield* eachInSlices(yield* rowsOf(file.places), SLICE, ({ literals: count, warns }, place) => {
    const { document, occurrences = [] } = places[place] ?? {};
    const own = literals
      .slice(at, (at += count))
      .map((literal) => (literal.text === '' && document ? { ...literal, text: document.label } : literal));
    putInto(
      occurrences,
      occurrences.map(() => ({ warns, literals: own })),
    );
  });
  return index;
}

function putInto<Row extends object>(targets: readonly Row[], rows: readonly Partial<Row>[]): void {
  targets.forEach((target, at) => Object.assign(target, rows[at]));
}
