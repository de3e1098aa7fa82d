import { describe, expect, it } from 'vitest';
import { NO_TABS, takeOver, unneeded, withoutClosed } from './tabs.ts';

describe('which version an open page is served from', () => {
  it('the first version takes over nobody', () => {
    expect(takeOver(NO_TABS, ['page'], 'v1')).toEqual({ current: 'v1', earlier: {} });
  });

  it('an open page stays with its version, also over two updates', () => {
    const second = takeOver({ current: 'v1', earlier: {} }, ['old'], 'v2');
    expect(second).toEqual({ current: 'v2', earlier: { old: 'v1' } });
    expect(takeOver(second, ['old', 'newer'], 'v3')).toEqual({ current: 'v3', earlier: { old: 'v1', newer: 'v2' } });
  });

  it('the same version once more leaves nobody behind', () => {
    expect(takeOver({ current: 'v1', earlier: {} }, ['page'], 'v1')).toEqual({ current: 'v1', earlier: {} });
  });

  it('a closed page is forgotten', () => {
    expect(withoutClosed({ current: 'v2', earlier: { a: 'v1', b: 'v1' } }, ['b', 'c']).earlier).toEqual({ b: 'v1' });
  });

  it('a version is dropped when no page needs it', () => {
    const tabs = { current: 'v3', earlier: { a: 'v2' } };
    expect(unneeded(['v1', 'v2', 'v3'], tabs)).toEqual(['v1']);
    expect(unneeded(['v1', 'v2', 'v3'], withoutClosed(tabs, []))).toEqual(['v1', 'v2']);
  });
});
