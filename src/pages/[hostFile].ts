import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { getCatalog } from '../catalog/index.ts';
import { turnedComparisons } from '../catalog/join/former-ids.ts';
import { headersFile, redirectsFile } from '../hosting/pages-host.ts';
import { href } from '../site.ts';

// An underscore at the beginning of a file name hides it from Astro, so the names are parameters.
export const getStaticPaths = (async () => {
  const catalog = await getCatalog();
  const redirects = [...catalog.redirects, ...turnedComparisons(catalog)];
  return [
    { params: { hostFile: '_headers' }, props: { content: headersFile(href('/')) } },
    { params: { hostFile: '_redirects' }, props: { content: redirectsFile(href('/'), redirects) } },
  ];
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { content } }) => new Response(content);
