import type { APIRoute } from 'astro';
import { getCatalog } from '../../../catalog/index.ts';
import { entriesFile } from '../../../exports/json.ts';

export const GET: APIRoute = async () => Response.json(entriesFile(await getCatalog()));
