import type { APIRoute } from 'astro';
import { getCatalog } from '../../catalog/index.ts';
import { compact } from '../../search/index-file/compact.ts';
import { searchIndex } from '../../search/index-file/search-index.ts';

/** What the search in the browser loads on first use. */
export const GET: APIRoute = async () => Response.json(compact(searchIndex(await getCatalog())));
