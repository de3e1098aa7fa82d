import { getCatalog } from '../catalog/index.ts';
import { publishedIndex } from '../search/index-file/publish.ts';
import { href } from '../site.ts';

/** Addresses of the two files that the search field loads. */
export async function searchIndexLinks(): Promise<{ names: string; texts: string }> {
  const { names, texts } = await publishedIndex(await getCatalog());
  return { names: href(names.path), texts: href(texts.path) };
}
