import { NotAfter } from '../../not-after.ts';
import { clue, type Clue } from '../clue.ts';
import type { SearchProduct } from '../index-file/search-index.ts';
import { MAX_CLUES } from '../tunables.ts';

/** The products without a table whose codes are in a text. */
export type ProductCodeReader = (text: string) => Clue[];

/** How certain a code in the shape of those of one product is about that product: as a field that only it uses. */
const CERTAINTY = 0.8;

/** Reads codes of products without a table by their patterns, in which `#` is a digit. */
export function createProductCodeReader(products: ReadonlyMap<string, SearchProduct>): ProductCodeReader {
  const patterns = [...products].flatMap(([id, { codes }]) => codes.map((code) => ({ id, pattern: patternOf(code) })));
  return (text) =>
    patterns
      .flatMap(({ id, pattern }) =>
        [...text.matchAll(pattern)].map(({ 0: code, index }) =>
          clue('product', id, index, CERTAINTY, `the code ${code}`, index + code.length),
        ),
      )
      .slice(0, MAX_CLUES);
}

/** A pattern as an expression: by itself, and not a part of a longer name. */
const patternOf = (code: string) =>
  new NotAfter(
    String.raw`\w.-`,
    new RegExp(`${code.replaceAll('.', String.raw`\.`).replaceAll('#', String.raw`\d`)}(?![\\w-]|\\.\\w)`, 'gu'),
  );
