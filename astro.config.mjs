import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { offline } from './src/offline/integration.ts';

// Where the site will be published. Links inside the site do not depend on it; canonical addresses and the sitemap do.
const site = process.env.SITE_URL || 'https://rtc-errors.example';
const base = process.env.BASE_PATH || '/';

export default defineConfig({
  site,
  base,
  trailingSlash: 'always',
  prerenderConflictBehavior: 'error',
  integrations: [mdx(), offline()],
  build: {
    // The content security policy allows no inline styles, and no inline scripts either (see `vite.build`).
    inlineStylesheets: 'never',
    assets: 'assets',
  },
  devToolbar: { enabled: false },
  vite: {
    build: {
      assetsInlineLimit: 0,
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
  },
});
