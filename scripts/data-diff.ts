/**
 * What changed from one version of the data to the next, as a section of a changelog in Markdown.
 * `npm run data:diff -- [--json] <old> <new>`: each an entries.json, an rtc-errors.json, a folder with a built site, or `-`
 * for standard input. With SITE_URL, addresses are full ones. Exit code 2 when a version cannot be read.
 */
import { parseArgs } from 'node:util';
import { servicePath } from '../src/catalog/address.ts';
import { changelog } from '../src/history/changelog.ts';
import { diffEntries } from '../src/history/diff.ts';
import { readVersion, UnreadableVersion } from './entries-version.ts';

const USAGE = 'usage: npm run data:diff -- [--json] <old entries.json> <new entries.json>';

function report(args: string[]): string {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { json: { type: 'boolean' } } });
  const [oldName, newName, ...rest] = positionals;
  if (oldName === undefined || newName === undefined || rest.length > 0) throw new UnreadableVersion(USAGE);
  if (oldName === '-' && newName === '-') throw new UnreadableVersion('only one version can come from standard input');
  const [before, after] = [readVersion(oldName), readVersion(newName)];
  const changes = diffEntries(before, after);
  if (values.json) return `${JSON.stringify(changes, null, 2)}\n`;
  const titles = new Map(after.map(({ id, title }) => [id, title]));
  const { SITE_URL } = process.env;
  const address = (path: string) => (SITE_URL ? new URL(path, SITE_URL).href : path);
  return changelog(changes, (id) => {
    const title = titles.get(id);
    return title === undefined ? null : { title, path: address(servicePath(id)) };
  });
}

try {
  process.stdout.write(report(process.argv.slice(2)));
} catch (error) {
  const isUsage = error instanceof TypeError && 'code' in error;
  if (!isUsage && !(error instanceof UnreadableVersion)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
