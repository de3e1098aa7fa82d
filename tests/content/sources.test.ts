import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { sourceRecordSchema } from '../../src/schema/source-record.ts';
import { vendorsFile } from '../../src/exports/json.ts';
import { agreementWords } from '../../src/catalog/say/agreement-words.ts';
import { agreementOf } from '../../src/sources/agreement.ts';
import { contentRows } from '../../src/sources/content-rows.ts';
import { catalog } from './catalog.ts';
import { checkSources, driftFindings, type CheckResult } from '../../src/sources/check.ts';
import { formatFindings, type Finding } from '../../src/sources/finding.ts';
import { recordedRows } from '../../src/sources/record.ts';
import { chanceOf, type Chance } from './search-proof/random.ts';
import { DOCUMENT_PLANTS } from './source-copies/document-plants.ts';
import { JSON_PLANTS, type Plant } from './source-copies/plants.ts';
import { jsonCopy, sentence, type Entry } from './source-copies/render.ts';
import { check, content, documentTrial, jsonTrial, storedAs, TODAY, type Trial } from './source-copies/trial.ts';

/** The items in an order drawn at random. */
function shuffled<Item>(items: readonly Item[], { below }: Chance): Item[] {
  const left = [...items];
  return items.map(() => left.splice(below(left.length), 1)[0]!);
}

describe('the content and what is recorded of its sources', () => {
  it('every service has a record of its source, and every record was compared', () => {
    expect(content.sources.map(({ id }) => id).sort()).toEqual(content.services.map(({ id }) => id).sort());
    expect(
      content.sources.filter(({ data }) => !data.agreement || data.tables.length === 0).map(({ id }) => id),
    ).toEqual([]);
  });

  it('say how many literals agree as it is', () => {
    for (const { id, data } of content.sources) {
      const service = content.services.find((one) => one.id === id)!;
      const { literals, agree } = agreementOf(contentRows(service, content), recordedRows(data));
      expect({ literals, agree }, id).toEqual({ literals: data.agreement?.literals, agree: data.agreement?.agree });
    }
  });

  it('are said of each vendor, in the API and in words', () => {
    for (const vendor of vendorsFile(catalog).vendors.filter(({ services }) => services.length > 0)) {
      expect(vendor.agreement?.checked, vendor.id).toMatch(/^\d{4}-\d\d-\d\d$/u);
      expect(
        vendor.services.every(({ agreement }) => agreement !== null),
        vendor.id,
      ).toBe(true);
      const words = agreementWords(catalog.vendors.find(({ id }) => id === vendor.id)?.services ?? []);
      expect(words, vendor.id).toContain(`compared on ${vendor.agreement?.checked}`);
    }
  });

  it('agree: not one literal has drifted', () => {
    const findings = driftFindings(content);
    expect(findings.length === 0 ? '' : formatFindings(findings)).toBe('');
  });
});

/** Services in an order of its own for each plant, and the first few in which it can be planted. */
function planted<T extends Trial, Copy>(
  plant: Plant<Copy>,
  seed: number,
  ids: string[],
  trialOf: (id: string) => T,
  copyOf: (trial: T) => Copy,
) {
  const found: { trial: T; text: string }[] = [];
  for (const id of shuffled(ids, chanceOf(seed))) {
    const trial = known(id, trialOf);
    const text = plant.plant(copyOf(trial), chanceOf(seed + found.length));
    if (text !== null) found.push({ trial, text });
    if (found.length === PLACES) break;
  }
  return found;
}

/** In how many services each change is planted. */
const PLACES = 3;
const trials = new Map<string, Trial>();
function known<T extends Trial>(id: string, trialOf: (id: string) => T): T {
  const trial = (trials.get(id) as T | undefined) ?? trialOf(id);
  trials.set(id, trial);
  return trial;
}

const kindsOf = (findings: readonly Finding[]) => findings.map(({ kind }) => kind);

describe('a change of a source is named', () => {
  it.each(JSON_PLANTS.map((plant, at) => [plant.name, plant, at] as const))('JSON: %s', (_, plant, at) => {
    const cases = planted(plant, at, storedAs('json'), jsonTrial, ({ entries }) => entries);
    expect(cases.length).toBeGreaterThan(0);
    for (const { trial, text } of cases) {
      const { findings } = check(trial, text);
      expect(kindsOf(findings), `${trial.copy}\n${formatFindings(findings)}`).toEqual(plant.kinds);
    }
  });

  it.each(DOCUMENT_PLANTS.map((plant, at) => [plant.name, plant, at] as const))('a document: %s', (_, plant, at) => {
    const cases = planted(plant, at, ONE_OF_EACH_DOCUMENT, documentTrial, ({ lines }) => lines);
    expect(cases.length).toBeGreaterThan(0);
    for (const { trial, text } of cases) {
      const { findings } = check(trial, text);
      const expected = plant.kinds[0]?.startsWith('source-') ? trial.ids.map(() => plant.kinds[0]!) : plant.kinds;
      expect(kindsOf(findings), `${trial.copy}\n${formatFindings(findings)}`).toEqual(expected);
    }
  });
});

const ONE_OF_EACH_DOCUMENT = storedAs('document').filter((id, at, all) => {
  const copyOf = (service: string) => content.sources.find((record) => record.id === service)?.data.copy;
  return all.findIndex((other) => copyOf(other) === copyOf(id)) === at;
});

/** What makes no difference in a stored copy. */
const HARMLESS_JSON: readonly (readonly [string, (entries: Entry[], chance: Chance) => string])[] = [
  ['as it was', (entries) => jsonCopy(entries)],
  ['in another order', (entries, chance) => jsonCopy(shuffled(entries, chance))],
  [
    'with its fields in another order',
    (entries, chance) =>
      jsonCopy(entries.map((entry) => Object.fromEntries(shuffled(Object.entries(entry), chance)) as Entry)),
  ],
  ['on one line', (entries) => JSON.stringify({ entries })],
  ['with other line ends and indentation', (entries) => JSON.stringify({ entries }, null, 4).replace(/\n/gu, '\r\n')],
  [
    'with facts about the source that nobody compares',
    (entries) => JSON.stringify({ licence: 'another', verified: null, entries }),
  ],
  [
    'with other white space in its sentences',
    (entries) => jsonCopy(entries.map((entry) => ({ ...entry, meaning: ` ${entry.meaning.replace(/ /gu, '  ')} ` }))),
  ],
  [
    'with its operations in another order',
    (entries, chance) =>
      jsonCopy(entries.map((entry) => ({ ...entry, ...(entry.apis && { apis: shuffled(entry.apis, chance) }) }))),
  ],
];
const HARMLESS_DOCUMENTS: readonly (readonly [string, (lines: string[], chance: Chance) => string])[] = [
  ['as it was', (lines) => lines.join('\n')],
  ['with other line ends', (lines) => lines.join('\r\n')],
  ['with spaces at the ends of its lines', (lines) => lines.map((line) => `${line}   `).join('\n')],
  ['with more blank lines', (lines) => lines.map((line) => (line === '' ? '\n' : line)).join('\n')],
  ['with a blank line behind each row', (lines) => lines.join('\n\n')],
  [
    'with its navigation around it',
    (lines) => ['Skip to main content', 'Docs', ...lines, '', 'Previous', '', 'Next'].join('\n'),
  ],
  [
    'with its tables in another order',
    (lines, chance) => shuffled(lines.join('\n').split(/\n(?=\n[A-Z][^\n]+\n\n)/u), chance).join('\n'),
  ],
  [
    'with other white space in its sentences',
    (lines) => lines.map((line) => line.replace(/(?<=seen) (?=by)/gu, '  ')).join('\n'),
  ],
];

describe('a source that has not changed raises nothing', () => {
  it.each(HARMLESS_JSON)('JSON %s', (_, copyOf) => {
    for (const [at, id] of shuffled(storedAs('json'), chanceOf(7)).slice(0, PLACES).entries()) {
      const trial = known(id, jsonTrial);
      expect(check(trial, copyOf(trial.entries, chanceOf(at))).findings, id).toEqual([]);
    }
  });

  it.each(HARMLESS_DOCUMENTS)('a document %s', (_, copyOf) => {
    for (const id of ONE_OF_EACH_DOCUMENT) {
      const trial = known(id, documentTrial);
      expect(check(trial, copyOf(trial.lines, chanceOf(3))).findings, id).toEqual([]);
    }
  });
});

describe('a source that cannot be reached', () => {
  it('is a finding of its own, also where others can be', () => {
    const [gone, there] = [jsonTrial('stream/api'), jsonTrial('daily/rest')];
    const both = {
      ...content,
      services: [...gone.content.services, ...there.content.services],
      sources: [...gone.content.sources, ...there.content.sources],
    };
    const { findings, compared } = checkSources(both, [{ file: there.copy, text: jsonCopy(there.entries) }], TODAY);
    expect(findings.map(({ kind, service }) => [kind, service])).toEqual([['source-missing', 'stream/api']]);
    expect(compared.map(({ service }) => service)).toEqual(['daily/rest']);
  });

  it('keeps its record: nothing is written for it', () => {
    const trial = known('stream/api', jsonTrial);
    for (const text of ['', '{"entries": [', '<html><body>Just a moment</body></html>']) {
      expect([...check(trial, text).records.keys()]).toEqual([]);
    }
  });
});

describe('a record', () => {
  it('keeps rows that the source no longer has, with the day, and does not ask for them again', () => {
    const trial = jsonTrial('stream/api');
    const lost = trial.entries[3]!;
    const shorter = jsonCopy(trial.entries.filter((entry) => entry !== lost));
    const [text = ''] = check(trial, shorter).records.values();
    const data = sourceRecordSchema.parse(parse(text));
    const row = data.tables.flatMap(({ rows }) => rows).find(({ code }) => code === lost.code);
    expect(row?.gone).toBe(TODAY);
    expect(recordedRows(data)).toHaveLength(trial.entries.length - 1);

    const later = {
      ...trial,
      content: { ...trial.content, sources: trial.content.sources.map((file) => ({ ...file, data })) },
    };
    expect(kindsOf(check(later, shorter).findings)).toEqual(['row-extra']);
  });

  it('says how much of a source the content has, to the letter', () => {
    const trial = jsonTrial('stream/api');
    const changed = trial.entries.map((entry, at) => (at === 0 ? { ...entry, name: 'Nothing Like It' } : entry));
    const whole = check(trial, jsonCopy(trial.entries)).compared[0]!;
    expect(whole.agree).toBe(whole.literals);
    expect(check(trial, jsonCopy(changed)).compared[0]).toEqual({ ...whole, agree: whole.agree - 1 });
  });

  it('with a row that the content has and the record has not names both', () => {
    const trial = jsonTrial('stream/api');
    const [first] = trial.content.sources.find(({ id }) => id === 'stream/api')!.data.tables;
    const [row] = first!.rows.splice(0, 1);
    const { findings } = check(trial, jsonCopy(trial.entries));
    first!.rows.unshift(row!);
    expect(findings).toMatchObject([
      { kind: 'row-added', there: expect.stringMatching(/^not recorded; the content has /u), line: expect.any(Number) },
    ]);
  });

  it('of a source that nobody has read for a year is reported, with how many rows rest on it', () => {
    const trial = jsonTrial('stream/api');
    const { findings } = checkSources(
      trial.content,
      [{ file: trial.copy, text: jsonCopy(trial.entries) }],
      '2030-01-01',
    );
    expect(new Set(kindsOf(findings))).toEqual(new Set(['not-read-for-a-year']));
    expect(findings[0]?.there).toMatch(/^\d+ rows, read on \d{4}-\d\d-\d\d$/u);
  });
});

describe('the command', () => {
  const run = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/sources-check.ts', ...args], {
      encoding: 'utf8',
      env: { ...process.env, CONTENT_DIR: own },
    });
    return { status, stdout, stderr };
  };
  const folder = mkdtempSync(path.join(tmpdir(), 'copies-'));
  /** Small content, because each run reads all of it. */
  const own = mkdtempSync(path.join(tmpdir(), 'content-'));
  cpSync('tests/fixtures/content/varied', own, { recursive: true });
  afterAll(() => [folder, own].forEach((made) => rmSync(made, { recursive: true })));
  const copy = 'alder--tape.json';
  const entries = ['7', '8', '9'].map((code, at): Entry => ({
    code,
    httpStatus: 400,
    name: null,
    message: `no ${code}`,
    meaning: sentence(at),
    action: null,
  }));
  const store = (stored: readonly Entry[]) => writeFileSync(path.join(folder, copy), jsonCopy(stored));

  it('exits with 2 and says why when there is nothing to compare', () => {
    expect(run()).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining('usage: npm run sources:check'),
    });
    expect(run('nowhere')).toMatchObject({ status: 2, stderr: expect.stringContaining('nowhere is not a folder') });
    expect(run(folder)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('has no stored copy of any source'),
    });
  });

  it('exits with 1 and prints the findings, as data too; the folder and the content stay as they are', () => {
    store(entries);
    expect(run(folder, 'alder/', '--record').stdout).toMatch(/Recorded in .*: 1 service\.\n$/u);
    const record = path.join(own, 'sources/alder/tape.yaml');
    const recorded = readFileSync(record, 'utf8');
    store(entries.slice(1));
    const { status, stdout } = run(folder, '--json', '--date', TODAY);
    const { findings } = JSON.parse(stdout) as { findings: Finding[] };
    expect(status).toBe(1);
    expect(findings).toContainEqual(
      expect.objectContaining({ kind: 'row-gone', service: 'alder/tape', copy, line: expect.any(Number) }),
    );
    expect(readFileSync(path.join(folder, copy), 'utf8')).toBe(jsonCopy(entries.slice(1)));
    expect(readFileSync(record, 'utf8')).toBe(recorded);
  });

  it('looks at the services that it is asked for, and misses no copy of another', () => {
    store(entries);
    const { findings, compared } = JSON.parse(run(folder, 'alder/', '--json', '--date', TODAY).stdout) as CheckResult;
    expect(compared.map(({ service }) => service)).toEqual(['alder/tape']);
    expect(new Set(findings.map(({ service }) => service))).toEqual(new Set(['alder/tape']));
    const all = JSON.parse(run(folder, '--json', '--date', TODAY).stdout) as CheckResult;
    expect(kindsOf(all.findings)).toContain('source-missing');
    expect(run(folder, 'nobody/')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('No service has an id that begins with nobody/'),
    });
  });
});
