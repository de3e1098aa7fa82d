import type { APIRoute } from 'astro';
import { href, ICONS, SITE_NAME, SITE_TAGLINE } from '../site.ts';

export const GET: APIRoute = () =>
  new Response(
    JSON.stringify({
      name: SITE_NAME,
      short_name: SITE_NAME,
      description: SITE_TAGLINE,
      id: href('/'),
      start_url: href('/'),
      scope: href('/'),
      display: 'standalone',
      background_color: '#ffffff',
      theme_color: '#0a4bb0',
      icons: [
        { src: href('/favicon.svg'), sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
        ...ICONS.filter(({ purpose }) => purpose !== 'apple').map(({ file, size, purpose }) => ({
          src: href(`/icons/${file}`),
          sizes: `${size}x${size}`,
          type: 'image/png',
          purpose,
        })),
      ],
    }),
    { headers: { 'content-type': 'application/manifest+json' } },
  );
