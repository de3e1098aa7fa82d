import type { Entry, Vendor } from './types.ts';

/**
 * The errors of one vendor as `errors/<vendor>.json`: what a program needs to name and to treat an error, and no more, so
 * that it is small enough to be a part of another program. The rest is at `url`.
 */
export interface ErrorsFile {
  schemaVersion: 1;
  /** Id of the vendor. */
  vendor: string;
  name: string;
  /** Address of the site, without a slash at its end; `url` continues it. */
  site: string;
  errors: ErrorLine[];
}

/** One entry. Where its occurrences differ, a verdict is null: the entry at `url` says which holds where. */
export type ErrorLine = Pick<Entry, 'id' | 'url' | 'code' | 'subcode' | 'name' | 'title'> &
  Pick<Entry['overall'], 'outcome' | 'effect' | 'verdict'> & {
    /** Seconds to wait before each repeat, where all occurrences say the same. */
    delaysSeconds: number[];
    /** The vendor's own texts, each once, with `...` for each part that varies. */
    literals: string[];
  };

/** The file of one vendor. */
export const errorsFile = ({ id, name }: Vendor, entries: readonly Entry[], site: string): ErrorsFile => ({
  schemaVersion: 1,
  vendor: id,
  name,
  site,
  errors: entries.filter(({ vendor }) => vendor === id).map(lineOf),
});

function lineOf({ id, url, code, subcode, name, title, overall, occurrences }: Entry): ErrorLine {
  const { outcome, effect, verdict } = overall;
  const delays = new Set(occurrences.map(({ retry }) => JSON.stringify(retry.delaysSeconds)));
  return {
    id,
    url,
    code,
    subcode,
    name,
    title,
    outcome,
    effect,
    verdict,
    delaysSeconds: delays.size === 1 ? (occurrences[0]?.retry.delaysSeconds ?? []) : [],
    literals: [...new Set(occurrences.flatMap(({ literals }) => literals.map(({ text }) => text)))],
  };
}
