import type { APIRoute } from 'astro';
import { getCatalog } from '../../../catalog/index.ts';
import { vendorsFile } from '../../../exports/json.ts';

export const GET: APIRoute = async () => Response.json(vendorsFile(await getCatalog()));
