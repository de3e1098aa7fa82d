import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { loadContent } from '../../catalog/files/load.ts';
import { buildCatalog } from '../../catalog/join/build.ts';
import { packIndex } from './pack-index.ts';
import { publishedIndex } from './publish.ts';
import { searchIndex } from './search-index.ts';

it('each file of the index is published under the hash of its content, and made once', async () => {
  const catalog = buildCatalog(loadContent('tests/fixtures/content/good'));
  const published = await publishedIndex(catalog);
  const files = Object.entries(packIndex(searchIndex(catalog))).map(([name, content]) => {
    const text = JSON.stringify(content);
    const hash = createHash('sha256').update(text).digest('hex').slice(0, 8);
    return [name, { path: `/search/${name}.${hash}.json`, text }];
  });
  expect(Object.entries(published)).toEqual(files);
  expect(await publishedIndex(catalog)).toBe(published);
});
