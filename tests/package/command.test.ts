import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { appendFileSync, closeSync, existsSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Ajv2020 from 'ajv/dist/2020.js';
import { XMLValidator } from 'fast-xml-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reportJsonSchema } from '../../packages/rtc-errors/src/report-schema.ts';
import { manualOf } from '../../packages/rtc-errors/src/manual.ts';
import { usage } from '../../packages/rtc-errors/src/usage.ts';
import { build } from './installed.ts';
import { library } from './library.ts';
import { runHere } from './run-here.ts';

const BODY = '{"code":65,"reason":"request not completed"}';
const LINE = `2026-11-20 ERROR c.e.Client:123 - failed: ${BODY}`;
const PATIENCE = 240_000;

let cli = '';
beforeAll(() => {
  cli = path.join(build(), 'dist/cli.js');
}, PATIENCE);
const work = mkdtempSync(path.join(tmpdir(), 'rtc-errors-command-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

const file = (name: string, content: string | Buffer) => {
  writeFileSync(path.join(work, name), content);
  return name;
};
const run = (args: readonly string[], input: string | Buffer = '') => runHere(args, { input, folder: work });
const start = (...args: string[]) => spawn(process.execPath, [cli, ...args], { cwd: work });
/** Waits until a command has printed some text. */
const printed = (child: ChildProcess, text: string) =>
  new Promise<string>((resolve) => {
    let all = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      all += chunk.toString();
      if (all.includes(text)) resolve(all);
    });
  });
const ended = (child: ChildProcess) => new Promise<number | null>((resolve) => child.once('close', resolve));

describe('--json has one shape, which the schema describes', () => {
  const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(reportJsonSchema());

  it.each([
    ['a text', [BODY], ''],
    ['a text that nothing answers', ['hello world'], ''],
    ['a number that no table has', ['agora 11020015'], ''],
    ['several errors', [`ERROR ${BODY}\nfoo\nERROR agora {"code":53,"reason":"task conflict"}`], ''],
    ['a log', [], `one\n${LINE}\n${LINE}\n`],
    ['a log without an error', [], 'one 65\ntwo code 2\n'],
    ['nothing', [], ''],
    ['a short input', [], BODY],
    ['an entry', ['explain', 'agora/cloud-recording/65#stop'], ''],
    ['no entry', ['explain', 'agora/cloud-recording/no-such'], ''],
  ])('%s', async (_what, args, input) => {
    const report: unknown = JSON.parse((await run([...args, '--json'], input)).stdout);
    validate(report);
    expect(validate.errors).toBeNull();
  });
});

describe('a log', () => {
  it('can be several files and standard input, each with its name', async () => {
    file('app.log', `one\n${LINE}\n`);
    file('other.log', `${LINE}\n`);
    const { stdout, status } = await run(['app.log', 'other.log', '-', '--json'], `two\nthree\n${LINE}\n`);
    const { files, findings } = JSON.parse(stdout);
    expect(status).toBe(0);
    expect(files).toEqual([
      { name: 'app.log', lines: 2 },
      { name: 'other.log', lines: 1 },
      { name: '-', lines: 3 },
    ]);
    expect(findings.map((one: { file: string; line: number }) => `${one.file}:${one.line}`)).toEqual([
      'app.log:2',
      'other.log:1',
      '-:3',
    ]);
  });

  it.each(['utf16le', 'utf16le without a mark', 'utf16be'])('is read in %s', async (encoding) => {
    const bytes = Buffer.from(`${encoding.includes('without') ? '' : '\ufeff'}one\r\n${LINE}\r\n`, 'utf16le');
    const { stdout } = await run([], encoding === 'utf16be' ? bytes.swap16() : bytes);
    expect(stdout).toContain('── line 2\n65  Request not completed');
  });

  it('comes as a JSON document a line, the first one before the log ends', async () => {
    const child = start('--ndjson');
    const first = printed(child, '\n');
    child.stdin.write(`${LINE}\n`);
    expect(JSON.parse(await first)).toMatchObject({ type: 'finding', finding: { line: 1, file: '-' } });
    const last = printed(child, '"end"');
    child.stdin.end(`two\n${LINE}\n`);
    expect(JSON.parse(await last)).toMatchObject({ type: 'end', counts: [{ line: 1, lastLine: 3, count: 2 }] });
  });

  it('is followed while it grows, and after it was replaced, until SIGTERM', async () => {
    file('growing.log', `${LINE}\n`);
    const child = start('growing.log', '--follow');
    const exit = ended(child);
    await printed(child, 'Request not completed');
    const second = printed(child, 'task conflict');
    appendFileSync(path.join(work, 'growing.log'), 'ERROR agora {"code":53,"reason":"task conflict"}\n');
    await second;
    const third = printed(child, '502');
    rmSync(path.join(work, 'growing.log'));
    file('growing.log', 'ERROR agora {"code":502,"reason":"Failed to allocate worker"}\n');
    await third;
    const summary = printed(child, 'In ');
    child.kill('SIGTERM');
    await summary;
    expect(await exit).toBe(0);
  });

  it('is counted after SIGTERM as after Ctrl-C', async () => {
    const child = start();
    const exit = ended(child);
    const first = printed(child, 'Request not completed');
    child.stdin.write(`${LINE}\n`);
    await first;
    const summary = printed(child, 'In 1 line:');
    child.kill('SIGTERM');
    await summary;
    expect(await exit).toBe(0);
  });
});

/** The attributes of each element, all of which the schema of Jenkins knows. */
const JUNIT: Record<string, string> = {
  testsuites: 'tests failures errors',
  testsuite: 'name tests failures errors',
  testcase: 'classname name',
};

describe('formats for tools', () => {
  it('junit is XML with a failure for each error, whatever is in it', async () => {
    file('a&b<.log', `${LINE}\u0001\n`);
    const { stdout } = await run(['a&b<.log', '--format', 'junit']);
    expect(XMLValidator.validate(stdout)).toBe(true);
    expect(stdout).toContain('failures="1"');
  });

  it.each([
    [['a.log', 'b.log'], 2],
    [['b.log'], 1],
    [['hello world'], 1],
    [['65', '--vendor', 'agora'], 1],
  ] as const)(
    'junit of %j has what the schema of Jenkins asks for, a suite for each file, and no attribute that it refuses',
    async (args, suites) => {
      file('a.log', `one\n${LINE}\n`);
      file('b.log', 'nothing\nhere\n');
      const { stdout } = await run([...args, '--format', 'junit']);
      const elements = [...stdout.matchAll(/<(test\w+) ([^>]*)>/gu)].map(([, name = '', attributes = '']) => [
        name,
        [...attributes.matchAll(/(\w+)="/gu)].map(([, attribute]) => attribute).join(' '),
      ]);
      expect(elements.filter(([name]) => name === 'testsuite')).toHaveLength(suites);
      const refused = elements.filter(([name = '', attributes]) => attributes !== JUNIT[name]);
      expect(refused).toEqual([]);
    },
  );

  it('github is one annotation a line, at its file', async () => {
    file('ci.log', `one\n${LINE}\n`);
    expect((await run(['ci.log', '--format', 'github'])).stdout).toMatch(
      /^::error file=ci\.log,line=2,title=65 Request not completed::.*\n$/u,
    );
  });

  it.each(['markdown', 'github', 'junit'])(
    '%s has a first step of ours where the vendor names none, and says so',
    async (format) => {
      const step = /\S+ gives no advice\. We suggest: \S/u;
      const silent = library.entries.find(({ outcome, occurrences: [only, other] }) => {
        return outcome === 'failure' && other === undefined && only?.actions.length === 0;
      });
      expect((await run(['--format', format, 'explain', silent?.id ?? ''])).stdout).toMatch(step);
      expect((await run(['--format', format, LINE])).stdout).not.toMatch(step);
    },
  );

  it('markdown is a table with a link', async () => {
    const { stdout } = await run(['--format', 'markdown'], `one\n${LINE}\n`);
    expect(stdout).toMatch(/^\| line 2 \| `65` \[Request not completed\]\(\S+\/agora\/cloud-recording\/65\/\)/mu);
  });
});

describe('the end', () => {
  it.each([[['65']], [['--help']], [['--json', '65']], [['completion', 'bash']]])(
    'of %j on a full disk is 2, with a sentence',
    (args) => {
      if (!existsSync('/dev/full')) return;
      const full = openSync('/dev/full', 'w');
      const { status, stderr } = spawnSync(process.execPath, [cli, ...args], {
        stdio: ['ignore', full, 'pipe'],
        encoding: 'utf8',
      });
      closeSync(full);
      expect(stderr).toMatch(/^The answer could not be written: .*\n$/u);
      expect(status).toBe(2);
    },
  );

  it('is quiet when the reader has enough, or nobody reads complaints', () => {
    const script = `yes '${LINE}' | head -20000 | "${process.execPath}" "${cli}" --ndjson | head -1 > /dev/null; "${process.execPath}" "${cli}" --frobnicate 2>&-; echo $?`;
    const { stdout, stderr } = spawnSync('sh', ['-c', script], { encoding: 'utf8' });
    expect([stdout, stderr]).toEqual(['2\n', '']);
  });

  it('is 2 for a file that cannot be read', async () => {
    expect(await run(['missing.log'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('no file missing.log'),
    });
  });
});

describe('an answer in a pipe', () => {
  /** Of the lines that can be broken: an address cannot. */
  const longest = ({ stdout }: { stdout: string }) =>
    Math.max(...stdout.split('\n').map((line) => (line.includes('https://') ? 0 : line.length)));
  const inColumns = (columns: string, ...args: string[]) =>
    spawnSync(process.execPath, [cli, ...args], { env: { ...process.env, COLUMNS: columns }, encoding: 'utf8' });

  it('has twelve lines of 80 columns like one in a terminal', () => {
    const answer = inColumns('', 'explain', 'agora/cloud-recording/65');
    expect(longest(answer)).toBeLessThanOrEqual(80);
    expect(answer.stdout.trimEnd().split('\n').length).toBeLessThanOrEqual(12);
  });

  it.each([
    ['50', 50],
    ['no number', 80],
    ['-3', 80],
    ['0', 80],
  ])('has the columns of COLUMNS=%s: at most %i', (columns, most) => {
    expect(longest(inColumns(columns, 'explain', 'agora/cloud-recording/65'))).toBeLessThanOrEqual(most);
  });

  it('has whole lines with --full', () => {
    expect(longest(inColumns('50', 'explain', 'agora/cloud-recording/65', '--full'))).toBeGreaterThan(100);
  });
});

describe('help', () => {
  it('has what an option does below it in a narrow terminal, indented', () => {
    const lines = usage(manualOf(library), 40).split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(40);
    expect(lines[lines.indexOf('  --vendor <id>') + 1]).toMatch(/^ {4}Only this vendor/u);
  });

  it('fits 80 columns', async () => {
    const { stdout } = await run(['--help']);
    expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
    for (const option of ['--follow', '--ndjson', '--format', 'completion', 'mcp']) expect(stdout).toContain(option);
  });
});

/** What is typed, and what a shell makes of its last word. */
const COMPLETIONS = [
  [['--ven'], '--vendor'],
  [['--vendor', 'ag'], 'agora'],
  [['--service', 'agora/cloud-recording-w'], 'agora/cloud-recording-webhooks'],
  [['--format', 'mar'], 'markdown'],
  [['completion', 'z'], 'zsh'],
  [['expl'], 'explain'],
  [['with'], 'with a space.log'],
] as const;

/** Types a line in a zsh of its own, and waits until it shows what is expected. */
const TYPED_IN_ZSH = `
zmodload zsh/zpty
zpty shell zsh -f -i
zpty -w shell "PS1=; autoload -U compinit; compinit -u -D; source completion.zsh; echo re''ady"
zpty -r shell out '*ready*'
zpty -w -n shell "rtc-errors $1"$'\\t'
zpty -r shell out "*\${(q)2}*"
print -r -- "$out"
zpty -d shell`;

describe('completion, in the shells that are installed', () => {
  beforeAll(async () => {
    file('with a space.log', '');
    for (const shell of ['bash', 'zsh', 'fish']) {
      file(`completion.${shell}`, (await run(['completion', shell])).stdout);
    }
  });
  const inShell = (shell: string, ...args: string[]) =>
    spawnSync(shell, args, { cwd: work, encoding: 'utf8', timeout: 30_000 });
  const isMissing = (shell: string) => spawnSync(shell, ['--version']).status !== 0;

  it.for(COMPLETIONS)('bash: %j', ([words, expected], { skip }) => {
    if (isMissing('bash')) skip('no bash here');
    const typed = ['rtc-errors', ...words].map((word) => `'${word}'`).join(' ');
    const ask = 'COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _rtc_errors; printf "%s\\n" "${COMPREPLY[@]}"';
    const { stdout, stderr } = inShell('bash', '-c', `source completion.bash; COMP_WORDS=(${typed}); ${ask}`);
    expect([stdout, stderr]).toEqual([`${expected}\n`, '']);
  });

  it('bash: a value behind an equals sign, which it makes a word of its own', ({ skip }) => {
    if (isMissing('bash')) skip('no bash here');
    const ask = 'COMP_WORDS=(rtc-errors --vendor = ag); COMP_CWORD=3; _rtc_errors; echo "$COMPREPLY"';
    expect(inShell('bash', '-c', `source completion.bash; ${ask}`).stdout).toBe('agora\n');
  });

  it.for(COMPLETIONS)('zsh: %j', ([words, expected], { skip }) => {
    if (isMissing('zsh')) skip('no zsh here');
    const { stdout } = inShell('zsh', '-f', '-c', TYPED_IN_ZSH, 'zsh', words.join(' '), expected);
    expect(stdout).not.toMatch(/bad option|parse error|command not found/u);
    expect(stdout.replaceAll('\\', '')).toContain(expected);
  });

  it.for(COMPLETIONS)('fish: %j', ([words, expected], { skip }) => {
    if (isMissing('fish')) skip('no fish here');
    const ask = `source completion.fish; complete -C ${JSON.stringify(['rtc-errors', ...words].join(' '))}`;
    const { stdout, stderr } = inShell('fish', '--no-config', '-c', ask);
    expect([stdout.split('\n').map((line) => line.split('\t')[0]), stderr]).toEqual([[expected, ''], '']);
  });
});
