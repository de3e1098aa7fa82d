import { describe, expect, it } from 'vitest';
import type { Entry, Service } from '../model.ts';
import { columnsOf } from './columns.ts';

const VENDORS = [{ name: 'Acme' }, { name: 'Bolt' }];
/** Services of two vendors in turn. */
const services = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    vendor: VENDORS[index % 2],
    label: `Service ${index}`,
  })) as unknown as Service[];
const entryOf = (service: Service | undefined) => ({ service }) as Entry;

describe('the columns of a table over all services', () => {
  it('are the services, up to sixteen', () => {
    const all = services(16);
    const columns = columnsOf(all);
    expect(columns.map(({ vendor, label }) => [vendor, label])).toEqual(
      all.map(({ vendor, label }) => [vendor.name, label]),
    );
    expect(columns.map(({ has }) => has(entryOf(all[3])))).toEqual(all.map((_, index) => index === 3));
  });

  it('are the vendors, each once, where there are more services', () => {
    const all = services(17);
    const columns = columnsOf(all);
    expect(columns.map(({ vendor, label }) => [vendor, label])).toEqual([
      ['Acme', null],
      ['Bolt', null],
    ]);
    expect(columns.map(({ has }) => has(entryOf(all[3])))).toEqual([false, true]);
  });
});
