import type { Catalog } from '../../catalog/model.ts';
import { packIndex, type IndexFiles } from './pack-index.ts';
import { searchIndex } from './search-index.ts';

/** A file of the index as the site publishes it. */
export interface PublishedFile {
  /** From the root of the site. It changes with the content, so that no page ever gets another index than its own. */
  path: string;
  text: string;
}

export type PublishedIndex = Record<keyof IndexFiles, PublishedFile>;

const known = new WeakMap<Catalog, Promise<PublishedIndex>>();

/** The files of the index of a catalog; made once. */
export function publishedIndex(catalog: Catalog): Promise<PublishedIndex> {
  const made = known.get(catalog) ?? publish(catalog);
  known.set(catalog, made);
  return made;
}

async function publish(catalog: Catalog): Promise<PublishedIndex> {
  const { names, texts, sentences } = packIndex(searchIndex(catalog));
  return {
    names: await fileOf('names', names),
    texts: await fileOf('texts', texts),
    sentences: await fileOf('sentences', sentences),
  };
}

async function fileOf(name: string, content: unknown): Promise<PublishedFile> {
  const text = JSON.stringify(content);
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  const hash = [...new Uint8Array(digest).subarray(0, 4)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return { path: `/search/${name}.${hash}.json`, text };
}
