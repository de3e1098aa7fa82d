import measured from './search-certainty.json' with { type: 'json' };

/** How often the search was right: of some answers, with the interval in which the true share lies (Wilson, 95%). */
export interface MeasuredShare {
  right: number;
  of: number;
  /** The interval, as shares from 0 to 1. */
  from: number;
  to: number;
}

/** What `npm run bench:certainty -- --record` has measured. */
export interface SearchCertainty {
  /** The day, as `2026-11-26`. */
  measured: string;
  /** Entries in the index on that day. */
  entries: number;
  /** By what the search says of its answer; `collected`: of texts that people wrote, `all`: also of those made from the tables. */
  answers: Record<'sure' | 'likely', Record<'collected' | 'all', MeasuredShare>>;
}

export const SEARCH_CERTAINTY: SearchCertainty = measured;

/** What the page calls these answers. */
const TIER_NAMES = { sure: 'Found', likely: 'Likely' } as const;

const TEXTS = { collected: 'Texts that people wrote', all: 'All, with texts made from the tables' } as const;

const count = (value: number) => value.toLocaleString('en');
/** Rounded down, so that nothing that was once wrong is printed as 100%. */
const percent = (share: number) => `${(Math.floor(share * 1000) / 10).toFixed(1)}%`;

/** The measurement as a table: its heads and its rows. */
export function certaintyTable({ answers }: SearchCertainty): { heads: string[]; rows: string[][] } {
  const rows = (['sure', 'likely'] as const).flatMap((tier) =>
    (['collected', 'all'] as const).map((texts) => {
      const { right, of, from, to } = answers[tier][texts];
      const share = `${percent(right / of)} (${percent(from)} to ${percent(to)})`;
      return [TIER_NAMES[tier], TEXTS[texts], `${count(right)} of ${count(of)}`, share];
    }),
  );
  return { heads: ['Result', 'Searched for', 'Right', 'Share (95% interval)'], rows };
}

/** With what it was measured, and when. */
export const certaintyNote = ({ measured: day, entries }: SearchCertainty): string =>
  `Measured on ${day} with ${count(entries)} entries.`;
