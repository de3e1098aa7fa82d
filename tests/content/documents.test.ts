import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { z } from 'astro/zod';
import { describe, expect, it, onTestFinished } from 'vitest';
import { parse, stringify } from 'yaml';
import { withFieldTables } from '../../scripts/field-tables.ts';
import { loadContent } from '../../src/catalog/files/load.ts';
import { conditionSchema } from '../../src/schema/condition.ts';
import { guideSchema } from '../../src/schema/guide.ts';
import { jobSchema } from '../../src/schema/job.ts';
import { protocolSchema } from '../../src/schema/protocol.ts';
import { serviceSchema } from '../../src/schema/service.ts';
import { vendorSchema } from '../../src/schema/vendor.ts';

const README = readFileSync('content/README.md', 'utf8');

describe('content/README.md', () => {
  it('has the fields as the schemas have them: npm run docs', () => {
    expect(withFieldTables(README)).toBe(README);
  });

  /** By the first line of an example: what it is an example of. A block of facts alone is a part of a service. */
  const SCHEMAS: readonly [RegExp, z.ZodType][] = [
    [/^# vendors\/<vendor>\/vendor\.yaml/u, vendorSchema],
    [/^# jobs\//u, jobSchema],
    [/^# protocols\//u, protocolSchema],
    [/^# front matter of conditions\//u, conditionSchema],
    [/^# front matter of guides\//u, guideSchema],
    [/^facts:/u, serviceSchema.pick({ facts: true })],
    [/^name:/u, serviceSchema],
  ];
  /** What an example leaves open. */
  const OPEN: Record<string, string> = { url: 'https://docs.example.com/', title: 'Title', retrieved: "'2026-11-20'" };
  const examples = [...README.matchAll(/^```yaml\n([\s\S]*?)^```$/gmu)].map(([, text = '']) => text);

  it.each(examples.map((text) => [text.split('\n')[0], text] as const))(
    'the example that begins with %j follows its schema',
    (_, text) => {
      const [, schema] = SCHEMAS.find(([begins]) => begins.test(text)) ?? [];
      const whole = text
        .replaceAll(/\b(url|title|retrieved): …/gu, (_open, field: string) => `${field}: ${OPEN[field]}`)
        .replaceAll('https://…', 'https://docs.example.com/');
      expect(schema?.safeParse(parse(whole)).error?.issues).toBeUndefined();
      expect(schema).toBeDefined();
    },
  );

  it('the smallest service is sound as it stands, beside a sentence of prose, and without any of its fields it is not', () => {
    const root = mkdtempSync(path.join(tmpdir(), 'smallest-'));
    onTestFinished(() => rmSync(root, { recursive: true }));
    cpSync('content', root, { recursive: true });
    const [smallest = ''] = examples;
    const service = path.join(root, 'vendors/stream/smallest');
    writeFileSync(`${service}.mdx`, 'A response has a code.\n');
    const isSound = (text: string) => {
      writeFileSync(`${service}.yaml`, text);
      try {
        return loadContent(root).services.length > 0;
      } catch (error) {
        return (error as Error).message;
      }
    };
    expect(isSound(smallest)).toBe(true);
    const fields = parse(smallest) as Record<string, unknown>;
    for (const left of Object.keys(fields)) {
      const others = Object.entries(fields).filter(([field]) => field !== left);
      expect(isSound(stringify(Object.fromEntries(others))), left).toMatch(/^\d+ problems? in content/u);
    }
  });
});

/** The documents that people read to find their way. */
const DOCUMENTS = [
  ...readdirSync('.').filter((file) => file.endsWith('.md')),
  ...['content', 'docs', 'hosting', 'src', 'tests/content'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.md'))
      .map((file) => `${folder}/${file.split(path.sep).join('/')}`),
  ),
  ...readdirSync('packages').flatMap((name) => ['AGENTS.md', 'README.md'].map((file) => `packages/${name}/${file}`)),
];

const SCRIPTS = Object.keys(
  (JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }).scripts,
);

describe('docs/commands.md', () => {
  const text = readFileSync('docs/commands.md', 'utf8');
  it('has a row for every script of package.json', () => {
    const rows = [...text.matchAll(/^\| `npm (?:run )?([\w:]+)/gmu)].map(([, name]) => name);
    expect(rows.sort()).toEqual([...SCRIPTS].sort());
  });
});

it('README.md links to every document in docs/, and ARCHITECTURE.md to every README in src/', () => {
  const linked = ['README.md', 'ARCHITECTURE.md'].map((file) => readFileSync(file, 'utf8')).join('');
  const guides = DOCUMENTS.filter((file) => /^docs\/|^src\/[\w-]+\/README/u.test(file));
  expect(guides.filter((file) => !linked.includes(`](${file})`))).toEqual([]);
});

describe.each(DOCUMENTS)('%s', (document) => {
  const text = readFileSync(document, 'utf8');
  const folder = path.dirname(document);

  it('names no file that is not there', () => {
    const named = [...text.matchAll(/`((?:[\w.@[\]-]+\/)+[\w.@[\]-]+\.(?:ts|mjs|astro|md|yaml))`/gu)].map(
      ([, file = '']) => file,
    );
    const places = (file: string) => [file, path.join('src', file), path.join(folder, file)];
    expect(named.filter((file) => !places(file).some((place) => existsSync(place)))).toEqual([]);
  });

  it('names no command that package.json does not have', () => {
    const named = [...text.matchAll(/\bnpm run ([\w:]+)/gu)].map(([, name = '']) => name);
    expect(named.filter((name) => !SCRIPTS.includes(name))).toEqual([]);
  });

  it('shows no picture that is not there, and none that is heavy', () => {
    const pictures = [...text.matchAll(/\b(?:src|srcset)="([^"]+)"/gu)].map(([, file = '']) => path.join(folder, file));
    expect(pictures.filter((file) => !existsSync(file) || statSync(file).size > 60_000)).toEqual([]);
  });

  it('links to no file that is not there', () => {
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/gu)].map(([, file = '']) => path.join(folder, file));
    expect(links.filter((file) => !existsSync(file))).toEqual([]);
  });
});
