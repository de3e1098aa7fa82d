import { keyOf, serviceOf, vendorOf } from '../ids.ts';
import { groupBy } from '../lists.ts';
import { createLiteralMatcher } from './literals.ts';
import { isOneSlipAway } from './one-slip.ts';
import { contextOf, entryDataOf, rankDocument, type Facts, type Hit } from './rank.ts';
import { readPaste } from './read/read-paste.ts';
import type { SearchDocument, SearchIndex, SearchService } from './index-file/search-index.ts';
import type { Signal } from './read/signal.ts';
import { signalKey } from './signal-key.ts';
import { skim } from './read/skim.ts';
import { normalise } from './text.ts';
import { MAX_HITS, MAX_SUGGESTIONS, MAX_WORD_HITS, MIN_DIGITS_TO_SUGGEST } from './tunables.ts';
import { buildVocabulary } from './vocabulary.ts';
import { DOCUMENT, UNINDEXED } from './read/read-context.ts';
import { createWordMatcher, type WordMatcher } from './words.ts';

export { OUTCOME_WORDS, retryWords } from '../catalog/say/verdict-words.ts';
export { createMarker, type Range } from './highlight.ts';
export type { Hit } from './rank.ts';
export type { SearchDocument, SearchIndex, SearchOccurrence, SearchService } from './index-file/search-index.ts';
export type { Signal, SignalKind } from './read/signal.ts';
export { signalKey } from './signal-key.ts';
export type { Way } from './way.ts';

/** The answer to one text. */
export interface SearchResult {
  /** Best first; those elsewhere behind. */
  hits: Hit[];
  /** Entries with a code that differs by one slip of the finger. Not the same number, and never hits. */
  suggestions: { asked: string; document: SearchDocument }[];
  /** Codes and messages that stand in the text as such and that no table documents: of the service that answered, or of any. */
  unlisted: { kind: 'code' | 'message'; value: string; service: string | null }[];
  /** The address is of a product that no table here is about. */
  foreign: boolean;
  /** What documents are about whose addresses stand in the text: services, or the vendor of one that is not indexed. */
  documented: { id: string; name: string; isIndexed: boolean }[];
  /** Id of the vendor or service that the text tells, to ask it; null when it tells none. */
  askAt: string | null;
  /** What was understood of the text, in its order. */
  signals: Signal[];
}

/** Narrows a search to one vendor, one service, or one service of one vendor. Names that do not exist narrow to nothing. */
export interface SearchScope {
  vendor?: string | null;
  service?: string | null;
}

export interface SearchOptions extends SearchScope {
  /** Signals (`signalKey`) that the reader has taken back. */
  without?: ReadonlySet<string>;
  /** Nothing by similar words, and no time spent on them: for texts that are no questions. */
  exactOnly?: boolean;
}

export interface Search {
  (text: string, options?: SearchOptions): SearchResult;
  /** The services of the index, to name them. */
  services: readonly SearchService[];
}

const NOTHING: SearchResult = {
  hits: [],
  suggestions: [],
  unlisted: [],
  foreign: false,
  documented: [],
  askAt: null,
  signals: [],
};

/**
 * A search over an index: exact first (codes, statuses, literals, in the context of vendor, service and operation), then by
 * words. Knows neither browser nor network; any text gives an answer and none throws.
 */
export function createSearch(index: SearchIndex): Search {
  const { documents, services } = index;
  const vocabulary = buildVocabulary(index);
  const findLiterals = createLiteralMatcher(documents);
  const servicesById = new Map(services.map((service) => [service.id, service]));
  const byName = groupBy(documents, ({ code, status }) => [code, status === null ? null : String(status)]);
  const byStatus = groupBy(documents, ({ occurrences }) => [
    ...new Set(occurrences.map(({ httpStatus }) => String(httpStatus))),
  ]);
  let words: WordMatcher | undefined;
  const withoutContext = (text: string) => text.replace(vocabulary.words.pattern, ' ');
  /** Words count more in the service that the text tells. */
  const weightOf = (document: SearchDocument, facts: Facts) => {
    const service = servicesById.get(serviceOf(document.id));
    return service ? 1 + contextOf(service, facts).points / 100 : 1;
  };

  const search = (
    text: string,
    { without = new Set<string>(), exactOnly = false, ...scope }: SearchOptions = {},
  ): SearchResult => {
    const { text: plain, offsetOf } = skim(normalise(text).trim());
    if (plain === '') return NOTHING;
    const read = readPaste(plain, vocabulary);
    const signals = read.filter((signal) => !without.has(signalKey(signal)));
    const facts = entryDataOf(signals);
    const literals = findLiterals(plain, signals);
    const knownCodes = new Set([...facts.codes].filter((code) => byName.has(code)));

    const candidates = new Set([
      ...[...facts.codes, ...facts.numbers, ...facts.statuses].flatMap((name) => byName.get(name) ?? []),
      ...[...facts.statuses, ...facts.numbers].flatMap((status) => byStatus.get(status) ?? []),
      ...literals.keys(),
    ]);
    const inScope = (document: SearchDocument) => isInScope(document, scope);
    const agreeing = [...candidates]
      .flatMap((document) => {
        const service = servicesById.get(serviceOf(document.id));
        return (service && rankDocument(document, service, facts, literals.get(document), knownCodes)) ?? [];
      })
      .sort((a, b) => Number(a.elsewhere) - Number(b.elsewhere) || b.score - a.score);
    const exact = agreeing.filter(({ document }) => inScope(document));

    const asked = [...facts.codes, ...facts.numbers];
    const unknown = asked.filter((value) => !byName.has(value));
    const suggestions = unknown.flatMap((value) => nearTo(value, documents.filter(inScope)));
    // Beside a code that no table knows, other words than a message are noise around it, and a near number is the answer.
    const documented = documentedIn(signals, index);
    const isOnlyAddress = documented.length > 0 && !/\s/u.test(plain);
    const isOnlyCode = unknown.length > 0 && !signals.some(({ kind }) => kind === 'text');
    const question = unknown.length > 0 ? withoutContext(messageOf(plain, signals)) : messageOf(plain, signals);
    const byWords =
      exactOnly || exact.length > 0 || isOnlyCode || isOnlyAddress || suggestions.length > 0
        ? []
        : (words ??= createWordMatcher(index))(question)
            .filter(({ document }) => inScope(document))
            .map(({ document, score }) => wordHit(document, score * weightOf(document, facts)))
            .sort((x, y) => y.score - x.score)
            .slice(0, MAX_WORD_HITS);
    return {
      hits: [...exact, ...byWords].slice(0, MAX_HITS),
      suggestions,
      unlisted: [
        ...unlistedCodes(signals, agreeing, services),
        ...(literals.size > 0 ? [] : unlistedMessages(signals)),
      ],
      foreign: facts.foreign,
      documented,
      askAt: [...facts.services.keys(), ...facts.vendors.keys()][0] ?? null,
      signals: read.map((signal) => ({ ...signal, start: offsetOf(signal.start), end: offsetOf(signal.end) })),
    };
  };
  return Object.assign(search, { services });
}

function isInScope({ id }: SearchDocument, { vendor, service }: SearchScope): boolean {
  const ownService = serviceOf(id);
  return (!vendor || vendor === vendorOf(id)) && (!service || service === ownService || service === keyOf(ownService));
}

/** What the documents are about whose addresses stand in a text: services, or the vendor of one that is not indexed. */
function documentedIn(signals: readonly Signal[], { services, vendors }: SearchIndex): SearchResult['documented'] {
  const isAbout = (id: string, reason: string) => signals.some(({ value, why }) => value === id && why === reason);
  return [
    ...services.filter(({ id }) => isAbout(id, DOCUMENT)).map(({ id, name }) => ({ id, name, isIndexed: true })),
    ...vendors.filter(({ id }) => isAbout(id, UNINDEXED)).map(({ id, name }) => ({ id, name, isIndexed: false })),
  ];
}

const wordHit = (document: SearchDocument, score: number): Hit => ({
  document,
  occurrence: null,
  why: 'similar words',
  ways: ['words'],
  elsewhere: false,
  contradiction: null,
  variables: [],
  score,
});

/** What is worth a look by words: the message of a body where there is one, else the whole text. */
function messageOf(text: string, signals: readonly Signal[]): string {
  const messages = signals.filter(({ kind }) => kind === 'text').map(({ value }) => value);
  return messages.length > 0 ? messages.join(' ') : text;
}

/** Codes that no table documents; with an address that tells the service, codes that none of its tables does. */
function unlistedCodes(
  signals: readonly Signal[],
  exact: readonly Hit[],
  services: readonly SearchService[],
): SearchResult['unlisted'] {
  const asked = signals.filter(({ kind }) => kind === 'body-code' || kind === 'number');
  const told = signals.find(({ kind, strong }) => kind === 'service' && strong);
  const service = services.find(({ id }) => id === told?.value);
  const listed = new Set(
    exact
      .filter(({ elsewhere }) => !elsewhere)
      .flatMap(({ document: { code, status } }) => [code, status === null ? null : String(status)]),
  );
  const unlisted = new Set(asked.map(({ value }) => value).filter((value) => !listed.has(value)));
  return [...unlisted].map((value) => ({ kind: 'code', value, service: service?.name ?? null }));
}

/** Messages of a body that no table lists; one that only repeats the HTTP status is the client's own. */
function unlistedMessages(signals: readonly Signal[]): SearchResult['unlisted'] {
  const statuses = signals.filter(({ kind }) => kind === 'http-status');
  const texts = signals
    .filter(({ kind }) => kind === 'text')
    .filter(({ start, end }) => !statuses.some((status) => start <= status.start && status.end <= end));
  return [...new Set(texts.map(({ value }) => value))].map((value) => ({ kind: 'message', value, service: null }));
}

function nearTo(asked: string, documents: readonly SearchDocument[]): SearchResult['suggestions'] {
  if (asked.length < MIN_DIGITS_TO_SUGGEST) return [];
  return documents
    .filter(({ code }) => code !== null && isOneSlipAway(asked, code))
    .slice(0, MAX_SUGGESTIONS)
    .map((document) => ({ asked, document }));
}
