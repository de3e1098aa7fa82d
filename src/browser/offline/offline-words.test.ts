import { describe, expect, it } from 'vitest';
import { ACTIONS, SAY, stateOf, type CopyFacts } from './offline-words.ts';

const offered = { version: 'v2', pages: 477, bytes: 7_819_919, download: 403_157 };
const held = { ...offered, missing: 0 };
const earlier = { ...held, version: 'v1' };

describe('the state of the copy', () => {
  it.each<[string, CopyFacts, Parameters<typeof stateOf>[1]]>([
    ['none', { offered }, null],
    ['removed', { offered }, 'removed'],
    ['no-room', { offered }, 'full'],
    ['held', { offered, held }, null],
    ['held', { offered, held }, 'full'],
    ['held', { held: earlier }, null],
    ['outdated', { offered, held: earlier }, null],
    ['no-room-for-more', { offered, held: earlier }, 'full'],
    ['partial', { held: { ...held, missing: 1 } }, null],
    ['no-room-for-more', { offered, held: { ...held, missing: 1 } }, 'full'],
  ])('is %s with %j and the choice %s', (state, facts, choice) => {
    expect(stateOf(facts, choice)).toBe(state);
  });

  it('has a button whenever nothing is under way and the browser does not refuse', () => {
    const without = Object.entries(ACTIONS).filter(([, actions]) => actions.length === 0);
    expect(without.map(([state]) => state)).toEqual(['refused', 'checking', 'working']);
  });
});

describe('what is said', () => {
  it('names large sizes in MB with one decimal and small ones in kB', () => {
    expect(SAY.none({ offered }).details).toBe('477 pages and the search: 404 kB to download, 7.8 MB on the device.');
    expect(SAY.none({ offered: { ...offered, download: 999_001 } }).details).toContain('1.0 MB to download');
  });

  it('takes the size of the copy from its files', () => {
    expect(SAY.held({ offered, held, room: 5 }).details).toBe('Version v2: 477 pages and the search, about 7.8 MB.');
  });

  it('names the room that is left only where it is too little', () => {
    expect(SAY['no-room']({ offered, room: 1_650_000 }).details).toMatch(
      /The browser has about 1\.6 MB left for this site\.$/u,
    );
    expect(SAY['no-room']({ offered, room: -5 }).details).toMatch(/about 0 kB left/u);
    expect(SAY['no-room']({ offered, room: 9_000_000_000 }).details).not.toContain('left');
    expect(SAY['no-room']({ offered }).details).not.toContain('left');
  });

  it('one file is missing, two files are', () => {
    const say = (missing: number) => SAY.partial({ held: { ...held, missing } }).status;
    expect(say(1)).toContain('1 file of the copy is missing');
    expect(say(2)).toContain('2 files of the copy are missing');
  });
});
