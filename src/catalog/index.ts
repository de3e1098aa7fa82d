import { getCollection, getEntry, render } from 'astro:content';
import { keepBuilt } from './built.ts';
import { buildCatalog } from './join/build.ts';
import type { Catalog } from './model.ts';

/** The only module that asks Astro for content. Pages get a finished catalog and rendered prose from here. */

let built: Promise<Catalog> | undefined;

/** The catalog: built once in a build, and again for each page in `astro dev`. */
export function getCatalog(): Promise<Catalog> {
  if (import.meta.env.DEV) return load();
  return (built ??= load().then(keepBuilt));
}

async function load(): Promise<Catalog> {
  const [
    vendors,
    services,
    conditions,
    guides,
    protocols,
    jobs,
    sources,
    history,
    serviceProse,
    conditionProse,
    guideProse,
  ] = await Promise.all([
    getCollection('vendors'),
    getCollection('services'),
    getCollection('conditions'),
    getCollection('guides'),
    getCollection('protocols'),
    getCollection('jobs'),
    getCollection('sources'),
    getCollection('history'),
    getCollection('serviceProse'),
    getCollection('conditionProse'),
    getCollection('guideProse'),
  ]);
  const prose = [
    ...serviceProse.map(({ id, body = '' }) => ({ id, body })),
    ...conditionProse.map(({ id, body = '' }) => ({ id: `conditions/${id}`, body })),
    ...guideProse.map(({ id, body = '' }) => ({ id: `guides/${id}`, body })),
  ];
  return buildCatalog({ vendors, services, conditions, guides, protocols, jobs, sources, history, prose });
}

/** The prose of a service, a condition or a guide as a component; null when nobody has written any. */
export async function getProse(collection: 'serviceProse' | 'conditionProse' | 'guideProse', id: string) {
  const entry = await getEntry(collection, id);
  return entry ? (await render(entry)).Content : null;
}

/** The headings of that prose, with their fragments; none when nobody has written any. */
export async function getHeadings(collection: 'serviceProse' | 'conditionProse' | 'guideProse', id: string) {
  const entry = await getEntry(collection, id);
  return entry ? (await render(entry)).headings : [];
}
