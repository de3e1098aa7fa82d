import { describe, expect, it } from 'vitest';
import type { Entry, Outcome } from '../model.ts';
import { entriesByVendor, isFolded } from './by-vendor.ts';

const vendors = Object.fromEntries(['Acme', 'Bolt', 'Cove'].map((name) => [name, { name }]));
const entry = (vendor: string, key: string, ...outcomes: Outcome[]) =>
  ({
    key,
    service: { vendor: vendors[vendor] },
    occurrences: outcomes.map((outcome) => ({ outcome })),
  }) as unknown as Entry;

describe('entries by vendor', () => {
  it('have the vendor with most errors first, then the one with most entries', () => {
    const entries = [
      entry('Acme', '1', 'success'),
      entry('Bolt', '2', 'failure'),
      entry('Cove', '3', 'success'),
      entry('Cove', '4', 'success'),
    ];
    expect(entriesByVendor(entries).map(({ vendor }) => vendor.name)).toEqual(['Bolt', 'Cove', 'Acme']);
  });

  it('have errors before what is none, otherwise in their order; one error among several outcomes is one', () => {
    const entries = [
      entry('Acme', '1', 'success'),
      entry('Acme', '2', 'failure'),
      entry('Acme', '3', 'partial'),
      entry('Acme', '4', 'success', 'failure'),
    ];
    expect(entriesByVendor(entries)[0]?.entries.map(({ key }) => key)).toEqual(['2', '4', '1', '3']);
  });

  it('are folded when there are more than 24', () => {
    const many = (count: number) => Array.from({ length: count }, (_, index) => entry('Acme', `${index}`, 'failure'));
    expect([24, 25].map((count) => isFolded(many(count)))).toEqual([false, true]);
  });
});
