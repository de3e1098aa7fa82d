import { OUTCOME_WORDS, retryWords, type Hit, type SearchDocument, type SearchResult } from '../search/index.ts';
import { marked } from './marked.ts';

/** Characters of the meaning that a hit shows. */
const MAX_MEANING = 160;

type Child = Node | string;

function element(tag: string, attributes: Record<string, string>, ...children: Child[]): HTMLElement {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  node.append(...children);
  return node;
}

/** Draws an answer: what no table lists, then the hits, then near misses. All text becomes text nodes. */
export function drawResult(result: SearchResult, query: string, root: string): Node[] {
  const nodes: Node[] = [];
  for (const { kind, value } of result.unlisted) {
    nodes.push(
      element(
        'p',
        { class: 'note', 'data-unlisted': kind },
        element('strong', {}, `No table documents the ${kind} `, element('span', { class: 'literal' }, value), '.'),
        result.hits.length > 0 ? ' What else the text says leads to these:' : '',
      ),
    );
  }
  if (result.hits.length > 0) {
    nodes.push(
      element(
        'div',
        { role: 'grid', 'aria-label': 'Results', id: 'search-hits' },
        ...result.hits.map((hit, index) => drawHit(hit, index, query, root)),
      ),
    );
  }
  if (result.suggestions.length > 0) nodes.push(drawSuggestions(result, root));
  if (nodes.length === 0) {
    nodes.push(
      element(
        'p',
        { class: 'note', 'data-empty': '' },
        'Nothing in the index answers this. Try the code alone, or a few words of the message.',
      ),
    );
  }
  return nodes;
}

const addressOf = (root: string, { id }: SearchDocument, anchor = '') =>
  `${root}${id}/${anchor === '' ? '' : `#${anchor}`}`;

function drawHit({ document: entry, occurrence, why }: Hit, index: number, query: string, root: string): HTMLElement {
  const shown = occurrence ?? entry.occurrences[0];
  const meaning = shown?.text ?? '';
  const literal = shown?.literal ?? null;
  const place = [
    `${entry.vendor} · ${entry.service}`,
    ...(occurrence?.operation ? [`on ${occurrence.operation}`] : []),
    ...(shown?.httpStatus ? [`HTTP ${shown.httpStatus}`] : []),
    `found by: ${why.replaceAll('`', '')}`,
  ];
  const link = element(
    'a',
    {
      class: 'hit',
      href: addressOf(root, entry, occurrence?.operation ? occurrence.anchor : ''),
      tabindex: '-1',
    },
    element(
      'span',
      { class: 'name' },
      element('span', { class: 'literal' }, marked(entry.label, query)),
      marked(entry.title, query),
    ),
    element(
      'span',
      { class: 'verdict' },
      `${OUTCOME_WORDS[entry.outcome].short} · ${retryWords({ verdict: entry.retry }, entry.outcome).short}`,
    ),
    element(
      'span',
      { class: 'text' },
      ...(literal !== null && literal !== entry.label
        ? [element('span', { class: 'literal' }, marked(literal, query)), ' · ']
        : []),
      marked(meaning.length > MAX_MEANING ? `${meaning.slice(0, MAX_MEANING)}…` : meaning, query),
    ),
    element('span', { class: 'place' }, place.join(' · ')),
  );
  return element(
    'div',
    { role: 'row', id: `search-hit-${index}`, 'data-entry': entry.id, 'aria-selected': 'false' },
    element('div', { role: 'gridcell' }, link),
  );
}

function drawSuggestions({ suggestions }: SearchResult, root: string): HTMLElement {
  return element(
    'div',
    { class: 'note', 'data-suggestion': '' },
    element('strong', {}, 'Near, but not the same number: '),
    ...suggestions.flatMap(({ document: entry }, index) => [
      ...(index > 0 ? [', '] : []),
      element('a', { href: addressOf(root, entry) }, entry.label),
      ` (${entry.vendor} · ${entry.service}: ${entry.title})`,
    ]),
    '. A code is right or it is another code.',
  );
}
