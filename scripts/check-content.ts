/**
 * Checks the content without building the site, and searches for its sample lines: prints one list of all problems, or how
 * much there is.
 */
import { ContentError } from '../src/catalog/files/problem.ts';
import { loadContent } from '../src/catalog/files/load.ts';
import { buildCatalog } from '../src/catalog/join/build.ts';
import { searchIndex } from '../src/search/index-file/search-index.ts';
import { wrongLines } from '../src/search/sample-lines.ts';

try {
  const content = loadContent(process.env['CONTENT_DIR'] ?? 'content');
  const catalog = buildCatalog(content);
  const wrong = wrongLines(content, searchIndex(catalog));
  if (wrong.length > 0) throw new ContentError(wrong);
  const { vendors, services, entries, conditions } = catalog;
  process.stdout.write(
    `The content is sound: ${vendors.length} vendors, ${services.length} services, ${entries.length} entries, ${conditions.length} conditions.\n`,
  );
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
