import { serviceOf, vendorOf } from '../ids.ts';
import type { Clue } from './clue.ts';
import type { Engine } from './answer.ts';
import { OF_ANOTHER_VENDOR, type Hit } from './hits.ts';
import type { SearchDocument, SearchService } from './index-file/search-index.ts';
import type { LiteralMatch } from './literals.ts';
import { isOneSlipAway } from './one-slip.ts';
import { hasFewWords } from './question.ts';
import {
  EVEN,
  FEW_TOKENS,
  KNOWN,
  LONE_NUMBER,
  LOOSE,
  MAX_ERRORS,
  MAX_SUGGESTIONS,
  MIN_DIGITS,
  MIN_DIGITS_TO_SUGGEST,
  NAMED,
} from './tunables.ts';
import { codesOf } from './codes.ts';

/** A code or a message that is in a text as such and that no table documents. */
export interface Unlisted {
  kind: 'code' | 'message';
  value: string;
  /**
   * Name of the service that answered, where the text says so, or of the vendor that it names, where only others have it: none of its
   * tables has it. Null: no table at all has it.
   */
  service: string | null;
  /** The source of that service was not read to its end: the code may exist. */
  isPartial: boolean;
}

export interface Suggestion {
  asked: string;
  document: SearchDocument;
}

/** Whether somebody asks for this number: it is announced, or all there is, or beside the name of a vendor. */
function isAsked(one: Clue, clues: readonly Clue[], { vocabulary }: Engine, isLookup: boolean): boolean {
  if (one.kind === 'code') return one.certainty >= EVEN;
  if (one.kind !== 'number') return false;
  if (one.certainty >= LONE_NUMBER) return true;
  const hasContext = clues.some(({ kind }) => kind === 'vendor' || kind === 'service');
  const isNear = one.value.length >= KNOWN_LENGTH && vocabulary.isNearNumber(one.value);
  return one.certainty >= LOOSE && isLookup && (isNear || (hasContext && one.value.length >= MIN_DIGITS_TO_SUGGEST));
}
/** A number that may be a code, and hardly a count. */
const isMeant = ({ kind, certainty, value }: Clue) =>
  kind === 'number' && certainty >= LOOSE && value.length >= MIN_DIGITS;
const KNOWN_LENGTH = 8;

export function suggestionsFor(
  clues: readonly Clue[],
  engine: Engine,
  inScope: (document: SearchDocument) => boolean,
  text: string,
): Suggestion[] {
  const isLookup = hasFewWords(text, FEW_TOKENS);
  const unknown = new Set(
    clues
      .filter((one) => isAsked(one, clues, engine, isLookup) && !engine.byName.has(one.value))
      .map(({ value }) => value),
  );
  // Whose number it is, where the text says so: that of another vendor is no slip of it.
  const named = clues
    .filter(({ kind, certainty }) => (kind === 'vendor' || kind === 'service') && certainty >= NAMED)
    .map(({ value }) => vendorOf(value));
  // A text with more of them is no slip of the finger, and each is compared with all codes.
  return [...unknown]
    .filter((asked) => asked.length >= MIN_DIGITS_TO_SUGGEST && /^-?\d+$/u.test(asked))
    .filter(engine.vocabulary.isNearNumber)
    .slice(0, MAX_ERRORS)
    .flatMap((asked) => {
      const near = new Set([...engine.codes].filter((code) => isOneSlipAway(asked, code)));
      return engine.index.documents
        .filter((document) => codesOf(document).some((code) => near.has(code)) && inScope(document))
        .filter(({ id }) => named.length === 0 || named.includes(vendorOf(id)))
        .slice(0, MAX_SUGGESTIONS)
        .map((document) => ({ asked, document }));
    });
}

/** @param askAt Id of the vendor, or of the service, that the text is about; null where it tells neither. */
export function unlistedIn(
  clues: readonly Clue[],
  hits: readonly Hit[],
  literals: readonly LiteralMatch[],
  engine: Engine,
  text: string,
  askAt: string | null,
): Unlisted[] {
  const vendor = engine.index.vendors.find(({ id }) => id === vendorOf(askAt ?? ''))?.name ?? null;
  return [...unlistedCodes(clues, hits, engine, text, vendor), ...(literals.length > 0 ? [] : unlistedMessages(clues))];
}

/** Codes that no table documents; with an address that shows the service, codes that none of its tables does. */
function unlistedCodes(
  clues: readonly Clue[],
  hits: readonly Hit[],
  engine: Engine,
  text: string,
  vendor: string | null,
): Unlisted[] {
  const told = clues.find(({ kind, certainty }) => kind === 'service' && certainty >= KNOWN);
  const service = told && engine.services.get(told.value);
  const valuesOf = (isOthers: boolean) =>
    new Set(
      hits.flatMap(({ certainty, document, evidence, strangeness }) =>
        (certainty === 'elsewhere' || strangeness === OF_ANOTHER_VENDOR) !== isOthers
          ? []
          : [
              ...codesOf(document),
              ...document.occurrences.flatMap(({ httpStatus, status }) => [String(httpStatus), String(status?.value)]),
              ...(document.subcode !== null && evidence.some(({ isPair }) => isPair) ? [document.subcode] : []),
            ],
      ),
    );
  const listed = valuesOf(false);
  // What only others have is in no table of the one whom the text names.
  const others = valuesOf(true);
  const isLookup = hasFewWords(text, FEW_TOKENS);
  // What is called so beside an event, and is none of its codes.
  const isEvent = hits.some(({ evidence }) => evidence.some(({ isDetail }) => isDetail));
  const isInner = ({ kind, under = '' }: Clue) => isEvent && kind === 'number' && /(?:code|reason)$/u.test(under);
  const found = new Map<string, Unlisted>();
  for (const one of clues) {
    const { value } = one;
    const isOthers = others.has(value);
    const ofField = serviceOfField(one, clues, engine);
    const whose = service ?? ofField;
    const isListed = listed.has(value) || (!whose && !isEvent && !isOthers && engine.byName.has(value));
    const isMissed =
      isAsked(one, clues, engine, isLookup) || isInner(one) || ofField || (isLookup && isMeant(one) && isOthers);
    if (isListed || !isMissed || found.has(value)) continue;
    const name = whose?.name ?? (isOthers ? vendor : null);
    found.set(value, { kind: 'code', value, service: name, isPartial: whose?.partial ?? false });
  }
  return [...found.values()];
}

/** The service that the text names and that has codes of this field, but not this one: `disconnectReason 42`. */
function serviceOfField(
  one: Clue,
  clues: readonly Clue[],
  { vocabulary, services }: Engine,
): SearchService | undefined {
  if (one.kind !== 'number' || one.under === undefined) return undefined;
  const documents = vocabulary.placeFields.get(one.under) ?? [];
  if (documents.some((document) => codesOf(document).includes(one.value))) return undefined;
  const named = clues.find(
    ({ kind, value, certainty }) =>
      kind === 'service' && certainty >= NAMED && documents.some(({ id }) => serviceOf(id) === value),
  );
  return named && services.get(named.value);
}

/** Messages of a body that no table lists; one that only repeats the HTTP status is the client's own, and one that is a name is none. */
function unlistedMessages(clues: readonly Clue[]): Unlisted[] {
  const texts = clues
    .filter(({ kind, isEvent = false }) => kind === 'message' && !isEvent)
    .filter(
      ({ start, end }) =>
        !clues.some((one) =>
          one.kind === 'name'
            ? one.start === start && one.end === end
            : one.kind === 'status' && start <= one.start && one.end <= end,
        ),
    );
  return [...new Set(texts.map(({ value }) => value))].map((value) => ({
    kind: 'message',
    value,
    service: null,
    isPartial: false,
  }));
}
