/**
 * Asks the search about logs of other people's software and counts the false alarms: texts that get a sure or a likely
 * answer although none of them is about a service of the index. Line by line, and in pastes of 5 and of 20 lines; by file
 * and by evidence. Ends with 1 when there are more alarms than the goals allow, and with 2 when it has read nothing.
 *
 *     npm run check:strangers -- FOLDER_OR_FILE…
 */
import { buildCatalog } from '../src/catalog/join/build.ts';
import { loadContent } from '../src/catalog/files/load.ts';
import { createSearch } from '../src/search/index.ts';
import { searchIndex } from '../src/search/index-file/search-index.ts';
import { answerOf, type Answer } from '../tests/content/search-proof/ask.ts';
import { ALARMS_PER_1000 } from '../tests/content/search-proof/goals.ts';
import { filesBelow, readLog } from '../tests/content/search-proof/read-log.ts';
import { alarmsOf, pastesOf, PASTE_SIZES, type Alarm } from '../tests/content/search-proof/strangers.ts';

/** Lines that are read in one run, so that it ends within a minute or two; files behind them are named. */
const MAX_LINES = 200_000;
/** Answers that are kept: logs repeat themselves, and lines more than pastes. */
const MAX_REMEMBERED = 50_000;
/** Files, kinds of evidence and examples that are shown. */
const MAX_SHOWN = { files: 20, evidence: 20, examples: 3, characters: 140 };

const print = (line = '') => process.stdout.write(`${line}\n`);
const number = (value: number) => value.toLocaleString('en');
const nameOf = (size: number) => (size === 1 ? 'lines' : `pastes of ${size}`);
const ratePer1000 = (alarms: number, texts: number) => (texts === 0 ? 0 : (1000 * alarms) / texts);

/** Asks once about a text that comes again. */
function remembering(ask: (text: string) => Answer): (text: string) => Answer {
  const answers = new Map<string, Answer>();
  return (text) => {
    const known = answers.get(text);
    if (known) return known;
    const answer = ask(text);
    if (answers.size < MAX_REMEMBERED) answers.set(text, answer);
    return answer;
  };
}

/** How many alarms each group has, the most first. */
function countBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): [string, Item[]][] {
  const groups = Map.groupBy(items, keyOf);
  return [...groups].sort(([, a], [, b]) => b.length - a.length);
}

const places = process.argv.slice(2);
if (places.length === 0) {
  print('Usage: npm run check:strangers -- FOLDER_OR_FILE…');
  process.exit(2);
}

const search = createSearch(searchIndex(buildCatalog(loadContent('content'))));
const ask = remembering((text) => answerOf(search(text)));
const begin = performance.now();

const found = new Map(PASTE_SIZES.map((size) => [size, { texts: 0, alarms: [] as (Alarm & { file: string })[] }]));
const notes: string[] = [];
let lineCount = 0;
let fileCount = 0;
for (const file of places.flatMap(filesBelow)) {
  if (lineCount >= MAX_LINES) {
    notes.push(`not read, ${number(MAX_LINES)} lines are enough: ${file}`);
    continue;
  }
  const log = readLog(file);
  if (log.skipped !== null) {
    notes.push(`not read, ${log.skipped}: ${file}`);
    continue;
  }
  const lines = log.lines.slice(0, MAX_LINES - lineCount);
  if (log.leftOut > 0 || lines.length < log.lines.length) {
    notes.push(`only the first ${number(lines.length)} lines read: ${file}`);
  }
  fileCount += 1;
  lineCount += lines.length;
  for (const [size, { alarms, ...counts }] of found) {
    const texts = pastesOf(lines, size);
    alarms.push(...alarmsOf(texts, ask).map((alarm) => ({ ...alarm, file })));
    found.set(size, { texts: counts.texts + texts.length, alarms });
  }
}
if (lineCount === 0) {
  print(`Nothing to read in ${places.join(', ')}`);
  process.exit(2);
}

print(`${number(fileCount)} files, ${number(lineCount)} lines, ${((performance.now() - begin) / 1000).toFixed(1)} s`);
notes.forEach((note) => print(`  ${note}`));

let isAbove = false;
for (const [size, { texts, alarms }] of found) {
  const rate = ratePer1000(alarms.length, texts);
  isAbove ||= rate > ALARMS_PER_1000[size];
  print();
  print(
    `${nameOf(size)}: ${number(alarms.length)} alarms in ${number(texts)}, ${rate.toFixed(1)} in 1,000 ` +
      `(goal: at most ${ALARMS_PER_1000[size]})${rate > ALARMS_PER_1000[size] ? '  ABOVE' : ''}`,
  );
  for (const [evidence, group] of countBy(alarms, ({ hit }) => `${hit.certainty} by ${hit.evidence}`).slice(
    0,
    MAX_SHOWN.evidence,
  )) {
    print(`  ${String(group.length).padStart(6)}  ${evidence}`);
    for (const { file, text, hit } of group.slice(0, size === 1 ? MAX_SHOWN.examples : 0)) {
      print(`          ${hit.id}  ${text.trim().slice(0, MAX_SHOWN.characters)}  (${file})`);
    }
  }
  for (const [file, group] of countBy(alarms, (alarm) => alarm.file).slice(0, MAX_SHOWN.files)) {
    print(`  ${String(group.length).padStart(6)}  ${file}`);
  }
}
process.exitCode = isAbove ? 1 : 0;
