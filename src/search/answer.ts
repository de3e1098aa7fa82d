import { serviceOf, vendorOf } from '../ids.ts';
import * as CONTEXT from './read/context-certainty.ts';
import { COMPLAINT } from './read/keys.ts';
import { isNameOf } from './read/name-clues.ts';
import { withoutPhrases } from './read/statuses.ts';
import type { Clue } from './clue.ts';
import type { ErrorPart } from './errors.ts';
import { caseFor, type Case } from './evidence.ts';
import { eventOf, factsOf, toldOf, type Facts, type Told } from './facts.ts';
import type { SearchDocument, SearchService } from './index-file/search-index.ts';
import type { Way } from './kinds.ts';
import type { LiteralMatch } from './literals.ts';
import { isIdentifier, looseWords } from './text.ts';
import { compareHits, hitOf, onlyBestClaims, type Hit } from './hits.ts';
import { tierOf } from './tiers.ts';
import type { Tables } from './tables.ts';
import { KNOWN, LONE_NUMBER, LOOSE, MIN_MESSAGE, NAMED, POINTS } from './tunables.ts';
import { chooseCases } from './choose.ts';
import { hasFewOtherWords, hasOwnWords, questionOf, typedWordsOf, wordsOf } from './question.ts';
import { codesOf } from './codes.ts';
import { isEventItself, type Vocabulary } from './vocabulary.ts';
import type { WordEvidence, WordTable } from './words.ts';

/** What every search of an index needs. */
export interface Engine extends Tables {
  vocabulary: Vocabulary;
  words: WordTable;
}

export interface AnswerOptions {
  exactOnly?: boolean | undefined;
  strict?: boolean | undefined;
  isList: boolean;
  /** The text is so short that somebody may have typed it: words can be misspelt. */
  isSpelt: boolean;
  inScope(document: SearchDocument): boolean;
  /** What the reader says about who answered. */
  scope: readonly Clue[];
}

/** The entries that one error of a text can be. */
export function answerError(
  { text, offset, clues, literals }: ErrorPart,
  engine: Engine,
  { exactOnly = false, strict = false, isList, isSpelt, inScope, scope }: AnswerOptions,
): { text: string; clues: Clue[]; hits: Hit[]; isOtherAddress: boolean } {
  const facts = factsOf([...clues, ...scope], eventsIn(clues, engine));
  const literalOf = new Map(literals.map((literal) => [literal.document, literal]));
  const question = questionOf(text, offset, clues);
  const words =
    exactOnly || strict || question === ''
      ? new Map<SearchDocument, WordEvidence>()
      : wordsOf(question, clues, engine.words, isSpelt);
  const known = new Set(
    [...facts.codes]
      .filter(
        ([value, { certainty }]) =>
          (certainty === 1 || (certainty >= KNOWN && isIdentifier(value))) && engine.byName.has(value),
      )
      .map(([value]) => value),
  );
  const firm = {
    vendors: new Set([...known].flatMap((value) => engine.byName.get(value)?.map(({ id }) => vendorOf(id)) ?? [])),
    isIdentifier: [...known].some(isIdentifier),
  };
  const complained = literals.length > 0 ? new Set<SearchDocument>() : complainedOf(text, facts, engine);
  const isFew = hasFewOtherWords(text, offset, null);
  const typed = new Set(looseWords(isFew ? withoutPhrases(text) : question));
  const toldBy = rememberTold(facts);
  let cases = [...candidatesFor(facts, literals, words, complained, engine)].flatMap((document) => {
    const service = engine.services.get(serviceOf(document.id));
    const literal = literalOf.get(document) ?? null;
    if (!service || (known.size > 0 && isContradicted(document, facts, firm, literal))) return [];
    const made = caseFor(document, {
      service,
      told: toldBy(service, document.direction !== 'response'),
      facts,
      literal,
      words: words.get(document) ?? null,
      isComplaint: complained.has(document),
      typedWords: (one) => typedWordsOf(typed, one),
    });
    return made ?? [];
  });
  cases = withoutEvents(withoutWrappers(withoutDetails(cases, known, facts)));
  const isBare = clues.length <= 2 && clues.some((one) => hasFewOtherWords(text, offset, one, 0));
  const isAlone = isBare && clues.length === 1;
  const chosen = chooseCases(cases, hasUnknownCode(facts, engine)).filter(({ document }) => inScope(document));
  const isBrief = hasFewOtherWords(text, offset, null, MIN_MESSAGE);
  const isLookup = (literal: LiteralMatch | null) => hasFewOtherWords(text, offset, literal);
  const hits = chosen
    .map((one) =>
      hitOf(
        one,
        facts,
        tierOf(one, facts, {
          isAlone,
          isBare,
          isLookup: one.literal ? isLookup(one.literal) : isFew,
          isBrief,
          hasOwnWords: one.literal !== null && hasOwnWords(text, offset, one.literal),
          isList,
          strict,
        }),
      ),
    )
    .sort(compareHits);
  return { text, clues, hits: onlyBestClaims(hits), isOtherAddress: facts.isOtherAddress };
}

/** Events that the names in a text tell. */
const eventsIn = (clues: readonly Clue[], { byName }: Engine) =>
  new Set(
    clues
      .filter(({ kind, certainty }) => kind === 'name' && certainty >= NAMED)
      .flatMap(({ value }) => byName.get(value) ?? [])
      .map(({ id, code }) => eventOf(id, code)),
  );

/** The same for every entry of a service, and asked for each of them. */
function rememberTold(facts: Facts): (service: SearchService, isReported: boolean) => Told {
  const told = [new Map<SearchService, Told>(), new Map<SearchService, Told>()] as const;
  return (service, isReported) => {
    const known = told[isReported ? 1 : 0];
    const one = known.get(service) ?? toldOf(service, facts, isReported);
    known.set(service, one);
    return one;
  };
}

/**
 * Where a text has a code or a message, a level, a module or an event around it is not what it is about. And a code that the service of the
 * text does not have, while another one of the same vendor does, is that one's.
 */
function withoutDetails(cases: readonly Case[], known: ReadonlySet<string>, facts: Facts): Case[] {
  // An address says for certain who answered: a code that this service does not have is nobody's.
  const isAddressed =
    facts.isOtherAddress || [...facts.services.values()].some((certainty) => certainty >= CONTEXT.host);
  /** The known codes by which each case is here. */
  const codes = new Map(
    cases.map((one) => {
      const isByCode = one.evidence.some(({ way, isDetail }) => way === 'code' && !isDetail);
      return [one, isByCode ? codesOf(one.document).filter((value) => known.has(value)) : []];
    }),
  );
  const codesBy = (one: Case) => codes.get(one) ?? [];
  const own = new Set(cases.filter(({ told }) => told.service >= NAMED).flatMap(codesBy));
  const isPair = ({ evidence }: Case) => evidence.some(({ isPair: both, isWeak }) => both && !isWeak);
  const hasOwnPair = cases.some((one) => one.told.service >= NAMED && isPair(one));
  const isNotOwn = (one: Case) => (isPair(one) && !hasOwnPair) || codesBy(one).some((value) => !own.has(value));
  const isOthers = (one: Case) => one.told.isOtherVendor || (one.told.isElsewhere && (isAddressed || !isNotOwn(one)));
  const hasCode = cases.some((one) => codesBy(one).length > 0 && !isOthers(one));
  const messages = cases.filter(({ literal }) => isMessage(literal));
  return cases.map((one) => {
    // The message says what happened, and a state or an event beside it only that something did.
    const hasMessage = one.literal === null && messages.some(({ service }) => service === one.service);
    const isDetail = (hasCode || hasMessage) && one.evidence.every(({ isDetail: detail }) => detail);
    if (isDetail) return weakened(one);
    const { told } = one;
    return isNotOwn(one) && told.vendor > 0 && !isAddressed
      ? { ...one, told: { ...told, isElsewhere: false, isNamedOtherService: false } }
      : one;
  });
}

/** Of an event with a code in it, both in the text, the code says what happened. */
function withoutEvents(cases: readonly Case[]): Case[] {
  const isTold = ({ evidence }: Case) => evidence.some(({ isAsked, isWeak }) => isAsked && !isWeak);
  const events = new Set(
    cases
      .filter(isTold)
      .flatMap(({ document: { id, place } }) => (place?.event === undefined ? [] : eventOf(id, place.event))),
  );
  const isOne = ({ document }: Case) => isEventItself(document) && events.has(eventOf(document.id, document.code));
  return cases.map((one) => (isOne(one) ? weakened(one) : one));
}

const weakened = (one: Case): Case => ({
  ...one,
  evidence: one.evidence.map((each) => ({ ...each, isWeak: true })),
  score: one.score + POINTS.detail,
});

/**
 * A body that says what happened says more than the status around it: one of success in any case, any other one unless it is
 * of a service that the text names and the body is not.
 */
function withoutWrappers(cases: readonly Case[]): Case[] {
  const speaking = cases.filter(
    ({ evidence, told, literal }) =>
      !told.isElsewhere &&
      evidence.some(
        ({ way, isInBody, certainty }) =>
          (isInBody || certainty === 1) &&
          SPEAKS.has(way) &&
          certainty > LOOSE &&
          (way !== 'message-inside' || literal?.isSaid === true),
      ),
  );
  if (speaking.length === 0) return [...cases];
  const most = Math.max(...speaking.map(({ told }) => told.service + told.vendor));
  return cases.map((one) => {
    // `500 Internal Server Error` is a status, and no message of anybody.
    const isPhrase = one.literal?.isGeneral === true && one.evidence.every(({ isInBody }) => !isInBody);
    const isStatus = isPhrase || one.evidence.every(({ way }) => IS_STATUS.has(way));
    const isSuccess = one.occurrence?.outcome === 'success' || one.document.occurrences.every(isGood);
    return !isStatus || !(isSuccess || one.told.service + one.told.vendor <= most) ? one : weakened(one);
  });
}

const SPEAKS: ReadonlySet<Way> = new Set(['code', 'message', 'message-inside']);
const IS_STATUS: ReadonlySet<Way> = new Set(['status', 'answered-with', 'number-as-status']);
const isGood = ({ outcome }: { outcome: string }) => outcome === 'success';

/** Rows for invalid values of the services whose request fields a text names together with a complaint. */
function complainedOf(text: string, { fields, codes }: Facts, { index }: Engine): Set<SearchDocument> {
  if (fields.size === 0 || codes.size > 0 || !COMPLAINT.test(text)) return new Set();
  const conditions = new Set(index.conditions.filter(({ isAboutRequest }) => isAboutRequest).map(({ id }) => id));
  return new Set(
    index.documents.filter(
      ({ id, occurrences }) =>
        fields.has(serviceOf(id)) &&
        occurrences.every(({ condition, literals }) => conditions.has(condition) && literals.length === 0),
    ),
  );
}

/**
 * A body with another known code is not about this entry, unless only others have that code and the message is its own.
 * @param known The vendors that have the known codes, and whether one of these is an identifier.
 */
function isContradicted(
  { id, code, subcode, names, place }: SearchDocument,
  { codes, all }: Facts,
  known: { vendors: ReadonlySet<string>; isIdentifier: boolean },
  literal: LiteralMatch | null,
): boolean {
  if (code === null || place !== null) return false;
  if ([code, ...names, ...(subcode === null ? [] : [subcode])].some((name) => codes.has(name))) return false;
  const isOwn = isMessage(literal) && !all.some((one) => isNameOf(one, literal));
  return !isOwn || known.vendors.has(vendorOf(id)) || known.isIdentifier;
}

/** The message is all that a field, a line or a value in it says, and no server prints it for everything. */
const isMessage = (literal: LiteralMatch | null): literal is LiteralMatch =>
  literal !== null && literal.isSaid && literal.words >= MIN_MESSAGE && !literal.isGeneral;

const hasUnknownCode = ({ codes, numbers }: Facts, { byName }: Engine) =>
  [...codes].some(([value, { certainty }]) => certainty === 1 && !byName.has(value)) ||
  [...numbers].some(([value, { certainty }]) => certainty >= LONE_NUMBER && !byName.has(value));

function candidatesFor(
  { codes, numbers, statuses, all }: Facts,
  literals: readonly LiteralMatch[],
  words: ReadonlyMap<SearchDocument, WordEvidence>,
  complained: ReadonlySet<SearchDocument>,
  { byName, byStatus, byPlace }: Engine,
): Set<SearchDocument> {
  const printed = [...statuses.keys()].flatMap((said) =>
    said.includes('x') ? [...byStatus.keys()].filter((status) => status.startsWith(said.replaceAll('x', ''))) : [said],
  );
  const values = new Set(all.map(({ value }) => value));
  return new Set([
    ...[...codes.keys(), ...numbers.keys(), ...printed].flatMap((name) => byName.get(name) ?? []),
    ...[...printed, ...numbers.keys(), ...codes.keys()].flatMap((status) => byStatus.get(status) ?? []),
    ...byPlace.filter((document) => codesOf(document).some((name) => values.has(name))),
    ...literals.map(({ document }) => document),
    ...complained,
    ...[...words].filter(([, { isEnoughWhenTold }]) => isEnoughWhenTold).map(([document]) => document),
  ]);
}
