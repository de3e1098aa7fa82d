import type { APIRoute } from 'astro';
import { getCatalog } from '../../../catalog/index.ts';
import { conditionsFile } from '../../../exports/json.ts';

export const GET: APIRoute = async () => Response.json(conditionsFile(await getCatalog()));
