import { describe, expect, it } from 'vitest';
import type { Source } from '../../schema/source.ts';
import type { Vendor } from '../model.ts';
import { coverageNotes, documentsOf, documentsWords, hostsBySource } from './vendor-sources.ts';

const source = (name: string, retrieved = '2026-01-02') =>
  ({ url: `https://docs.example/${name}`, retrieved }) as Source;
const table = (of: Source, coverage: object = { extent: 'whole' }) => ({ source: of, coverage });

describe('what was read of a vendor', () => {
  it('are documents, each once, from one day to another', () => {
    const [a, b] = [source('a', '2026-03-01'), source('b')];
    const vendor = { services: [{ tables: [table(a), table(b)] }, { tables: [table({ ...a })] }] } as unknown as Vendor;
    expect(documentsOf(vendor).map(({ url }) => url)).toEqual([a.url, b.url]);
    expect(documentsWords([a, b])).toBe('2 documents, read between 2026-01-02 and 2026-03-01.');
    expect(documentsWords([a])).toBe('One document, read on 2026-03-01.');
  });

  it('are tables, of which those are named that were not read to their end or need a note', () => {
    const whole = table(source('a'));
    const partial = table(source('a'), { extent: 'partial', readTo: 'the code 50.' });
    const noted = table(source('a'), { extent: 'whole', note: 'Two pages differ.' });
    const vendor = { services: [{ tables: [whole, partial, noted] }] } as unknown as Vendor;
    expect(coverageNotes(vendor).map(({ note }) => note)).toEqual([
      'Incomplete. Read so far: the code 50.',
      'Two pages differ.',
    ]);
  });

  it('are hosts, together with the others of one document', () => {
    const hosts = [
      { host: 'a.example', source: source('a') },
      { host: 'b.example', source: source('b') },
      { host: 'c.example', source: source('a') },
    ];
    expect(
      hostsBySource(hosts as Vendor['apiHosts']).map(({ hosts: names, source: from }) => [names, from.url]),
    ).toEqual([
      [['a.example', 'c.example'], source('a').url],
      [['b.example'], source('b').url],
    ]);
  });
});
