import { describe, expect, it } from 'vitest';
import { pagePaths } from '../../src/catalog/pages.ts';
import { turnedComparisons } from '../../src/catalog/join/former-ids.ts';
import { loadContent } from '../../src/catalog/files/load.ts';
import { buildCatalog } from '../../src/catalog/join/build.ts';
import { compareServices } from '../../src/catalog/join/counterparts.ts';
import type { Entry, Service } from '../../src/catalog/model.ts';
import { comparisonPage } from '../../src/catalog/say/comparison.ts';
import { haveSameSigns } from '../../src/catalog/say/editions.ts';
import { vendorsFile } from '../../src/exports/json.ts';
import { llmsText } from '../../src/exports/markdown/llms.ts';
import { catalog } from './catalog.ts';

const { jobs, services, comparisons } = catalog;
/** Pages that the comparisons may be; a job with many services, or another rule, could make thousands. */
const MAX_COMPARISONS = 200;

const serviceOf = (id: string): Service => services.find((service) => service.id === id)!;
const ids = (entries: readonly Entry[]) => entries.map(({ id }) => id);

describe('jobs', () => {
  it('join services of several vendors', () => {
    const lonely = jobs.filter((job) => new Set(job.services.map(({ vendor }) => vendor)).size < 2);
    expect(lonely.map(({ id }) => id)).toEqual([]);
  });

  it('are in the JSON of the vendors, from both ends', () => {
    const file = vendorsFile(catalog);
    expect(file.jobs.map(({ id }) => id)).toEqual(jobs.map(({ id }) => id));
    for (const { id, services: own } of file.jobs) {
      const named = file.vendors.flatMap((vendor) => vendor.services.filter((service) => service.jobs.includes(id)));
      expect(own).toEqual(named.map((service) => service.id));
    }
  });

  it('are in llms.txt with the form of the address of a comparison', () => {
    const text = llmsText(catalog, [], { name: 'x', tagline: 'y', urlOf: (path) => path });
    expect(jobs.filter(({ path }) => !text.includes(`${path}index.md`))).toEqual([]);
    expect(text).toContain('/compare/{vendor}--{service}/{vendor}--{service}/');
  });
});

describe('comparisons', () => {
  it('are as many as people can overlook', () => {
    expect(comparisons.length).toBeLessThanOrEqual(MAX_COMPARISONS);
    expect(comparisons.length).toBeGreaterThan(0);
  });

  it('are of two vendors, for one of which at least it is the main job; never of superseded docs', () => {
    const wrong = comparisons.filter(({ job, services: [a, b] }) => {
      const isAlike = a.vendor !== b.vendor && [a, b].every((service) => service.jobs.includes(job));
      return !isAlike || [a, b].every((service) => service.jobs[0] !== job || service.edition === 'legacy');
    });
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it('have one address each, with the ids in order', () => {
    expect(new Set(comparisons.map(({ services: pair }) => [...idsOf(pair)].sort().join()))).toHaveProperty(
      'size',
      comparisons.length,
    );
    for (const { path, services: pair } of comparisons) {
      const names = idsOf(pair).map((id) => id.replace('/', '--'));
      expect(path).toBe(`/compare/${names.join('/')}/`);
      expect(idsOf(pair)).toEqual([...idsOf(pair)].sort());
    }
  });

  it.each(comparisons.map((pair) => [pair.path, pair] as const))('%s has every entry once', (_, pair) => {
    const { groups, without } = comparisonPage(pair);
    const listed = [
      ...groups.flatMap(({ conditions }) => conditions.flatMap(({ sides }) => sides.flat())),
      ...without.flatMap(({ entries }) => entries),
    ];
    expect(ids(listed).sort()).toEqual(ids(pair.services.flatMap(({ entries }) => entries)).sort());
  });

  it('mark the verdicts that differ, and only those', () => {
    const pages = comparisons.map(comparisonPage);
    const pairsOf = (id: string) =>
      pages.flatMap(({ groups }) => groups.flatMap((group) => (group.id === id ? group.conditions : [])));
    const same = ({ sides: [[a], [b]] }: ReturnType<typeof pairsOf>[number]) => haveSameSigns(a!, b!);
    expect(pairsOf('verdict').filter(same)).toEqual([]);
    expect(pairsOf('same').filter((pair) => !same(pair))).toEqual([]);
    expect(pairsOf('verdict').length).toBeGreaterThan(0);
  });

  it.each([
    ['agora/cloud-recording/404', 'zegocloud/cloud-recording/300001000'],
    ['agora/cloud-recording/49', 'zegocloud/cloud-recording/300001001'],
    ['agora/real-time-stt/2', 'zegocloud/cloud-realtime-asr/410000003'],
    ['livekit/server-api/not_found-participant-does-not-exist', 'twilio/video/53204'],
  ])('find that %s is %s', (one, other) => {
    const [a, b] = [one, other].map((id) => serviceOf(id.split('/').slice(0, 2).join('/')));
    const pairs = compareServices(a!, b!).conditions.flatMap((condition) => condition.pairs.map((pair) => ids(pair)));
    expect(pairs).toContainEqual([one, other]);
  });
});

describe('made-up services that moved', () => {
  const moved = buildCatalog(loadContent('tests/fixtures/content/moved'));

  it('are compared where the job is compared, the current edition only', () => {
    expect(moved.comparisons.map(({ path }) => path)).toEqual([
      '/compare/acme--recorder/zenith--calls/',
      '/compare/acme--recorder/zenith--chat/',
    ]);
  });

  it('are found with the services in the other order too, and no such address is a page', () => {
    expect(turnedComparisons(moved)[0]).toEqual({
      from: '/compare/zenith--calls/acme--recorder/',
      to: '/compare/acme--recorder/zenith--calls/',
    });
    const pages = new Set(pagePaths(moved));
    expect(turnedComparisons(moved).filter(({ from, to }) => pages.has(from) || !pages.has(to))).toEqual([]);
  });

  it('redirect from the addresses of their former ids, and jobs from theirs', () => {
    const target = (from: string) => moved.redirects.find((redirect) => redirect.from === from)?.to;
    expect(target('/compare/acme--tape/zenith--calls/')).toBe('/compare/acme--recorder/zenith--calls/');
    expect(target('/jobs/speak/')).toBe('/jobs/talk/');
  });
});

function idsOf(pair: readonly Service[]): string[] {
  return pair.map(({ id }) => id);
}
