/**
 * Time from a question to the ranked list at 300, 1,400, 3,000 and 30,000 entries, for Fuse.js alone and for our search; of a
 * megabyte of each kind, at the real size; and the bytes that the browser loads for it. The catalogue is synthetic with a fixed seed: the real entries, over and over, with
 * other codes and some other words. `npm run bench:search`
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import Fuse from 'fuse.js';
import { buildCatalog } from '../src/catalog/join/build.ts';
import { loadContent } from '../src/catalog/files/load.ts';
import { createSearch } from '../src/search/index.ts';
import { megabytes } from './megabytes.ts';
import { searchIndex, type SearchDocument, type SearchIndex } from '../src/search/index-file/search-index.ts';
import { randomOf } from '../tests/content/search-proof/random.ts';

const SIZES = [300, 1_400, 3_000, 30_000];
const SEED = 20_261_121;
const ROUNDS = 40;
/** Fuse alone takes seconds at the largest size; a few rounds show that. */
const FUSE_BUDGET_MS = 4_000;

const QUESTIONS = [
  '65',
  '110200150',
  'faild to find wroker',
  'rate limit exceeded',
  'room does not exist',
  '{"code":65,"reason":"request not completed"}',
  'POST https://api.agora.io/v1/apps/x/cloud_recording/resourceid/y/mode/mix/start HTTP/1.1 500 {"code":62,"reason":"request timeout"}',
  '签名过期 请求失败',
];
const PASTE = `${'2026-11-20 02:13:55.123 [nio-8080-exec-3] INFO c.e.Client - frame 640x360 uid 527841 ok\n'.repeat(11_500)}{"code":65}`;

/** The real entries and as many variations of them as are needed. */
function synthetic(real: SearchIndex, size: number): SearchIndex {
  const next = randomOf(SEED);
  const syllables = ['ra', 'ti', 'mo', 'ken', 'dor', 'vel', 'shi', 'lun', 'pex', 'gra'];
  const word = () => Array.from({ length: 3 }, () => syllables[Math.floor(next() * syllables.length)]).join('');
  const vary = (document: SearchDocument, at: number): SearchDocument => ({
    ...document,
    id: `${document.id}-${at}`,
    code: document.code === null ? null : String(200_000_000 + Math.floor(next() * 700_000_000)),
    title: `${document.title} ${word()}`,
    occurrences: document.occurrences.map((occurrence) => ({
      ...occurrence,
      text: `${occurrence.text} ${word()} ${word()}`,
    })),
  });
  const documents = Array.from({ length: size }, (_, at) => {
    const document = real.documents[at % real.documents.length] as SearchDocument;
    return at < real.documents.length ? document : vary(document, at);
  });
  return { ...real, documents };
}

/** p50 and p95 in milliseconds over all questions. */
function measure(
  ask: (text: string) => unknown,
  questions: readonly string[],
  rounds: number,
  budget = Infinity,
): string {
  questions.forEach((text) => ask(text));
  const times: number[] = [];
  const begin = performance.now();
  for (let round = 0; round < rounds && performance.now() - begin < budget; round += 1) {
    for (const text of questions) {
      const start = performance.now();
      ask(text);
      times.push(performance.now() - start);
    }
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => (times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(2);
  return `p50 ${at(0.5).padStart(9)} ms   p95 ${at(0.95).padStart(9)} ms`;
}

const print = (line: string) => process.stdout.write(`${line}\n`);
const real = searchIndex(buildCatalog(loadContent('content')));

for (const size of SIZES) {
  const index = synthetic(real, size);
  const start = performance.now();
  const search = createSearch(index);
  search('build the table of words');
  const built = performance.now() - start;
  const fuse = new Fuse(index.documents, {
    keys: ['code', 'label', 'title', 'occurrences.literal', 'occurrences.text'],
    useTokenSearch: true,
    ignoreLocation: true,
  });
  print(`${size.toLocaleString('en')} entries (built in ${built.toFixed(0)} ms)`);
  print(`  ours        ${measure(search, QUESTIONS, ROUNDS)}`);
  print(`  ours, 1 MB  ${measure(search, [PASTE], 10)}`);
  print(
    `  Fuse alone  ${measure((text) => fuse.search(text, { limit: 20 }), QUESTIONS.slice(0, 5), 3, FUSE_BUDGET_MS)}`,
  );
}

const MEGABYTE_ROUNDS = 9;
const MAX_SHOWN = 12;
/** Milliseconds of the processor that a text takes, the middle of some rounds: what else the machine does counts little. */
function processorTime(ask: (text: string) => unknown, text: string): number {
  ask(text);
  const times = Array.from({ length: MEGABYTE_ROUNDS }, () => {
    const before = process.cpuUsage();
    ask(text);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1_000;
  });
  return times.sort((a, b) => a - b)[MEGABYTE_ROUNDS >> 1] ?? 0;
}

{
  const search = createSearch(real);
  const times = Object.entries(megabytes(real)).map(([name, text]) => ({ name, time: processorTime(search, text) }));
  times.sort((a, b) => b.time - a.time);
  print(`A megabyte of each of ${times.length} kinds, milliseconds of the processor; the slowest:`);
  for (const { name, time } of times.slice(0, MAX_SHOWN)) print(`  ${time.toFixed(1).padStart(6)}  ${name}`);
}

/** Brotli bytes of a file of the built site. */
const bytesOf = (file: string) => brotliCompressSync(readFileSync(path.join('dist', file))).length;
const filesOf = (folder: string, name: RegExp) =>
  readdirSync(path.join('dist', folder)).filter((file) => name.test(file));

/** A script of the built site, with everything that it imports at once. */
function withImports(script: string, found = new Set<string>()): Set<string> {
  if (found.has(script)) return found;
  found.add(script);
  const code = readFileSync(path.join('dist/assets', script), 'utf8');
  for (const [, other = ''] of code.matchAll(/(?:from|import)\s*["'`]\.\/([^"'`]+)["'`]/gu)) withImports(other, found);
  return found;
}

if (existsSync('dist/assets')) {
  const ofPage = new Set(filesOf('assets', /^page\..*\.js$/u).flatMap((script) => [...withImports(script)]));
  const codeOf = (name: RegExp) =>
    new Set(filesOf('assets', name).flatMap((script) => [...withImports(script)].filter((file) => !ofPage.has(file))));
  const code = (name: RegExp) => [...codeOf(name)].reduce((sum, file) => sum + bytesOf(`assets/${file}`), 0);
  const [names, texts, sentences] = ['names', 'texts', 'sentences'].map((part) =>
    filesOf('search', new RegExp(`^${part}\\..*\\.json$`, 'u')).reduce(
      (sum, file) => sum + bytesOf(`search/${file}`),
      0,
    ),
  );
  print(`Brotli bytes: names ${names}, code for a first answer ${code(/^load-names\.[^.]*\.js$/u)}`);
  print(`  texts ${texts}, sentences ${sentences}, all code ${code(/^(?:load-|spelling)[^/]*\.js$/u)}`);
}
