import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { decode } from '../../src/catalog/files/decode.ts';
import { textDamage } from '../../src/catalog/files/text-damage.ts';

const damageOf = (text: string) =>
  textDamage(text, 'a.yaml').map(({ line, column, found }) => `${line}:${column} ${found}`);

describe('a text that is damaged by itself', () => {
  it.each([
    ['a: b\nc: d\u202ee\n', '2:5 U+202E RIGHT-TO-LEFT OVERRIDE'],
    ['a: \u200bb\n', '1:4 U+200B ZERO WIDTH SPACE'],
    ['a:\n\tb: c\n', '2:1 U+0009 TAB'],
    ['a: \ufffd\ufffd\n', '1:4 U+FFFD REPLACEMENT CHARACTER (2 times; this is the first)'],
    ['a: 中文\u0007\n', '1:6 U+0007 BELL'],
    ['a:\u00a0b\n', '1:3 U+00A0 NO-BREAK SPACE'],
    ['<<<<<<< HEAD\na: 1\n', '1:1 `<<<<<<<`, left behind by a merge'],
    ['a: cafÃ©\n', '1:7 `Ã©`, a character that was read in a wrong encoding'],
    ['a: cafe\u0301\n', '1:7 a letter and its accent as two characters'],
    ['a: rоom\n', '1:4 `rо`, letters of two alphabets in one word'],
  ])('%j says where, and the name of the character', (text, found) => {
    expect(damageOf(text)).toEqual([found]);
  });

  it('is not one that holds Chinese, Japanese, Korean, Vietnamese, quotation marks or an ellipsis', () => {
    expect(damageOf('a: 录制 タスク 작업 xung đột “a” … · não ação › —\n')).toEqual([]);
  });
});

describe('the bytes of a file', () => {
  const read = (bytes: number[]) => decode(new Uint8Array(bytes), 'a.yaml');

  it('may begin with a byte order mark, and break lines as Windows does', () => {
    expect(read([0xef, 0xbb, 0xbf, 0x61, 0x0d, 0x0a, 0x62])).toEqual({ text: 'a\nb' });
  });

  it.each([
    [[0x61, 0x0a, 0xc3, 0xa9, 0x62, 0xe9, 0x62], { line: 2, column: 3, found: 'the byte 0xE9, which is no UTF-8' }],
    [[0x61, 0xc3], { line: 1, column: 2, found: 'the byte 0xC3, which is no UTF-8' }],
    [[0xff, 0xfe, 0x61, 0x00], { line: 1, column: 1, found: 'a file in UTF-16' }],
  ])('that are no UTF-8 are named with their place: %j', (bytes, place) => {
    expect(read(bytes)).toMatchObject({ problem: place });
  });
});

it('npm run check:content finds nothing wrong with ours', () => {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/check-content.ts'], { encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});

describe('the commands over a damaged folder', () => {
  let root = '';
  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), 'damaged-'));
    // A small one: each of the commands reads all of it.
    cpSync('tests/fixtures/content/varied', root, { recursive: true });
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));
  const inRoot = (file: string) => path.join(root, file);
  const run = (script: string, ...args: string[]) =>
    spawnSync(process.execPath, [`scripts/${script}.ts`, ...args], {
      encoding: 'utf8',
      env: { ...process.env, CONTENT_DIR: root },
    });
  const check = () => {
    const { status, stdout, stderr } = run('check-content');
    expect(stderr).not.toMatch(/^\s+at |node:internal/mu);
    return { status, stdout, stderr };
  };

  it('npm run check:content reports folders, links and lost files, beside each other', () => {
    run('permalinks');
    rmSync(inRoot('permalinks.txt'));
    rmSync(inRoot('history.yaml'));
    mkdirSync(inRoot('history.yaml'));
    rmSync(inRoot('conditions/c-timeout.mdx'));
    symlinkSync('a-conflict.mdx', inRoot('conditions/c-timeout.mdx'));
    writeFileSync(inRoot('anchors.txt'), readFileSync(inRoot('anchors.txt'), 'utf8').replace('#', '%%'));
    const { status, stderr } = check();
    expect(status).toBe(1);
    for (const place of ['permalinks.txt\n', 'history.yaml\n', 'conditions/c-timeout.mdx\n', 'anchors.txt:1\n'])
      expect(stderr).toContain(`\n${place}  found: `);
  });

  it.each(['no folder at all', 'a file'])('npm run check:content of %s is a list of problems', (what) => {
    rmSync(root, { recursive: true });
    if (what === 'a file') writeFileSync(root, 'text');
    expect(check().status).toBe(1);
  });

  it('npm run reviewed says in a line what it cannot write down, and writes nothing', () => {
    const record = inRoot('sources/alder/tape.yaml');
    const refused = (...args: string[]) => {
      const { status, stdout, stderr } = run('reviewed', ...args);
      expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
      expect(stderr).not.toMatch(/^\s+at |node:internal/mu);
      return stderr;
    };
    expect(refused('alder/tap')).toBe('unknown service `alder/tap`: use `alder/tape` if you meant that\n');
    const before = readFileSync(record, 'utf8');
    rmSync(record);
    expect(refused('alder/tape')).toContain('--record alder/tape` first\n');
    writeFileSync(record, before);
    const service = inRoot('vendors/alder/tape.yaml');
    writeFileSync(service, readFileSync(service, 'utf8').replace('rowCount', 'rowCuont'));
    expect(refused('alder/tape')).toContain('unknown key `rowCuont`');
    expect(readFileSync(record, 'utf8')).toBe(before);
  });

  it('npm run simulate says which service it does not know', () => {
    const { status, stdout, stderr } = run('simulate', 'nobody/nothing', '20');
    expect({ status, stdout, stderr }).toEqual({
      status: 1,
      stdout: '',
      stderr: 'no service has an id that begins with nobody/nothing\n',
    });
  });

  it('npm run permalinks leaves a list with the line breaks of Windows as long as it was', () => {
    run('permalinks');
    const before = readFileSync(inRoot('permalinks.txt'), 'utf8');
    writeFileSync(inRoot('permalinks.txt'), before.replaceAll('\n', '\r\n'));
    expect(run('permalinks').stdout).toContain(': 0 added');
    expect(readFileSync(inRoot('permalinks.txt'), 'utf8')).toBe(before);
  });
});
