import type { Problem } from '../catalog/files/problem.ts';
import type { Content } from '../catalog/files/read.ts';
import { driftFindings } from './check.ts';

/**
 * Where the content differs from what is recorded of its sources, as problems of the content. Beside the checks of the
 * catalog: a build needs no source.
 */
export const driftProblems = (content: Content): Problem[] =>
  driftFindings(content).map(({ kind, file, line, at, there, source, todo }) => ({
    file,
    ...(line !== null && { line }),
    at,
    found: `${there}, where the source has ${source} (${kind})`,
    fix: todo,
  }));
