import { groupBy } from '../../lists.ts';

/** One thing that is wrong with the content: where, what is there, what to do about it. */
export interface Problem {
  /** Path of the file or folder, from the root of the content. */
  file: string;
  /** Line in that file, from 1; left out when the problem is not about one line. */
  line?: number;
  /** Character in that line, from 1, where one character is the problem. */
  column?: number;
  /** The row, entry or field, in words. */
  at?: string;
  /** What is there. */
  found: string;
  /** What to do. */
  fix: string;
  /** The names there are, where another one was used. */
  known?: readonly string[];
}

/** Characters of a value that a problem shows: enough to recognise it. */
const LONGEST_VALUE = 80;

/** A value as a problem shows it: a long one loses its end. */
export const cut = (value: string, longest = LONGEST_VALUE): string =>
  value.length > longest ? `${value.slice(0, longest).trimEnd()}…` : value;

/**
 * All problems as one text, sorted by place: where, what is there, what to do. The same problem in several places is
 * described once, below all of them, and a list of names is printed once.
 */
export function formatProblems(problems: readonly Problem[]): string {
  const sorted = [...problems].sort(
    (a, b) =>
      a.file.localeCompare(b.file, 'en') ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0) ||
      a.found.localeCompare(b.found, 'en'),
  );
  const heading = `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} in content/`;
  const printed = new Set<string>();
  const groups = groupBy(sorted, ({ found, fix, known }) => [JSON.stringify([found, fix, known])]);
  const list = [...groups.values()].map((group) => {
    const { found, fix, known } = group[0]!;
    const names = known?.join(', ') ?? '';
    const isRepeated = printed.has(names);
    printed.add(names);
    return [
      ...group.map(placeOf),
      `  found: ${found}`,
      `  do:    ${fix}`,
      ...(known ? [`  known: ${isRepeated && names.length > LONGEST_VALUE ? 'as listed above' : names}`] : []),
    ].join('\n');
  });
  return [heading, ...list].join('\n\n');
}

function placeOf({ file, line, column, at }: Problem): string {
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  return at ? `${place} (${at})` : place;
}

/** Thrown when content is wrong. The message is the whole list; there is nothing to learn from a stack. */
export class ContentError extends Error {
  readonly problems: Problem[];

  constructor(problems: Problem[]) {
    super(formatProblems(problems));
    this.name = 'ContentError';
    this.problems = problems;
    this.stack = undefined;
  }
}
