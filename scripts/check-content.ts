/**
 * Checks the content without building the site, and searches for its sample lines: prints one list of all problems, or how
 * much there is. Exit code 1 when something is wrong, and never a stack trace.
 */
import { withTables } from '../src/catalog/indexed.ts';
import { formatProblems } from '../src/catalog/files/problem.ts';
import { contentProblems } from './content-problems.ts';

const root = process.env['CONTENT_DIR'] ?? 'content';

/** What to print, and whether all is well. */
function report(): { text: string; isSound: boolean } {
  try {
    const { problems, catalog } = contentProblems(root);
    if (problems.length > 0 || !catalog) return { text: formatProblems(problems), isSound: false };
    const { vendors, services, entries, conditions } = catalog;
    return {
      text: `The content is sound: ${withTables(vendors).length} vendors, ${services.length} services, ${entries.length} entries, ${conditions.length} conditions.`,
      isSound: true,
    };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { text: `The check itself failed, which is a fault of ours: ${reason}`, isSound: false };
  }
}

const { text, isSound } = report();
(isSound ? process.stdout : process.stderr).write(`${text}\n`);
process.exitCode = isSound ? 0 : 1;
