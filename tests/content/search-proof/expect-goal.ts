import { expect } from 'vitest';
import type { Goal } from './goals.ts';

/** Cases that a failing test shows. */
const MAX_DETAILS = 40;

/** Fails when the measured value is behind what was reached before. */
export function expectNotBehind(
  { name, bound, today, goal }: Goal,
  measured: number,
  details: readonly string[],
): void {
  const few = details.slice(0, MAX_DETAILS).map((detail) => detail.replaceAll('\n', ' ⏎ '));
  const holds = bound === 'at least' ? measured >= today : measured <= today;
  const shown = `${name}: ${measured.toFixed(1)}, ${bound} ${today} (goal ${goal})`;
  expect(holds ? [] : [shown, ...few]).toEqual([]);
}
