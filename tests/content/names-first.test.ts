import { describe, expect, it } from 'vitest';
import { createSearch } from '../../src/search/index.ts';
import { createCore } from '../../src/search/core.ts';
import { readNames } from '../../src/search/index-file/names.ts';
import { packIndex } from '../../src/search/index-file/pack-index.ts';
import { searchIndex } from '../../src/search/index-file/search-index.ts';
import { lookUp } from '../../src/search/lookup.ts';
import { catalog } from './catalog.ts';
import { generatedCases } from './search-proof/generated.ts';
import { readGoldenSearches } from './search-proof/golden-searches.ts';
import { subjectsOf } from './search-proof/subject.ts';

/** Texts that are asked about; a larger catalog is thinned out. */
const LIMIT = 12_000;

const index = searchIndex(catalog);
const whole = createSearch(index);
const names = createCore(readNames(packIndex(index).names).index);

const texts = new Set([
  ...readGoldenSearches().map(({ text }) => text),
  ...generatedCases(subjectsOf(catalog), LIMIT).map(({ text }) => text),
]);
const first = [...texts].flatMap((text) => {
  const result = lookUp(names, text, {});
  return result ? [{ text, result }] : [];
});

describe('what names answer before the texts are there', () => {
  it('is much: most codes that are typed', () => {
    const typed = catalog.entries.flatMap(({ code }) => code ?? []).filter((code) => code.length <= 80);
    const answered = typed.filter((code) => lookUp(names, code, {}));
    expect(answered.length / typed.length).toBeGreaterThan(0.95);
  });

  it('is never contradicted where it is sure', () => {
    const broken = first.flatMap(
      ({
        text,
        result: {
          hits: [hit],
        },
      }) => {
        if (hit?.certainty !== 'sure') return [];
        const [best] = whole(text).hits;
        return best?.document.id === hit.document.id ? [] : [`${text} → ${hit.document.id}, then ${best?.document.id}`];
      },
    );
    expect(first.filter(({ result }) => result.hits[0]?.certainty === 'sure').length).toBeGreaterThan(100);
    expect(broken).toEqual([]);
  });

  it.each(['', 'request not completed', '{"code":65,"reason":"request not completed"}', '65\n62', 'x'.repeat(81)])(
    'is nothing where the messages decide: %j',
    (text) => {
      expect(lookUp(names, text, {})).toBeNull();
    },
  );
});
