import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { getCatalog } from '../../catalog/index.ts';
import { checksumFile, renderDownloads } from '../../exports/index.ts';

export const getStaticPaths = (async () => {
  const downloads = renderDownloads(await getCatalog());
  const checksums = new TextEncoder().encode(checksumFile(downloads));
  return [
    ...downloads.map(({ file, content, mediaType }) => ({ params: { file }, props: { content, mediaType } })),
    { params: { file: 'SHA256SUMS' }, props: { content: checksums, mediaType: 'text/plain; charset=utf-8' } },
  ];
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { content, mediaType } }) =>
  new Response(content.slice().buffer, { headers: { 'content-type': mediaType } });
