/**
 * Writes down what the named services say, once somebody has compared it with their sources: `npm run reviewed -- agora/media-pull`.
 * Without a name, of every service. `npm run check:content` compares, and names what has changed since.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseContent } from '../src/catalog/files/read.ts';
import { readTree } from '../src/catalog/files/tree.ts';
import { reviewedOf } from '../src/catalog/checks/reviewed-places.ts';
import { withReviewed } from '../src/sources/record.ts';

const dir = process.env['CONTENT_DIR'] ?? 'content';
const names = process.argv.slice(2);
const { services } = parseContent(readTree(dir)).content;
const unknown = names.filter((name) => services.every(({ id }) => id !== name));
if (unknown.length > 0) throw new Error(`no service ${unknown.join(', ')}`);
for (const service of services) {
  if (names.length > 0 && !names.includes(service.id)) continue;
  const file = path.join(dir, 'sources', `${service.id}.yaml`);
  const text = readFileSync(file, 'utf8');
  const now = withReviewed(text, reviewedOf(service));
  if (now === text) continue;
  writeFileSync(file, now);
  process.stdout.write(`${file}\n`);
}
