/**
 * Compares the content with stored copies of its sources: `npm run sources:check -- DIR [SERVICE…] [--json] [--record] [--date YYYY-MM-DD]`;
 * of all services, or of those whose id begins with SERVICE. With `--record` it also writes what the copies print, and how much of it the content has, to `content/sources/`. It deletes
 * nothing. Exit code 0: nothing was found. 1: there are findings. 2: nothing could be compared, and standard error says why.
 */
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ContentError } from '../src/catalog/files/problem.ts';
import { loadContent } from '../src/catalog/files/load.ts';
import { checkSources, type CheckResult } from '../src/sources/check.ts';
import { formatFindings } from '../src/sources/finding.ts';
import type { CopyFile } from '../src/sources/read-copy.ts';

const USAGE = 'usage: npm run sources:check -- DIR [SERVICE…] [--json] [--record] [--date YYYY-MM-DD]';
/** Larger files are no copies of an error table. In bytes. */
const LARGEST = 5_000_000;

/** Why nothing is compared. */
class Refused extends Error {}

interface Options {
  dir: string;
  /** Beginnings of the ids of the services to look at; empty for all. */
  services: string[];
  json: boolean;
  record: boolean;
  date: string;
}

function optionsOf(args: string[]): Options {
  const { values, positionals } = parse(args);
  const [dir, ...services] = positionals;
  if (dir === undefined) throw new Refused(USAGE);
  const date = values.date ?? new Date().toISOString().slice(0, 10);
  if (!/^\d{4}-\d\d-\d\d$/u.test(date)) throw new Refused(`${date} is no day. ${USAGE}`);
  if (!statSync(dir, { throwIfNoEntry: false })?.isDirectory()) throw new Refused(`${dir} is not a folder. ${USAGE}`);
  return { dir, services, date, json: values.json ?? false, record: values.record ?? false };
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: { json: { type: 'boolean' }, record: { type: 'boolean' }, date: { type: 'string' } },
    });
  } catch (error) {
    throw new Refused(`${(error as Error).message} ${USAGE}`);
  }
}

/** The files of a folder and the folders in it, as text. */
const copiesIn = (dir: string): CopyFile[] =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:json|txt|md|mdx|html?)$/u.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => statSync(file).size <= LARGEST)
    .sort()
    .map((file) => ({ file: path.relative(dir, file).split(path.sep).join('/'), text: readFileSync(file, 'utf8') }));

function summaryOf({ compared, notCompared, unknownCopies }: CheckResult): string {
  const [literals, agree] = compared.reduce((sums, one) => [sums[0] + one.literals, sums[1] + one.agree], [0, 0]);
  return [
    `${compared.length} ${compared.length === 1 ? 'service' : 'services'} compared: ${agree} of ${literals} literals of their sources are in the content, to the letter.`,
    ...(notCompared.length > 0
      ? [`Not compared, because the folder has no copies in their form: ${notCompared.join(', ')}.`]
      : []),
    ...(unknownCopies.length > 0 ? [`Copies without a service here: ${unknownCopies.join(', ')}.`] : []),
  ].join('\n');
}

function run(args: string[]): { text: string; hasFindings: boolean } {
  const root = process.env['CONTENT_DIR'] ?? 'content';
  const { dir, services, json, record, date } = optionsOf(args);
  const content = loadContent(root);
  const unknown = services.filter((begin) => content.services.every(({ id }) => !id.startsWith(begin)));
  if (unknown.length > 0) throw new Refused(`No service has an id that begins with ${unknown.join(' or ')}. ${USAGE}`);
  const result = checkSources(content, copiesIn(dir), date, services);
  const { findings, compared, notCompared, unknownCopies, records } = result;
  if (compared.length + findings.filter(({ kind }) => kind.startsWith('source-')).length === 0) {
    throw new Refused(
      `${dir} has no stored copy of any source: name them <vendor>--<service>.json, or as \`copy\` in content/sources/ says.`,
    );
  }
  if (record) {
    for (const [file, text] of records) {
      mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
      writeFileSync(path.join(root, file), text);
    }
  }
  const recorded = record
    ? `\nRecorded in ${root}/sources/: ${records.size} ${records.size === 1 ? 'service' : 'services'}.`
    : '';
  return {
    text: json
      ? JSON.stringify({ date, findings, compared, notCompared, unknownCopies }, null, 2)
      : `${findings.length > 0 ? `${formatFindings(findings)}\n\n` : 'Nothing differs. '}${summaryOf(result)}${recorded}`,
    hasFindings: findings.length > 0,
  };
}

try {
  const { text, hasFindings } = run(process.argv.slice(2));
  process.stdout.write(`${text}\n`);
  process.exitCode = hasFindings ? 1 : 0;
} catch (error) {
  if (!(error instanceof Refused || error instanceof ContentError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
