import { groupBy } from '../../../../src/lists.ts';
import type { Library } from '../library.ts';
import { safeReading } from '../safe-text.ts';
import type { Hit, LookupOptions, Reading, Suggestion, Unlisted } from '../types.ts';
import { sureHits, unlistedCodes, withAgreeingMessage } from './evidence.ts';

/** One thing that a piece of a log says. */
export interface Said {
  /** What it can be, best first: more than one where the log does not show which service responded. Empty: in no table. */
  hits: Hit[];
  /** The code that no table of the service documents; null where there are hits. */
  unlisted: Unlisted | null;
  suggestions: Suggestion[];
}

/** What counts of a reading: all of it, or only what agrees with the message in the text. */
const RULES = { all: (reading: Reading) => reading, agreeing: withAgreeingMessage } as const;

/** Entries between which a log leaves the choice. */
const MAX_CHOICE = 4;
/** Texts whose sayings are kept: a log says the same over and over, often with nothing but another time. */
const MAX_REMEMBERED = 100;

/** Reads pieces of a log, each thing in them with the entries that it can be. */
export function createSayings(
  library: Library,
  scope: LookupOptions,
): (text: string, rule?: keyof typeof RULES) => Said[] {
  const remembered = new Map<string, Said[]>();
  const read = (text: string, rule: keyof typeof RULES): Said[] => {
    const { reading: whole, addressed } = library.readAddressed(text, { ...scope, exactOnly: true, strict: true });
    const reading = RULES[rule](safeReading(whole));
    return [
      ...choices(sureHits(reading)).map((hits) => ({ hits, unlisted: null, suggestions: [] })),
      ...unlistedCodes(reading, addressed, scope).map((unlisted) => ({
        hits: [],
        unlisted,
        suggestions: reading.suggestions.filter(({ asked }) => asked === unlisted.value),
      })),
    ];
  };
  return (text, rule = 'all') => {
    const key = `${rule} ${text}`;
    const known = remembered.get(key);
    if (known) return known;
    const said = read(text, rule);
    if (remembered.size >= MAX_REMEMBERED) remembered.clear();
    remembered.set(key, said);
    return said;
  };
}

/** Hits that mean the same thing of a text are one choice: by code, else by literal or status. */
function choices(hits: readonly Hit[]): Hit[][] {
  const isBoth = ({ ways }: Hit) => ways.includes('code') && ways.some((way) => way.startsWith('message'));
  const hasBoth = hits.some(isBoth);
  // The message of a code that is known is no second finding.
  const groups = groupBy(
    hits.filter(({ ways }) => !hasBoth || ways.includes('code')),
    ({ entry }) => [entry.label],
  );
  return [...groups.values()].map((group) => {
    const agreeing = group.some(isBoth) ? group.filter(isBoth) : group;
    const [best] = agreeing;
    return agreeing.filter(({ entry }) => entry.id !== best?.entry.otherEdition).slice(0, MAX_CHOICE);
  });
}
