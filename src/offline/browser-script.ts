import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { OLDEST_BROWSERS } from '../browser/oldest.ts';

const BROWSER = fileURLToPath(new URL('../browser/', import.meta.url));

/** How a page on the web reaches the index and other pages. */
const WEB_ACCESS = path.join(BROWSER, 'site-access.ts');

/**
 * The code of the pages as one classic script, which a page opened from a disk may load.
 * @param access Which `site-access` module replaces the one of the web.
 */
export async function browserScript(access: 'folder' | 'single-file'): Promise<string> {
  const bundle = await rolldown({
    input: path.join(BROWSER, 'portable.ts'),
    platform: 'browser',
    transform: { target: OLDEST_BROWSERS },
    plugins: [
      {
        name: 'site-access',
        resolveId: (source, importer) =>
          importer !== undefined && path.resolve(path.dirname(importer), source) === WEB_ACCESS
            ? path.join(BROWSER, `site-access.${access}.ts`)
            : null,
      },
    ],
  });
  try {
    const { output } = await bundle.generate({ format: 'iife', codeSplitting: false, minify: true });
    return output[0].code;
  } finally {
    await bundle.close();
  }
}
