import type { APIRoute } from 'astro';
import { apiJsonSchema } from '../../../schema/api.ts';

export const GET: APIRoute = () => Response.json(apiJsonSchema());
