import type { APIRoute } from 'astro';
import { getCatalog } from '../../catalog/index.ts';
import { compact } from '../../search/compact.ts';
import { searchIndex } from '../../search/search-index.ts';

/** What the search in the browser loads on first use. */
export const GET: APIRoute = async () => Response.json(compact(searchIndex(await getCatalog())));
