import { describe, expect, it } from 'vitest';
import { searchedPlaces } from '../../packages/rtc-errors/src/library.ts';
import type { LookupOptions } from '../../packages/rtc-errors/src/types.ts';
import { library } from './library.ts';

it('the occurrences of every entry are in the order of the search, so that a hit leads to the very one', () => {
  for (const { id, occurrences } of library.searchIndex().documents) {
    const entry = library.entry(id);
    const places = entry ? searchedPlaces(entry) : [];
    expect([id, places.map(({ httpStatus }) => httpStatus)]).toEqual([
      id,
      occurrences.map(({ httpStatus }) => httpStatus),
    ]);
    for (const [at, { operation, text }] of occurrences.entries()) {
      const place = places[at];
      expect(place?.operations.includes(operation ?? '') ?? false, id).toBe(operation !== null);
      expect(text.startsWith(place?.meaning.replaceAll('`', '') ?? '?'), id).toBe(true);
    }
  }
});

describe('the vendor and the service that a caller names', () => {
  const ids = (options: object) => library.lookup('65', options as LookupOptions).map(({ entry }) => entry.id);

  it('are ids, in any case', () => {
    const asked = ids({ vendor: 'AGORA', service: 'Cloud-Recording' });
    expect(asked).toEqual(ids({ vendor: 'agora', service: 'cloud-recording' }));
    expect(asked).not.toEqual(ids({}));
  });

  it.each([[{ vendor: 65 }], [{ vendor: null, service: {} }]])(
    '%j, from a caller without types, says nothing',
    (options) => {
      expect(ids(options)).toEqual(ids({}));
    },
  );
});
