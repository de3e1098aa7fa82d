import { checkContent } from '../checks/index.ts';
import { ContentError } from './problem.ts';
import { readContent, type Content } from './read.ts';

/**
 * Reads and checks the content, and stops at the first sign of a wrong file: throws a `ContentError` that lists every
 * problem of every file at once.
 * @param root The folder that holds `vendors/`, `conditions/` and `guides/`.
 */
export function loadContent(root: string): Content {
  const { content, problems } = readContent(root);
  const all = [...problems, ...checkContent(content)];
  // A row with two codes can break a rule twice in the same words.
  const distinct = [...new Map(all.map((problem) => [JSON.stringify(problem), problem])).values()];
  if (distinct.length > 0) throw new ContentError(distinct);
  return content;
}
