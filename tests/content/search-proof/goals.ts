/**
 * What the search is measured by. `today` is what it reaches and may not fall behind; `goal` is what it has to reach. Whoever
 * makes the search better moves `today` towards `goal`, never away from it.
 */
export interface Goal {
  /** What is counted, with its unit. */
  name: string;
  /** A share that must not be below, or a number that must not be above. */
  bound: 'at least' | 'at most';
  today: number;
  goal: number;
}

export const GOALS = {
  fieldFirst: { name: 'field cases with the right entry first, %', bound: 'at least', today: 83, goal: 95 },
  fieldThree: { name: 'field cases with the right entry among three, %', bound: 'at least', today: 86, goal: 98 },
  fieldFalse: { name: 'field cases without an entry that get a claim, %', bound: 'at most', today: 42, goal: 3 },
  ownFirst: { name: 'our own field cases with the right entry first, %', bound: 'at least', today: 95, goal: 95 },
  ownThree: { name: 'our own field cases with the right entry among three, %', bound: 'at least', today: 97, goal: 98 },
  ownFalse: { name: 'our own field cases without an entry that get a claim, %', bound: 'at most', today: 31, goal: 3 },
  foreignLines: { name: 'foreign lines that get a claim', bound: 'at most', today: 180, goal: 0 },
  foreignPastes: { name: 'foreign pastes that get a claim', bound: 'at most', today: 156, goal: 0 },
} as const satisfies Record<string, Goal>;

/** False alarms allowed in 1,000 texts of other people's software, by the lines of a text; `npm run check:strangers`. */
export const ALARMS_PER_1000 = { 1: 1, 5: 2, 20: 5 } as const;
