import { describe, expect, it } from 'vitest';
import { entryDataOf } from '../../packages/rtc-errors/src/entry-data.ts';
import { createEntryText } from '../../packages/rtc-errors/src/entry-text.ts';
import { wordsOf } from '../../packages/rtc-errors/src/formats/finding-words.ts';
import { reportOfEntry } from '../../packages/rtc-errors/src/report.ts';
import { columnsOf, createPaper } from '../../packages/rtc-errors/src/terminal.ts';
import { createReadingText, MAX_ROWS } from '../../packages/rtc-errors/src/reading-text.ts';
import { entryDocument } from '../../src/catalog/say/entry-document.ts';
import { retryWords } from '../../src/catalog/say/verdict-words.ts';
import type { Entry, Reading } from '../../packages/rtc-errors/src/types.ts';
import { readFieldCases } from '../content/search-proof/field-cases.ts';
import { readGoldenSearches } from '../content/search-proof/golden-searches.ts';
import { library } from './library.ts';

const paper = createPaper(null, false);
const entryText = createEntryText(library, paper);
const readingText = createReadingText(library, paper, entryText, true);
const shown = (text: string) => readingText.whole(library.read(text)).join('\n');

function entryOf(id: string): Entry {
  const entry = library.entry(id);
  if (!entry) throw new Error(`no entry ${id}`);
  return entry;
}

/** An entry as it is printed, or one operation of it. */
function textOf(id: string, operation?: string): string {
  const entry = entryOf(id);
  const occurrence = entry.occurrences.find((other) => other.operation === operation) ?? null;
  return entryText.whole({ entry, occurrence }).join('\n');
}

describe('the verdict of an occurrence', () => {
  it('is the same in a line about it, in the formats for tools and on its page', () => {
    const wrong = library.entries.flatMap((entry) =>
      entry.occurrences.flatMap((occurrence) => {
        const { short } = retryWords(occurrence.repeat, occurrence.outcome);
        const [finding] = reportOfEntry(entry, occurrence, library).findings;
        const verdict = finding && wordsOf(finding, library).verdict;
        const isSaid = readingText.lineOf({ entry, occurrence }).includes(`(${short} · `);
        return isSaid && verdict === short ? [] : [`${occurrence.url}: ${verdict}`];
      }),
    );
    expect(wrong).toEqual([]);
  });
});

describe('the text of an entry', () => {
  it('answers in the order in which the answers are needed', () => {
    const questions = [
      'What happened',
      'Is it an error?',
      'Can I retry?',
      'Who fixes it?',
      'Cause',
      'What to do',
      'Contact ',
      'Link',
      'Source',
    ];
    const wrong = library.entries.filter(({ id }) => {
      const text = `\n${textOf(id)}`;
      const places = questions.map((question) => text.indexOf(`\n${question}`));
      return places.includes(-1) || places.some((place, at) => place < (places[at - 1] ?? 0));
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it('says what holds for one operation, with the basis', () => {
    const text = textOf('agora/cloud-recording/65', 'start');
    expect(text).toContain('on start · HTTP 206');
    expect(text).toContain('Send the same request again.');
    expect(text).toContain('(per Agora docs)');
    expect(text).toContain('https://site.example/agora/cloud-recording/65/#start');
    expect(text).not.toContain('On query');
  });

  it('says of all operations where they differ', () => {
    const lines = textOf('agora/cloud-recording/65')
      .split('\n')
      .map((line) => line.trim());
    const at = lines.indexOf('On query, update, updateLayout, stop:');
    expect(lines[at + 1]).toBe('Send the request again.');
  });

  it('says once what is the same everywhere', () => {
    expect(textOf('agora/cloud-recording/65').match(/It reached the backend/gu)).toHaveLength(1);
  });

  it('gives the delays', () => {
    const entry = library.entries.find(({ occurrences }) =>
      occurrences.some(({ retry }) => retry.delaysSeconds.length > 1),
    );
    expect(textOf(entry?.id ?? '')).toMatch(/Wait \d+ s, then \d+ s/u);
  });

  it('says that the vendor gives no advice, and what to check first', () => {
    const entry = library.entries.find(({ occurrences }) =>
      occurrences.every(({ actions, outcome }) => actions.length === 0 && outcome === 'failure'),
    );
    const condition = library.conditions.find(({ id }) => id === entry?.condition);
    expect(textOf(entry?.id ?? '').replaceAll('`', '')).toContain(
      `gives no advice. We suggest: ${condition?.checks[0]?.replaceAll('`', '')}`,
    );
  });
});

describe('the default answer in a terminal of 80 columns', () => {
  const terminal = createPaper(80, false);
  const inTerminal = createEntryText(library, terminal);
  const shortText = createReadingText(library, terminal, inTerminal, false);
  /** Every entry, and every occurrence of it. */
  const places = library.entries.flatMap((entry) =>
    [null, ...entry.occurrences].map((occurrence) => ({ entry, occurrence })),
  );
  const lines = new Map(places.map((place) => [place, inTerminal.short(place, MAX_ROWS)]));
  /** The short text of a place, which several tests look at. */
  const shortOf = (place: (typeof places)[number]) => lines.get(place) ?? [];
  /** What a terminal shows: a line that is wider goes on in the next row. */
  const rowsOf = (lines: readonly string[]) =>
    lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(columnsOf(line) / 80)), 0);
  /** Only an address may be wider than the terminal, so that it can be copied, and then it is alone. */
  const isTooWide = (line: string) =>
    columnsOf(line) > 80 && !(/^https?:\/\/\S+$/u.test(line) && columnsOf(line) === line.length);

  it.each([12, 10, 8])('has at most %i rows for any entry, and none is too wide', (rows) => {
    const wrong = places.flatMap((place) => {
      const text = rows === MAX_ROWS ? shortOf(place) : inTerminal.short(place, rows);
      // With the fewest rows, what cannot be left out may need one or two more: an address of two rows, a notice.
      const most = rows === 8 ? 10 : rows;
      return rowsOf(text) > most || text.some(isTooWide) ? [`${place.entry.id}: ${rowsOf(text)}`] : [];
    });
    expect(wrong).toEqual([]);
  });

  it('breaks no word', () => {
    const wordsOf = (lines: readonly string[]) => lines.flatMap((line) => line.split(/\s+/u));
    const wrong = places.flatMap((place) => {
      const whole = new Set([...wordsOf(entryText.short(place, Infinity)), '', '…']);
      const unknown = wordsOf(shortOf(place)).filter((word) => !whole.has(word));
      if (unknown.length === 0) return [];
      // With room for all, only the first signs are there.
      const signs = JSON.stringify(entryDocument(entryDataOf(place, library)).signs);
      const broken = unknown.filter((word) => !signs.includes(word));
      return broken.length > 0 ? [`${place.entry.id}: ${broken.join(' ')}`] : [];
    });
    expect(wrong).toEqual([]);
  });

  it('has the sign, what happened, the first step, whom to contact and the permalink', () => {
    const lacking = places.flatMap((place) => {
      const { entry, occurrence } = place;
      const [shown] = occurrence ? [occurrence] : entry.occurrences;
      if (!shown) return [];
      const joined = shortOf(place)
        .map((line) => line.trim())
        .join(' ')
        .replace(/ {2,}/gu, ' ');
      const start = (words: string) => words.replaceAll('`', '').split(' ').slice(0, 4).join(' ');
      const expected = [
        start(entry.label),
        retryWords(shown.repeat, shown.outcome).short,
        start(shown.meaning),
        start(shown.actions[0] ?? ''),
        'Contact',
        inTerminal.vendorOf(entry).support.address ?? '',
        library.permalinkOf(entry, occurrence),
      ];
      return expected.filter((words) => !joined.includes(words)).map((words) => `${entry.id}: ${words}`);
    });
    expect(lacking).toEqual([]);
  });

  it('has the gravest warning of whatever may have worked', () => {
    const lacking = places.flatMap((place) => {
      const shown = place.occurrence ? [place.occurrence] : place.entry.occurrences;
      const [first] = shown;
      if (!first || !shown.every(({ effect, warnings }) => effect === 'maybe' && warnings.length > 0)) return [];
      return shortOf(place).some((line) => line.includes('Watch out')) ? [] : [place.entry.id];
    });
    expect(lacking).toEqual([]);
  });

  const texts = [
    ...readGoldenSearches(),
    ...readGoldenSearches('golden-searches-vendors'),
    ...readFieldCases('tests/content/field-cases.jsonl'),
    ...readFieldCases('tests/content/field-cases-own.jsonl'),
  ].map(({ text }) => text);

  const answers = new Map<string, { reading: Reading; lines: string[] }>();
  /** What is read in a text, and the lines of its answer. Each text is asked once: several tests look at the same. */
  function answerTo(text: string) {
    let answer = answers.get(text);
    if (!answer) {
      const reading = library.read(text);
      answer = { reading, lines: shortText.whole(reading) };
      answers.set(text, answer);
    }
    return answer;
  }

  /** What is wrong with the answer to a text. */
  const faultsOf = (text: string) => {
    const { lines } = answerTo(text);
    const rows = rowsOf(lines);
    const wide = lines.filter(isTooWide);
    return rows < 1 || rows > MAX_ROWS || wide.length > 0 || lines.join().includes('… …')
      ? [`${text}: ${rows} ${wide.join()}`]
      : [];
  };

  it('fits twelve rows for every text that people have, whatever is found, other hits and warnings included', () => {
    expect(texts.length).toBeGreaterThan(1_000);
    expect(texts.flatMap(faultsOf)).toEqual([]);
  });

  /** The forms in which a code is asked for, sure or not: alone, with its vendor, mistyped, and of a product without a table. */
  const FORMS: readonly ((entry: Entry) => string)[] = [
    ({ code, label }) => code ?? label,
    ({ vendor, code, label }) => `${vendor} ${code ?? label}`,
    ({ vendor, code, label }) => `${vendor} error ${code ?? label}9`,
    ({ code, label }) => `zoom error ${code ?? label}`,
    ({ code, title }) => `{"code":"${code ?? ''}","message":"${title}"}`,
  ];

  it.each(FORMS.map((form, at) => [form(entryOf('agora/cloud-recording/65')), form, at] as const))(
    'fits for entries in the form of %s, each entry in two of five',
    (_example, form, at) => {
      const asked = library.entries.filter((_, index) => (index + at) % FORMS.length < 2);
      expect([...new Set(asked.map(form))].flatMap(faultsOf)).toEqual([]);
    },
  );

  it.each([
    ['a long token', `agora {"code":65,"token":"${'x'.repeat(3_000)}"}`],
    ['a long value of a message', `The task has been started, current status is STARTED, taskId is ${'a'.repeat(300)}`],
    ['a long code that no table has', `agora error code ${'9'.repeat(200)}`],
    ['Chinese around it', `${'调用接口返回错误'.repeat(40)} code=65 ${'请求未完成'.repeat(40)}`],
    ['a long Chinese value', `The task has been started, current status is STARTED, taskId is ${'任务'.repeat(90)}`],
    ['a long Chinese message', `{"code":99887766,"message":"${'请求参数错误'.repeat(30)}","vendor":"agora"}`],
    ['control characters', `agora\u0007 65 \u001b[31mred\u001b[0m ${'\u202e'.repeat(9)}`],
  ])('fits for %s', (_what, text) => {
    expect(faultsOf(text)).toEqual([]);
  });

  it('gives the first step to its end before it has more than a line for other hits', () => {
    const cut = texts.flatMap((text) => {
      const { lines } = answerTo(text);
      const others = lines.filter((line) => /^(?:Also|Less likely|Similar words) |and \d+ more: --full$/u.test(line));
      const from = lines.findIndex((line) => line.startsWith('What to do'));
      if (from < 0 || others.length < 2) return [];
      const rows = 1 + lines.slice(from + 1).findIndex((line) => !line.startsWith(' '));
      const step = lines
        .slice(from, from + rows)
        .join(' ')
        .replace(/ {2,}/gu, ' ');
      // Of several steps, what follows the first may be cut.
      const isWhole = !step.endsWith('…') || / 2\. |[.)] …$/u.test(step);
      return isWhole || rows >= 3 ? [] : [`${text.slice(0, 60)}: ${step}`];
    });
    expect(cut).toEqual([]);
  });

  it('says of other hits, too, that the request may have worked', () => {
    const text = readingText.whole(library.read('503')).join('\n').replace(/\s+/gu, ' ');
    expect(text).toContain('(Check state first · May have worked · Agora Signaling)');
  });

  it('says first that a product has no table, with its documentation', () => {
    const strangers = texts.map(answerTo).filter(({ reading }) => reading.stranger !== null);
    expect(strangers.length).toBeGreaterThan(10);
    for (const { reading, lines } of strangers) {
      const text = lines.join('\n');
      expect(text).toMatch(/^This is about .*? not\s+in\s+these\s+tables\.$/mu);
      expect(text).toContain(reading.stranger?.documentation ?? '');
    }
  });

  it('has a row and a link for each of several errors, with its line', () => {
    const several = texts.map(answerTo).filter(({ reading }) => reading.errors.length > 1);
    expect(several.length).toBeGreaterThan(5);
    for (const { reading, lines } of several) {
      const text = lines.join('\n');
      const [first, second] = reading.errors;
      for (const error of [first, second]) {
        expect(text).toContain(`line ${error?.line}: `);
        expect(text).toContain(error?.hits[0]?.url ?? 'in no table');
      }
    }
  });

  it('names some of the meanings of a number, each with its service, and says how many others there are', () => {
    const reading = library.read('2');
    const lines = shortText.whole(reading);
    const more = Number(/^and (\d+) more: --full$/u.exec(lines.at(-2) ?? '')?.[1]);
    expect(lines[0]).toBe('Possible: the text does not say which one');
    expect(lines.length - 3 + more).toBe(reading.hits.length);
    const [named] = reading.hits;
    expect(lines[1]).toMatch(
      new RegExp(`^${library.serviceTitle(`${named?.entry.vendor}/${named?.entry.service}`)}  2`, 'u'),
    );
  });

  it.each([
    ['{"code":65,"reason":"request not completed"}', /^65 {2}Request not completed$/u],
    ['request not completed', /^Possible: check before you act on it$/u],
    ['65', /^Possible: the text does not say which one$/u],
    ['503', /^Possible: the text does not say which one$/u],
    ['watermark', /^Similar words$/u],
  ])('says first how certain it is about %s, unless it is sure', (text, first) => {
    expect(answerTo(text).lines[0]).toMatch(first);
  });

  it('never looks sure where it is not', () => {
    const sureTexts = texts.filter((text) => {
      const {
        reading: { hits, errors },
        lines: [line = ''],
      } = answerTo(text);
      return errors.length < 2 && hits[0] && hits[0].certainty !== 'sure' && line.startsWith(hits[0].entry.label);
    });
    expect(sureTexts).toEqual([]);
  });

  it('ends in an ellipsis where something is left out', () => {
    expect(terminal.cut(['one two', 'three'], 1)).toEqual(['one two …']);
    expect(terminal.cut(['one two'], 1)).toEqual(['one two']);
    expect(createPaper(9, false).cut(['one two t', 'x'], 1)).toEqual(['one two …']);
    expect(terminal.cut(['one …', 'two'], 1)).toEqual(['one …']);
  });
});

describe('the text of an answer', () => {
  it('a near number is labelled as not the same, and the code as unlisted', () => {
    const text = shown('11020015');
    expect(text).toContain('No table documents the code “11020015”.');
    expect(text).toContain('They are not the same number:');
    expect(text).not.toContain('What happened');
  });

  it('a hit by similar words is marked as a guess', () => {
    expect(shown('watermark')).toMatch(/^Similar words\n/u);
  });

  it('reports where text and table disagree', () => {
    expect(shown('POST https://api.agora.io/v1/apps/a/cloud_recording/acquire\nHTTP/1.1 500\n{"code":2}')).toContain(
      'The text says HTTP 500; the table says HTTP 400.',
    );
  });

  it('the variable part of a message is shown', () => {
    expect(shown('The task has been started, current status is STARTED, taskId is 47f')).toContain('taskId: “47f”');
  });
});
