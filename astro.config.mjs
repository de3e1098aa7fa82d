import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { basePathOf, siteUrlOf } from './scripts/environment.mjs';
import hosting from './src/hosting/integration.ts';
import { OLDEST_BROWSERS, OLDEST_BROWSERS_CSS } from './src/browser/oldest.ts';
import { printer } from './scripts/chromium.ts';
import { searchFiles } from './scripts/code-splitting.ts';
import offline from './src/offline/integration.ts';

// Where the site will be published. Links inside the site do not depend on it; canonical addresses and the sitemap do.
const site = siteUrlOf();
const base = basePathOf();

export default defineConfig({
  site,
  base,
  trailingSlash: 'always',
  prerenderConflictBehavior: 'error',
  // A PDF needs a browser, so it is made only where somebody asks for it: `npm run pdf`.
  integrations: [mdx(), offline({ printer: process.env['WITH_PDF'] ? printer : undefined }), hosting()],
  build: {
    // The content security policy allows no inline scripts (see `vite.build`). Styles are put into the pages at the very end,
    // by `hosting/`, because the copies of the site keep them in files.
    inlineStylesheets: 'never',
    assets: 'assets',
    // While one card is compressed in another thread, the next one is laid out.
    concurrency: 4,
  },
  devToolbar: { enabled: false },
  vite: {
    plugins: [searchFiles],
    css: { transformer: 'lightningcss', lightningcss: { targets: OLDEST_BROWSERS_CSS } },
    build: {
      target: OLDEST_BROWSERS,
      cssTarget: OLDEST_BROWSERS,
      cssMinify: 'lightningcss',
      assetsInlineLimit: 0,
      rolldownOptions: {
        checks: { moduleLevelDirective: false },
        // Numbers that two files share are written into both: an export and an import of each take more.
        optimization: { inlineConst: { mode: 'all' } },
      },
    },
  },
});
