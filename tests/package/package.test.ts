import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ErrorsFile } from '../../packages/rtc-errors/src/errors-file.ts';
import { UNKNOWN_ORIGIN } from '../../scripts/environment.mjs';
import { published } from '../../scripts/manifest.ts';
import { readingDays, sourcesReadWhen } from '../../src/catalog/say/source-words.ts';
import { catalog } from '../content/catalog.ts';
import { build, install, runCommand, type Installed } from './installed.ts';
import { runHere } from './run-here.ts';

const BODY = '{"code":65,"reason":"request not completed"}';
const PATIENCE = 240_000;
/**
 * Bytes that everybody downloads who types `npx rtc-errors`: the program with its server for agents, and what each entry adds,
 * as data, in the index of the search, and as Markdown.
 */
const TARBALL_BUDGET = 230_000 + 400 * catalog.entries.length;

let installed: Installed;
let built: string;
const rtcErrors = (args: readonly string[], options: Parameters<typeof runCommand>[2] = {}) =>
  runCommand(installed, args, options);

beforeAll(() => {
  built = build();
  installed = install(built);
}, PATIENCE);
afterAll(() => {
  rmSync(installed.project, { recursive: true });
});

const filesOf = (folder: string) =>
  readdirSync(path.join(folder, 'dist'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
    .map((file) => [path.relative(path.join(folder, 'dist'), file), readFileSync(file, 'utf8')]);

describe('what is published', () => {
  it(
    'is built when it is packed, from whatever folder, the same byte for byte, and leaves nothing behind for git',
    () => {
      const folder = mkdtempSync(path.join(tmpdir(), 'rtc-errors-packed-'));
      const { scripts } = JSON.parse(readFileSync('packages/rtc-errors/package.json', 'utf8'));
      const [command, script] = scripts.prepack.split(' ');
      expect(command).toBe('node');
      spawnSync(process.execPath, [script, folder], { cwd: 'packages/rtc-errors' });
      expect(filesOf(folder)).toEqual(filesOf(built));
      rmSync(folder, { recursive: true });
      expect(readFileSync('packages/rtc-errors/.gitignore', 'utf8')).toMatch(/^\/LICENSE$/mu);
    },
    PATIENCE,
  );

  it('is small, and holds only what it needs', () => {
    expect(statSync(installed.tarball).size).toBeLessThan(TARBALL_BUDGET);
    expect(readdirSync(installed.folder).sort()).toEqual([
      'AGENTS.md',
      'LICENSE',
      'README.md',
      'action',
      'dist',
      'package.json',
    ]);
  });

  it('imports Node only; the library not even Node, and the server for agents is loaded by its own command only', () => {
    const imports = filesOf(installed.folder).flatMap(([file = '', text = '']) =>
      file.endsWith('.js')
        ? [...text.matchAll(/^import .*?from "([^"]+)"/gmu)].map(([, from]) => `${file}: ${from}`)
        : [],
    );
    expect(imports.length).toBeGreaterThan(0);
    expect(imports.filter((line) => !/: (?:\.\/|node:)/u.test(line))).toEqual([]);
    expect(imports.filter((line) => line.includes('node:') && !/^(?:action|cli|mcp|run)\.js/u.test(line))).toEqual([]);
    expect(imports.filter((line) => line.endsWith('/mcp.js'))).toEqual([]);
  });

  it('says the versions that the repository has', () => {
    const { dependencies, version } = JSON.parse(readFileSync('packages/rtc-errors/package.json', 'utf8'));
    const root = JSON.parse(readFileSync('package.json', 'utf8'));
    const bill = JSON.parse(readFileSync(path.join(installed.folder, 'dist/sbom.cdx.json'), 'utf8'));
    const contained = bill.components.map(({ name, group }: { name: string; group?: string }) =>
      group ? `${group}/${name}` : name,
    );
    expect(dependencies).toBeUndefined();
    expect(contained).toEqual(expect.arrayContaining(['@modelcontextprotocol/sdk', 'fuse.js', 'zod']));
    expect(version).toBe(root.version);
  });
});

describe('the command', () => {
  it('explains what is given as an argument', () => {
    const { status, stdout } = rtcErrors([BODY]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^65 {2}Request not completed\n/u);
    expect(stdout).toContain('/agora/cloud-recording/65/');
  });

  it.each(['agora/cloud-recording/65#start', 'https://errors.example.com/agora/cloud-recording/65/#start'])(
    'explains %s',
    (place) => {
      const { status, stdout } = rtcErrors(['explain', place]);
      expect(status).toBe(0);
      expect(stdout).toContain('on start · HTTP 206');
    },
  );

  it('reads a log, and counts at the end', () => {
    const line = `2026-11-20 ERROR c.e.Client:123 - failed: ${BODY}`;
    const { status, stdout } = rtcErrors([], { input: `INFO 65\n${line}\nINFO code 2\n${line}\n` });
    expect(status).toBe(0);
    expect(stdout).toContain('── line 2\n65  Request not completed');
    expect(stdout).toContain('In 4 lines:\n65  Request not completed (2 times, lines 2 to 4)');
    const narrow = rtcErrors([], { input: `one\n${line}\n`, env: { COLUMNS: '36' } });
    expect(narrow.stdout).toContain('In 2 lines:\n65  Request not completed (once,\n    line 2)');
  });

  it('reads a short input as if it were an argument', () => {
    expect(rtcErrors([], { input: '65\n' }).stdout).toBe(rtcErrors(['65']).stdout);
  });

  it('prints a finding before the log ends', async () => {
    const child = spawn(process.execPath, [path.join(installed.folder, 'dist/cli.js')]);
    const shown = new Promise<string>((resolve) => {
      child.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString()));
    });
    child.stdin.write(`ERROR ${BODY}\n`);
    expect(await shown).toContain('Request not completed');
    const ended = new Promise((resolve) => child.once('close', resolve));
    child.stdin.end();
    expect(await ended).toBe(0);
  });

  it('still counts when it is interrupted', async () => {
    const child = spawn(process.execPath, [path.join(installed.folder, 'dist/cli.js')]);
    let shown = '';
    const ended = new Promise((resolve) => child.once('close', resolve));
    child.stdout.on('data', (chunk: Buffer) => {
      if (shown === '') child.kill('SIGINT');
      shown += chunk.toString();
    });
    child.stdin.write(`ERROR ${BODY}\n`);
    expect(await ended).toBe(0);
    expect(shown).toContain('In 1 line:');
  });

  it('gives JSON: a lookup, an entry, a log', async () => {
    const json = async (args: string[], input = '') =>
      JSON.parse((await runHere([...args, '--json'], { input })).stdout);
    expect(await json([BODY])).toMatchObject({
      hits: [{ entry: { id: 'agora/cloud-recording/65' }, ways: ['code', 'message'], elsewhere: false }, {}],
      unlisted: [],
      suggestions: [],
    });
    expect(await json(['explain', 'agora/cloud-recording/65#stop'])).toMatchObject({
      entry: { id: 'agora/cloud-recording/65' },
      occurrence: { operation: 'stop' },
    });
    expect(await json([], `one\ntwo ${BODY}\n`)).toMatchObject({
      lines: 2,
      findings: [{ line: 2, count: 1, hits: [{ entry: { id: 'agora/cloud-recording/65' } }] }],
    });
  });

  it.each([
    [['hello world'], '', 1],
    [['connection refused'], '', 1],
    [['please help my network'], '', 1],
    [['expalin', 'agora/cloud-recording/65'], '', 1],
    [['/agora/cloud-recording/99/'], '', 1],
    [[], 'please help my network\n', 1],
    [['explain', 'agora/cloud-recording/65', '--vendor', 'agora'], '', 2],
    [['11020015'], '', 1],
    [['explain', 'agora/cloud-recording/no-such'], '', 1],
    [['explain', 'agora/cloud-recording/65#nowhere'], '', 1],
    [[], 'one 65\ntwo code 2\n', 1],
    [[], '', 1],
    [['--frobnicate'], '', 2],
    [['65', '--vendor', 'nobody'], '', 2],
    [['explain'], '', 2],
    [['65', '--vendor', 'agora'], '', 0],
    [['65', '--vendor', 'zegocloud'], '', 1],
    [['--help'], '', 0],
    [['--version'], '', 0],
  ])('%j ends with the right code', async (args, input, status) => {
    expect((await runHere(args, { input })).status).toBe(status);
  });

  it.each([
    ['65', 0],
    ['hello world', 1],
    ['--frobnicate', 2],
  ])('of %s, its process ends with the same code', (argument, status) => {
    expect(rtcErrors([argument]).status).toBe(status);
  });

  it('has words for an argument that has nothing better, and for nothing that is piped', async () => {
    const printed = async (args: string[], input = '') => (await runHere(args, { input })).stdout;
    expect(await printed(['watermark'])).toMatch(/^Similar words\n/u);
    expect(await printed([], 'watermark\n')).toMatch(/^Nothing in the index/u);
    expect(await printed([], `${'x'.repeat(9_000)}\n`)).toBe('Nothing was recognised in 1 line.\n');
  });

  it('says which line it was read from', async () => {
    const input = 'one\nPOST https://api.agora.io/v1/apps/1/cloud_recording/acquire\nERROR {"code":62}\n';
    expect((await runHere([], { input })).stdout).toContain('by the address in line 2');
  });

  it('says in JSON too that there is no such entry', async () => {
    expect(JSON.parse((await runHere(['--json', 'explain', 'foo/bar/baz'])).stdout)).toMatchObject({
      findings: [],
      error: 'No entry foo/bar/baz.',
    });
  });

  it('reads a terminal without a width as one of 80 columns', () => {
    const cli = path.join(installed.folder, 'dist/cli.js');
    const terminal = [
      'Object.defineProperties(process.stdout, { isTTY: { value: true }, columns: { value: 0 } });',
      `await import(${JSON.stringify(pathToFileURL(cli).href)});`,
    ].join('');
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', terminal, '--', 'rtc-errors', '65'], {
      env: { ...process.env, NO_COLOR: '1' },
      encoding: 'utf8',
    });
    expect(stdout).toMatch(/\n65 {2}Request not completed\n/u);
  });

  it('complains where complaints belong', () => {
    const { stdout, stderr } = rtcErrors(['--frobnicate']);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^There is no option --frobnicate\..*\nHow to use it: rtc-errors --help\n$/u);
  });

  it('is plain without a terminal, coloured when it is forced, and never against NO_COLOR', () => {
    const escapes = (env: Record<string, string>) => rtcErrors(['65'], { env }).stdout.includes('\u001b[');
    expect(escapes({})).toBe(false);
    expect(escapes({ FORCE_COLOR: '1' })).toBe(true);
    expect(escapes({ FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(false);
  });

  it('never prints what a terminal would obey', async () => {
    const nasty = '\u001b[2J\u001b]0;title\u0007 %1b[2J {"code":4711,"reason":"\u009b31m \u202e x"} \r';
    for (const printing of [
      runHere([nasty]),
      runHere([nasty, '--json']),
      runHere(['explain', `a/b/${nasty}`]),
      runHere(['--vendor', nasty]),
      runHere([], { input: nasty }),
      runHere([], { input: `one\nPOST https://api.agora.io/v1/apps/a/cloud_recording/acquire ${nasty}\n` }),
    ]) {
      const { stdout, stderr } = await printing;
      expect(stdout + stderr).not.toMatch(/[^\P{Cc}\n]|\u202e/u);
    }
  });

  it('has no complaint when the reader has enough', () => {
    const log = `ERROR ${BODY}\n`.repeat(5_000);
    const command = `"${process.execPath}" "${path.join(installed.folder, 'dist/cli.js')}" --json | head -c 10`;
    const { stderr } = spawnSync('sh', ['-c', command], { input: log, encoding: 'utf8' });
    expect(stderr).toBe('');
  });
});

describe('the library', () => {
  it(
    'has types that a strict consumer can use, without zod or Astro',
    () => {
      writeFileSync(
        path.join(installed.project, 'consumer.ts'),
        `import { conditions, entries, entry, lookup, permalink, read, vendors, type Entry, type Hit, type Way } from 'rtc-errors';
        const hits: Hit[] = lookup('65', { vendor: 'agora', service: 'cloud-recording' });
        const ways: Way[] = hits.flatMap((hit) => hit.ways);
        const found: Entry | undefined = entry('agora/cloud-recording/65');
        const verdict: 'never' | 'after-fix' | 'same-request' | 'after-delay' | 'higher-level' | 'check-first' | undefined =
          found?.occurrences[0]?.retry.verdict;
        // @ts-expect-error nobody can change what everybody shares
        if (found) found.title = '';
        // @ts-expect-error nor a list in it
        entries[0]?.occurrences.push();
        const known: string | undefined = permalink('agora/cloud-recording/65');
        // @ts-expect-error an id may be of nothing
        const sure: string = permalink('agora/cloud-recording/65');
        const delays: number[] = entries.flatMap((one) => one.occurrences.flatMap(({ retry }) => retry.delaysSeconds));
        const link: string = found ? permalink(found) : '';
        const said: string[] = read('65').unlisted.map(({ value }) => value);
        export { conditions, delays, known, link, said, sure, vendors, verdict, ways };
        // @ts-expect-error no such vendor option
        lookup('65', { vendr: 'agora' });
        // @ts-expect-error an outcome is one of four words
        entries.filter(({ outcome }) => outcome === 'whatever');
        `,
      );
      const tsc = path.resolve('node_modules/typescript/bin/tsc');
      const options = ['--strict', '--noEmit', '--module', 'nodenext', '--target', 'es2022', 'consumer.ts'];
      const { stdout } = spawnSync(process.execPath, [tsc, ...options], { cwd: installed.project, encoding: 'utf8' });
      expect(stdout).toBe('');
    },
    PATIENCE,
  );

  it('has the permalink of an id, of an occurrence of it, and of nothing else', () => {
    const script = `import { permalink } from 'rtc-errors';
      const ids = ['agora/cloud-recording/65', 'agora/cloud-recording/65#stop', 'agora/no/65', 'agora/cloud-recording/65#no', ''];
      console.log(JSON.stringify(ids.map((id) => permalink(id)?.replace(/^https:..[^/]+/u, '') ?? null)));`;
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      cwd: installed.project,
      encoding: 'utf8',
    });
    expect(JSON.parse(stdout)).toEqual([
      '/agora/cloud-recording/65/',
      '/agora/cloud-recording/65/#stop',
      null,
      null,
      null,
    ]);
  });

  it('can be required, with the errors of a vendor', () => {
    const script = `const { entry } = require('rtc-errors');
      const { errors } = require('rtc-errors/errors/agora.json');
      console.log(entry('agora/cloud-recording/65').title, errors.length > 0);`;
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=commonjs', '-e', script], {
      cwd: installed.project,
      encoding: 'utf8',
    });
    expect([stdout, stderr]).toEqual(['Request not completed true\n', '']);
  });

  it('never throws, and nobody can change what everybody shares', () => {
    const script = `import * as rtc from 'rtc-errors';
      const isFrozen = (value) => typeof value !== 'object' || value === null ||
        (Object.isFrozen(value) && Object.values(value).every(isFrozen));
      console.log(JSON.stringify([rtc.lookup(undefined), rtc.lookup('', null), rtc.read(65).hits,
        [rtc.entries, rtc.vendors, rtc.conditions].every(isFrozen)]));`;
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      cwd: installed.project,
      encoding: 'utf8',
    });
    expect(JSON.parse(stdout)).toEqual([[], [], [], true]);
  });

  it('has no type of anything that it does not export', () => {
    const declared = filesOf(installed.folder).filter(
      ([file = '', text = '']) =>
        file.endsWith('.d.ts') && file !== 'index.d.ts' && /declare (?:const|function)/u.test(text),
    );
    expect(declared).toEqual([]);
  });

  it('answers like the site, with the data of the site', () => {
    const script = `import { conditions, entries, lookup, vendors } from 'rtc-errors';
      const [hit] = lookup(${JSON.stringify(BODY)});
      console.log(JSON.stringify([entries.length, vendors.length, conditions.length, hit.entry.id, hit.url]));`;
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      cwd: installed.project,
      encoding: 'utf8',
    });
    expect(JSON.parse(stdout)).toEqual([
      catalog.entries.length,
      catalog.vendors.length,
      catalog.conditions.length,
      'agora/cloud-recording/65',
      expect.stringMatching(/\/agora\/cloud-recording\/65\/$/u),
    ]);
  });
});

describe('for programs that need no search', () => {
  const vendorsWithEntries = catalog.vendors.filter(({ services }) => services.length > 0);
  const fileOf = (vendor: string) => path.join(installed.folder, `dist/errors/${vendor}.json`);
  /** Bytes of a file, and of each entry in it. */
  const ERRORS_BUDGET = [300, 500] as const;

  it('there is a file for each vendor with every entry, small enough to import', () => {
    for (const { id } of vendorsWithEntries) {
      const ids = catalog.entries.filter(({ service }) => service.vendor.id === id).map((entry) => entry.id);
      const { errors, vendor } = JSON.parse(readFileSync(fileOf(id), 'utf8')) as ErrorsFile;
      expect(vendor).toBe(id);
      expect(errors.map((error) => error.id)).toEqual(ids);
      expect(statSync(fileOf(id)).size).toBeLessThan(ERRORS_BUDGET[0] + ERRORS_BUDGET[1] * ids.length);
    }
  });

  it('it says of each entry what all its occurrences say, and nothing where they differ', () => {
    for (const { id } of vendorsWithEntries) {
      const { errors } = JSON.parse(readFileSync(fileOf(id), 'utf8')) as ErrorsFile;
      for (const error of errors) {
        const { occurrences = [] } = catalog.entries.find((entry) => entry.id === error.id) ?? {};
        const verdicts = [...new Set(occurrences.map(({ retry }) => retry.verdict))];
        expect([error.id, error.verdict]).toEqual([error.id, verdicts.length === 1 ? verdicts[0] : null]);
      }
    }
  });

  /** How the examples of the README are run, by the language of their block. */
  const RUNNERS: Record<string, { file: string; command: string; args: string[] }> = {
    python: { file: 'example.py', command: 'python3', args: ['example.py'] },
    go: { file: 'example.go', command: 'go', args: ['run', 'example.go'] },
  };

  it.for(Object.entries(RUNNERS))(
    'the example in %s of the README runs',
    ([language, { file, command, args }], { skip }) => {
      if (spawnSync(command, [language === 'go' ? 'version' : '--version']).status !== 0) skip(`no ${command} here`);
      const readme = readFileSync('packages/rtc-errors/README.md', 'utf8');
      const [, example = ''] = new RegExp(`\`\`\`${language}\n(.*?)\`\`\``, 'su').exec(readme) ?? [];
      writeFileSync(path.join(installed.project, file), example);
      const { stdout, stderr } = spawnSync(command, args, { cwd: installed.project, encoding: 'utf8' });
      expect([stdout.trim(), stderr]).toEqual(['/agora/cloud-recording/62/ Request timed out same-request', '']);
    },
  );
});

describe('for agents that search files', () => {
  const fileOf = (service: string) => readFileSync(path.join(installed.folder, `dist/entries/${service}.md`), 'utf8');

  it('every entry is a section of the file of its service, with its title and its address', () => {
    for (const { id } of catalog.services) {
      const entries = catalog.entries.filter(({ service }) => service.id === id);
      const [head = '', ...sections] = fileOf(id).split(/^## /mu);
      expect(sections.map((section) => section.split('\n')[0])).toEqual(entries.map((entry) => entry.id));
      const wrong = entries.filter(({ path: address }, index) => !sections[index]?.includes(`${address}\n`));
      expect(wrong.map((entry) => entry.id)).toEqual([]);
      expect(head).toMatch(/^# .+\n\nThe sources were read from \S+ to \S+\. A newer version: https:\S+\/exports\/\n/u);
    }
  });
});

describe('package.json', () => {
  const manifest = { version: '1.0.0', description: 'x', keywords: ['rtc'] };
  const vendors = ['acme'];

  it('names no address that nobody has given', () => {
    expect(published(manifest, { siteUrl: `${UNKNOWN_ORIGIN}/below`, repositoryUrl: undefined, vendors })).toEqual({
      ...manifest,
      keywords: ['rtc', 'acme'],
    });
  });

  it('names site, repository, problems and provenance where they are known', () => {
    const places = { siteUrl: 'https://errors.acme.test', repositoryUrl: 'https://git.acme.test/a/b.git', vendors };
    expect(published(manifest, places)).toMatchObject({
      homepage: 'https://errors.acme.test/',
      repository: { type: 'git', url: 'git+https://git.acme.test/a/b.git', directory: 'packages/rtc-errors' },
      bugs: { url: 'https://git.acme.test/a/b/issues' },
      publishConfig: { provenance: true },
    });
  });
});

describe('how old it is', () => {
  const days = readingDays(catalog.services);

  it('is said in the manual page and in the entries, as on the site', () => {
    const [service] = catalog.services;
    const entries = readFileSync(path.join(installed.folder, `dist/entries/${service?.id}.md`), 'utf8');
    expect(entries).toContain(sourcesReadWhen(days));
    expect(readFileSync(path.join(installed.folder, 'dist/rtc-errors.1'), 'utf8')).toContain(`1 "${days.at(-1)}"`);
  });
});

describe('the manual page', () => {
  it('says what --help says, and is where package.json says', () => {
    const { man } = JSON.parse(readFileSync(path.join(installed.folder, 'package.json'), 'utf8'));
    // A text in place of the list is what npm links nowhere when it installs from a file or an address.
    expect(man).toEqual(['./dist/rtc-errors.1']);
    const page = readFileSync(path.join(installed.folder, 'dist/rtc-errors.1'), 'utf8').replaceAll('\\-', '-');
    const options = rtcErrors(['--help']).stdout.match(/^ {2}-.*?(?= {2}|$)/gmu) ?? [];
    expect(options.length).toBeGreaterThan(5);
    expect(options.filter((option) => !page.includes(`.B ${option.trim()}\n`))).toEqual([]);
  });

  it('is set by man without a warning', ({ skip }) => {
    if (spawnSync('man', ['--version']).status !== 0) skip('man is not installed');
    const page = path.join(installed.folder, 'dist/rtc-errors.1');
    const { stdout, stderr, status } = spawnSync('man', ['--warnings=w', '-Tutf8', '-l', page], {
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C.UTF-8', MANPAGER: 'cat', MANWIDTH: '80' },
    });
    expect([status, stderr]).toEqual([0, '']);
    // Bold is each letter twice, with a backspace between.
    const lines = stdout.replace(/.\x08/gu, '').split('\n');
    expect(lines.join('\n')).toContain('rtc-errors explain <entry>');
    // No line has holes, but for head and foot, which are in three parts.
    expect(lines.filter((line) => /\S {2,}\S/u.test(line) && !line.endsWith('RTC-ERRORS(1)'))).toEqual([]);
  });
});
