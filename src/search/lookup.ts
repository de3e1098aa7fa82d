import { serviceOf } from '../ids.ts';
import { clue, clueKey, type Clue } from './clue.ts';
import { isNumber } from './codes.ts';
import { caseFor } from './evidence.ts';
import { factsOf, toldOf } from './facts.ts';
import { withFewStatuses } from './few-statuses.ts';
import { compareHits, hitOf, onlyBestClaims, type Hit } from './hits.ts';
import { nameClues } from './read/name-clues.ts';
import { isInScope, scopeClues } from './scope.ts';
import type { SearchOptions } from './search.ts';
import type { Tables } from './tables.ts';
import { tierOf } from './tiers.ts';
import { LONE_NUMBER, MAX_HITS } from './tunables.ts';

/** Answers a code, a name or a status by itself; null for every other text. */
export type LookUp = (text: string, options?: SearchOptions) => Hit[] | null;

/**
 * The first answer: a code alone, by the names of an index alone. It is the model of every answer, with the one clue that such a
 * text has; what reads texts is not needed. What is sure here is sure in the whole search.
 */
export function createLookUp({ index, byName, byStatus, services, names }: Tables): LookUp {
  return (text, options = {}) => {
    const code = text.trim();
    const clues = CODE.test(code) ? cluesOf(code, names) : [];
    if (clues.length === 0 || clues.some((one) => options.without?.has(clueKey(one)))) return null;
    const facts = factsOf([...clues, ...scopeClues(options, index)]);
    const documents = new Set([...(byName.get(code) ?? []), ...(byStatus.get(code) ?? [])]);
    const cases = [...documents].flatMap((document) => {
      const service = services.get(serviceOf(document.id));
      return (service && caseFor(document, { service, told: toldOf(service, facts), facts })) ?? [];
    });
    const hits = withFewStatuses(cases)
      .filter(({ document }) => isInScope(document.id, options))
      .map((one) => hitOf(one, facts, tierOf(one, facts, ALONE)));
    return hits.length > 0 ? onlyBestClaims(hits.sort(compareHits)).slice(0, MAX_HITS) : null;
  };
}

/** Nothing else is in the text. */
const ALONE = {
  isAlone: true,
  isBare: true,
  isLookup: true,
  isBrief: true,
  hasOwnWords: false,
  isList: false,
  strict: false,
};

/** One word; a class of statuses (`5xx`) means many. */
const CODE = /^(?![1-5][\dx]x$)-?[\p{L}\p{N}][\p{L}\p{N}._-]{0,100}$/iu;
/** Longer numbers are no codes anywhere. */
const MAX_DIGITS = 12;

const cluesOf = (code: string, names: Tables['names']): Clue[] =>
  isNumber(code)
    ? code.length <= MAX_DIGITS
      ? [clue('number', code, 0, LONE_NUMBER, 'the number')]
      : []
    : nameClues(code, 0, true, { names }).filter(({ value }) => value === code);
