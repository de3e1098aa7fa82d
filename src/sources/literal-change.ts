import { tidy } from './source-row.ts';

/** How a text became another one. */
export type LiteralChange = 'typography' | 'truncated' | 'reworded';

/** Marks that look alike, by the one that stands for all of them. */
const ALIKE: readonly (readonly [RegExp, string])[] = [
  [/[\u2018\u2019\u201B\u0060\u00B4]/gu, "'"],
  [/[\u201C\u201D\u201E\u00AB\u00BB]/gu, '"'],
  [/[\u2010-\u2015\u2212]/gu, '-'],
  [/\u2026/gu, '...'],
  [/\u00A0/gu, ' '],
];

/** A text without what only typography changes: case, kinds of quotes and dashes, full width, spaces, the final mark. */
const bare = (text: string): string =>
  ALIKE.reduce((result, [mark, plain]) => result.replace(mark, plain), text.normalize('NFKC'))
    .toLowerCase()
    .replace(/["'\s]+|[.!]$/gu, '');

/** What was done to a text; the two differ. */
export function literalChange(before: string, now: string): LiteralChange {
  if (bare(before) === bare(now)) return 'typography';
  const cut = tidy(now)
    .replace(/(?:\.\.\.|\u2026)$/u, '')
    .trimEnd();
  if (cut !== '' && cut.length < before.length && before.startsWith(cut)) return 'truncated';
  return 'reworded';
}

const wordsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? []);

/** How much of two texts is alike, from 0 to 1: common words by all words. */
export function likeness(a: string, b: string): number {
  if (bare(a) === bare(b)) return 1;
  const [these, those] = [wordsOf(a), wordsOf(b)];
  const common = [...these].filter((word) => those.has(word)).length;
  return common === 0 ? 0 : common / (these.size + those.size - common);
}
