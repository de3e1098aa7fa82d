import { describe, expect, it } from 'vitest';
import { createSearch } from '../../src/search/index.ts';
import type { Hit } from '../../src/search/hits.ts';
import { readNames } from '../../src/search/index-file/names.ts';
import { packIndex } from '../../src/search/index-file/pack-index.ts';
import { addTexts } from '../../src/search/index-file/texts.ts';
import { searchIndex } from '../../src/search/index-file/search-index.ts';
import { createLookUp } from '../../src/search/lookup.ts';
import { createCore } from '../../src/search/search.ts';
import { allAtOnce } from '../../src/search/slices.ts';
import { tablesOf } from '../../src/search/tables.ts';
import { answerTyped } from '../../src/search/typed.ts';
import { times } from './against-mutants.ts';
import { catalog } from './catalog.ts';
import { generatedCases } from './search-proof/generated.ts';
import { readGoldenSearches } from './search-proof/golden-searches.ts';
import { subjectsOf } from './search-proof/subject.ts';

/** Texts that are asked about; a larger catalog is thinned out. */
const LIMIT = times(3_000, 800);

const index = searchIndex(catalog);
const search = createSearch(index);
const best = new Map<string, string | undefined>();
/** The entry that the whole search has first; each text is asked once. */
function bestFor(text: string): string | undefined {
  if (!best.has(text)) best.set(text, search(text).hits[0]?.document.id);
  return best.get(text);
}
const files = packIndex(index);
const { index: namesAlone } = allAtOnce(readNames(files.names));
const lookUp = createLookUp(allAtOnce(tablesOf(namesAlone)));
const byNames = createCore(namesAlone);

const texts = new Set([
  ...catalog.entries.flatMap(({ code }) => code ?? []),
  ...readGoldenSearches().map(({ text }) => text),
  ...generatedCases(subjectsOf(catalog), LIMIT).map(({ text }) => text),
]);

it('what is sure before words count is sure when they do', () => {
  const some = [...texts].filter((_, at) => at % 4 === 0);
  const sure = some.flatMap((text) => {
    const [hit] = search(text, { exactOnly: true }).hits;
    return hit?.certainty === 'sure' ? [{ text, id: hit.document.id }] : [];
  });
  expect(sure.length).toBeGreaterThan(100);
  expect(sure.filter(({ text, id }) => bestFor(text) !== id)).toEqual([]);
});

describe('only words wait for the sentences', () => {
  const withoutSentences = createCore(allAtOnce(addTexts(allAtOnce(readNames(files.names)), files.texts)));

  it('without them, every other answer is the same', () => {
    const exactly = { exactOnly: true };
    const hitsOf = (ask: typeof search, text: string) =>
      ask(text, exactly).hits.map(({ document, certainty, why }) => [document.id, certainty, why]);
    const some = [...texts].filter((_, at) => at % 4 === 1);
    const different = some.filter(
      (text) => JSON.stringify(hitsOf(withoutSentences, text)) !== JSON.stringify(hitsOf(search, text)),
    );
    expect(different).toEqual([]);
    expect(withoutSentences.words.isBuilt()).toBe(false);
  });

  it('a pasted message is found without them', () => {
    const pasted = catalog.entries.flatMap(({ id, occurrences: [{ literals }] }) =>
      literals.slice(0, 1).map(({ text }) => ({ id, text: JSON.stringify({ message: text }) })),
    );
    const found = pasted.filter(({ id, text }) =>
      withoutSentences(text, { exactOnly: true }).hits.some(({ document }) => document.id === id),
    );
    expect(pasted.length).toBeGreaterThan(300);
    expect(found.length / pasted.length).toBeGreaterThan(0.95);
  });
});

it('a code by itself finds the same as in all of the search, by names', () => {
  const codes = new Set(catalog.entries.flatMap(({ code }) => code ?? []));
  const idsOf = (hits: readonly Hit[] | null) => new Set(hits?.map(({ document }) => document.id));
  const different = [...codes].filter((code) => {
    const [found, all] = [idsOf(lookUp(code)), idsOf(byNames(code, { exactOnly: true }).hits)];
    return found.size > 0 && found.symmetricDifference(all).size > 0;
  });
  expect(different).toEqual([]);
});

describe.each([
  ['a code by itself', (text: string) => lookUp(text)],
  ['a code with a few words', (text: string) => answerTyped(byNames, text, {})?.hits ?? null],
])('%s: what names answer before the texts are there', (_name, ask) => {
  const first = [...texts].flatMap((text) => {
    const hits = ask(text);
    return hits ? [{ text, hits }] : [];
  });

  it('is much: most codes that are typed', () => {
    const typed = catalog.entries.flatMap(({ code }) => code ?? []).filter((code) => code.length <= 80);
    expect(typed.filter((code) => ask(code)).length / typed.length).toBeGreaterThan(0.95);
  });

  it('is never contradicted where it is sure', () => {
    const sure = first.filter(({ hits: [hit] }) => hit?.certainty === 'sure');
    const broken = sure.filter(({ text, hits: [hit] }) => bestFor(text) !== hit?.document.id);
    expect(sure.length).toBeGreaterThan(50);
    expect(broken.map(({ text }) => text)).toEqual([]);
  });

  it.each(['', 'request not completed', '{"code":65,"reason":"request not completed"}', '65\n62', 'x'.repeat(81)])(
    'is nothing where the messages decide: %j',
    (text) => {
      expect(ask(text)).toBeNull();
    },
  );
});
