import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { entriesMarkdown } from '../../packages/rtc-errors/src/entries-markdown.ts';
import { errorsFile } from '../../packages/rtc-errors/src/errors-file.ts';
import { run } from '../../packages/rtc-errors/src/run.ts';
import { createPaper } from '../../packages/rtc-errors/src/terminal.ts';
import type { Entry } from '../../packages/rtc-errors/src/types.ts';
import { createAnswers } from '../../packages/rtc-errors/src/mcp/answers.ts';
import { counted, entriesWords, rowCount } from '../../src/catalog/say/sizes.ts';
import { groupBy } from '../../src/lists.ts';
import { catalog } from '../content/catalog.ts';
import { library } from './library.ts';

const { vendors, services } = catalog;
const ofService = (id: string) => library.entries.filter((entry) => entry.id.startsWith(`${id}/`));

describe('the package counts as the site does', () => {
  it('entries and occurrences', () => {
    expect(library.entries).toHaveLength(catalog.entries.length);
    const occurrences = (entries: readonly { occurrences: readonly unknown[] }[]) =>
      entries.reduce((sum, entry) => sum + entry.occurrences.length, 0);
    expect(occurrences(library.entries)).toBe(occurrences(catalog.entries));
  });

  it('the rows of each service, of which the parts of one row count once', () => {
    const rowsIn = (id: string) => {
      const occurrences = ofService(id).flatMap((entry) => entry.occurrences);
      return [...groupBy(occurrences, ({ table }) => [table]).values()]
        .map((own) => Math.max(...own.map(({ row }) => row)))
        .reduce((sum, rows) => sum + rows, 0);
    };
    expect(services.map(({ id }) => [id, rowsIn(id)])).toEqual(
      services.map((service) => [service.id, rowCount(service)]),
    );
  });
});

describe('the command and the files of the package count as the site does', () => {
  /** What the command prints for these arguments. */
  const printed = async (...args: string[]): Promise<string> => {
    let text = '';
    await run(args, {
      library,
      version: '0.0.0',
      columns: null,
      paperFor: () => createPaper(null, false),
      isInputTerminal: true,
      kindOf: () => null,
      open: () => {
        throw new Error('no file is read');
      },
      serve: () => Promise.reject(new Error('nobody is served')),
      print: (part) => void (text += part),
      complain: (part) => void (text += part),
    });
    return text;
  };

  it('the occurrences of every entry, as the command prints them as JSON', async () => {
    const wrong: string[] = [];
    for (const { id, occurrences } of catalog.entries) {
      const { findings } = JSON.parse(await printed('explain', id, '--json'));
      const counts = findings[0].hits.map(({ entry }: { entry: Entry }) => entry.occurrences.length);
      if (counts.join() !== String(occurrences.length)) wrong.push(`${id}: ${counts.join()} of ${occurrences.length}`);
    }
    expect(wrong).toEqual([]);
  });

  it('the meanings of a code: every one is an answer of the command, or among those that it counts', async () => {
    for (const { code, entries } of catalog.codes.filter((one) => one.entries.length > 4).slice(0, 25)) {
      const text = await printed(code);
      const more = Number(/(?:^| )and (\d+) more: --full$/mu.exec(text)?.[1] ?? 0);
      const lines = text
        .trimEnd()
        .split('\n')
        .filter((line) => !line.trimStart().startsWith('https://'));
      // Several meanings are between a head and what to do about it; others are below the first one.
      const named = lines[0]?.includes('which one')
        ? lines.slice(1, more > 0 ? -2 : -1).length
        : 1 + lines.filter((line) => /^(?:Also|Less likely|Similar words) /u.test(line)).length;
      expect([code, named + more], text).toEqual([code, Math.max(entries.length, library.lookup(code).length)]);
    }
  });

  it('the entries of each vendor and service in its files', () => {
    for (const vendor of library.vendors.filter((one) => one.services.length > 0)) {
      const expected = vendor.services.reduce((sum, service) => sum + ofService(service.id).length, 0);
      expect(errorsFile(vendor, library.entries, 'https://site.example').errors).toHaveLength(expected);
      for (const { id } of vendor.services)
        expect(entriesMarkdown(library, id, '').match(/^## /gmu)).toHaveLength(ofService(id).length);
    }
  });
});

describe('the server for agents counts as the site does', () => {
  const answers = createAnswers(library);

  it('the entries of each service, in its list of services', () => {
    const lines = answers.listServices().split('\n');
    const expected = services.map((service) => [service.id, entriesWords(service)]);
    expect(lines.map((line) => [line.split(':')[0], line.split(', ').at(-1)]).toSorted()).toEqual(expected.toSorted());
  });

  it('and in the resource of each service, which has a line for each entry', () => {
    const linesOf = (id: string) => answers.service(id)?.match(/^- /gmu)?.length;
    expect(services.map(({ id }) => [id, linesOf(id)])).toEqual(
      services.map(({ id, entries }) => [id, entries.length]),
    );
  });
});

describe('what documents say of the whole is what the site counts', () => {
  const TRUE_NUMBERS = [
    counted(vendors.filter((vendor) => vendor.services.length > 0).length, 'vendor'),
    counted(services.length, 'service'),
    entriesWords(catalog),
  ];

  it.each(['README.md', 'packages/rtc-errors/README.md', 'packages/rtc-errors/AGENTS.md'])('%s', (file) => {
    const said = readFileSync(file, 'utf8').match(/\b[1-9][\d,]* (?:vendors|services|entries)\b/gu) ?? [];
    expect(said.filter((words) => !TRUE_NUMBERS.includes(words))).toEqual([]);
  });

  it('CHANGELOG.md, of the version that is not yet released', () => {
    const unreleased = readFileSync('CHANGELOG.md', 'utf8').split(/^## /mu)[1] ?? '';
    const [, ...said] = /(\d+ vendors) with (\d+ services)/u.exec(unreleased) ?? [];
    expect(said).toEqual(TRUE_NUMBERS.slice(0, 2));
  });
});
