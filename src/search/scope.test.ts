import { describe, expect, it } from 'vitest';
import type { SearchIndex } from './index-file/search-index.ts';
import { isInScope, scopeClues } from './scope.ts';

const index = { services: [{ id: 'acme/recorder' }, { id: 'bolt/recorder' }, { id: 'bolt/room' }] } as SearchIndex;
const told = (scope: Parameters<typeof scopeClues>[0]) =>
  scopeClues(scope, index).map(({ kind, value, certainty }) => `${kind} ${value} ${certainty}`);

describe('what a reader narrows a search to', () => {
  it('is as good as an address: the vendor, and each service of that name', () => {
    expect(told({})).toEqual([]);
    expect(told({ vendor: 'acme' })).toEqual(['vendor acme 1']);
    expect(told({ service: 'recorder' })).toEqual(['service acme/recorder 1', 'service bolt/recorder 1']);
    expect(told({ vendor: 'bolt', service: 'recorder' })).toEqual(['vendor bolt 1', 'service bolt/recorder 1']);
    expect(told({ service: 'bolt/room' })).toEqual(['service bolt/room 1']);
    expect(told({ vendor: 'acme', service: 'room' })).toEqual(['vendor acme 1']);
  });

  it.each([
    [{}, true],
    [{ vendor: 'acme' }, true],
    [{ vendor: 'bolt' }, false],
    [{ service: 'recorder' }, true],
    [{ service: 'acme/recorder' }, true],
    [{ service: 'room' }, false],
    [{ vendor: 'bolt', service: 'recorder' }, false],
    [{ vendor: null, service: null }, true],
  ])('%j holds an entry of acme/recorder: %s', (scope, isIn) => {
    expect(isInScope('acme/recorder/65', scope)).toBe(isIn);
  });
});
