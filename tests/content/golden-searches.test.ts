import { describe, expect, it } from 'vitest';
import { createSearch } from '../../src/search/index.ts';
import { searchIndex } from '../../src/search/index-file/search-index.ts';
import { cases, shared } from './against-mutants.ts';
import { catalog } from './catalog.ts';
import { readGoldenSearches, wantedOf, type Lookup } from './search-proof/golden-searches.ts';

const lookups = readGoldenSearches();
const search = createSearch(searchIndex(catalog));
const answers = shared(() => cases(lookups, 40).map((lookup) => ({ lookup, ...search(lookup.text) })));
const idsOf = ({ hits }: ReturnType<typeof answers>[number]) => hits.map(({ document }) => document.id);
const shown = ({ form, text }: Lookup) => `[${form}] ${text.trim().slice(-120).replaceAll('\n', ' ⏎ ')}`;

const known = new Set(catalog.entries.map(({ id }) => id));
const withFirst = () => answers().filter(({ lookup }) => wantedOf(lookup).length > 0);

describe('golden searches', () => {
  it('are at least 150, 25 of which must find nothing, and name entries that exist', () => {
    expect(lookups.length).toBeGreaterThanOrEqual(150);
    expect(lookups.filter(({ none }) => none).length).toBeGreaterThanOrEqual(25);
    const named = lookups.flatMap((lookup) => [...wantedOf(lookup), ...(lookup.all ?? [])]);
    expect(named.filter((id) => !known.has(id))).toEqual([]);
  });

  it('97 % find what they want first', () => {
    const missed = withFirst()
      .filter((answer) => !wantedOf(answer.lookup).includes(idsOf(answer)[0] ?? ''))
      .map(
        (answer) =>
          `${shown(answer.lookup)}\n    wanted ${wantedOf(answer.lookup).join(' or ')}, found ${idsOf(answer).slice(0, 3).join(', ') || 'nothing'}`,
      );
    const allowed = Math.floor(withFirst().length * 0.03);
    expect(missed.length <= allowed ? [] : missed).toEqual([]);
  });

  it('all find it among the first three', () => {
    const missed = withFirst()
      .filter(
        (answer) =>
          !idsOf(answer)
            .slice(0, 3)
            .some((id) => wantedOf(answer.lookup).includes(id)),
      )
      .map((answer) => `${shown(answer.lookup)}: ${wantedOf(answer.lookup).join(' or ')}`);
    expect(missed).toEqual([]);
  });

  it('a bare code finds every meaning it has, and nothing else', () => {
    const wrong = answers()
      .filter(({ lookup }) => lookup.all)
      .filter((answer) => answer.lookup.all?.some((id) => !idsOf(answer).includes(id)))
      .map(
        (answer) =>
          `${shown(answer.lookup)}: ${answer.lookup.all?.filter((id) => !idsOf(answer).includes(id)).join(', ')}`,
      );
    expect(wrong).toEqual([]);
  });

  it('what is in no table is not found', () => {
    const found = answers()
      .filter(({ lookup, hits }) => lookup.none && hits.length > 0)
      .map((answer) => `${shown(answer.lookup)}: ${idsOf(answer).slice(0, 3).join(', ')}`);
    expect(found).toEqual([]);
  });

  it('an operation in the text leads to its occurrence', () => {
    const missed = answers()
      .filter(({ lookup, hits }) => lookup.occurrence && hits[0]?.occurrence?.operation !== lookup.occurrence)
      .map(
        (answer) =>
          `${shown(answer.lookup)}: ${answer.lookup.occurrence}, not ${answer.hits[0]?.occurrence?.operation}`,
      );
    expect(missed).toEqual([]);
  });

  it('what no table documents is said to be so', () => {
    const missed = answers()
      .filter(({ lookup, unlisted }) => lookup.unlisted && !unlisted.some(({ kind }) => kind === lookup.unlisted))
      .map(({ lookup }) => shown(lookup));
    expect(missed).toEqual([]);
  });

  it('a code with a slip is a suggestion', () => {
    const missed = answers()
      .filter(
        ({ lookup, suggestions }) =>
          lookup.suggestion && !suggestions.some(({ document }) => document.id === lookup.suggestion),
      )
      .map(({ lookup }) => shown(lookup));
    expect(missed).toEqual([]);
  });
});
