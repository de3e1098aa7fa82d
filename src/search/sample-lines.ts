import type { Problem } from '../catalog/files/problem.ts';
import type { Content } from '../catalog/files/read.ts';
import { createSearch } from './index.ts';
import type { SearchIndex } from './index-file/search-index.ts';

/**
 * Sample lines of the content that do not find their entry first. Beside the search, not among the checks of the catalog:
 * the catalog knows no search.
 */
export function wrongLines(content: Content, index: SearchIndex): Problem[] {
  const search = createSearch(index);
  return content.services.flatMap(({ id, file, data, lineOf }) =>
    (data.lines ?? []).flatMap(({ text, finds }, at): Problem[] => {
      const first = search(text).hits[0]?.document.id;
      const expected = `${id}/${finds}`;
      if (first === expected) return [];
      return [
        {
          file,
          line: lineOf(['lines', at]),
          found: `a line that finds ${first ?? 'nothing'} first, where ${expected} is expected`,
          fix: 'compare the line with the literals of the row, and add what identifies the service to `recognise`; or correct `finds`',
        },
      ];
    }),
  );
}
