import { serviceOf } from '../ids.ts';
import { groupBy } from '../lists.ts';
import { answerError, type WordReader } from './answer.ts';
import { clue, clueKey, type Clue } from './clue.ts';
import { codesOf, isNumber, namesOf } from './codes.ts';
import { compareHits, type Hit } from './hits.ts';
import type { SearchIndex } from './index-file/search-index.ts';
import { nameClues } from './read/name-clues.ts';
import { isInScope, scopeClues } from './scope.ts';
import type { SearchOptions } from './search.ts';
import { tablesOf } from './tables.ts';
import { MAX_HITS } from './tunables.ts';

/** Answers a code, a name or a status by itself; null for every other text. */
export type LookUp = (text: string, options?: SearchOptions) => Hit[] | null;

/**
 * The first answer: a code alone, by the names of an index alone. It is the model of every answer, with the one clue that such a
 * text has; what reads texts is not needed. What is sure here is sure in the whole search.
 */
export function createLookUp(index: SearchIndex): LookUp {
  const tables = tablesOf(index);
  const names = namesOf(new Set(index.documents.flatMap(codesOf)));
  return (text, options = {}) => {
    const code = text.trim();
    const clues = CODE.test(code) ? cluesOf(code, names) : [];
    if (clues.length === 0 || clues.some((one) => options.without?.has(clueKey(one)))) return null;
    const part = { line: 0, offset: 0, text: code, clues, literals: [] };
    const { hits } = answerError(
      part,
      { ...tables, byWords: NO_WORDS },
      {
        isList: false,
        inScope: ({ id }) => isInScope(id, options),
        scope: scopeClues(options, index),
      },
    );
    return hits.length > 0 ? withoutTies(hits).slice(0, MAX_HITS) : null;
  };
}

const CODE = /^-?[\p{L}\p{N}][\p{L}\p{N}._-]{0,100}$/u;
/** Longer numbers are no codes anywhere. */
const MAX_DIGITS = 12;

const cluesOf = (code: string, names: ReturnType<typeof namesOf>): Clue[] =>
  isNumber(code)
    ? code.length <= MAX_DIGITS
      ? [clue('number', code, 0, 0.9, 'the number')]
      : []
    : nameClues(code, 0, true, { names }).filter(({ value }) => value === code);

const NO_WORDS: WordReader = {
  questionOf: () => '',
  wordsOf: () => new Map(),
  isPartOf: () => false,
  isWordOf: () => false,
  complainedOf: () => new Set(),
};

/** Of several entries of a service with the same code, their messages say which one it is. */
export function withoutTies(hits: readonly Hit[]): Hit[] {
  const sure = hits.filter(({ certainty }) => certainty === 'sure');
  const byService = groupBy(sure, ({ document }) => [serviceOf(document.id)]);
  const isTied = ({ document, certainty }: Hit) =>
    certainty === 'sure' && (byService.get(serviceOf(document.id))?.length ?? 0) > 1;
  return hits.map((hit): Hit => (isTied(hit) ? { ...hit, certainty: 'likely' } : hit)).sort(compareHits);
}
