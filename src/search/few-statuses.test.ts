import { expect, it } from 'vitest';
import type { Case } from './evidence.ts';
import { withFewStatuses } from './few-statuses.ts';
import type { Way } from './kinds.ts';
import { MAX_STATUS_HITS } from './tunables.ts';

const found = (score: number, ...ways: Way[]) => ({ score, evidence: ways.map((way) => ({ way })) }) as Case;

it('of entries that only share the status of a text, the best few are left, in their order', () => {
  const many = Array.from({ length: MAX_STATUS_HITS + 3 }, (_, score) => found(score, 'answered-with'));
  const other = [found(-1, 'code'), found(-1, 'answered-with', 'code')];
  expect(withFewStatuses([...many, ...other])).toEqual([...many.slice(3), ...other]);
});
