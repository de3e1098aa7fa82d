import { groupBy } from '../../lists.ts';
import type { Hit } from '../../search/hits.ts';
import { tierHead } from '../../search/tier-words.ts';
import { element } from '../element.ts';
import { drawChoice, drawConsensus } from './consensus.ts';
import type { Drawing } from './drawing.ts';
import { drawHit, isAnswer } from './hit-row.ts';

/** The hits of a text with one error, by certainty, below what holds for several of them. */
export const drawHits = (hits: readonly Hit[], drawing: Drawing): HTMLElement[] => [
  ...drawConsensus(hits),
  ...drawChoice(hits, drawing),
  ...drawGroups(hits, drawing),
];

export const grid = (label: string, ...groups: Node[]) =>
  element('div', { role: 'grid', 'aria-label': label, id: 'search-hits' }, ...groups);

function drawGroups(hits: readonly Hit[], drawing: Drawing): HTMLElement[] {
  if (hits.length === 0) return [];
  const numbered = hits.map((hit, index) => ({ hit, index }));
  const groups = groupBy(numbered, ({ hit }) => [hit.certainty]);
  const rowGroups = [...groups].map(([certainty, rows], index) => {
    const head = tierHead(certainty, rows.length);
    return element(
      'div',
      { role: 'rowgroup', 'aria-label': head },
      // What is sure needs no head when it comes first.
      index > 0 || certainty !== 'sure' ? element('div', { class: 'heading', role: 'presentation' }, head) : null,
      ...rows.map((row) => drawHit(row.hit, row.index, row.index === 0 && isAnswer(row.hit, hits.length), drawing)),
    );
  });
  return [grid('Results', ...rowGroups)];
}
