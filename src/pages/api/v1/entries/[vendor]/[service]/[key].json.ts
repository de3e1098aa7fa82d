import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { getCatalog } from '../../../../../../catalog/index.ts';
import { entryFile } from '../../../../../../exports/json.ts';

export const getStaticPaths = (async () => {
  const { entries } = await getCatalog();
  return entries.map((entry) => ({
    params: { vendor: entry.service.vendor.id, service: entry.service.slug, key: entry.key },
    props: { entry },
  }));
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { entry } }) => Response.json(entryFile(entry));
