import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { getCatalog } from '../../catalog/index.ts';
import { renderDownloads } from '../../exports/index.ts';

// The downloads that are made of the finished site, and SHA256SUMS of all, are written after the pages: `src/offline/`.
export const getStaticPaths = (async () =>
  renderDownloads(await getCatalog()).map(({ file, content, mediaType }) => ({
    params: { file },
    props: { content, mediaType },
  }))) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { content, mediaType } }) =>
  new Response(content.slice().buffer, { headers: { 'content-type': mediaType } });
