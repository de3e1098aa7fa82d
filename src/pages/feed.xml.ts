import type { APIRoute } from 'astro';
import { getCatalog } from '../catalog/index.ts';
import { atomFeed } from '../history/feed.ts';
import { publicUrl, SITE_NAME } from '../site.ts';

export const GET: APIRoute = async () =>
  new Response(`${atomFeed(await getCatalog(), { name: SITE_NAME, publicUrl })}\n`, {
    headers: { 'content-type': 'application/atom+xml' },
  });
