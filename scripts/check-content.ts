/** Checks the content without building the site: prints one list of all problems, or the number of rows. */
import { ContentError } from '../src/catalog/files/problem.ts';
import { loadContent } from '../src/catalog/files/load.ts';

try {
  const { services, conditions } = loadContent('content');
  process.stdout.write(`The content is sound: ${services.length} services, ${conditions.length} conditions.\n`);
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
