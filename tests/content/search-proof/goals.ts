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
  fieldFirst: { name: 'field cases with the right entry first, %', bound: 'at least', today: 98.5, goal: 95 },
  fieldThree: { name: 'field cases with the right entry among three, %', bound: 'at least', today: 98.5, goal: 98 },
  fieldFalse: { name: 'field cases without an entry that get a claim, %', bound: 'at most', today: 0, goal: 3 },
  ownFirst: { name: 'our own field cases with the right entry first, %', bound: 'at least', today: 99, goal: 95 },
  ownThree: {
    name: 'our own field cases with the right entry among three, %',
    bound: 'at least',
    today: 99.8,
    goal: 98,
  },
  ownFalse: { name: 'our own field cases without an entry that get a claim, %', bound: 'at most', today: 0, goal: 3 },
  foreignLines: { name: 'foreign lines that get a claim', bound: 'at most', today: 0, goal: 0 },
  foreignPastes: { name: 'foreign pastes that get a claim', bound: 'at most', today: 0, goal: 0 },
  formsFound: { name: 'generated texts that find their entry, %', bound: 'at least', today: 99.9, goal: 100 },
  formsIncomplete: { name: 'forms in which an entry is not found', bound: 'at most', today: 8, goal: 0 },
  formsWrong: {
    name: 'generated texts that also claim an entry they do not fit, %',
    bound: 'at most',
    today: 0.5,
    goal: 0.5,
  },
  formsSeveral: {
    name: 'generated texts of one error that are read as several, in 300',
    bound: 'at most',
    today: 1,
    goal: 0,
  },
  formsApart: {
    name: 'pairs of two errors in two lines that are not read as these two, in 450',
    bound: 'at most',
    today: 3,
    goal: 0,
  },
  inventedFound: {
    name: 'generated texts of invented vendors that find their entry, %',
    bound: 'at least',
    today: 99.5,
    goal: 100,
  },
  besideInvented: {
    name: 'generated texts that find their entry beside invented vendors, %',
    bound: 'at least',
    today: 99.9,
    goal: 100,
  },
} as const satisfies Record<string, Goal>;

/** False alarms allowed in 1,000 texts of other people's software, by the lines of a text; `npm run check:strangers`. */
export const ALARMS_PER_1000 = { 1: 1, 5: 2, 20: 5 } as const;

/** How often each law of `laws.ts` is broken today, in 400 pairs of texts. The goal of each is none. */
export const LAW_BREAKS: Readonly<Record<string, number>> = {
  'words that say nothing, before and behind': 1,
  '2,000 characters of a quiet log around': 0,
  'other white space': 0,
  'line ends of Windows': 0,
  'requests of others in other lines': 0,
  'the lines of a terminal that was too narrow': 0,
  'letters that a screenshot confuses': 2,
  'another order of the keys, and more of them': 0,
  'context taken away: what was found is still found': 0,
  'one digit changed: never the same entry': 0,
  'the address of somebody else: nothing is sure any more': 0,
  'a literal with one word less is not surer': 0,
};

/** How often an answer of each certainty has to be right, %; `npm run bench:certainty`. */
export const RIGHT_OF_100 = { sure: 99.5, likely: 90 } as const;
