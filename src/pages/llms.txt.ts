import type { APIRoute } from 'astro';
import { getCatalog } from '../catalog/index.ts';
import { EXPORTS } from '../exports/index.ts';
import { llmsText } from '../exports/markdown/llms.ts';
import { publicUrl, SITE_NAME, SITE_TAGLINE } from '../site.ts';

export const GET: APIRoute = async () =>
  new Response(llmsText(await getCatalog(), EXPORTS, { name: SITE_NAME, tagline: SITE_TAGLINE, urlOf: publicUrl }), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
