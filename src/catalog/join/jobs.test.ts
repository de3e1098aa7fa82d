import { describe, expect, it } from 'vitest';
import type { ServiceFile } from '../../schema/service.ts';
import type { Job, Service, Vendor } from '../model.ts';
import { buildJob, distinctPairs, linkJobs } from './jobs.ts';

const JOBS = ['record', 'send', 'report'] as const;
const job = (id: string): Job => buildJob({ id, data: { title: id, summary: 'So.', compared: id !== 'report' } });

/** Services as `vendor/service`, each with its jobs, the main one first; `*` marks an older edition. */
function compared(services: Record<string, readonly (typeof JOBS)[number][]>): Record<string, string[]> {
  const jobs = JOBS.map(job);
  const vendors = new Map<string, Vendor>();
  const built = Object.keys(services).map((name) => {
    const [vendorId = ''] = name.split('/');
    const vendor = vendors.get(vendorId) ?? ({ id: vendorId } as Vendor);
    vendors.set(vendorId, vendor);
    return {
      id: name.replace('*', ''),
      edition: name.endsWith('*') ? 'legacy' : 'current',
      vendor,
    } as Service;
  });
  const files = Object.entries(services).map(
    ([name, own]) => [name.replace('*', ''), (own.length > 0 ? { jobs: own } : {}) as ServiceFile] as const,
  );
  linkJobs(jobs, built, new Map(files));
  return Object.fromEntries(
    jobs.map(({ id, comparisons }) => [id, comparisons.map(({ services: [one, other] }) => `${one.id} ${other.id}`)]),
  );
}

describe('the services that are compared', () => {
  it('are of two vendors, in the order of their ids, and one has the job as its main one', () => {
    expect(compared({ 'b/x': ['record'], 'a/x': ['record'], 'a/y': ['record'] })['record']).toEqual([
      'a/x b/x',
      'a/y b/x',
    ]);
    expect(compared({ 'a/x': ['record'], 'b/x': ['send', 'record'] })).toEqual({
      record: ['a/x b/x'],
      send: [],
      report: [],
    });
    expect(compared({ 'a/x': ['send', 'record'], 'b/x': ['send', 'record'] })['record']).toEqual([]);
  });

  it('stand for their vendor before those of it that do the job beside another one', () => {
    expect(compared({ 'a/main': ['record'], 'a/side': ['send', 'record'], 'b/x': ['record'] })['record']).toEqual([
      'a/main b/x',
    ]);
  });

  it('are no older edition, have no main job that is not compared, and do the job at all', () => {
    expect(
      compared({
        'a/x': ['record'],
        'b/old*': ['record'],
        'c/told': ['report', 'record'],
        'd/none': [],
        'e/report': ['report'],
        'f/report': ['report'],
      }),
    ).toEqual({ record: [], send: [], report: [] });
  });
});

it('two services that share two jobs are one pair', () => {
  const jobs = JOBS.map(job);
  const [a, b] = ['a', 'b'].map((id) => ({ id: `${id}/x`, edition: 'current', vendor: { id } }) as unknown as Service);
  const files = new Map([a!, b!].map(({ id }) => [id, { jobs: ['record', 'send'] } as unknown as ServiceFile]));
  linkJobs(jobs, [a!, b!], files);
  expect(jobs.map(({ services, comparisons }) => [services.length, comparisons.length])).toEqual([
    [2, 1],
    [2, 0],
    [0, 0],
  ]);
  expect(distinctPairs([...jobs, ...jobs])).toHaveLength(1);
});
