import type { APIRoute } from 'astro';
import { publicUrl } from '../site.ts';

export const GET: APIRoute = () =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${publicUrl('/sitemap.xml')}\n`, {
    headers: { 'content-type': 'text/plain' },
  });
