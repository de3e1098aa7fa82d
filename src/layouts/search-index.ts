import { getCatalog } from '../catalog/index.ts';
import { publishedIndex } from '../search/index-file/publish.ts';
import { href } from '../site.ts';

/** Addresses of the files that the search field loads. */
export async function searchIndexLinks(): Promise<{ names: string; texts: string; sentences: string }> {
  const { names, texts, sentences } = await publishedIndex(await getCatalog());
  return { names: href(names.path), texts: href(texts.path), sentences: href(sentences.path) };
}
