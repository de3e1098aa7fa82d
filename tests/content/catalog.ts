import { buildCatalog } from '../../src/catalog/join/build.ts';
import { loadContent } from '../../src/catalog/files/load.ts';
import type { Entry, Occurrence } from '../../src/catalog/model.ts';

/** The real catalog, built from the files themselves. */
export const catalog = buildCatalog(loadContent('content'));

/** The entry with this id; a test that names a missing one fails here. */
export function entryOf(id: string): Entry {
  const entry = catalog.entries.find((other) => other.id === id);
  if (!entry) throw new Error(`no entry ${id}`);
  return entry;
}

/** The occurrence of an entry on one operation. */
export function occurrenceOf(id: string, operation: string): Occurrence {
  const occurrence = entryOf(id).occurrences.find(({ operations }) =>
    operations.some(({ id: name }) => name === operation),
  );
  if (!occurrence) throw new Error(`no occurrence ${id}#${operation}`);
  return occurrence;
}

/** Everything that is written about an entry, as one text. */
export function textOf(entry: Entry): string {
  const { passages, occurrences, service } = entry;
  return JSON.stringify([
    passages.map(({ passage: { text, points } }) => [text, points]),
    occurrences.map(({ meaning, causes, notes, actions, retry }) => [meaning, causes, notes, actions, retry.then]),
    service.summary,
  ]);
}
