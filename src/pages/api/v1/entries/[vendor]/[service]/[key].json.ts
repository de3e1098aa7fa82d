import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { getCatalog } from '../../../../../../catalog/index.ts';
import { entryFile } from '../../../../../../exports/json.ts';

export const getStaticPaths = (async () => {
  const { entries } = await getCatalog();
  // A program that asks for a former id gets the entry as it is now; its `id` tells.
  return entries.flatMap((entry) =>
    [entry.id, ...entry.formerIds].map((id) => ({ params: paramsOf(id), props: { entry } })),
  );
}) satisfies GetStaticPaths;

const paramsOf = (id: string) => {
  const [vendor, service, key] = id.split('/');
  return { vendor, service, key };
};

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { entry } }) => Response.json(entryFile(entry));
