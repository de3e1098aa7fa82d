import { createLibrary } from '../../packages/rtc-errors/src/library.ts';
import { packageData } from '../../packages/rtc-errors/src/package-data.ts';
import { createScanner, type Finding } from '../../packages/rtc-errors/src/log/scan.ts';
import type { LookupOptions } from '../../packages/rtc-errors/src/types.ts';
import { catalog } from '../content/catalog.ts';

/** The library of the package over the real content. */
export const library = createLibrary(packageData(catalog, 'https://site.example'));

/** What the command finds in a log. */
export function findingsIn(log: string, scope: LookupOptions = {}): Finding[] {
  const scanner = createScanner(library, scope);
  log.split('\n').forEach((text, at) => scanner.add({ number: at + 1, text }));
  scanner.end();
  return scanner.findings();
}

/** The same, as ids and numbers. */
export const found = (log: string, scope?: LookupOptions) =>
  findingsIn(log, scope).map(({ hits: [best], unlisted, line, count }) => [
    best ? `${best.entry.id}${best.occurrence?.operation ? `#${best.occurrence.operation}` : ''}` : unlisted?.value,
    line,
    count,
  ]);
