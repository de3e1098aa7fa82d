import { cut, type Problem } from '../catalog/files/problem.ts';
import type { Content } from '../catalog/files/read.ts';
import { driftFindings } from './check.ts';

/** Characters of a literal that a problem shows: two are compared, which often differ near their ends. */
const LONGEST_LITERAL = 300;

/**
 * Where the content differs from what is recorded of its sources, as problems of the content. Beside the checks of the
 * catalog: a build needs no source.
 */
export const driftProblems = (content: Content): Problem[] =>
  driftFindings(content).map(({ kind, file, line, at, there, source, todo, record }) => ({
    file,
    ...(line !== null && { line }),
    at,
    found: `${cut(there, LONGEST_LITERAL)}, where the source has ${cut(source, LONGEST_LITERAL)} (${kind}; recorded in ${record})`,
    fix: todo,
  }));
