/**
 * Everything that is wrong with a content folder, in one list: what a build stops at, the lists of what was published, sample
 * lines that do not find their entry, and literals that differ from what is recorded of their source. Returned, never thrown, whatever is in the folder.
 */
import { ContentError, type Problem } from '../src/catalog/files/problem.ts';
import { loadContent } from '../src/catalog/files/load.ts';
import { parseContent } from '../src/catalog/files/read.ts';
import { readTree } from '../src/catalog/files/tree.ts';
import { buildCatalog } from '../src/catalog/join/build.ts';
import type { Catalog } from '../src/catalog/model.ts';
import { checkPublished } from '../src/catalog/published.ts';
import { searchIndex } from '../src/search/index-file/search-index.ts';
import { driftProblems } from '../src/sources/drift-problems.ts';
import { wrongLines } from '../src/search/sample-lines.ts';

/**
 * @param root The folder that holds `vendors/`, `conditions/` and the other folders.
 * @returns All problems, and, as long as a catalog can be made, the catalog.
 */
export function contentProblems(root: string): { problems: Problem[]; catalog?: Catalog } {
  const tree = readTree(root);
  try {
    const content = loadContent(root);
    const catalog = buildCatalog(content);
    return {
      catalog,
      problems: [
        ...checkPublished(tree, content, catalog),
        ...wrongLines(content, searchIndex(catalog)),
        ...driftProblems(content),
      ],
    };
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return { problems: [...error.problems, ...checkPublished(tree, parseContent(tree).content)] };
  }
}
