import type { Certainty } from './kinds.ts';

/** What is above the hits of a tier, on the page and in a terminal. */
const HEADS: Record<Certainty, string> = {
  sure: 'Found',
  likely: 'Likely',
  possible: 'Possible',
  elsewhere: 'Less likely: another service or product',
};

const WHICH_ONE = ': the text does not say which one';

/** What to do about a single hit of a tier, where there is no page to look at. */
const CHECKS: Partial<Record<Certainty, string>> = {
  likely: 'compare the message before you act on it',
  possible: 'check before you act on it',
};

/** How certain one hit among so many of its tier is, as a line of its own; null for what is sure. */
export function tierLine(certainty: Certainty, count: number): string | null {
  const check = CHECKS[certainty];
  if (check === undefined) return null;
  const head = tierHead(certainty, count);
  return head === HEADS[certainty] ? `${head}: ${check}` : head;
}

/** The head of a tier with so many hits. */
export const tierHead = (certainty: Certainty, count: number): string =>
  HEADS[certainty] + (certainty === 'possible' && count > 1 ? WHICH_ONE : '');
