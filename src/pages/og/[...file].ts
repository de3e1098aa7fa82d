import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { cardFiles } from '../../cards/index.ts';
import { getCatalog } from '../../catalog/index.ts';

export const getStaticPaths = (async () => {
  const cards = cardFiles(await getCatalog());
  return cards.map(({ path, png }) => ({ params: { file: path.replace('/og/', '') }, props: { png } }));
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props: { png } }) =>
  new Response(new Uint8Array(await png()), { headers: { 'content-type': 'image/png' } });
