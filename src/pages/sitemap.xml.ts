import type { APIRoute } from 'astro';
import { getCatalog } from '../catalog/index.ts';
import { pagePaths } from '../catalog/pages.ts';
import { publicUrl } from '../site.ts';

export const GET: APIRoute = async () => {
  const urls = pagePaths(await getCatalog()).map((path) => `  <url><loc>${publicUrl(path)}</loc></url>`);
  const body = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...urls,
    '</urlset>',
    '',
  ].join('\n');
  return new Response(body, { headers: { 'content-type': 'application/xml' } });
};
