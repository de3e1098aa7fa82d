/** One thing that is wrong with the content: where, what is there, what to do about it. */
export interface Problem {
  /** Path of the file or folder, from the root of the content. */
  file: string;
  /** Line in that file, from 1; left out when the problem is not about one line. */
  line?: number;
  /** The row, entry or field, in words. */
  at?: string;
  /** What is there. */
  found: string;
  /** What to do. */
  fix: string;
}

/** All problems as one text, sorted by place, each with three lines: where, what is there, what to do. */
export function formatProblems(problems: readonly Problem[]): string {
  const sorted = [...problems].sort(
    (a, b) =>
      a.file.localeCompare(b.file, 'en') || (a.line ?? 0) - (b.line ?? 0) || a.found.localeCompare(b.found, 'en'),
  );
  const heading = `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} in content/`;
  const list = sorted.map(({ file, line, at, found, fix }) => {
    const place = line === undefined ? file : `${file}:${line}`;
    return `${at ? `${place} (${at})` : place}\n  found: ${found}\n  do:    ${fix}`;
  });
  return [heading, ...list].join('\n\n');
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
