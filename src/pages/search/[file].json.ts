import type { APIRoute, GetStaticPaths } from 'astro';
import { getCatalog } from '../../catalog/index.ts';
import { publishedIndex } from '../../search/index-file/publish.ts';

/** The files that the search in the browser loads on first use. */
export const getStaticPaths: GetStaticPaths = async () => {
  const files = Object.values(await publishedIndex(await getCatalog()));
  return files.map(({ path, text }) => ({
    params: { file: path.replace(/^\/search\/|\.json$/gu, '') },
    props: { text },
  }));
};

export const GET: APIRoute = ({ props }) =>
  new Response((props as { text: string }).text, { headers: { 'content-type': 'application/json' } });
