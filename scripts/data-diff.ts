/**
 * What changed from one version of the data to the next, as a section of a changelog in Markdown.
 * `npm run data:diff -- [--json] <old> <new>`: each an entries.json, an rtc-errors.json, a folder with a built site, or `-`
 * for standard input. With SITE_URL, addresses are full ones. Exit code 1 when something was removed, which must not happen
 * to a published id: it still prints the list, and a warning to standard error. Exit code 2 when a version cannot
 * be read.
 */
import { parseArgs } from 'node:util';
import { servicePath } from '../src/catalog/address.ts';
import { changelog } from '../src/history/changelog.ts';
import { diffEntries } from '../src/history/diff.ts';
import type { VersionedEntry } from '../src/history/versions.ts';
import { siteUrlOf, UNKNOWN_ORIGIN, WrongSetting } from './environment.mjs';
import { readVersion, UnreadableVersion } from './entries-version.ts';

const USAGE = 'usage: npm run data:diff -- [--json] <old entries.json> <new entries.json>';

/** What is printed of two versions, and the ids that are gone. */
function report(args: string[]): { text: string; removed: string[] } {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { json: { type: 'boolean' } } });
  const [oldName, newName, ...rest] = positionals;
  if (oldName === undefined || newName === undefined || rest.length > 0) throw new UnreadableVersion(USAGE);
  if (oldName === '-' && newName === '-') throw new UnreadableVersion('only one version can come from standard input');
  const [before, after] = [readVersion(oldName), readVersion(newName)];
  const changes = diffEntries(before, after);
  const removed = changes.filter(({ kind }) => kind === 'removed').map(({ id }) => id);
  if (values.json) return { text: `${JSON.stringify(changes, null, 2)}\n`, removed };
  const byId = new Map(after.map((entry) => [entry.id, entry]));
  const origin = siteUrlOf();
  const address = (path: string) => (origin === UNKNOWN_ORIGIN ? path : `${origin}${path}`);
  const text = changelog(changes, (id) => {
    const entry = byId.get(id);
    return entry
      ? { kind: entry.kind, label: labelOf(entry), title: entry.title, path: address(servicePath(id)) }
      : null;
  });
  return { text, removed };
}

/** What is in large type on the page of an entry. */
const labelOf = ({ code, occurrences: [first] }: VersionedEntry): string =>
  code ?? first?.message ?? `HTTP ${first?.httpStatus}`;

try {
  const { text, removed } = report(process.argv.slice(2));
  process.stdout.write(text);
  if (removed.length > 0) {
    process.stderr.write(`Removed, which must not happen to a published id:\n  ${removed.join('\n  ')}\n`);
    process.exitCode = 1;
  }
} catch (error) {
  const isUsage = error instanceof TypeError && 'code' in error;
  if (!isUsage && !(error instanceof UnreadableVersion || error instanceof WrongSetting)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
