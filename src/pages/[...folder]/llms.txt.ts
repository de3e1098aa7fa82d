import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { getCatalog } from '../../catalog/index.ts';
import { EXPORTS } from '../../exports/index.ts';
import { llmsIndexes } from '../../exports/markdown/indexes.ts';
import { llmsText } from '../../exports/markdown/llms.ts';
import { publicUrl, SITE_NAME, SITE_TAGLINE } from '../../site.ts';

/** `/llms.txt`, and the indexes that it links. */
export const getStaticPaths = (async () => {
  const catalog = await getCatalog();
  const site = { name: SITE_NAME, tagline: SITE_TAGLINE, urlOf: publicUrl };
  return [['/', llmsText(catalog, EXPORTS, site)] as const, ...llmsIndexes(catalog, publicUrl)].map(([path, text]) => ({
    params: { folder: path.slice(1, -1) || undefined },
    props: { text },
  }));
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { text } }) =>
  new Response(text, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
