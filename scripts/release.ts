/**
 * Puts a new release on top of `content/history.yaml`: what changed from the entries.json of the last release to the
 * content as it is. `npm run data:release -- <version> <date> [<entries.json of the last release>]`; the first release has
 * none. Exit code 2 when it is refused, and then nothing is written.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { isSeq, parseDocument } from 'yaml';
import { buildCatalog } from '../src/catalog/join/build.ts';
import { loadContent } from '../src/catalog/files/load.ts';
import { ContentError } from '../src/catalog/files/problem.ts';
import { entriesFile } from '../src/exports/json.ts';
import { diffEntries } from '../src/history/diff.ts';
import { countWords } from '../src/history/listing.ts';
import { releaseOf } from '../src/history/release.ts';
import { versionOfEntries } from '../src/history/versions.ts';
import { releaseSchema } from '../src/schema/history.ts';
import { readVersion, UnreadableVersion } from './entries-version.ts';

const { CONTENT_DIR = 'content' } = process.env;
const FILE = path.join(CONTENT_DIR, 'history.yaml');
const USAGE = 'usage: npm run data:release -- <version> <YYYY-MM-DD> [<entries.json of the last release>]';
const EMPTY = '# The releases of the data, newest first. `npm run data:release` adds one.\nreleases: []\n';

/** Why a release is not made. */
class Refused extends Error {}

async function release([version, date, oldName, ...rest]: string[]): Promise<string> {
  if (version === undefined || date === undefined || rest.length > 0) throw new Refused(USAGE);
  const named = releaseSchema.safeParse({ release: version, date });
  if (!named.success) throw new Refused(named.error.issues.map(({ message }) => message).join('; '));

  const catalog = buildCatalog(loadContent(CONTENT_DIR));
  const [last] = catalog.releases;
  if (catalog.releases.some((other) => other.version === version)) throw new Refused(`${version} is released already`);
  if (last && date < last.date) throw new Refused(`${date} is before the release ${last.version} of ${last.date}`);
  if (last && oldName === undefined) throw new Refused(`name the entries.json of the release ${last.version}`);
  if (!last && oldName !== undefined) throw new Refused('the first release has none before it: leave the file out');

  const before = oldName === undefined ? [] : readVersion(oldName);
  const changes = diffEntries(before, versionOfEntries.parse(entriesFile(catalog)).entries);
  const document = parseDocument(existsSync(FILE) ? readFileSync(FILE, 'utf8') : EMPTY);
  const releases = document.get('releases');
  if (!isSeq(releases)) throw new Refused(`${FILE} has no list of releases`);
  releases.flow = false;
  releases.items.unshift(document.createNode(releaseOf(version, date, catalog.entries.length, changes)));
  writeFileSync(FILE, await format(document.toString(), { ...(await resolveConfig(FILE)), filepath: FILE }));

  const removed = changes.filter(({ kind }) => kind === 'removed').map(({ id }) => `  ${id}\n`);
  const warning = removed.length > 0 ? `Removed, which must not happen to a published id:\n${removed.join('')}` : '';
  return `${FILE}: release ${version}, ${countWords(changes)}\n${warning}`;
}

try {
  process.stdout.write(await release(process.argv.slice(2)));
} catch (error) {
  if (![Refused, UnreadableVersion, ContentError].some((expected) => error instanceof expected)) throw error;
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 2;
}
