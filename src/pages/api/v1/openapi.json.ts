import type { APIRoute } from 'astro';
import { openApiDocument } from '../../../schema/openapi.ts';
import { publicUrl } from '../../../site.ts';

export const GET: APIRoute = () => Response.json(openApiDocument(publicUrl('/').replace(/\/$/u, '')));
