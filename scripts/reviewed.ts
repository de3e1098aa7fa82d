/**
 * Writes down what the named services say, once somebody has compared it with their sources: `npm run reviewed -- agora/media-pull`.
 * Without a name, of every service. `npm run check:content` compares, and names what has changed since.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { unknownName } from '../src/catalog/files/names.ts';
import { formatProblems } from '../src/catalog/files/problem.ts';
import { parseContent } from '../src/catalog/files/read.ts';
import { readTree } from '../src/catalog/files/tree.ts';
import { reviewedOf } from '../src/catalog/checks/reviewed-places.ts';
import { withReviewed } from '../src/sources/record.ts';

const dir = process.env['CONTENT_DIR'] ?? 'content';
const names = process.argv.slice(2);

/** Why nothing is written down, for the one who asked; null where nothing is wrong. */
function refusal({ content, problems }: ReturnType<typeof parseContent>): string | null {
  // A file that cannot be read would be written down as one that says nothing.
  if (problems.length > 0) return formatProblems(problems);
  const ids = content.services.map(({ id }) => id);
  const unknown = names.filter((name) => !ids.includes(name)).map((name) => unknownName('service', name, ids));
  if (unknown.length > 0) return unknown.map(({ found, fix }) => `${found}: ${fix}`).join('\n');
  return (
    names
      .filter((name) => content.sources.every(({ id }) => id !== name))
      .map(
        (name) =>
          `${name} has no record in ${dir}/sources/: store a copy of its source and run \`npm run sources:check -- DIR --record ${name}\` first`,
      )
      .join('\n') || null
  );
}

const parsed = parseContent(readTree(dir));
const refused = refusal(parsed);
if (refused !== null) {
  process.stderr.write(`${refused}\n`);
  process.exitCode = 1;
} else {
  for (const service of parsed.content.services) {
    const record = parsed.content.sources.find(({ id }) => id === service.id);
    if (!record || (names.length > 0 && !names.includes(service.id))) continue;
    const file = path.join(dir, record.file);
    const text = readFileSync(file, 'utf8');
    const now = withReviewed(text, reviewedOf(service));
    if (now === text) continue;
    writeFileSync(file, now);
    process.stdout.write(`${file}\n`);
  }
}
