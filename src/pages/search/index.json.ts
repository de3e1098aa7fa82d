import type { APIRoute } from 'astro';
import { getCatalog } from '../../catalog/index.ts';
import { searchDocuments } from '../../search/document.ts';

/** What the search in the browser loads on first use. */
export const GET: APIRoute = async () => Response.json(searchDocuments(await getCatalog()));
