import { expect, it } from 'vitest';
import { buildCatalog } from '../../catalog/join/build.ts';
import { loadContent } from '../../catalog/files/load.ts';
import { compact, expand } from './compact.ts';
import { searchIndex } from './search-index.ts';

it.each(['content', 'tests/fixtures/content/moved'])(
  'what is downloaded says the same as what was compacted: %s',
  (folder) => {
    const index = searchIndex(buildCatalog(loadContent(folder)));
    expect(expand(JSON.parse(JSON.stringify(compact(index))))).toEqual(index);
  },
);
