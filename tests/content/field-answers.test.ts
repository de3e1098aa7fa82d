import { describe, expect, it } from 'vitest';
import { serviceOf } from '../../src/ids.ts';
import { createSearch } from '../../src/search/index.ts';
import { searchIndex } from '../../src/search/index-file/search-index.ts';
import { catalog } from './catalog.ts';
import { readFieldCases } from './search-proof/field-cases.ts';

/**
 * The answer to each field case, to the letter: whoever changes the search sees in the difference which answers changed, for
 * better or worse (`npx vitest run field-answers -u`). Only the services that some case expects are there, so that a further one changes nothing.
 */
const COLLECTIONS = ['field-cases', 'field-cases-own'].map((name) => ({
  name,
  cases: readFieldCases(`tests/content/${name}.jsonl`),
}));
const expected = new Set(COLLECTIONS.flatMap(({ cases }) => cases.flatMap((one) => one.expected.map(serviceOf))));
const services = catalog.services.filter(({ id }) => expected.has(id));
const others = new Set(
  catalog.services.filter((service) => !services.includes(service)).map(({ vendor }) => vendor.id),
);
for (const { vendor } of services) others.delete(vendor.id);
const search = createSearch(
  searchIndex({
    ...catalog,
    vendors: catalog.vendors.filter(({ id }) => !others.has(id)),
    services,
    entries: catalog.entries.filter(({ id }) => expected.has(serviceOf(id))),
  }),
);

function answerTo(text: string): string {
  const { hits, unlisted, errors, suggestions, stranger } = search(text);
  const [first, ...others] = hits;
  const claimed = others.filter(({ certainty }) => certainty === 'sure' || certainty === 'likely').length;
  return [
    first
      ? `${first.document.id}${first.occurrence?.operation ? `#${first.occurrence.operation}` : ''} ${first.certainty}`
      : 'nothing',
    ...(claimed > 0 ? [`${claimed} more claimed`] : []),
    ...(errors.length > 0 ? [`errors in lines ${errors.map(({ line }) => line).join(', ')}`] : []),
    ...unlisted.map(({ kind, value }) => `no table has the ${kind} ${value.slice(0, 40).replaceAll(/\s+/gu, ' ')}`),
    ...suggestions.map(({ document }) => `near ${document.id}`),
    ...(stranger ? [`about ${stranger.name ?? 'something else'}`] : []),
  ].join('; ');
}

describe('each field case is answered as before', () => {
  const SIZE = 100;
  const groups = COLLECTIONS.flatMap(({ name, cases }) =>
    Array.from({ length: Math.ceil(cases.length / SIZE) }, (_, at) => ({
      name: `${name}-${at + 1}`,
      group: cases.slice(at * SIZE, (at + 1) * SIZE),
    })),
  );

  it.each(groups)('$name', async ({ name, group }) => {
    const answers = group.map(({ id, text }) => `${id}: ${answerTo(text)}\n`).join('');
    await expect(answers).toMatchFileSnapshot(`field-answers/${name}.txt`);
  });
});
