import { copyFileSync, cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { contentProblems } from '../../../scripts/content-problems.ts';
import { formatProblems } from '../../../src/catalog/files/problem.ts';
import { parseContent, type ContentFile } from '../../../src/catalog/files/read.ts';
import { onceFor } from '../../../src/catalog/files/remembered.ts';
import { readTree } from '../../../src/catalog/files/tree.ts';
import { chanceOf } from '../search-proof/random.ts';
import { OPERATORS, type Operator } from './operators.ts';

/** What became of one damage. The last three must never happen. */
export const VERDICTS = ['reported', 'same meaning', 'unknowable', 'silent', 'crash', 'hang'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** One damage with what became of it. */
export interface Mutation {
  seed: number;
  operator: string;
  file: string;
  verdict: Verdict;
  /** What was reported or thrown, where that explains the verdict. */
  detail: string;
  /** Whether one of the problems names the damaged file. */
  isAtPlace: boolean;
}

/** Time of the processor, in microseconds, so that a busy machine is no hang. A check takes well under a second. */
const HANGS_AFTER = 20_000_000;
const timeUsed = () => process.cpuUsage().user;

/** What the content says, without the form in which it is written. */
function meaningOf(root: string): string {
  const tree = readTree(root);
  const { content } = parseContent(tree);
  const { vendors, services, conditions, guides, protocols, jobs, history, prose } = content;
  const data = [vendors, services, conditions, guides, protocols, jobs, history].map((files) =>
    files.map(meaningOfFile),
  );
  return JSON.stringify([data, prose.map(({ id, body }) => [id, body.trim()]), [...tree.besides]]);
}

const meaningOfFile = onceFor(({ id, data }: ContentFile<unknown>) => JSON.stringify([id, data]));

/** All files of a folder, from its root. */
const filesIn = (root: string) =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .sort();

/**
 * Damages a copy of the content again and again, one damage at a time, and checks it each time.
 * @param seeds One damage for each: it decides on the operator, the file and the place.
 */
export function* mutate(content: string, seeds: Iterable<number>): Generator<Mutation> {
  const workplace = mkdtempSync(path.join(tmpdir(), 'mutations-'));
  const files = filesIn(content);
  const meaning = meaningOf(content);
  const root = path.join(workplace, 'content');
  try {
    cpSync(content, root, { recursive: true });
    for (const seed of seeds) {
      const damage = damageOne(root, files, seed);
      if (!damage) continue;
      yield { seed, ...damage, ...judge(root, damage.file, damage.by, meaning) };
      restore(content, root, path.dirname(damage.file));
    }
  } finally {
    rmSync(workplace, { recursive: true, force: true });
  }
}

/** Undoes a damage: makes the files of one folder what they were. No operator reaches out of the folder of its file. */
function restore(content: string, root: string, folder: string): void {
  const there = readdirSync(path.join(content, folder), { withFileTypes: true });
  const folders = new Set(there.filter((entry) => entry.isDirectory()).map(({ name }) => name));
  for (const name of readdirSync(path.join(root, folder))) {
    if (!folders.has(name)) rmSync(path.join(root, folder, name), { recursive: true });
  }
  for (const { name } of there.filter((entry) => entry.isFile())) {
    copyFileSync(path.join(content, folder, name), path.join(root, folder, name));
  }
}

/** The operators take turns, so that each is tried equally often; null when this one fits no file that was drawn. */
function damageOne(root: string, files: readonly string[], seed: number) {
  const by = OPERATORS[seed % OPERATORS.length]!;
  const chance = chanceOf(seed);
  const fitting = files.filter((file) => by.of.test(file === path.basename(file) ? `content/${file}` : file));
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const file = chance.oneOf(fitting);
    const others = files.filter((other) => other !== file).map((other) => path.join(root, other));
    if (by.damage(path.join(root, file), chance, others)) return { by, operator: by.name, file };
  }
  return null;
}

function judge(root: string, file: string, by: Operator, meaning: string) {
  const started = timeUsed();
  const result = (verdict: Verdict, detail: string, isAtPlace = true) => ({ verdict, detail, isAtPlace });
  try {
    const { problems } = contentProblems(root);
    if (timeUsed() - started > HANGS_AFTER) return result('hang', '');
    if (problems.length > 0) {
      const report = formatProblems(problems);
      return result('reported', report, report.includes(path.parse(file).name));
    }
    if (meaningOf(root) === meaning) return result('same meaning', '');
    return by.unknowable === undefined ? result('silent', '') : result('unknowable', by.unknowable);
  } catch (error) {
    return result('crash', error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}
