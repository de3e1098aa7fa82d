import { moreWords, partWords } from '../../search/part-words.ts';
import type { PartRead } from '../../search/kinds.ts';
import type { ErrorAnswer, SearchResult } from '../../search/search.ts';
import { element } from '../element.ts';
import { pageAddress } from '../site-access.ts';
import type { Drawing } from './drawing.ts';
import { drawHits, grid } from './hit-groups.ts';
import { drawHit, isAnswer, shownOf, sourceOf } from './hit-row.ts';
import { drawList, drawDocumented, drawStranger, drawUnlisted } from './notes.ts';

/** Hits that one of several errors shows. */
const MAX_OF_ERROR = 4;
/** Characters of the line of an error that are shown. */
const MAX_FRAGMENT = 140;

/** Draws an answer: whom it is about, the hits by certainty or error by error, what no table lists, and near misses. */
export function drawResult(result: SearchResult, drawing: Drawing): Node[] {
  const { hits, errors, suggestions } = result;
  const isFound = hits.some(({ certainty }) => certainty === 'sure' || certainty === 'likely');
  const unlistedNotes = drawUnlisted(result, drawing, isFound);
  const nodes: Node[] = [
    ...drawStranger(result, drawing),
    ...(isFound ? [] : unlistedNotes),
    ...drawList(result),
    ...drawDocumented(result, drawing),
    ...(errors.length > 0 ? drawErrors(errors, drawing) : drawHits(hits, drawing)),
    ...drawCause(result, drawing),
    ...(isFound ? unlistedNotes : []),
  ];
  if (suggestions.length > 0) nodes.push(drawSuggestions(result, drawing));
  if (result.more > 0) nodes.push(element('p', { class: 'note', 'data-more': '' }, moreWords(result.more)));
  if (result.part) nodes.push(drawPart(result.part));
  if (nodes.length > 0) return nodes;
  return [drawEmpty(drawing.root)];
}

/** Nothing was found: what to try, and where to look without the search. */
const drawEmpty = (root: string) =>
  element(
    'p',
    { class: 'note', 'data-empty': '' },
    'No match. Try the code alone, or a few words of the message. Or browse ',
    element('a', { href: pageAddress(root, 'codes') }, 'all codes'),
    ' or ',
    element('a', { href: pageAddress(root, 'conditions') }, 'causes'),
    '.',
  );

/** One block for each error, in the order of the text; successes are named in one line. */
function drawErrors(errors: readonly ErrorAnswer[], drawing: Drawing): HTMLElement[] {
  const isSuccess = ({ hits: [best] }: ErrorAnswer) => best !== undefined && shownOf(best)?.outcome === 'success';
  const failures = errors.filter((error) => !isSuccess(error));
  let index = 0;
  const blocks = failures.map(({ line, text, hits }) => {
    const fragment = text.trim().split('\n', 1)[0] ?? '';
    // Words of other lines say nothing about this one.
    const own = { ...drawing, mark: drawing.markerFor(text) };
    const rows = hits.slice(0, MAX_OF_ERROR).map((hit, at) => {
      const row = drawHit(hit, index, at === 0 && isAnswer(hit, hits.length), own);
      index += 1;
      return row;
    });
    return element(
      'div',
      { role: 'rowgroup', 'aria-label': `Line ${line}`, 'data-error': '', 'data-line': String(line) },
      element(
        'div',
        { class: 'heading', role: 'presentation' },
        `Line ${line} `,
        element('code', {}, fragment.length > MAX_FRAGMENT ? `${fragment.slice(0, MAX_FRAGMENT)}…` : fragment),
      ),
      ...rows,
    );
  });
  const successes = errors.filter(isSuccess).map(({ line }) => line);
  return [
    grid('Errors, in the order of the text', ...blocks),
    ...(successes.length === 0
      ? []
      : [element('p', { class: 'note', 'data-success': '' }, `Not an error: line ${successes.join(', line ')}.`)]),
  ];
}

/** Words name a cause rather than a code: the page of the best hit's has the codes of all vendors. */
function drawCause({ hits: [best] }: SearchResult, { conditionNames, root }: Drawing): HTMLElement[] {
  if (best?.certainty !== 'possible' || !best.why.includes('words')) return [];
  const cause = shownOf(best)?.condition ?? '';
  const words = `All “${conditionNames.get(cause)}” codes`;
  const link = element('a', { href: pageAddress(root, `conditions/${cause}`) }, words);
  return [element('p', { class: 'note', 'data-cause': cause }, link)];
}

function drawSuggestions({ suggestions }: SearchResult, drawing: Drawing): HTMLElement {
  return element(
    'div',
    { class: 'note', 'data-suggestion': '' },
    element('strong', {}, 'Similar, but not the same number: '),
    ...suggestions.flatMap(({ document: entry }, index) => [
      ...(index > 0 ? [', '] : []),
      element('a', { href: pageAddress(drawing.root, entry.id) }, entry.label),
      ` (${sourceOf(entry, drawing)}: ${entry.title})`,
    ]),
  );
}

const drawPart = (part: PartRead) => element('p', { class: 'note', 'data-part-read': '' }, partWords(part));
