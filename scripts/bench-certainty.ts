/**
 * How often the search is right when it is sure, and when it says "likely": over all texts that people collected and over
 * every entry in every generated form, with the interval in which the true share lies (Wilson, 95 %). Ends with 1 when one of
 * them is below its goal.
 *
 *     npm run bench:certainty              the table
 *     npm run bench:certainty -- --wrong   also the texts that were answered wrongly, and the forms that miss
 *     npm run bench:certainty -- --record  also writes the figures for the guide about them, and for the tests
 */
import { writeFileSync } from 'node:fs';
import { buildCatalog } from '../src/catalog/join/build.ts';
import { loadContent } from '../src/catalog/files/load.ts';
import type { MeasuredShare, SearchCertainty } from '../src/catalog/say/search-certainty.ts';
import { createSearch } from '../src/search/index.ts';
import { searchIndex } from '../src/search/index-file/search-index.ts';
import { answerOf } from '../tests/content/search-proof/ask.ts';
import { GENERATED, judgedAnswers, wilsonInterval, type Judged } from '../tests/content/search-proof/certainty.ts';
import { missesByForm } from '../tests/content/search-proof/generated.ts';
import { RIGHT_OF_100 } from '../tests/content/search-proof/goals.ts';

/** Wrong answers and forms that are shown of each collection. */
const MAX_SHOWN = 30;
const RECORD = 'src/catalog/say/search-certainty.json';

const print = (line = '') => process.stdout.write(`${line}\n`);
const percent = (share: number) => `${(100 * share).toFixed(2)} %`;
const rightOf = (answers: readonly Judged[]) => answers.filter(({ right }) => right).length;

function row(name: string, answers: readonly Judged[]): string {
  const right = rightOf(answers);
  const [from, to] = wilsonInterval(right, answers.length);
  const share =
    answers.length === 0 ? 'none' : `${percent(right / answers.length)}  (${percent(from)} to ${percent(to)})`;
  return `  ${name.padEnd(22)} ${String(right).padStart(6)} of ${String(answers.length).padStart(6)}  ${share}`;
}

const catalog = buildCatalog(loadContent('content'));
const search = createSearch(searchIndex(catalog));
const { judged, generated } = judgedAnswers(catalog, (text) => answerOf(search(text)));

for (const [certainty, goal] of Object.entries(RIGHT_OF_100)) {
  const answers = judged.filter((answer) => answer.certainty === certainty);
  const isBelow = answers.length > 0 && rightOf(answers) / answers.length < goal / 100;
  if (isBelow) process.exitCode = 1;
  print(`${certainty}: goal ${goal} %${isBelow ? '  BELOW' : ''}`);
  for (const [collection, group] of Map.groupBy(answers, (answer) => answer.collection)) print(row(collection, group));
  print(
    row(
      'all but the generated',
      answers.filter(({ collection }) => collection !== GENERATED),
    ),
  );
  print(row('all', answers));
  print();
}

/** What a guide says of answers of one certainty. */
function shareOf(answers: readonly Judged[]): MeasuredShare {
  const right = rightOf(answers);
  const [from, to] = wilsonInterval(right, answers.length);
  return { right, of: answers.length, from, to };
}

if (process.argv.includes('--record')) {
  const sharesOf = (certainty: Judged['certainty']) => {
    const answers = judged.filter((answer) => answer.certainty === certainty);
    const collected = answers.filter(({ collection }) => collection !== GENERATED);
    return { collected: shareOf(collected), all: shareOf(answers) };
  };
  const record: SearchCertainty = {
    measured: new Date().toISOString().slice(0, 10),
    entries: catalog.entries.length,
    answers: { sure: sharesOf('sure'), likely: sharesOf('likely') },
  };
  writeFileSync(RECORD, `${JSON.stringify(record, null, 2)}\n`);
  print(`written: ${RECORD}`);
}

if (process.argv.includes('--wrong')) {
  const wrong = judged.filter(({ right }) => !right);
  for (const [collection, group] of Map.groupBy(wrong, (answer) => answer.collection)) {
    print(`${collection}, wrong ${group.length}`);
    for (const { certainty, id, text } of group.slice(0, MAX_SHOWN)) {
      print(`  ${certainty} ${id}: ${text.trim().replaceAll('\n', ' ⏎ ').slice(0, 120)}`);
    }
  }
  print('forms that miss');
  missesByForm(generated)
    .slice(0, MAX_SHOWN)
    .forEach((line) => print(`  ${line}`));
}
