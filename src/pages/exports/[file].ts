import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { getCatalog } from '../../catalog/index.ts';
import { mediaTypeOf } from '../../hosting/table.ts';
import { downloadsOf } from '../_kept.ts';

// The downloads that are made of the finished site, and SHA256SUMS of all, are written after the pages: `src/offline/`.
export const getStaticPaths = (async () =>
  (await downloadsOf(await getCatalog())).map(({ file, content }) => ({
    params: { file },
    props: { content },
  }))) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ params: { file }, props: { content } }) =>
  new Response(content.slice().buffer, { headers: { 'content-type': mediaTypeOf(`exports/${file}`) } });
