import { describe, expect, it } from 'vitest';
import { createSearch } from '../../src/search/index.ts';
import { searchIndex } from '../../src/search/index-file/search-index.ts';
import { cases, shared } from './against-mutants.ts';
import { catalog } from './catalog.ts';
import { readGoldenSearches, wantedOf, type Lookup } from './search-proof/golden-searches.ts';

const search = createSearch(searchIndex(catalog));
const lookups = readGoldenSearches('golden-searches-vendors');
const answers = shared(() => cases(lookups, 60).map((lookup) => ({ lookup, ...search(lookup.text) })));
type Answer = ReturnType<typeof answers>[number];

const idsOf = ({ hits }: Answer) => hits.map(({ document }) => document.id);
const shown = ({ form, text }: Lookup) => `[${form}] ${text.trim().slice(0, 120).replaceAll('\n', ' ⏎ ')}`;
const report = (missed: readonly Answer[]) =>
  missed.map(
    (answer) =>
      `${shown(answer.lookup)}\n    wanted ${wantedOf(answer.lookup).join(' or ')}, found ${idsOf(answer).slice(0, 3).join(', ') || 'nothing'}`,
  );

/** Shares of lookups, in percent. */
const GOALS = { first: 97, three: 99 };
const withEntry = () => answers().filter(({ lookup }) => wantedOf(lookup).length > 0);
const missedWithin = (places: number) =>
  withEntry().filter(
    (answer) =>
      !idsOf(answer)
        .slice(0, places)
        .some((id) => wantedOf(answer.lookup).includes(id)),
  );
const share = (missed: readonly Answer[]) => 100 * (1 - missed.length / withEntry().length);

describe('golden searches of the further vendors', () => {
  it('are at least 390 with an entry that exists, and 30 about nothing here', () => {
    expect(lookups.filter((lookup) => wantedOf(lookup).length > 0).length).toBeGreaterThanOrEqual(390);
    expect(lookups.filter(({ none }) => none).length).toBeGreaterThanOrEqual(30);
    const known = new Set(catalog.entries.map(({ id }) => id));
    const named = lookups.flatMap((lookup) => [...wantedOf(lookup), ...(lookup.all ?? [])]);
    expect(named.filter((id) => !known.has(id))).toEqual([]);
  });

  it(`${GOALS.first} % find what they want first`, () => {
    const missed = missedWithin(1);
    expect(share(missed) >= GOALS.first ? [] : report(missed)).toEqual([]);
  });

  it(`${GOALS.three} % find it among the first three`, () => {
    const missed = missedWithin(3);
    expect(share(missed) >= GOALS.three ? [] : report(missed)).toEqual([]);
  });

  it('a bare code finds every meaning it has', () => {
    const wrong = answers()
      .filter((answer) => answer.lookup.all?.some((id) => !idsOf(answer).includes(id)))
      .map((answer) => shown(answer.lookup));
    expect(wrong).toEqual([]);
  });

  it('what is about nothing here is not claimed', () => {
    const claimed = answers()
      .filter(
        ({ lookup, hits }) =>
          (lookup.none ?? lookup.unlisted) &&
          hits.some(({ certainty }) => certainty === 'sure' || certainty === 'likely'),
      )
      .map((answer) => `${shown(answer.lookup)}: ${idsOf(answer).slice(0, 3).join(', ')}`);
    expect(claimed).toEqual([]);
  });

  it('what no table documents is said to be so', () => {
    const missed = answers()
      .filter(({ lookup, unlisted, stranger }) => lookup.unlisted && unlisted.length === 0 && stranger === null)
      .map(({ lookup }) => shown(lookup));
    expect(missed).toEqual([]);
  });

  it('an operation in the text leads to its occurrence', () => {
    const missed = answers()
      .filter(({ lookup, hits }) => lookup.occurrence && hits[0]?.occurrence?.operation !== lookup.occurrence)
      .map((answer) => `${shown(answer.lookup)}: ${answer.hits[0]?.occurrence?.operation}`);
    expect(missed).toEqual([]);
  });
});
