import { messagesBeside, type Facts, type Told } from './facts.ts';
import type { SearchDocument, SearchOccurrence, SearchService } from './index-file/search-index.ts';
import type { Evidence, Way } from './kinds.ts';
import type { LiteralMatch } from './literals.ts';
import { FAINT, HIGH_COVERAGE, KNOWN, LEAST_SERVICE_WORD, LOOSE, MIN_BESIDE, NAMED, POINTS } from './tunables.ts';
import { codesOf } from './codes.ts';
import * as CONTEXT from './read/context-certainty.ts';
import { identify } from './ways.ts';
import type { WordEvidence } from './words.ts';

/** What speaks for one entry; strongest first. */
export interface Case {
  document: SearchDocument;
  service: SearchService;
  told: Told;
  evidence: Evidence[];
  literal: LiteralMatch | null;
  words: WordEvidence | null;
  /** The occurrence that the text is about, where it says so. */
  occurrence: SearchOccurrence | null;
  /** The text names an operation of the occurrence. */
  isOperation: boolean;
  /** It names another one of the service, and all occurrences are about some. */
  isOtherOperation: boolean;
  /** A message beside the code is none of the entry's, and has none of its words. */
  isDisputed: boolean;
  score: number;
}

/** What a text says of one entry. */
interface Said {
  service: SearchService;
  told: Told;
  facts: Facts;
  literal?: LiteralMatch | null;
  words?: WordEvidence | null;
  /** The text names a field of a request together with a complaint that this entry is about. */
  isComplaint?: boolean;
  /** How many words a literal has of which somebody typed all. */
  typedWords?(document: SearchDocument): number;
}

/** Everything in a text that is about one entry; null when nothing identifies it. */
export function caseFor(
  document: SearchDocument,
  { service, told, facts, literal = null, words = null, isComplaint = false, typedWords = () => 0 }: Said,
): Case | null {
  const evidence = identify(document, facts, literal, isComplaint, told).sort((a, b) => b.points - a.points);
  const place = placeOf(document, facts);
  const isTold = told.service > 0 || told.vendor > 0 || literal !== null;
  const isSupported = isTold || place.isOperation || (words?.coverage ?? 0) > FAINT;
  const identified = evidence.filter(
    ({ way, certainty }) =>
      certainty >= LOOSE || (certainty >= FAINT && (way === 'code' ? isTold || place.isOperation : isSupported)),
  );
  if (identified.length === 0) {
    const isToldWords = words?.isEnoughWhenTold && (told.vendor >= NAMED || place.isOperation);
    if (!words || !(words.isEnough || isToldWords)) return null;
    identified.push({
      way: 'words',
      certainty: LOOSE,
      points: POINTS.wordsAlone * words.coverage,
      why: 'similar words',
    });
  }
  // A number is one piece of evidence, whether as code or as status.
  const [best] = identified;
  const sum = identified
    .filter((one) => one === best || isIndependent(one.way, best?.way))
    .reduce((all, { points }) => all + points, 0);
  // What is no fault is found when it is asked for.
  const isAsked =
    told.service > 0 ||
    best?.isPair === true ||
    best?.isAsked === true ||
    (best?.way === 'words' && (words?.coverage ?? 0) >= HIGH_COVERAGE);
  const typed = best?.way === 'words' ? 0 : typedWords(document);
  // What every server prints is not told apart by the words around it.
  const isGeneral = literal?.isGeneral === true && best?.way === 'message';
  const beside = best?.way === 'words' || isGeneral ? 0 : POINTS.wordsBeside * besideShare(words);
  return {
    document,
    service,
    told,
    evidence: identified,
    literal,
    words,
    occurrence: place.occurrence,
    isOperation: place.isOperation,
    isOtherOperation: !place.isOperation && isOtherOperation(document, service, facts),
    isDisputed: isDisputed(document, facts, literal, words),
    score:
      sum +
      beside +
      place.points +
      contextPoints(service, told) +
      conditionPoints(document, facts) +
      operationPoints(service, facts) +
      (typed === 1 || (typed > 1 && NUMERIC.has(best?.way)) ? POINTS.word : 0) +
      (isNoFault(document) ? (isAsked ? POINTS.noFaultAsked : POINTS.noFault) : 0),
  };
}

/** It only reports what goes well. */
export const isNoFault = ({ occurrences }: SearchDocument) => occurrences.every(({ outcome }) => outcome === 'success');

/** A few words of many are noise: they say nothing for one entry and against another. */
const besideShare = (words: WordEvidence | null) =>
  Math.max(0, ((words?.coverage ?? 0) - MIN_BESIDE) / (1 - MIN_BESIDE));

const NUMERIC: ReadonlySet<Way | undefined> = new Set([
  'code',
  'number',
  'status',
  'number-as-status',
  'answered-with',
]);
const isIndependent = (way: Way, best: Way | undefined) => !(NUMERIC.has(way) && NUMERIC.has(best));

/** The occurrence that the text is about, by operation and status; none when several fit as well. */
function placeOf({ occurrences }: SearchDocument, facts: Facts) {
  const ranked = occurrences.map((occurrence) => {
    const isOperation = facts.operations.has(occurrence.operation ?? '');
    const isStatus = facts.statuses.has(String(occurrence.httpStatus));
    return {
      occurrence,
      isOperation,
      points: (isStatus ? POINTS.httpStatus : 0) + (isOperation ? POINTS.operation : 0),
    };
  });
  const points = Math.max(...ranked.map((one) => one.points));
  const best = ranked.filter((one) => one.points === points);
  const [only] = best;
  return {
    points,
    occurrence: best.length === 1 ? (only?.occurrence ?? null) : null,
    isOperation: best.some(({ isOperation }) => isOperation),
  };
}

function contextPoints(service: SearchService, { service: own, vendor, isOtherVendor, isOtherService }: Told): number {
  const ofService =
    own >= KNOWN ? POINTS.service : own > 0 ? POINTS.serviceWord * Math.max(own, LEAST_SERVICE_WORD) : 0;
  const ofVendor = vendor >= KNOWN ? POINTS.vendor : vendor > 0 ? POINTS.vendorWord : 0;
  return (
    ofService +
    ofVendor +
    (isOtherVendor ? POINTS.otherVendor : 0) +
    (isOtherService ? POINTS.otherService : 0) +
    (service.legacy ? POINTS.legacy : 0)
  );
}

/** What one operation returns is not what another one did. */
const isOtherOperation = ({ occurrences }: SearchDocument, service: SearchService, { operations }: Facts) =>
  service.operations.some(({ id }) => operations.has(id)) && occurrences.every(({ operation }) => operation !== null);

/** The text names an operation, and this service has no such one; just as it is spelt, it is of somebody else. */
const operationPoints = (service: SearchService, { operations }: Facts): number =>
  operations.size === 0 || service.operations.some(({ id }) => operations.has(id))
    ? 0
    : [...operations.values()].includes(CONTEXT.spelt)
      ? POINTS.otherVendor
      : POINTS.otherOperation;

const conditionPoints = ({ occurrences }: SearchDocument, { conditions }: Facts): number =>
  conditions.size > 0 && occurrences.some(({ condition }) => conditions.has(condition)) ? POINTS.condition : 0;

function isDisputed(
  document: SearchDocument,
  facts: Facts,
  literal: LiteralMatch | null,
  words: WordEvidence | null,
): boolean {
  const codes = codesOf(document).flatMap((name) => facts.codes.get(name) ?? facts.numbers.get(name) ?? []);
  if (literal || !codes.some((code) => messagesBeside(code, facts).length > 0)) return false;
  const hasLiterals = document.occurrences.every(({ literals }) => literals.length > 0);
  return (words?.coverage ?? 0) < (hasLiterals ? HIGH_COVERAGE / 2 : FAINT);
}
