import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCatalog } from '../../catalog/join/build.ts';
import { loadContent } from '../../catalog/files/load.ts';
import { allAtOnce } from '../slices.ts';
import { rowsOf } from './columns.ts';
import { readIndex } from './index-files.ts';
import { choice, columnsOf, list, series, text } from './pack-columns.ts';
import { packIndex } from './pack-index.ts';
import { searchIndex, type SearchIndex } from './search-index.ts';

const downloaded = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;

describe('what is read is what was packed', () => {
  it.each(['content', 'tests/fixtures/content/good', 'tests/fixtures/content/moved'])('of %s', (folder) => {
    const index = searchIndex(buildCatalog(loadContent(folder)));
    expect(readIndex(downloaded(packIndex(index)))).toEqual(index);
  });

  it('in columns of any rows', () => {
    const anyText = fc.string({ unit: fc.constantFrom(...'ab~|tl\\"\n', '\ue000', '\ue001', '错', '😀') });
    const row = fc.record({
      text: anyText,
      series: fc.oneof(anyText, fc.nat(4).map(String), fc.constantFrom('NaN', '00', '-1', '+', '1e21')),
      list: fc.array(anyText, { maxLength: 4 }),
      choice: fc.jsonValue(),
    });
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        expect(allAtOnce(rowsOf(downloaded(columnsOf(rows, { text, series, list, choice }))))).toEqual(
          rows.map(downloaded),
        );
      }),
    );
  });

  it('with more different values than ASCII has letters', () => {
    const rows = Array.from({ length: 3_000 }, (_, value) => ({ value }));
    expect(allAtOnce(rowsOf(downloaded(columnsOf(rows, { value: choice }))))).toEqual(rows);
  });

  it('when entries, texts and verdicts are others than the rules give', () => {
    const real = searchIndex(buildCatalog(loadContent('content')));
    const pick = <Value>(values: readonly Value[]) => fc.constantFrom(...values);
    const occurrences = real.documents.flatMap((document) => document.occurrences);
    const service = pick(real.services.filter(({ operations }) => operations.length > 1));
    const verdict = fc.record({
      outcome: pick(occurrences).map(({ outcome }) => outcome),
      effect: pick(occurrences).map(({ effect }) => effect),
      retry: pick(occurrences).map(({ retry }) => retry),
    });
    const words = fc
      .array(
        pick(occurrences).map((one) => one.text),
        { minLength: 1 },
      )
      .map((texts) => texts.join(' ~ '));
    const entry = service.chain((own) => {
      const occurrence = fc.record({
        facts: pick(occurrences),
        verdict,
        text: words,
        operation: pick([null, ...own.operations.map(({ id }) => id)]),
      });
      return fc.record({
        document: pick(real.documents),
        key: fc.uuid(),
        label: fc.option(words, { nil: undefined }),
        occurrences: fc.array(occurrence, { minLength: 1, maxLength: 5 }),
        service: fc.constant(own.id),
      });
    });
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 12 }), (entries) => {
        const documents = entries
          .map(({ document, key, label = document.label, service: id, occurrences: own }) => {
            const all = own.map((one) => ({ ...one.facts, ...one.verdict, text: one.text, operation: one.operation }));
            const status = document.kind === 'http-status' ? (all[0]?.httpStatus ?? null) : null;
            return { ...document, id: `${id}/${key}`, label, status, occurrences: all };
          })
          .sort((a, b) => (a.id < b.id ? -1 : 1));
        const index: SearchIndex = { ...real, documents };
        expect(readIndex(downloaded(packIndex(index)))).toEqual(downloaded(index));
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});
