import type { SearchDocument, SearchOccurrence } from './document.ts';
import { findLiterals, type LiteralMatch } from './literals.ts';
import type { Signal, SignalKind } from './read-paste.ts';
import { EXACT_HIT, POINTS } from './tunables.ts';

/** One entry that answers the text. */
export interface Hit {
  document: SearchDocument;
  /** The occurrence that the text is about, where it says so. */
  occurrence: SearchOccurrence | null;
  /** Why it was found, in words for the reader. */
  why: string;
  score: number;
}

const valuesOf = (signals: readonly Signal[], kind: SignalKind) =>
  new Set(signals.filter((signal) => signal.kind === kind).map(({ value }) => value));

/** Entries that agree with the text in a code, a status or a literal, best first. */
export function rankExact(documents: readonly SearchDocument[], text: string, signals: readonly Signal[]): Hit[] {
  const facts = {
    bodyCodes: valuesOf(signals, 'body-code'),
    numbers: valuesOf(signals, 'number'),
    statuses: valuesOf(signals, 'http-status'),
    operations: valuesOf(signals, 'operation'),
    lowerText: text.toLowerCase(),
  };
  const literals = findLiterals(documents, text, signals);
  return documents
    .map((document) => score(document, facts, literals.get(document)))
    .filter((hit) => hit !== null)
    .sort((a, b) => b.score - a.score);
}

interface Facts {
  bodyCodes: ReadonlySet<string>;
  numbers: ReadonlySet<string>;
  statuses: ReadonlySet<string>;
  operations: ReadonlySet<string>;
  lowerText: string;
}

/** How well one entry agrees with the text; null when it does not. */
function score(document: SearchDocument, facts: Facts, literal: LiteralMatch | undefined): Hit | null {
  const identity = identityOf(document, facts, literal);
  if (!identity || identity.points < EXACT_HIT) return null;
  const places = document.occurrences.map((occurrence) => ({
    occurrence,
    points:
      (occurrence.httpStatus !== null && facts.statuses.has(String(occurrence.httpStatus)) ? POINTS.httpStatus : 0) +
      (occurrence.operation !== null && facts.operations.has(occurrence.operation) ? POINTS.operation : 0),
  }));
  const best = places.reduce((a, b) => (b.points > a.points ? b : a));
  const named = best.occurrence.operation !== null && facts.operations.has(best.occurrence.operation);
  const context =
    (facts.lowerText.includes(document.service.toLowerCase()) ? POINTS.service : 0) +
    (facts.lowerText.includes(document.vendor.toLowerCase()) ? POINTS.vendor : 0) +
    (document.legacy ? POINTS.legacy : 0);
  return {
    document,
    occurrence: named || best.points > 0 ? best.occurrence : null,
    why: identity.why,
    score: identity.points + best.points + context,
  };
}

/** Every way in which a text can mean an entry, strongest first; the points of code and literal add up. */
function identityOf(document: SearchDocument, facts: Facts, literal: LiteralMatch | undefined) {
  const { code, status, occurrences } = document;
  const onlyStatus = facts.bodyCodes.size === 0 && facts.numbers.size === 0;
  const ways: { holds: boolean; points: number; why: string }[] = [
    { holds: code !== null && facts.bodyCodes.has(code), points: POINTS.bodyCode, why: '`code` in the body' },
    { holds: code !== null && facts.numbers.has(code), points: POINTS.looseCode, why: 'the number' },
    { holds: literal === 'letter', points: POINTS.literalLetter, why: 'the literal to the letter' },
    { holds: literal === 'whole', points: POINTS.literalWhole, why: 'the literal text' },
    { holds: literal === 'inside', points: POINTS.literalInside, why: 'the literal inside the text' },
    {
      holds: status !== null && facts.statuses.has(String(status)),
      points: POINTS.statusEntry,
      why: 'the HTTP status',
    },
    { holds: status !== null && facts.numbers.has(String(status)), points: POINTS.looseStatus, why: 'the HTTP status' },
    {
      holds:
        status === null && onlyStatus && occurrences.some(({ httpStatus }) => facts.statuses.has(String(httpStatus))),
      points: POINTS.answeredWith,
      why: 'answered with that HTTP status',
    },
  ];
  const holding = ways.filter(({ holds }) => holds);
  const [first] = holding;
  // A body with another code is not about this entry, whatever its words are.
  const contradicted = code !== null && facts.bodyCodes.size > 0 && !facts.bodyCodes.has(code);
  if (!first || contradicted) return null;
  return {
    points: holding.reduce((sum, { points }) => sum + points, 0),
    why: holding.map(({ why }) => why).join(', '),
  };
}
