import { serviceOf, vendorOf } from '../ids.ts';
import { groupBy, oneOf } from '../lists.ts';
import type { Case } from './evidence.ts';
import type { Facts } from './facts.ts';
import type { SearchDocument, SearchOccurrence } from './index-file/search-index.ts';
import type { Certainty, Evidence, Way } from './kinds.ts';
import type { LiteralMatch } from './literals.ts';
import { loosely } from './text.ts';
import { CERTAINTIES } from './tiers.ts';
import { KNOWN } from './tunables.ts';

/** One entry that answers the text. */
export interface Hit {
  document: SearchDocument;
  certainty: Certainty;
  /** What speaks for it, strongest first. */
  evidence: Evidence[];
  /** The ways of the evidence. */
  ways: Way[];
  /** The same in words for the reader. */
  why: string;
  /** The occurrence that the text is about, where it says so. */
  occurrence: SearchOccurrence | null;
  /** Where text and table disagree; null where they do not. */
  contradiction: string | null;
  /** The literal that agrees; null when none does. */
  literal: LiteralMatch | null;
  /** What is in the variable parts of the literal. */
  variables: LiteralMatch['variables'];
  /** How much the text tells of somebody else; see `strangenessOf`. */
  strangeness: number;
  /** To compare hits of the same certainty. */
  score: number;
}

const STATUS_ONLY: ReadonlySet<Way> = new Set(['status', 'answered-with', 'number', 'number-as-status']);

/** An answer can carry two texts: who has both of them says more than who has the general one. */
const saysMore = ({ document, literal, certainty }: Hit, other: LiteralMatch): boolean =>
  literal !== null &&
  literal.words > other.words &&
  certainty !== 'elsewhere' &&
  document.occurrences.some(({ literals }) => literals.some(({ text }) => text === other.text));

const isCodeWithMessage = (ways: readonly Way[]) =>
  (ways.includes('code') || ways.includes('number')) && ways.some((way) => way.startsWith('message'));

const isClaimed = (certainty: Certainty) => certainty === 'sure' || certainty === 'likely';

/** Of several claims those with more evidence than others of the same text: a code with its message beats the bare code. */
export function onlyBestClaims(hits: readonly Hit[]): Hit[] {
  const hasBoth = hits.some(({ ways, certainty }) => isCodeWithMessage(ways) && certainty !== 'possible');
  const hasMessage = hits.some(
    ({ ways, certainty }) =>
      (ways.includes('message') || ways.includes('code')) && certainty !== 'possible' && certainty !== 'elsewhere',
  );
  // A code with its subcode says more than either by itself.
  const pairs = hits.filter(({ evidence, certainty }) => isClaimed(certainty) && evidence.some(({ isPair }) => isPair));
  const isHalf = ({ document }: Hit) =>
    pairs.some(({ document: { code, subcode } }) => document.code === code || document.code === subcode) &&
    !pairs.some((pair) => pair.document === document);
  // What is the name of one entry is not the message of another one.
  const names = new Set(
    hits
      .filter(({ ways, certainty }) => certainty !== 'elsewhere' && ways.includes('code'))
      .flatMap(({ document: { code } }) => (code ? [loosely(code)] : [])),
  );
  const loose = new Map(hits.flatMap(({ literal }) => (literal ? [[literal.text, loosely(literal.text)]] : [])));
  const isNameOf = ({ ways, literal }: Hit) =>
    !ways.includes('code') && literal !== null && names.has(loose.get(literal.text) ?? '');
  const messages = groupBy(hits, ({ literal, document }) => [literal && serviceOf(document.id)]);
  const isGeneral = ({ literal, document }: Hit) =>
    literal !== null && messages.get(serviceOf(document.id))?.some((other) => saysMore(other, literal)) === true;
  const isSure = hits.some(({ certainty }) => certainty === 'sure');
  const isLess = (hit: Hit) =>
    isGeneral(hit) ||
    isHalf(hit) ||
    isNameOf(hit) ||
    (hasBoth && !isCodeWithMessage(hit.ways)) ||
    (hasMessage && hit.ways.every((way) => STATUS_ONLY.has(way))) ||
    (isSure && hit.certainty === 'likely' && hit.score < KNOWN * (hits[0]?.score ?? 0));
  return hits
    .map((hit): Hit => (hit.certainty !== 'elsewhere' && isLess(hit) ? { ...hit, certainty: 'possible' } : hit))
    .map((hit, _at, all) => withoutTies(hit, all, loose))
    .sort(compareHits);
}

/**
 * What says the same of several entries says of none that it is the one: a code of several entries of a service; a code and a message that
 * two services have alike; a message of two vendors.
 */
function withoutTies(hit: Hit, hits: readonly Hit[], loose: ReadonlyMap<string, string>): Hit {
  const { certainty, document, literal, score, ways } = hit;
  if (!isClaimed(certainty)) return hit;
  const [vendor, service] = [vendorOf(document.id), serviceOf(document.id)];
  const isTied = hits.some((other) => {
    if (other === hit || other.certainty !== certainty) return false;
    if (!literal || !other.literal)
      return certainty === 'sure' && serviceOf(other.document.id) === service && other.document.code === document.code;
    if (loose.get(other.literal.text) !== loose.get(literal.text)) return false;
    return certainty === 'sure'
      ? serviceOf(other.document.id) !== service && other.score === score
      : vendorOf(other.document.id) !== vendor && !isCodeWithMessage(ways);
  });
  return isTied ? { ...hit, certainty: certainty === 'sure' ? 'likely' : 'possible' } : hit;
}

/** By certainty; then what the text tells of the vendor; then by points. */
export const compareHits = (a: Hit, b: Hit): number =>
  CERTAINTIES.indexOf(a.certainty) - CERTAINTIES.indexOf(b.certainty) ||
  a.strangeness - b.strangeness ||
  b.score - a.score;

/** How strange an entry is of another vendor than the one that the text names. */
export const OF_ANOTHER_VENDOR = 3;

/**
 * From the most on: it names another vendor; another service of this one; it hints at another vendor, which decides between
 * numbers and not between words.
 */
const strangenessOf = ({ told: { isOtherVendor, isNamedOtherService, isNamedOther }, evidence }: Case): number => {
  // Services of a vendor share codes: the code with its message says more than the name of another one.
  const isBoth = isCodeWithMessage(evidence.map(({ way }) => way));
  return (
    [isOtherVendor && evidence[0]?.way !== 'words', isNamedOtherService && !isBoth, isNamedOther].lastIndexOf(true) + 1
  );
};

export function hitOf(one: Case, facts: Facts, certainty: Certainty): Hit {
  const { document, evidence, occurrence, literal, score } = one;
  return {
    document,
    certainty,
    evidence,
    ways: [...new Set(evidence.map(({ way }) => way))],
    why: [...new Set(evidence.map(({ why }) => why))].join(', '),
    occurrence,
    contradiction: contradictionOf(document, occurrence, facts),
    literal,
    variables: literal?.variables ?? [],
    strangeness: strangenessOf(one),
    score,
  };
}

function contradictionOf(
  { code, occurrences }: SearchDocument,
  occurrence: SearchOccurrence | null,
  { statuses, codes }: Facts,
): string | null {
  const said = [...statuses.keys()].find((status) => !status.includes('x'));
  const places = occurrence ? [occurrence] : occurrences;
  const printed = [...new Set(places.flatMap(({ httpStatus }) => httpStatus ?? []))];
  const isCode = code !== null && codes.has(code);
  if (said === undefined || !isCode || printed.length === 0 || printed.some((status) => statuses.has(String(status)))) {
    return null;
  }
  return `The text says HTTP ${said}; the table says HTTP ${oneOf(printed.map(String))}.`;
}
