import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { bookmarkletSource } from '../../browser/bookmarklet.ts';
import { getCatalog } from '../../catalog/index.ts';
import { markdownPages } from '../../exports/markdown/pages.ts';
import { publicUrl, SITE_TAGLINE } from '../../site.ts';
import { downloadsOf, keptPart } from '../_kept.ts';

/** The Markdown twin of every page, beside its `index.html`; also of every address that moved. */
export const getStaticPaths = (async () => {
  const catalog = await getCatalog();
  const pages = await keptPart('markdown', async () => [
    ...markdownPages(catalog, {
      urlOf: publicUrl,
      tagline: SITE_TAGLINE,
      downloads: await downloadsOf(catalog),
      bookmarklet: `javascript:${bookmarkletSource(publicUrl('/'))}`,
    }),
  ]);
  return pages.map(([path, text]) => ({
    params: { page: path.slice(1, -1) || undefined },
    props: { text },
  }));
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { text } }) =>
  new Response(text, { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
