import type { Manual } from './manual.ts';
import { createPaper } from './terminal.ts';

/** Columns where no terminal says its width. */
const DEFAULT_WIDTH = 80;

/**
 * What `--help` prints, and what follows a wrong use.
 * @param columns Width of the terminal; null where there is none.
 */
export function usage({ uses, options, notes }: Manual, columns: number | null): string {
  const paper = createPaper(columns ?? DEFAULT_WIDTH, false);
  const indented = (lines: string[]) => lines.map((line) => `  ${line}`);
  return `${[
    'Usage:',
    ...uses.flatMap(({ term, what }) => [`  ${term}`, ...indented(indented(narrow(columns).paragraph(what)))]),
    '',
    'Options:',
    ...options.flatMap(({ term, what }) => paper.field(`  ${term}`, [what])),
    ...notes.flatMap(({ text }) => ['', ...paper.paragraph(text)]),
  ].join('\n')}\n`;
}

/** Four columns are spent on the indent. */
const narrow = (columns: number | null) => createPaper((columns ?? DEFAULT_WIDTH) - 4, false);
