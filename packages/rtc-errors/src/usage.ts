import type { Explained, Manual } from './manual.ts';
import { createPaper, MIN_WIDTH_FOR_COLUMNS } from './terminal.ts';

/** Columns where no terminal says its width. */
const DEFAULT_WIDTH = 80;

/**
 * What `--help` prints, and what follows a wrong use.
 * @param columns Width of the terminal; null where there is none.
 */
export function usage({ uses, options, notes }: Manual, columns: number | null): string {
  const paper = createPaper(columns ?? DEFAULT_WIDTH, false);
  const indented = (lines: string[]) => lines.map((line) => `  ${line}`);
  const below = ({ term, what }: Explained) => [`  ${term}`, ...indented(indented(narrow(columns).paragraph(what)))];
  const isNarrow = (columns ?? DEFAULT_WIDTH) < MIN_WIDTH_FOR_COLUMNS;
  return `${[
    'Usage:',
    ...uses.flatMap(below),
    '',
    'Options:',
    ...options.flatMap((option) => (isNarrow ? below(option) : paper.field(`  ${option.term}`, [option.what]))),
    ...notes.flatMap(({ text }) => ['', ...paper.paragraph(text)]),
  ].join('\n')}\n`;
}

/** Four columns are spent on the indent. */
const narrow = (columns: number | null) => createPaper((columns ?? DEFAULT_WIDTH) - 4, false);
