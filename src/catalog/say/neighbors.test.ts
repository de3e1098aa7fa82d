import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entry } from '../model.ts';
import { neighborsOf, railEntries } from './neighbors.ts';

const entries = (count: number) => {
  const service: { entries: Entry[] } = { entries: [] };
  service.entries = Array.from({ length: count }, (_, key) => ({ key, service }) as unknown as Entry);
  return service.entries;
};

describe('an entry among the others of its service', () => {
  it('has one before it and one behind it, and none at the ends', () => {
    const [first, second, third] = entries(3) as [Entry, Entry, Entry];
    expect(neighborsOf(second)).toEqual({ previous: first, next: third });
    expect(neighborsOf(first)).toEqual({ previous: null, next: second });
    expect(neighborsOf(third)).toEqual({ previous: second, next: null });
  });

  it('is on the rail, which has 24 neighboring entries, or all where there are no more', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 80 }), fc.nat(79), (count, at) => {
        const all = entries(count);
        const current = all[at % count]!;
        const rail = railEntries(all, current);
        expect(rail).toContain(current);
        expect(rail).toHaveLength(Math.min(count, 24));
        expect(rail).toEqual(all.slice(all.indexOf(rail[0]!), all.indexOf(rail[0]!) + rail.length));
      }),
    );
  });

  it('is in the middle of the rail; the rail of no entry begins with the first', () => {
    const all = entries(60);
    expect(railEntries(all, all[30]!).indexOf(all[30]!)).toBe(12);
    expect(railEntries(all, null)[0]).toBe(all[0]);
    expect(railEntries(all, all[59]!).at(-1)).toBe(all[59]);
  });
});
