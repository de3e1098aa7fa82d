import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { bookmarkletSource } from '../../browser/bookmarklet.ts';
import { getCatalog } from '../../catalog/index.ts';
import { renderDownloads } from '../../exports/index.ts';
import { markdownPages } from '../../exports/markdown/pages.ts';
import { publicUrl, SITE_TAGLINE } from '../../site.ts';

/** The Markdown twin of every page, beside its `index.html`; also of every address that moved. */
export const getStaticPaths = (async () => {
  const catalog = await getCatalog();
  const surroundings = {
    urlOf: publicUrl,
    tagline: SITE_TAGLINE,
    downloads: await renderDownloads(catalog, publicUrl),
    bookmarklet: `javascript:${bookmarkletSource(publicUrl('/'))}`,
  };
  return [...markdownPages(catalog, surroundings)].map(([path, text]) => ({
    params: { page: path.slice(1, -1) || undefined },
    props: { text },
  }));
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { text } }) =>
  new Response(text, { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
