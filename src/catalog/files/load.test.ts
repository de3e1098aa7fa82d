import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadContent } from './load.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'content-'));
  cpSync('tests/fixtures/content/good', root, { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

const VENDOR = 'vendors/acme/vendor.yaml';
const SERVICE = 'vendors/acme/recorder.yaml';
const edit = (file: string, from: string, to: string) => {
  const text = readFileSync(path.join(root, file), 'utf8');
  expect(text).toContain(from);
  writeFileSync(path.join(root, file), text.replace(from, to));
};
const errorOf = (load: () => unknown): unknown => {
  try {
    return load();
  } catch (error) {
    return error;
  }
};

describe('content that is loaded again', () => {
  it('is the same as long as no file has changed', () => {
    expect(loadContent(root)).toBe(loadContent(root));
  });

  it('is read again after a change that leaves the length of the file as it was, and only that file is', () => {
    const before = loadContent(root);
    edit(SERVICE, 'name: Recorder', 'name: Rekorder');
    const after = loadContent(root);
    expect(after.services.map(({ data }) => data.name)).toEqual(['Rekorder']);
    expect(after.vendors[0]).toBe(before.vendors[0]);
    expect(before.services.map(({ data }) => data.name)).toEqual(['Recorder']);
  });

  it('is read again when a file comes or goes', () => {
    const second = readFileSync(path.join(root, SERVICE), 'utf8').replace('name: Recorder', 'name: Second');
    writeFileSync(path.join(root, 'vendors/acme/second.yaml'), second.replaceAll('is invalid.', 'is wrong.'));
    expect(loadContent(root).services.map(({ id }) => id)).toEqual(['acme/recorder', 'acme/second']);
    rmSync(path.join(root, 'vendors/acme/second.yaml'));
    expect(loadContent(root).services.map(({ id }) => id)).toEqual(['acme/recorder']);
  });

  it('is read again when anything comes that is beside the files', () => {
    loadContent(root);
    const second = readFileSync(path.join(root, SERVICE), 'utf8').replace('name: Recorder', 'name: Second');
    writeFileSync(path.join(root, 'vendors/acme/second.yaml'), second.replaceAll('is invalid.', 'is wrong.'));
    expect(loadContent(root).services).toHaveLength(2);
    mkdirSync(path.join(root, 'vendors/empty'));
    expect(String(errorOf(() => loadContent(root)))).toContain('vendors/empty');
    rmSync(path.join(root, 'vendors/empty'), { recursive: true });
    writeFileSync(path.join(root, 'guides/.hidden'), '');
    expect(String(errorOf(() => loadContent(root)))).toContain('guides/.hidden');
  });

  it('is wrong in the same way until it is corrected', () => {
    edit(VENDOR, 'name:', 'nam:');
    const wrong = errorOf(() => loadContent(root));
    expect(String(wrong)).toContain('unknown key `nam`');
    expect(errorOf(() => loadContent(root))).toBe(wrong);
    edit(VENDOR, 'nam:', 'name:');
    expect(loadContent(root).vendors).toHaveLength(1);
  });

  it('is that of its own folder', () => {
    const first = loadContent(root);
    const other = loadContent('tests/fixtures/content/moved');
    expect(loadContent(root)).toBe(first);
    expect(loadContent('tests/fixtures/content/moved')).toBe(other);
    expect(other.services.map(({ data }) => data)).not.toEqual(first.services.map(({ data }) => data));
  });
});
