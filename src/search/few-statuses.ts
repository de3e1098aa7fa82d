import type { Case } from './evidence.ts';
import { MAX_STATUS_HITS } from './tunables.ts';

/** Of what is only answered with the HTTP status of the text the best few: half of a large index is answered with 400. */
export function withFewStatuses(cases: readonly Case[]): Case[] {
  const isOnlyAnswered = ({ evidence }: Case) => evidence.every(({ way }) => way === 'answered-with');
  const few = cases
    .filter(isOnlyAnswered)
    .sort((a, b) => b.score - a.score)
    .slice(0, MAX_STATUS_HITS);
  return cases.filter((one) => !isOnlyAnswered(one) || few.includes(one));
}
