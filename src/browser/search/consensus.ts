import { serviceOf } from '../../ids.ts';
import { groupBy } from '../../lists.ts';
import { signOf } from '../../search/verdicts.ts';
import type { Hit } from '../../search/hits.ts';
import { element } from '../element.ts';
import { drawVerdict, shownOf, signed, sourceOf } from './hit-row.ts';
import type { Drawing } from './drawing.ts';

/** What finds an entry whose code, or whose message, is not in the text. */
const BY_WORDS: ReadonlySet<Hit['ways'][number]> = new Set(['words', 'message-inside']);

/** Hits that are meanings of one code or message of the text: those of the best certainty. */
function meaningsOf(hits: readonly Hit[]): Hit[] {
  const [first] = hits;
  if (first?.ways.every((way) => BY_WORDS.has(way))) return [];
  const name = first?.document.label;
  const same = hits.filter(({ document, certainty }) => document.label === name && certainty === first?.certainty);
  return same.length > 1 ? same : [];
}

const signsOf = (hits: readonly Hit[]) =>
  hits.flatMap((hit) => {
    const shown = shownOf(hit);
    return shown ? [signOf(signed(shown))] : [];
  });

/** What hits say in common; null where they differ. */
const shared = (words: readonly (string | null)[]): string | null =>
  new Set(words).size === 1 ? (words[0] ?? null) : null;

/** "2 has 6 meanings. All say: Retry after a fix." Nothing when they differ. */
export function drawConsensus(hits: readonly Hit[]): HTMLElement[] {
  const meanings = meaningsOf(hits);
  const [first] = meanings;
  const signs = signsOf(meanings);
  const words = shared(signs.map((sign) => sign.words));
  if (!first || words === null) return [];
  const remark = shared(signs.map((sign) => sign.remark));
  return [
    element(
      'p',
      { class: 'note', 'data-consensus': '' },
      `${first.document.label} has ${meanings.length} meanings. All say: `,
      element('strong', {}, words),
      remark === null ? '.' : `. ${remark}`,
    ),
  ];
}

/** One choice for each service, each with its verdict, when the meanings of a code differ in it. */
export function drawChoice(hits: readonly Hit[], drawing: Drawing): HTMLElement[] {
  const meanings = meaningsOf(hits);
  if (meanings.length < 2 || shared(signsOf(meanings).map(({ words }) => words)) !== null) return [];
  const byService = groupBy(meanings, ({ document }) => [serviceOf(document.id)]);
  if (byService.size < 2) return [];
  const choices = [...byService].flatMap(([id, [best]]) => {
    const shown = best && shownOf(best);
    const [vendor = '', service = ''] = id.split('/');
    return best && shown
      ? [
          element(
            'button',
            { type: 'button', class: 'chip', 'data-vendor': vendor, 'data-service': service },
            sourceOf(best.document, drawing),
            drawVerdict(shown),
          ),
        ]
      : [];
  });
  return [
    element('div', { class: 'chips', role: 'group', 'aria-label': 'Who answered?', 'data-choice': '' }, ...choices),
  ];
}
