import { serviceOf, vendorOf } from '../../ids.ts';
import { groupBy } from '../../lists.ts';
import {
  OUTCOME_WORDS,
  retryWords,
  type Hit,
  type SearchDocument,
  type SearchResult,
  type SearchService,
} from '../../search/index.ts';
import { element } from '../element.ts';
import { pageAddress } from '../site-access.ts';

/** Characters of the meaning that a hit shows. */
const MAX_MEANING = 160;

/** What the drawing of an answer needs to know beside it. */
export interface Drawing {
  /** Marks what was asked for. */
  mark(text: string): Node;
  /** Address of the home page. */
  root: string;
  services: readonly SearchService[];
  vendorNames: ReadonlyMap<string, string>;
}

/** Draws an answer: what no table lists, then the hits in groups, then near misses. All text becomes text nodes. */
export function drawResult(result: SearchResult, drawing: Drawing): Node[] {
  const nodes = [...drawUnlisted(result, drawing), ...drawDocumented(result, drawing), ...drawHits(result, drawing)];
  if (result.suggestions.length > 0) nodes.push(drawSuggestions(result, drawing));
  if (nodes.length > 0) return nodes;
  return [
    element(
      'p',
      { class: 'note', 'data-empty': '' },
      'Nothing in the index answers this. Try the code alone, or a few words of the message.',
    ),
  ];
}

function drawUnlisted({ unlisted, hits, askAt, foreign }: SearchResult, { root }: Drawing): HTMLElement[] {
  return unlisted.map(({ kind, value, service }, index) => {
    const isLast = index === unlisted.length - 1;
    return element(
      'p',
      { class: 'note', 'data-unlisted': kind },
      element(
        'strong',
        {},
        `${whoIsSilent(foreign, service)} documents the ${kind} `,
        element('span', { class: 'literal' }, value),
        '. ',
      ),
      isLast && askAt !== null
        ? element('a', { href: pageAddress(root, askAt, 'support') }, 'Whom to ask, and what to send')
        : null,
      isLast && askAt === null ? 'The page of each vendor says whom to ask, and what to send.' : null,
      isLast && hits.length > 0 ? ' What else the text says leads to these:' : null,
    );
  });
}

/** The address of a document leads to the tables that were made from it, or to what there is of its vendor. */
function drawDocumented({ documented, hits }: SearchResult, { root, vendorNames }: Drawing): HTMLElement[] {
  const [first] = documented;
  if (!first || hits.length > 0) return [];
  const links = documented.flatMap(({ id, name, isIndexed }, index) => [
    index > 0 ? ', ' : '',
    element('a', { href: pageAddress(root, id) }, isIndexed ? `${vendorNames.get(vendorOf(id))} ${name}` : name),
  ]);
  const words = first.isIndexed ? 'That document is indexed here: ' : 'That document is not indexed here. What is: ';
  return [element('p', { class: 'note', 'data-documented': '' }, element('strong', {}, words), ...links)];
}

function whoIsSilent(foreign: boolean, service: string | null): string {
  if (foreign) return 'No table here is about that product, so none';
  return service === null ? 'No table' : `No table of ${service}`;
}

const FOUND = 'Found';

/** The groups of an answer; each hit belongs to the first that fits. */
const GROUPS: readonly { name: string; holds(hit: Hit): boolean }[] = [
  { name: 'Not a sure match: the same elsewhere, or of another product', holds: ({ elsewhere }) => elsewhere },
  { name: 'Similar words', holds: ({ why }) => why === 'similar words' },
  { name: FOUND, holds: () => true },
];

function drawHits({ hits }: SearchResult, drawing: Drawing): HTMLElement[] {
  if (hits.length === 0) return [];
  const numbered = hits.map((hit, index) => ({ hit, index }));
  const groups = groupBy(numbered, ({ hit }) => [GROUPS.find(({ holds }) => holds(hit))?.name ?? '']);
  const rowGroups = [...groups].map(([name, rows], index) =>
    element(
      'div',
      { role: 'rowgroup', 'aria-label': name },
      // What was asked for needs no heading.
      index > 0 || name !== FOUND ? element('div', { class: 'heading', role: 'presentation' }, name) : null,
      ...rows.map((row) => drawHit(row.hit, row.index, drawing)),
    ),
  );
  return [element('div', { role: 'grid', 'aria-label': 'Results', id: 'search-hits' }, ...rowGroups)];
}

function sourceOf({ id }: SearchDocument, { services, vendorNames }: Drawing): string {
  const service = serviceOf(id);
  const vendor = vendorOf(id);
  return `${vendorNames.get(vendor) ?? vendor} · ${services.find((other) => other.id === service)?.name ?? service}`;
}

function drawHit(hit: Hit, index: number, drawing: Drawing): HTMLElement {
  const { document: entry, occurrence, why, elsewhere, variables, contradiction } = hit;
  const { mark, root } = drawing;
  const shown = occurrence ?? entry.occurrences[0];
  const literal = shown?.literal ?? null;
  const meaning = shown?.text ?? '';
  const place = [
    sourceOf(entry, drawing),
    ...(occurrence?.operation ? [`on ${occurrence.operation}`] : []),
    ...(shown?.httpStatus ? [`HTTP ${shown.httpStatus}`] : []),
    `found by: ${why.replaceAll('`', '')}`,
  ];
  const facts = [
    ...variables.map(({ name, value }) => `${name}: ${value}`),
    ...(contradiction === null ? [] : [contradiction]),
  ];
  const link = element(
    'a',
    { class: 'hit', href: pageAddress(root, entry.id, occurrence?.operation ?? ''), tabindex: '-1' },
    element('span', { class: 'name' }, element('span', { class: 'literal' }, mark(entry.label)), mark(entry.title)),
    shown ? element('span', { class: 'verdict' }, verdictOf(shown, entry.retired)) : null,
    element(
      'span',
      { class: 'text' },
      ...(literal !== null && literal !== entry.label
        ? [element('span', { class: 'literal' }, mark(literal)), ' · ']
        : []),
      mark(meaning.length > MAX_MEANING ? `${meaning.slice(0, MAX_MEANING)}…` : meaning),
    ),
    index === 0 && shown && !elsewhere ? drawAnswer(shown) : null,
    ...facts.map((fact) => element('span', { class: 'fact' }, fact)),
    element('span', { class: 'place' }, place.join(' · ')),
  );
  return element(
    'div',
    { role: 'row', id: `search-hit-${index}`, 'data-entry': entry.id, 'aria-selected': 'false' },
    element('div', { role: 'gridcell' }, link),
  );
}

type Shown = SearchDocument['occurrences'][number];

const verdictOf = ({ outcome, retry }: Shown, retired: boolean) =>
  `${retired ? 'Retired · ' : ''}${OUTCOME_WORDS[outcome].short} · ${retryWords({ verdict: retry }, outcome).short}`;

/** The best hit answers at once: is it an error, may I retry, what first. */
function drawAnswer({ outcome, retry, steps: [step = ''] }: Shown): HTMLElement {
  const line = (name: string, text: string) => element('span', {}, element('strong', {}, name), ` ${text}`);
  return element(
    'span',
    { class: 'answer' },
    line('Is it an error?', OUTCOME_WORDS[outcome].long),
    line('Retry?', retryWords({ verdict: retry }, outcome).long),
    line('First step:', step === '' ? 'the source gives no advice.' : step),
  );
}

function drawSuggestions({ suggestions }: SearchResult, drawing: Drawing): HTMLElement {
  return element(
    'div',
    { class: 'note', 'data-suggestion': '' },
    element('strong', {}, 'Did you mean one of these? They are not the same number: '),
    ...suggestions.flatMap(({ document: entry }, index) => [
      ...(index > 0 ? [', '] : []),
      element('a', { href: pageAddress(drawing.root, entry.id) }, entry.label),
      ` (${sourceOf(entry, drawing)}: ${entry.title})`,
    ]),
    '. A code is right or it is another code.',
  );
}
