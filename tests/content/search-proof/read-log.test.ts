import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { filesBelow, MAX_FILE_BYTES, readLog } from './read-log.ts';
import { pastesOf } from './strangers.ts';

const TEXT = 'größe 65\nsecond line';
const folder = mkdtempSync(path.join(tmpdir(), 'read-log-'));
afterAll(() => rmSync(folder, { recursive: true }));

function written(name: string, bytes: Uint8Array | string): string {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, bytes);
  return file;
}

describe('a log', () => {
  it.each([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-16, little end first, with its mark', Buffer.from(`\ufeff${TEXT}`, 'utf16le')],
    ['UTF-16 without a mark', Buffer.from(TEXT, 'utf16le')],
    ['UTF-16, big end first', Buffer.from(TEXT, 'utf16le').swap16()],
    ['Windows-1252', Buffer.from(TEXT, 'latin1')],
    ['line ends of Windows', Buffer.from(TEXT.replaceAll('\n', '\r\n'))],
  ])('is read in %s', (name, bytes) => {
    expect(readLog(written(`${name}.log`, bytes))).toMatchObject({ lines: TEXT.split('\n'), skipped: null });
  });

  it.each([
    ['an archive', gzipSync(Buffer.from(TEXT.repeat(400)))],
    ['a picture', Uint8Array.from({ length: 4_000 }, (_, at) => (at * at * 31) % 256)],
  ])('is not read when it is %s', (name, bytes) => {
    expect(readLog(written(name, bytes))).toMatchObject({ lines: [], skipped: 'binary' });
  });

  it('that is huge is read from its beginning, without the line that is cut', () => {
    const line = `${'x'.repeat(999)}\n`;
    const { lines, leftOut } = readLog(written('huge.log', line.repeat(MAX_FILE_BYTES / 1_000 + 5)));
    expect(leftOut).toBe(5_000);
    expect(new Set(lines.map(({ length }) => length))).toEqual(new Set([999]));
  });

  it('that is not there is said to be so', () => {
    expect(filesBelow('/no/such/place').map((file) => readLog(file).skipped)).toEqual([
      expect.stringContaining('no such file'),
    ]);
  });

  it('is found in folders of folders', () => {
    written('deep/er/a.log', TEXT);
    expect(filesBelow(path.join(folder, 'deep'))).toEqual([path.join(folder, 'deep/er/a.log')]);
  });

  it('is cut into pastes, the last one shorter, empty ones left out', () => {
    expect(pastesOf(['1', '2', '3', '', ' '], 2)).toEqual(['1\n2', '3\n']);
  });
});
