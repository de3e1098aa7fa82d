import { describe, expect, it } from 'vitest';
import { findingsOf, type Fields, type MadeUp } from '../../../tests/content/problems-in.ts';
import { historyRules } from './history.ts';

/** What a rule says of some releases, the newest first. */
const wrong = (name: string, releases: Fields[], rest: MadeUp = {}) =>
  findingsOf(historyRules)(name, { history: { releases }, ...rest }).map((found) =>
    found.replace('history.yaml releases.', ''),
  );

describe('the newest release comes first', () => {
  it('and each has a version of its own', () => {
    const releases = (...pairs: [string, string][]) => pairs.map(([release, date]) => ({ release, date }));
    expect(wrong('release-order', releases(['2', '2026-02-02'], ['1', '2026-03-03']))).toEqual([
      '1.date: 2026-03-03 below 2026-02-02',
    ]);
    expect(wrong('release-order', releases(['2', '2026-02-02'], ['1', '2026-02-02'], ['2', '2026-01-01']))).toEqual([
      '2.release: a second release 2',
    ]);
    expect(wrong('release-order', releases(['2', '2026-02-02'], ['1', '2026-01-01']))).toEqual([]);
    expect(wrong('release-order', [])).toEqual([]);
  });
});

describe('the releases', () => {
  const rows = ['1', '2', '3'].map((code) => ({ code }));
  const content = { services: { 'v/s': { rows } }, vendors: { v: {} } };
  const of = (releases: Fields[], rest: MadeUp = content) => wrong('known-release-entries', releases, rest);

  it('add an entry once', () => {
    expect(of([{ added: ['v/s/1'] }, { added: ['v/s/2', 'v/s/1'] }])).toEqual([
      '0.added.0: `v/s/1`, which is added already',
    ]);
    expect(of([{ added: ['v/s/1', 'v/s/3'] }, { added: ['v/s/2'] }])).toEqual([]);
    expect(of([{ added: ['v/s/1'] }, { removed: ['v/s/1'] }, { added: ['v/s/1'] }])).toEqual([
      '0.added.0: `v/s/1`, which is added already',
    ]);
  });

  it.each([
    [{ reworded: [{ id: 'v/s/1' }, { id: 'v/s/2' }] }, 'reworded.1.id'],
    [{ retired: ['v/s/1', 'v/s/2'] }, 'retired.1'],
    [{ removed: ['v/s/2'] }, 'removed.0'],
    [{ moved: [{ id: 'v/s/3', from: 'v/s/2' }] }, 'moved.0.from'],
  ])('change only what is there: %j', (release, place) => {
    const found = [`0.${place}: \`v/s/2\` in a release that does not have it`];
    expect(of([release, { added: ['v/s/1'] }])).toEqual(found);
    expect(of([release, { added: ['v/s/1', 'v/s/2'] }])).toEqual([]);
    expect(of([release, { removed: ['v/s/2'] }, { added: ['v/s/1', 'v/s/2'] }])).toEqual(found);
    expect(of([{ added: ['v/s/2'] }, release, { added: ['v/s/1'] }])).toEqual(
      found.map((problem) => problem.replace('0.', '1.')),
    );
  });

  it('add and move before they change anything, and retire before they remove', () => {
    expect(of([{ added: ['v/s/1'], reworded: [{ id: 'v/s/1' }], retired: ['v/s/1'], removed: ['v/s/1'] }])).toEqual([]);
    expect(
      of([{ reworded: [{ id: 'v/s/3' }], moved: [{ id: 'v/s/3', from: 'v/s/2' }] }, { added: ['v/s/2'] }]),
    ).toEqual([]);
    expect(
      of([{ reworded: [{ id: 'v/s/2' }], moved: [{ id: 'v/s/3', from: 'v/s/2' }] }, { added: ['v/s/2'] }]),
    ).toEqual(['0.reworded.0.id: `v/s/2` in a release that does not have it']);
  });

  it('have as many entries as they say', () => {
    expect(
      of([
        { entries: 3, added: ['v/s/3'] },
        { entries: 1, added: ['v/s/1', 'v/s/2'] },
      ]),
    ).toEqual(['1.entries: 2 entries where `entries` says 1']);
    expect(of([{ entries: 2, moved: [{ id: 'v/s/3', from: 'v/s/1' }] }, { added: ['v/s/1', 'v/s/2'] }])).toEqual([]);
    expect(of([{ entries: 2, removed: ['v/s/1'] }, { added: ['v/s/1', 'v/s/2'] }])).toEqual([
      '0.entries: 1 entries where `entries` says 2',
    ]);
  });

  it('have no entry that is lost', () => {
    const lost = (place: string, id: string) => `${place}: \`${id}\`, which is no entry and no former id of one`;
    expect(of([{ added: ['v/s/1', 'v/s/9'] }])).toEqual([lost('0.added.1', 'v/s/9')]);
    expect(of([{ removed: ['v/s/9'] }, { added: ['v/s/9'] }])).toEqual([]);
    expect(of([{ moved: [{ id: 'v/s/8', from: 'v/s/9' }] }, { added: ['v/s/9'] }])).toEqual([
      lost('0.moved.0.id', 'v/s/8'),
    ]);
    expect(of([{ added: ['v/s/7'] }, { added: ['v/s/8', 'v/s/8'] }])).toEqual([
      '1.added.1: `v/s/8`, which is added already',
      lost('1.added.0', 'v/s/8'),
      lost('0.added.0', 'v/s/7'),
    ]);
    const renamed = { services: { 'v/s': { rows: [{ code: '1', aliases: ['9'] }] } }, vendors: { v: {} } };
    expect(of([{ added: ['v/s/9'] }], renamed)).toEqual([]);
  });

  it('which nobody knows as long as a vendor or a service cannot be read', () => {
    const releases = [{ added: ['v/s/9'] }];
    expect(of(releases, { ...content, files: ['vendors/v/t.yaml'] })).toEqual([]);
    expect(of(releases, { ...content, vendorFolders: ['w'] })).toEqual([]);
    expect(of([{ removed: ['v/s/9'] }], { ...content, vendorFolders: ['w'] })).toHaveLength(1);
  });
});
