import { checkContent } from '../checks/index.ts';
import { ContentError, type Problem } from './problem.ts';
import { parseContent, type Content } from './read.ts';
import { readTree, type ContentTree } from './tree.ts';

/** What the files of a folder gave when they were last read: content, or what is wrong with it. */
interface Outcome {
  tree: ContentTree;
  content: Content | ContentError;
}

const last = new Map<string, Outcome>();

/**
 * Reads and checks the content, and stops at the first sign of a wrong file: throws a `ContentError` that lists every
 * problem of every file at once. As long as no file has changed, the same content is returned, or the same error thrown:
 * nobody may change it.
 * @param root The folder that holds `vendors/`, `conditions/` and `guides/`.
 */
export function loadContent(root: string): Content {
  const tree = readTree(root);
  const known = last.get(root);
  const content = known && isSame(known.tree, tree) ? known.content : contentOf(tree);
  last.set(root, { tree, content });
  if (content instanceof ContentError) throw content;
  return content;
}

function contentOf(tree: ContentTree): Content | ContentError {
  const { content, problems } = parseContent(tree);
  const all = [...problems, ...checkContent(content)];
  return all.length > 0 ? new ContentError(distinct(all)) : content;
}

/** A row with two codes can break a rule twice in the same words. */
const distinct = (problems: readonly Problem[]): Problem[] => [
  ...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values(),
];

/** Compared by what the files say, not by their times: two edits within one tick of the clock are two edits. */
const isSame = (a: ContentTree, b: ContentTree): boolean =>
  a.vendorFolders.join('/') === b.vendorFolders.join('/') &&
  JSON.stringify(a.problems) === JSON.stringify(b.problems) &&
  a.files.size === b.files.size &&
  [...a.files].every(([file, text]) => b.files.get(file) === text);
